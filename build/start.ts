import { preview } from "vite";
import { buildApplication } from "./build-application.ts";

/** `npm start`: builds the application, serves it, and says where. */
await buildApplication();
const { resolvedUrls } = await preview({ logLevel: "warn" });
console.log(`Readout is at ${resolvedUrls?.local[0]} (Ctrl+C stops it)`);
