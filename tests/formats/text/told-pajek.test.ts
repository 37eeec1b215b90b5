import { expect, test } from "vitest";
import { tellText } from "../tell";

test("Vertices, arcs, edges and lists of Pajek are actors and links, with what they have", () => {
  expect(
    tellText(
      "pajek",
      "% comment",
      "*Network Calls of 2022",
      "*Vertices 4",
      '1 "Ada Lee" 0.5 0.25 0.5 ic Red [1-3]',
      "2 Bruno 0.1 x",
      '3 ""',
      '*Arcs :1 "calls"',
      "1 2 1",
      '1 3 2.5 l "often" [5]',
      "2 3 x",
      "*Edges",
      "1 2",
      "*Arcslist",
      "1 2 -3",
      "*Edgeslist",
      "4 1",
      "*Partition x",
      "1",
      "2",
    ),
  ).toEqual([
    "Calls of 2022",
    '1: Ada Lee; kind=actor; position={"x":500,"y":250}; time=[1-3]',
    "2: Bruno; kind=actor",
    "3; kind=actor",
    "4; kind=actor",
    "1 → 2; id=link-1; kind=calls",
    "1 → 3; id=link-2; kind=calls; weight=2.5; label=often; time=[5]",
    "2 → 3; id=link-3; kind=calls",
    "1 → 2; id=link-4; kind=link; directed=false",
    "1 → 2; id=link-5; kind=link",
    "1 → 3; id=link-6; kind=link",
    "4 → 1; id=link-7; kind=link; directed=false",
    "line 9, not-a-date: value=[5]; kept=time; count=1",
    "line 12, undirected: kept=directed; count=2",
    "line 17, left-out: what=*partition; count=1",
    "weight-kept: field=weight; count=1",
  ]);
});

test("A matrix gives a link for each number but zero", () => {
  expect(tellText("pajek", "*Vertices 2", "*Matrix", "0 1", "0.5 0")).toEqual([
    "1; kind=actor",
    "2; kind=actor",
    "1 → 2; id=link-1; kind=link",
    "2 → 1; id=link-2; kind=link; weight=0.5",
    "weight-kept: field=weight; count=1",
  ]);
});

test("What stands before the network is left out, and that is said", () => {
  expect(tellText("pajek", "Made by me", "*Vertices 2", "*Arcs", "1 2")).toEqual([
    "1; kind=actor",
    "2; kind=actor",
    "1 → 2; id=link-1; kind=link",
    "line 1, left-out: what=Made by me; count=1",
  ]);
});

test("What cannot be read is told with its line", () => {
  expect(
    tellText(
      "pajek",
      "1 2",
      "*Vertices 2",
      "3 Cleo",
      "0 Zero",
      "*Arcs",
      "1 3",
      "1",
      "*Matrix",
      "0 x",
    ),
  ).toEqual([
    "line 1, pajek: text=1 2",
    "line 3, pajek: text=3 Cleo",
    "line 4, pajek: text=0 Zero",
    "line 6, pajek: text=1 3",
    "line 7, pajek: text=1 ",
    "line 9, pajek: text=x",
  ]);
});

test("Vertices are counted once, and as a number", () => {
  expect(tellText("pajek", "*Vertices many", "*Vertices 2", "*Vertices 3")).toEqual([
    "line 1, pajek: text=*Vertices many",
    "line 3, pajek: text=*Vertices 3",
  ]);
});

test("A text without vertices is told", () => {
  expect(tellText("pajek", "*Network x")).toEqual(["line 1, pajek: text=*Vertices"]);
});

test("Line ends of any kind count as one", () => {
  expect(tellText("pajek", "*Vertices 2\r\n1 Ada\r\n2 Bruno", "*Arcs", "1 5")).toEqual([
    "line 5, pajek: text=1 5",
  ]);
});
