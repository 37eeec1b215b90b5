import fc from "fast-check";

/** Ends a property at its first failure: with mutants only whether it fails counts, and it should fail each time. */
fc.configureGlobal({ endOnFailure: true, seed: 1, numRuns: 30 });
