import type { Connect, Plugin } from "vite";
import {
  exampleNames,
  exampleText,
  readTranslation,
  TRANSLATED,
  translateGraph,
} from "../data/translate.ts";

/** Puts the example graphs beside the page, in the same folder as in the repository, in each language. */
export function emitExamples(): Plugin {
  return {
    name: "readout-examples",
    generateBundle() {
      for (const [fileName, source] of exampleFiles())
        this.emitFile({ type: "asset", fileName, source });
    },
    configureServer({ middlewares }) {
      middlewares.use(serveTranslated);
    },
  };
}

/** The files of the examples, in each language, without the blanks that people read them by in the repository. */
function* exampleFiles(): Generator<readonly [name: string, text: string]> {
  for (const name of exampleNames()) {
    const text = exampleText(name);
    yield [`data/${name}.json`, JSON.stringify(JSON.parse(text))];
    for (const language of TRANSLATED) {
      const file = translateGraph(JSON.parse(text), language, readTranslation(language));
      yield [`data/${name}.${language}.json`, JSON.stringify(file)];
    }
  }
}

/** In development the examples in their own language are served as they stand, the others are made when they are asked for. */
const serveTranslated: Connect.NextHandleFunction = ({ url = "" }, response, next) => {
  const { pathname } = new URL(url, "http://localhost");
  for (const [name, text] of exampleFiles()) {
    if (pathname !== `/${name}` || !/\.[a-z]{2}\.json$/.test(name)) continue;
    response.setHeader("Content-Type", "application/json");
    response.end(text);
    return;
  }
  next();
};
