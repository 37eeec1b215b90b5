import { expect, test } from "vitest";
import { tellText } from "../tell";

test("Data of GraphML are fields under the names of their keys, by their types, and what is not given is by default", () => {
  expect(
    tellText(
      "graphml",
      "<graphml>",
      '<key id="d0" for="node" attr.name="name" attr.type="string"/>',
      '<key id="d1" for="node" attr.name="Age" attr.type="int"/>',
      '<key id="d2" for="node" attr.name="press" attr.type="boolean"><default>false</default></key>',
      '<key id="d3" for="node" attr.name="x" attr.type="double"/>',
      '<key id="d4" for="node" attr.name="y" attr.type="float"/>',
      '<key id="d5" for="edge" attr.name="kind"/>',
      '<key id="d6" attr.name="target"><default>t</default></key>',
      '<key id="d7" for="edge"><default>late</default></key>',
      '<graph edgedefault="directed">',
      '<node id="n1"><data key="d0">Ada</data><data key="d1">41</data><data key="d2">TRUE</data><data key="x">5</data><data key="d6">77</data></node>',
      '<node id="n2"><data key="d1">old</data><data key="d3">1.5</data><data key="d4">2</data></node>',
      '<edge id="e" source="n1" target="n2"><data key="d5">call</data><data key="d1">9</data></edge>',
      "</graph>",
      "</graphml>",
    ),
  ).toEqual([
    "n1: Ada; kind=actor; Age=41; press=true; x=5; target (as given)=77",
    'n2; kind=actor; Age=old; press=false; target (as given)=t; position={"x":1.5,"y":2}',
    "n1 → n2; id=e; kind=call; d1=9; target (as given)=t; d7=late",
  ]);
});

test("The graph's own data are its title, description, language and licence", () => {
  expect(
    tellText(
      "graphml",
      "<graphml>",
      '<graph edgedefault="undirected">',
      '<data key="title">Calls</data><data key="description">All</data><data key="language">en</data><data key="license"></data>',
      '<node id="a"/><node id="b"/>',
      '<edge source="a" target="b"/>',
      '<edge source="a" target="b" directed="true"/>',
      '<edge source="a" target="b"><data key="kind">Meeting</data></edge>',
      "<hyperedge/>",
      "</graph>",
      "</graphml>",
    ),
  ).toEqual([
    "Calls; description=All; language=en",
    "a; kind=actor",
    "b; kind=actor",
    "a → b; id=link-1; kind=link; directed=false",
    "a → b; id=link-2; kind=link",
    "a → b; id=link-3; kind=meeting",
    "line 5, undirected: kept=directed; count=1",
    "line 8, left-out: what=hyperedge; count=1",
  ]);
});

test("Edges have a date from their data, and what only looks like one is said", () => {
  expect(
    tellText(
      "graphml",
      "<graphml>",
      "<graph>",
      '<node id="a"/><node id="b"/>',
      '<edge source="a" target="b"><data key="date">2022-01-02</data></edge>',
      '<edge source="a" target="b"><data key="date">2022-01-02 10:30</data></edge>',
      '<edge source="a" target="b"><data key="start">2022-01-02</data></edge>',
      '<edge source="a" target="b"><data key="startDate">2022-01-02T10:00:00</data></edge>',
      '<edge source="a" target="b"><data key="end_date">2022-01</data></edge>',
      '<edge source="a" target="b"><data key="start">12</data></edge>',
      '<edge source="a" target="b"><data key="day">14/02/2022</data></edge>',
      '<edge source="a" target="b"><data key="date"></data></edge>',
      '<edge source="a" target="b"><data key="since">2022-01-02T10:00</data></edge>',
      '<edge source="a" target="b"><data key="start">2022-01-02</data><data key="end">2022-01-05</data></edge>',
      "</graph>",
      "</graphml>",
    ),
  ).toEqual([
    "a; kind=actor",
    "b; kind=actor",
    "a → b; id=link-1; kind=link; date=2022-01-02",
    "a → b; id=link-2; kind=link; date=2022-01-02; date (as given)=2022-01-02 10:30",
    "a → b; id=link-3; kind=link; start=2022-01-02; date=2022-01-02/..",
    "a → b; id=link-4; kind=link; startDate=2022-01-02T10:00:00; date=2022-01-02/..",
    "a → b; id=link-5; kind=link; end_date=2022-01; date=../2022-01",
    "a → b; id=link-6; kind=link; start=12",
    "a → b; id=link-7; kind=link; day=14/02/2022",
    "a → b; id=link-8; kind=link; date (as given)=",
    "a → b; id=link-9; kind=link; since=2022-01-02T10:00",
    "a → b; id=link-10; kind=link; start=2022-01-02; end=2022-01-05; date=2022-01-02/2022-01-05",
    "line 5, hour-left: value=2022-01-02 10:30; kept=date (as given); count=1",
    "line 7, hour-left: value=2022-01-02T10:00:00; kept=startDate; count=1",
    "line 9, not-a-date: value=12; kept=start; count=1",
    "line 10, dates-not-read: field=day; count=1",
    "line 11, kept-as: field=date; value=; kept=date (as given); count=1",
    "line 12, dates-not-read: field=since; count=1",
  ]);
});

test("Graphs within nodes, and ports, are told or kept", () => {
  expect(
    tellText(
      "graphml",
      "<graphml>",
      "<graph>",
      '<node id="a"><port name="p"/>',
      '<graph><node id="b"/></graph></node>',
      "</graph>",
      '<graph><node id="c"><data key="label">Cleo</data><data key="name"></data></node></graph>',
      "</graphml>",
    ),
  ).toEqual([
    "a; kind=actor",
    "b; kind=actor; parent=a",
    "c: Cleo; kind=actor; name (as given)=",
    "line 3, left-out: what=port; count=1",
    "line 6, kept-as: field=name; value=; kept=name (as given); count=1",
  ]);
});

test("What yEd draws gives names, places and the direction of arrows", () => {
  expect(
    tellText(
      "graphml",
      "<graphml>",
      "<graph>",
      '<node id="a"><data key="d"><y:ShapeNode><y:Geometry x="10" y="20" width="30" height="40"/><y:NodeLabel> Ada </y:NodeLabel></y:ShapeNode></data></node>',
      '<node id="b"><data key="d"><y:Label Text="Bruno"/></data><data key="e"><y:RectD X="1" Y="2"/></data></node>',
      '<edge source="a" target="b"><data key="d"><y:PolyLineEdge><y:Arrows source="standard" target="none"/><y:EdgeLabel>calls</y:EdgeLabel></y:PolyLineEdge></data></edge>',
      '<edge source="a" target="b"><data key="d"><y:Arrows source="none" target="standard"/></data><data key="label">own</data></edge>',
      '<edge source="a" target="b"><data key="d"><b>bold</b> <i>and more</i></data></edge>',
      "</graph>",
      "</graphml>",
    ),
  ).toEqual([
    'a: Ada; kind=actor; position={"x":25,"y":40}',
    'b: Bruno; kind=actor; position={"x":1,"y":2}',
    "a → b; id=link-1; kind=link; label=calls; arrows=from",
    "a → b; id=link-2; kind=link; label=own",
    "a → b; id=link-3; kind=link; d=bold and more",
    "line 5, direction-unused: field=arrows; value=from; source=Ada; target=Bruno; count=1",
  ]);
});
