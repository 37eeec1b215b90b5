import type { TestProject } from "vitest/node";
import { preview, type PreviewServer } from "vite";
import { buildApplication } from "../../build/build-application";
import { ENGINES } from "./engines";

declare module "vitest" {
  export interface ProvidedContext {
    /** The application, served with `Access-Control-Allow-Origin`. */
    readonly sharedAddress: string;
  }
}

/** Says which engines there are, builds what readers get, and serves it with and without leave for other sites. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  for (const { name, packages, start } of ENGINES) {
    console.log(
      start ? `${name}: found` : `${name}: NOT FOUND, not tested (apt-get install ${packages})`,
    );
  }
  await buildApplication();
  const servers = [await serve(false), await serve(true)];
  const [address = "", sharedAddress = ""] = servers.map(
    ({ resolvedUrls }) => resolvedUrls?.local[0],
  );
  project.provide("address", address);
  project.provide("sharedAddress", sharedAddress);
  return async () => {
    for (const server of servers) await server.close();
  };
}

function serve(cors: boolean): Promise<PreviewServer> {
  return preview({ preview: { port: 0, host: "127.0.0.1", cors }, logLevel: "warn" });
}
