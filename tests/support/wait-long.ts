import { configure } from "@testing-library/react";

// A part that is fetched when it is asked for comes late on a busy machine.
configure({ asyncUtilTimeout: 15_000 });
