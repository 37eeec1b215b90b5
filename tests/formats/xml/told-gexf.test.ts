import { expect, test } from "vitest";
import { tellText } from "../tell";

test("Attributes of GEXF are fields under their titles, by their types, and what is not given is by default", () => {
  expect(
    tellText(
      "gexf",
      '<gexf version="1.3" xmlns:viz="http://gexf.net/1.3/viz">',
      "",
      '<graph defaultedgetype="directed">',
      '<attributes class="node"><attribute id="0" title="Age" type="integer"/><attribute id="1" title="press" type="boolean"><default> true </default></attribute><attribute id="2" title="id"/><attribute title="Town"/><attribute id="4" title="" type="Float"/></attributes>',
      '<attributes class="edge"><attribute id="0" title="kind" type="string"/><attribute id="1" title="topics" type="liststring"/></attributes>',
      '<nodes><node id="a" label="Ada" note="x"><attvalues><attvalue for="0" value="41"/><attvalue for="1" value=" False "/><attvalue for="2" value="77"/><attvalue for="Town" value="Rome"/><attvalue for="4" value="1.5"/></attvalues></node>',
      '<node id="b"><attvalue id="0" value="old"/><attvalue for="9" value="odd"/></node>',
      "</nodes>",
      "<edges>",
      '<edge source="a" target="b" id="e" weight="2.5"><attvalues><attvalue for="0" value="CALL"/><attvalue for="1" value="x"/></attvalues></edge>',
      "</edges>",
      "</graph>",
      "</gexf>",
    ),
  ).toEqual([
    "a: Ada; 4=1.5; kind=actor; note=x; Age=41; press=false; id (as given)=77; Town=Rome",
    "b; 9=odd; kind=actor; Age=old; press=true",
    'a → b; id=e; kind=call; weight=2.5; topics=["x"]',
    "weight-kept: field=weight; count=1",
  ]);
});

test("An attribute that changes is kept as a list of its values with their times", () => {
  expect(
    tellText(
      "gexf",
      '<gexf version="1.3" xmlns:viz="http://gexf.net/1.3/viz">',
      "",
      '<graph defaultedgetype="directed">',
      '<attributes class="node"><attribute id="0" title="Power" type="double"/></attributes>',
      '<nodes><node id="a" label="Ada"><attvalues><attvalue for="0" value="1" start="2020" end="2021"/><attvalue for="0" value="2" start="2021"/></attvalues></node></nodes>',
      "</graph>",
      "</gexf>",
    ),
  ).toEqual([
    'a: Ada; kind=actor; Power=[{"value":1,"start":"2020","end":"2021"},{"value":2,"start":"2021"}]',
  ]);
});

test("Positions and what else is drawn are kept, with the y axis turned", () => {
  expect(
    tellText(
      "gexf",
      '<gexf version="1.3" xmlns:viz="http://gexf.net/1.3/viz">',
      "",
      '<graph defaultedgetype="directed">',
      '<nodes><node id="a" label="Ada"><viz:position x="1" y="2" z="0"/><viz:color r="1" g="2" b="3"/><viz:size value="4"/></node>',
      '<node id="b"><viz:position x="1" y="0"/></node><node id="c"><viz:position x="one" y="2"/></node></nodes>',
      "</graph>",
      "</gexf>",
    ),
  ).toEqual([
    'a: Ada; kind=actor; position={"x":1,"y":-2}; viz={"color":{"r":"1","g":"2","b":"3"},"size":{"value":"4"}}',
    'b; kind=actor; position={"x":1,"y":0}',
    "c; kind=actor",
  ]);
});

test("Nodes within nodes have a parent, whichever way it is written", () => {
  expect(
    tellText(
      "gexf",
      '<gexf version="1.3" xmlns:viz="http://gexf.net/1.3/viz">',
      "",
      '<graph defaultedgetype="directed">',
      '<nodes><node id="a" label="Ada"><nodes><node id="b" label="Bruno"/></nodes><edges><edge source="a" target="b"/></edges></node>',
      '<node id="c" label="Cleo" pid="a"/></nodes>',
      "</graph>",
      "</gexf>",
    ),
  ).toEqual([
    "a: Ada; kind=actor",
    "b: Bruno; kind=actor; parent=a",
    "c: Cleo; kind=actor; parent=a",
    "a → b; id=link-1; kind=link",
  ]);
});

test("Times of edges are dates: days, open ends, stamps and spells, each with what is lost", () => {
  expect(
    tellText(
      "gexf",
      '<gexf version="1.3" xmlns:viz="http://gexf.net/1.3/viz">',
      "",
      '<graph defaultedgetype="directed">',
      '<nodes><node id="a" label="Ada"/>',
      '<node id="b" label="Bruno"/></nodes>',
      "<edges>",
      '<edge source="a" target="b" start="2022-01-01" end="2022-01-03"/>',
      '<edge source="a" target="b" start="2022-01-01"/>',
      '<edge source="a" target="b" endopen="2022-01-03"/>',
      '<edge source="a" target="b" startopen="2022-01-01" endopen="2022-01-01"/>',
      '<edge source="a" target="b" timestamp="2022-01-05"/>',
      '<edge source="a" target="b" start="2022-01-01T10:00:00" end="2022-01-01T12:00:00"/>',
      '<edge source="a" target="b" end="2022-01-01T12:00:00Z"/>',
      '<edge source="a" target="b" start="2022-01" end="2022-03"/>',
      '<edge source="a" target="b" start="5" end="7"/>',
      '<edge source="a" target="b" start="1" />',
      '<edge source="a" target="b" ><spells><spell start="2022-02-01" end="2022-02-03"/><spell start="2022-01-01" end="2022-01-03"/></spells></edge>',
      '<edge source="a" target="b" ><spells><spell start="2022-02-01" end="2022-02-03"/><spell start="2022-03-01"/></spells></edge>',
      '<edge source="a" target="b" ><spells><spell end="2022-02-03"/></spells></edge>',
      '<edge source="a" target="b" intervals="&lt;[2022-01-01, 2022-01-03]; [2022-02-01, 2022-02-03]&gt;"/>',
      '<edge source="a" target="b" timestamps="&lt;[2022-01-01, 2022-01-03]&gt;"/>',
      '<edge source="a" target="b" intervals="&lt;[1.0, 2.0]&gt;"/>',
      "</edges>",
      "</graph>",
      "</gexf>",
    ),
  ).toEqual([
    "a: Ada; kind=actor",
    "b: Bruno; kind=actor",
    "a → b; id=link-1; kind=link; start=2022-01-01; end=2022-01-03; date=2022-01-01/2022-01-03",
    "a → b; id=link-2; kind=link; start=2022-01-01; date=2022-01-01/..",
    "a → b; id=link-3; kind=link; endopen=2022-01-03; date=../2022-01-03",
    "a → b; id=link-4; kind=link; startopen=2022-01-01; endopen=2022-01-01; date=2022-01-01",
    "a → b; id=link-5; kind=link; timestamp=2022-01-05; date=2022-01-05",
    "a → b; id=link-6; kind=link; start=2022-01-01T10:00:00; end=2022-01-01T12:00:00; date=2022-01-01",
    "a → b; id=link-7; kind=link; end=2022-01-01T12:00:00Z; date=../2022-01-01",
    "a → b; id=link-8; kind=link; start=2022-01; end=2022-03; date=2022-01/2022-03",
    "a → b; id=link-9; kind=link; start=5; end=7",
    "a → b; id=link-10; kind=link; start=1",
    'a → b; id=link-11; kind=link; date=2022-01-01/2022-02-03; spells=[{"start":"2022-02-01","end":"2022-02-03"},{"start":"2022-01-01","end":"2022-01-03"}]',
    'a → b; id=link-12; kind=link; date=2022-02-01/..; spells=[{"start":"2022-02-01","end":"2022-02-03"},{"start":"2022-03-01"}]',
    'a → b; id=link-13; kind=link; date=../2022-02-03; spells=[{"end":"2022-02-03"}]',
    "a → b; id=link-14; kind=link; intervals=<[2022-01-01, 2022-01-03]; [2022-02-01, 2022-02-03]>; date=2022-01-01/2022-02-03",
    "a → b; id=link-15; kind=link; timestamps=<[2022-01-01, 2022-01-03]>; date=2022-01-01/2022-01-03",
    "a → b; id=link-16; kind=link; intervals=<[1.0, 2.0]>",
    "line 12, hour-left: value=2022-01-01T10:00:00; kept=start; count=1",
    "line 13, hour-left: value=2022-01-01T12:00:00Z; kept=start; count=1",
    "line 15, not-a-date: value=5 – 7; kept=start; count=1",
    "line 16, not-a-date: value=1; kept=start; count=1",
    "line 17, spells: kept=spells; count=2",
    "line 20, spells: kept=intervals; count=1",
    "line 22, not-a-date: value=<[1.0, 2.0]>; kept=intervals; count=1",
  ]);
});

test("A date among the attributes is the date, and times stay as they are", () => {
  expect(
    tellText(
      "gexf",
      '<gexf version="1.3" xmlns:viz="http://gexf.net/1.3/viz">',
      "",
      '<graph defaultedgetype="directed">',
      '<attributes class="edge"><attribute id="0" title="date"/></attributes>',
      '<nodes><node id="a" label="Ada"/>',
      '<node id="b" label="Bruno"/></nodes>',
      "<edges>",
      '<edge source="a" target="b" start="2020-01-01"><attvalues><attvalue for="0" value="2022-01-01"/></attvalues></edge>',
      "</edges>",
      "</graph>",
      "</gexf>",
    ),
  ).toEqual([
    "a: Ada; kind=actor",
    "b: Bruno; kind=actor",
    "a → b; id=link-1; kind=link; start=2020-01-01; date=2022-01-01",
  ]);
});

test("Edges without a direction are said, by their own type or by the graph's", () => {
  expect(
    tellText(
      "gexf",
      '<gexf version="1.3" xmlns:viz="http://gexf.net/1.3/viz">',
      "",
      '<graph defaultedgetype="undirected">',
      '<nodes><node id="a" label="Ada"/>',
      '<node id="b" label="Bruno"/></nodes>',
      "<edges>",
      '<edge source="a" target="b" />',
      '<edge source="a" target="b" type="directed"/>',
      '<edge source="a" target="b" type="undirected" kind="meeting"/>',
      '<edge source="a" target="b" kind="statement"/>',
      "</edges>",
      "</graph>",
      "</gexf>",
    ),
  ).toEqual([
    "a: Ada; kind=actor",
    "b: Bruno; kind=actor",
    "a → b; id=link-1; kind=link; directed=false",
    "a → b; id=link-2; kind=link",
    "a → b; id=link-3; kind=meeting",
    "a → b; id=link-4; kind=statement; directed=false",
    "line 7, undirected: kept=directed; count=2",
  ]);
});

test("The description of a file is kept, and one of our own begins with the title", () => {
  expect(
    tellText(
      "gexf",
      '<gexf version="1.3" xmlns:viz="http://gexf.net/1.3/viz">',
      "<meta><creator>Gephi</creator><description> About it </description></meta>",
      '<graph defaultedgetype="directed">',
      '<nodes><node id="a" label="Ada"/>',
      '<node id="b" label="Bruno"/></nodes>',
      "</graph>",
      "</gexf>",
    ),
  ).toEqual(["description=About it", "a: Ada; kind=actor", "b: Bruno; kind=actor"]);
});

test("A file without a graph, or of something else, is told with its line", () => {
  expect(tellText("gexf", "", "<gexf>", "</gexf>")).toEqual([
    "line 2, xml-missing: what=graph; within=gexf",
  ]);
});

test("An end that is no node is told with its line and the nearest id", () => {
  expect(
    tellText(
      "gexf",
      '<gexf version="1.3" xmlns:viz="http://gexf.net/1.3/viz">',
      "",
      '<graph defaultedgetype="directed">',
      '<nodes><node id="ada"/><node id="bruno"/></nodes>',
      "<edges>",
      '<edge source="ada" target="brun"/>',
      '<edge source="ada"/>',
      "</edges>",
      "</graph>",
      "</gexf>",
    ),
  ).toEqual([
    "line 7, /edges/1/target, empty-text",
    "line 6, /edges/0/target, unknown-actor: id=brun; nearest=bruno",
  ]);
});

test("A node without an id is told with its line", () => {
  expect(
    tellText(
      "gexf",
      '<gexf version="1.3" xmlns:viz="http://gexf.net/1.3/viz">',
      "",
      '<graph defaultedgetype="directed">',
      '<nodes><node id="" label=""/>',
      "<node/></nodes>",
      "</graph>",
      "</gexf>",
    ),
  ).toEqual([
    "line 4, /nodes/0/id, empty-text",
    "line 4, /nodes/0/name, empty-text",
    "line 5, /nodes/1/id, empty-text: more=1",
    "line 5, /nodes/1/id, duplicate-id: id=; first=/nodes/0/id",
  ]);
});

test("Two nodes of one id are told with the line of the second", () => {
  expect(
    tellText(
      "gexf",
      '<gexf version="1.3" xmlns:viz="http://gexf.net/1.3/viz">',
      "",
      '<graph defaultedgetype="directed">',
      '<nodes><node id="a" label="Ada"/>',
      '<node id="a" label="Bruno"/></nodes>',
      "</graph>",
      "</gexf>",
    ),
  ).toEqual(["line 5, /nodes/1/id, duplicate-id: id=a; first=/nodes/0/id"]);
});

const GEXF = '<gexf version="1.3" xmlns:viz="http://gexf.net/1.3/viz">';
const TWO = '<node id="a"/><node id="b"/>';

/** What comes of a graph of GEXF with some nodes and edges. */
function tellGraph(nodes: string, edges = "", attributes = ""): readonly string[] {
  const parts = `${attributes}<nodes>${nodes}</nodes><edges>${edges}</edges>`;
  return tellText("gexf", `${GEXF}<graph defaultedgetype="directed">${parts}</graph></gexf>`);
}

test("One value with a time is a list, too, and a list that is declared is a text", () => {
  const declared =
    '<attributes class="node"><attribute id="0" title="n" type="integer"/><attribute id="1" title="l" type="liststring"/></attributes>';
  expect(
    tellGraph(
      '<node id="a"><attvalues><attvalue for="0" value="7" end="2020"/></attvalues></node><node id="b"><attvalues><attvalue for="0" value="8"/><attvalue for="1" value="[x, y]"/></attvalues></node>',
      "",
      declared,
    ),
  ).toEqual(['a; kind=actor; n=[{"value":7,"end":"2020"}]', "b; kind=actor; n=8; l=[x, y]"]);
});

test("Attributes without a class are of nodes", () => {
  expect(
    tellGraph(
      '<node id="a"><attvalue for="0" value="5"/></node>',
      "",
      '<attributes><attribute id="0" title="t" type="double"/></attributes>',
    ),
  ).toEqual(["a; kind=actor; t=5"]);
});

test("A position needs both coordinates, and is drawn only in the space of drawings", () => {
  expect(
    tellGraph(
      '<node id="a"><viz:position x="1"/></node><node id="b"><position x="1" y="2"/></node><node id="c"><viz:size value="4"/><viz:position x="1" y="0"/></node>',
    ),
  ).toEqual([
    "a; kind=actor",
    "b; kind=actor",
    'c; kind=actor; position={"x":1,"y":0}; viz={"size":{"value":"4"}}',
  ]);
});

test("A mutual edge, and one that is undirected where its kind has no direction, lose none", () => {
  expect(
    tellGraph(
      TWO,
      '<edge source="a" target="b" type="mutual"/><edge source="a" target="b" type="undirected" kind="Meeting"/>',
    ).slice(2),
  ).toEqual(["a → b; id=link-1; kind=link", "a → b; id=link-2; kind=meeting"]);
});

test("Sets of numbers, words, and years that may be numbers, are no dates", () => {
  for (const [kept, value] of [
    ["intervals", "<[a,b]>"],
    ["timestamps", "<[2020]>"],
    ["start", "2022"],
    ["start", "soon"],
  ] as const) {
    const given = value.replaceAll("<", "&lt;");
    expect(tellGraph(TWO, `<edge source="a" target="b" ${kept}="${given}"/>`).slice(2)).toEqual([
      `a → b; id=link-1; kind=link; ${kept}=${value}`,
      `line 1, not-a-date: value=${value}; kept=${kept}; count=1`,
    ]);
  }
});
