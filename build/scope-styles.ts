import type { CSSOptions } from "vite";

type PostcssOptions = Exclude<NonNullable<CSSOptions["postcss"]>, string>;
type PostcssPlugin = NonNullable<PostcssOptions["plugins"]>[number];

/** The class of the element that the library draws in. */
const SCOPE = ".readout";

/**
 * Puts every rule of a sheet under the library's own element, so that none reaches the page around it. What a sheet says
 * of the page itself (`:root`, `html`, `body`) it then says of that element.
 */
export function scopeStyles(): PostcssPlugin {
  return {
    postcssPlugin: "readout-scope",
    Once(sheet) {
      // The size of the host's root is the host's own matter: here a rem is what it is where nobody has set another.
      sheet.walkDecls((declaration) => void (declaration.value = inPixels(declaration.value)));
      sheet.walkAtRules(
        /^(media|container)$/,
        (rule) => void (rule.params = inPixels(rule.params)),
      );
      sheet.walkAtRules("page", (rule) => void rule.remove());
      // The names of animations know no scope.
      sheet.walkAtRules("keyframes", ({ params }) => {
        if (!params.startsWith("readout-"))
          throw new Error(`Call it @keyframes readout-${params}.`);
      });
      sheet.walkRules((rule) => {
        const { parent } = rule;
        if (parent?.type === "rule") return;
        if (parent?.type === "atrule" && "name" in parent && parent.name === "keyframes") return;
        rule.selectors = [...new Set(rule.selectors.map(scopedSelector))];
      });
    },
  };
}

/** Lengths in rem, by what browsers begin with, in pixels. */
export function inPixels(css: string): string {
  return css.replaceAll(/(\d*\.?\d+)rem\b/g, (_rem, count: string) => `${Number(count) * 16}px`);
}

/** `:root` counts more than a type or `body`: doubled, the class does so too. */
export function scopedSelector(selector: string): string {
  if (selector.startsWith(SCOPE)) return selector;
  const page = /^(:root|html|body|#root)(?![\w-])/.exec(selector);
  if (!page) return `${SCOPE} ${selector}`;
  return (page[0] === ":root" ? SCOPE + SCOPE : SCOPE) + selector.slice(page[0].length);
}
