/** Where the build has put the words of each language as a script, by language (vite.config.ts). */
declare const __READOUT_WORDS__: Readonly<Record<string, string>>;
