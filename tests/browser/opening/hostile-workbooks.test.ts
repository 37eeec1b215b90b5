import { afterAll, describe, it } from "vitest";
import { makeXlsx, makeZip, textRow } from "../../fixtures/make-zip";
import { copyOf, endOpening, expectSame } from "./same-outcome";

afterAll(endOpening);

const ROWS = textRow("source", "target") + textRow("a", "b");
const LAUGHS =
  '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';

const HOSTILE: Readonly<Record<string, Uint8Array>> = {
  "macros.xlsm": makeXlsx({
    sheets: { S: ROWS },
    more: { "xl/vbaProject.bin": "Sub Auto_Open()" },
  }),
  "elsewhere.xlsx": makeXlsx({
    sheets: {
      S: `${textRow("source", "target")}<row><c t="str"><f>[1]S!A1</f><v>a</v></c><c t="str"><f>WEBSERVICE("http://canary.invalid")</f><v>b</v></c></row>`,
    },
    more: {
      "xl/externalLinks/_rels/externalLink1.xml.rels":
        '<Relationships><Relationship Id="r" Type="/externalLinkPath" Target="http://canary.invalid/x.xlsx" TargetMode="External"/></Relationships>',
    },
  }),
  "bomb.xlsx": makeXlsx({ sheets: { S: " ".repeat(210_000_000) } }),
  "nested.xlsx": makeZip({ "book.xlsx": "PK" }),
  "entities.xlsx": makeXlsx({
    sheets: { S: ROWS },
    more: { "xl/worksheets/s0.xml": `${LAUGHS}<worksheet>&c;</worksheet>` },
  }),
  "far.xlsx": makeXlsx({ sheets: { S: '<row><c r="XFD1"><v>1</v></c></row>'.repeat(3500) } }),
  "outside.xlsx": makeXlsx({
    sheets: { S: ROWS },
    more: {
      "../../../etc/passwd": "root",
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="r0" Type="/worksheet" Target="../../../etc/passwd"/></Relationships>',
    },
  }),
  "circle.xlsx": makeXlsx({
    sheets: { S: ROWS },
    more: {
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="r0" Type="/worksheet" Target="workbook.xml"/></Relationships>',
    },
  }),
  "password.xlsx": new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
};

describe("a workbook made to do harm", () => {
  it(
    "opens without its harm, or is refused with the words of the command line",
    { timeout: 180_000 },
    async () => {
      await expectSame(Object.entries(HOSTILE).map(([name, bytes]) => copyOf(name, bytes)));
    },
  );
});
