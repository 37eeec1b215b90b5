import reactHooks from "eslint-plugin-react-hooks";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

const DATA_IN_CALLS = [
  {
    // Some browsers have no room for 120,000 arguments and throw a RangeError.
    selector:
      "CallExpression[callee.property.name=/^(push|unshift|splice|min|max|fromCharCode|concat)$/] > SpreadElement",
    message: "Never spread data into a call: loop, or reduce.",
  },
  {
    selector: "CallExpression[callee.property.name='normalize'][arguments.length=1]",
    message: "Use normalized(): many marks on one letter take the square of their number.",
  },
];

const ENDLESS_GROUP = {
  selector: String.raw`Literal[regex.pattern=/(?<!\\)\)(?:[*+]|\{\d+,\})|\{\d+,\}/]`,
  message: "A group repeated without end throws a RangeError in a text of millions: write {0,99}.",
};

export default tseslint.config(
  {
    ignores: [
      "dist/**",
      "dist-site/**",
      "lib/**",
      ".mutants/**",
      "node_modules/**",
      "src/pure-platform.d.ts",
    ],
  },
  {
    files: ["**/*.ts", "**/*.tsx"],
    plugins: { "@typescript-eslint": tseslint.plugin, "react-hooks": reactHooks },
    languageOptions: { parser: tseslint.parser, parserOptions: { project: "./tsconfig.json" } },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    plugins: { regexp },
    rules: {
      // Texts come from strangers: the time an expression takes must grow no faster than the text.
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": ["error", { report: "potential" }],
      "no-restricted-syntax": ["error", ...DATA_IN_CALLS, ENDLESS_GROUP],
    },
  },
  {
    // Of sentences, which are what proposals are made from, none is longer than a thousand characters.
    files: ["src/propose/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", ...DATA_IN_CALLS] },
  },
  {
    // Days are the same in every time zone. Only the tests of these files run in four of them (vitest.config.ts).
    files: ["src/**/*.ts", "src/**/*.tsx"],
    ignores: [
      "src/graph/dates.ts",
      "src/formats/csv/dates/month-names.ts",
      "src/words/dates.ts",
      "src/words/intl/formats.ts",
      "src/formats/parquet/read-cells.ts",
      "src/cli/main.ts",
    ],
    rules: {
      "no-restricted-globals": ["error", { name: "Date", message: "Use src/graph/dates.ts." }],
      "no-restricted-properties": [
        "error",
        {
          object: "Intl",
          property: "DateTimeFormat",
          message: "Use src/words/dates.ts, or the format in formats.ts.",
        },
      ],
    },
  },
  {
    files: ["tests/**/*.ts", "tests/**/*.tsx"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector:
            "MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|skipIf|runIf|todo)$/]",
          message:
            "Say why: needsShared from tests/fixtures/needs-shared.ts, or context.skip(…, why).",
        },
      ],
    },
  },
);
