import { expect, test } from "vitest";
import { tellText } from "../tell";

test("Nodes and edges of GML keep all they have, and lists within them", () => {
  expect(
    tellText(
      "gml",
      'Creator "x"',
      "graph [",
      'label "Calls"',
      "directed 1",
      'node [ id 1 label "Ada" name "A. Lee" graphics [ x 1.5 y -2 ] tag "x" tag "y" size [ w 1 w 2 ] ]',
      'node [ id 2 name "Bruno" source "s" graphics [ x 1 ] ]',
      "node [ id 3 ]",
      'edge [ id 9 source 1 target 2 kind "call" date "2022-01-02" value 2 ]',
      'edge [ source 2 target 3 start "2022-01-02T10:00:00" ]',
      "]",
    ),
  ).toEqual([
    "Calls",
    '1: Ada; kind=actor; name (as given)=A. Lee; graphics={"x":1.5,"y":-2}; tag=["x","y"]; size={"w":[1,2]}; position={"x":1.5,"y":-2}',
    '2: Bruno; kind=actor; source (as given)=s; graphics={"x":1}',
    "3; kind=actor",
    "1 → 2; id=9; kind=call; date=2022-01-02; value=2",
    "2 → 3; id=link-2; kind=link; start=2022-01-02T10:00:00; date=2022-01-02/..",
    "line 9, hour-left: value=2022-01-02T10:00:00; kept=start; count=1",
    "weight-kept: field=value; count=1",
  ]);
});

test("Edges without a direction are said, but for kinds that have none", () => {
  expect(
    tellText(
      "gml",
      "graph [",
      "directed 0",
      'node [ id 1 label "Ada" ]',
      'node [ id 2 label "Bruno" ]',
      "edge [ source 1 target 2 ]",
      'edge [ source 1 target 2 kind "Meeting" ]',
      "]",
    ),
  ).toEqual([
    "1: Ada; kind=actor",
    "2: Bruno; kind=actor",
    "1 → 2; id=link-1; kind=link; directed=false",
    "1 → 2; id=link-2; kind=meeting",
    "line 5, undirected: kept=directed; count=1",
  ]);
});

test("A graph's name is its title", () => {
  expect(
    tellText(
      "gml",
      "graph [",
      'title ""',
      'name "Calls"',
      'node [ id 1 label "Ada" ]',
      'node [ id 2 label "Bruno" ]',
      "]",
    ),
  ).toEqual(["Calls", "1: Ada; kind=actor", "2: Bruno; kind=actor"]);
});

test("Entities and numbers are read, and what is neither stays as it is", () => {
  expect(
    tellText(
      "gml",
      "# a comment",
      "graph [",
      'node [ id 1 label "A &amp; B &#233; &#xE9; &nbsp;&foo; &#0; &apos;" a 1e3 b -.5 c 1. d 1.2.3 e +5 f word ]',
      "]",
    ),
  ).toEqual(["1: A & B é é  &foo; &#0; '; kind=actor; a=1000; b=-0.5; c=1; d=1.2.3; e=5; f=word"]);
});

test("What is no GML is told with its line", () => {
  expect(tellText("gml", "graph [", "node [ id 1 ]", "]", "]")).toEqual(["line 4, gml: message=]"]);
});

test("A key without a value is told with its line", () => {
  expect(tellText("gml", "graph [", "node [ id 1 label ]", "]")).toEqual([
    "line 2, gml: message=label",
  ]);
});

test("A list that is left open is told by its key", () => {
  expect(tellText("gml", "graph [", "node [ id 1")).toEqual(["line 2, gml: message=graph ["]);
});

test("A value without a key is told with its line", () => {
  expect(tellText("gml", "graph [", '"x" 5', "]")).toEqual(["line 2, gml: message=x"]);
});

test("A bracket without a key is told with its line", () => {
  expect(tellText("gml", "", "[ ]")).toEqual(["line 2, gml: message=["]);
});

test("A number where a key should be is told", () => {
  expect(tellText("gml", "graph [", "5 x", "]")).toEqual(["line 2, gml: message=5"]);
});

test("A quotation mark left open is told", () => {
  expect(tellText("gml", "graph [", 'node [ label "x ]', "]")).toEqual(['line 2, gml: message="']);
});

test("Comments may stand anywhere, also at the end", () => {
  expect(
    tellText("gml", "# first", "graph [", "# within", "node [ id 1 ]", "]", "# last", ""),
  ).toEqual(["1; kind=actor"]);
});

test("A node without an id, and an edge without an end, are told with their lines", () => {
  expect(
    tellText("gml", "graph [", 'node [ label "x" ]', "node [ id 1 ]", "edge [ source 1 ]", "]"),
  ).toEqual(["line 2, /nodes/0/id, empty-text", "line 4, /edges/0/target, empty-text"]);
});

test("GML without a graph is told", () => {
  expect(tellText("gml", "x 1")).toEqual(["line 1, gml: message=graph ["]);
});
