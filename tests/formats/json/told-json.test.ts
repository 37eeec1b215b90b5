import { expect, test } from "vitest";
import { tellText } from "../tell";

test("Nodes and links keep all they have, and what stands in inner objects goes up", () => {
  expect(
    tellText(
      "nodelink",
      '{"directed":true,"graph":{"title":"Calls"},"nodes":[{"id":"a","label":"Ada","x":1,"y":2,"attributes":{"age":41,"label":"A","id":"z"}},{"id":2,"name":"Bruno","data":{"kind":"Person"}},{"id":"c","name":null,"title":"Cleo"}],"links":[{"source":"a","target":2,"id":7,"kind":"Call","date":"2022-01-02","metadata":{"note":"x","source":"s"}},{"source":"a","target":"c","start":"2022-01-01","end":"2022-01-03","value":3}]}',
    ),
  ).toEqual([
    "Calls",
    'a: Ada; kind=actor; age=41; label (as given)=A; id (as given)=z; position={"x":1,"y":2}',
    "2: Bruno; kind=person",
    "c: Cleo; kind=actor",
    "a → 2; id=7; kind=call; date=2022-01-02; note=x; source (as given)=s",
    "a → c; id=link-2; kind=link; start=2022-01-01; end=2022-01-03; value=3; date=2022-01-01/2022-01-03",
    "weight-kept: field=value; count=1",
  ]);
});

test("Edges without a direction are said with how many, but for kinds that have none", () => {
  expect(
    tellText(
      "nodelink",
      '{"directed":false,"nodes":[{"id":"a","name":"Ada"},{"id":"b","name":"Bruno"}],"edges":[{"from":"a","to":"b"},{"from":"a","to":"b","kind":"meeting"},{"from":"b","to":"a"}]}',
    ),
  ).toEqual([
    "a: Ada; kind=actor",
    "b: Bruno; kind=actor",
    "a → b; id=link-1; kind=link; directed=false",
    "a → b; id=link-2; kind=meeting",
    "b → a; id=link-3; kind=link; directed=false",
    "/edges/0, undirected: kept=directed; count=2",
  ]);
});

test("Ends may be places in the list of nodes", () => {
  expect(
    tellText(
      "nodelink",
      '{"nodes":[{"name":"Ada"},{"name":"Bruno"},{"name":"Ada"}],"links":[{"source":0,"target":1},{"source":2,"target":1}]}',
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada-2: Ada; kind=actor",
    "Ada → Bruno; id=link-1; kind=link",
    "Ada-2 → Bruno; id=link-2; kind=link",
  ]);
});

test("Ends may be places counted from one", () => {
  expect(
    tellText(
      "nodelink",
      '{"nodes":[{"name":"Ada"},{"name":"Bruno"}],"links":[{"source":1,"target":2}]}',
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link",
    "counted-from-one: source=Ada; target=Bruno; count=1",
  ]);
});

test("Ends may be names where each stands but once", () => {
  expect(
    tellText(
      "nodelink",
      '{"nodes":[{"name":"Ada"},{"name":"Bruno"}],"links":[{"source":"Ada","target":"Bruno"}]}',
    ),
  ).toEqual(["Ada; kind=actor", "Bruno; kind=actor", "Ada → Bruno; id=link-1; kind=link"]);
});

test("A name that two nodes have is no end", () => {
  expect(
    tellText(
      "nodelink",
      '{"nodes":[{"name":"Ada"},{"name":"Ada"},{"name":"Bruno"}],"links":[{"source":"Ada","target":"Bruno"}]}',
    ),
  ).toEqual(["/nodes/1, node-name-twice: name=Ada"]);
});

test("An end that is none of the nodes is told with its place", () => {
  expect(
    tellText(
      "nodelink",
      '{"nodes":[{"id":"a","name":"Ada"},{"id":"b","name":"Bruno"}],"links":[{"source":"a","target":"x"},{"source":"a","target":null},{"source":{},"target":"b"}]}',
    ),
  ).toEqual([
    "/links/0/target, unknown-actor: id=x",
    "/links/1/target, empty-text",
    "/links/2/source, empty-text",
  ]);
});

test("A link without ends is told with its place", () => {
  expect(
    tellText(
      "nodelink",
      '{"nodes":[{"id":"a","name":"Ada"},{"id":"b","name":"Bruno"}],"links":[{"source":"a","target":"b"},{"source":"a"}]}',
    ),
  ).toEqual(["/links/1, node-link-ends"]);
});

test("Nodes that only are texts, and links that are pairs, are read", () => {
  expect(
    tellText(
      "nodelink",
      '{"nodes":["Ada","Bruno",3],"links":[["Ada","Bruno"],["Ada",3,5],["Bruno","Ada",{"kind":"call"}]]}',
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "3; kind=actor",
    "Ada → Bruno; id=link-1; kind=link",
    "Ada → 3; id=link-2; kind=link; value=5",
    "Bruno → Ada; id=link-3; kind=call",
    "weight-kept: field=value; count=1",
  ]);
});

test("Nodes under their ids, as the JSON Graph Format has them, are read", () => {
  expect(
    tellText(
      "nodelink",
      '{"graph":{"directed":false,"label":"Calls","nodes":{"a":{"label":"Ada","metadata":{"x":1}},"b":{}},"edges":[{"source":"a","target":"b","relation":"call"}],"hyperedges":[{},{}]}}',
    ),
  ).toEqual([
    "Calls",
    "a: Ada; kind=actor; x=1",
    "b; kind=actor",
    "a → b; id=link-1; kind=call",
    "left-out: what=hyperedge; count=2",
  ]);
});

test("One graph of several is read, and of two none", () => {
  expect(
    tellText(
      "nodelink",
      '{"graphs":[{"nodes":[{"id":"a","name":"Ada"},{"id":"b","name":"Bruno"}],"edges":[]},{"nodes":[{"id":"a","name":"Ada"},{"id":"b","name":"Bruno"}],"edges":[]}]}',
    ),
  ).toEqual(["node-link-graph"]);
});

test("Lists of neighbours are links, each of an undirected graph once", () => {
  expect(
    tellText(
      "nodelink",
      '{"directed":false,"nodes":[{"id":1},{"id":2}],"adjacency":[[{"id":2,"weight":2}],[{"id":1,"weight":2}]]}',
    ),
  ).toEqual([
    "1; kind=actor",
    "2; kind=actor",
    "1 → 2; id=link-1; kind=link; weight=2; directed=false",
    "/adjacency/0, undirected: kept=directed; count=1",
    "weight-kept: field=weight; count=1",
  ]);
});

test("Keys of graphology are ids", () => {
  expect(
    tellText(
      "nodelink",
      '{"options":{"type":"undirected"},"nodes":[{"key":"a","attributes":{"label":"Ada","x":1,"y":2}},{"key":"b"}],"edges":[{"key":"e","source":"a","target":"b","attributes":{"kind":"call"}}]}',
    ),
  ).toEqual([
    'a: Ada; kind=actor; position={"x":1,"y":-2}',
    "b; kind=actor",
    "a → b; id=e; kind=call",
  ]);
});

test("What Neo4j exports as one list is nodes and relationships", () => {
  expect(
    tellText(
      "nodelink",
      '[{"type":"node","id":"1","labels":["Person","Minister"],"properties":{"name":"Ada"}},{"type":"node","id":"2","labels":["Party"],"properties":{}},{"type":"relationship","id":"9","label":"MEETING","start":{"id":"1"},"end":{"id":"2"},"properties":{"date":"2022-01-02"}}]',
    ),
  ).toEqual([
    '1: Ada; kind=person; labels=["Person","Minister"]',
    "2; kind=Party",
    "1 → 2; id=link-1; kind=meeting; date=2022-01-02",
  ]);
});

test("A bare list of links makes its own actors", () => {
  expect(tellText("nodelink", '[{"source":"Ada","target":"Bruno","date":"2022-01-02"}]')).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-01-02",
  ]);
});

test("Actors may be in lists of other names, and those in none are said", () => {
  expect(
    tellText(
      "nodelink",
      '{"people":[{"id":"a","name":"Ada"}],"companies":[{"id":"b","name":"Bruno Ltd"}],"notes":[{"id":"z"}],"links":[{"source":"a","target":"b"},{"source":"a","target":"c"}]}',
    ),
  ).toEqual([
    "a: Ada; kind=actor",
    "b: Bruno Ltd; kind=actor",
    "c; kind=actor",
    "a → b; id=link-1; kind=link",
    "a → c; id=link-2; kind=link",
    "end-not-listed: id=c; count=1",
  ]);
});

test("Years in from and to are no ends", () => {
  expect(tellText("nodelink", '[{"from":"2019","to":"2021"}]')).toEqual([
    "/edges/0, node-link-ends",
  ]);
});

test("What is no graph is told", () => {
  expect(tellText("nodelink", '{"x":1}')).toEqual(["node-link-graph"]);
});

test("Elements of Cytoscape are nodes and edges, in one list or two", () => {
  expect(
    tellText(
      "cyjs",
      '{"data":{"name":"Calls","description":"All","language":"en"},"elements":{"nodes":[{"data":{"id":"a","label":"Ada","age":41},"position":{"x":1,"y":2},"classes":"top"},{"data":{"shared_name":"Bruno"}},{"data":{"id":"c","position":5,"source":"s"},"position":{"x":1,"y":2}}],"edges":[{"data":{"id":"e","source":"a","target":"node-1","kind":"Call"},"classes":"x"}]}}',
    ),
  ).toEqual([
    "Calls; description=All; language=en",
    'a: Ada; kind=actor; age=41; classes=top; position={"x":1,"y":2}',
    "node-1: Bruno; kind=actor",
    "c; kind=actor; position (as given)=5; source (as given)=s",
    "a → node-1; id=e; kind=call; classes=x",
    "kept-as: field=position; value=5; kept=position (as given); count=1",
  ]);
});

test("A bare list of elements is read by their groups and ends", () => {
  expect(
    tellText(
      "cyjs",
      '[{"group":"nodes","data":{"id":"a","source":"x","target":"y"}},{"data":{"id":"b","name":{"en":"Bruno","de":"Bruno"}}},{"data":{"source":"a","target":"b"}},{"group":"edges","data":{"source":"b","target":"a"}}]',
    ),
  ).toEqual([
    "a; kind=actor; source (as given)=x; target (as given)=y",
    'b: {"en":"Bruno","de":"Bruno"}; kind=actor',
    "a → b; id=link-1; kind=link",
    "b → a; id=link-2; kind=link",
  ]);
});

test("Edges of Cytoscape under another name are told, and an empty list is none", () => {
  expect(
    tellText("cyjs", '{"elements":{"nodes":[{"data":{"id":"a"}}],"links":[{"data":{}}]}}'),
  ).toEqual(["/elements, cyjs-edges: found=links"]);
});

test("An edge of Cytoscape without an end is told", () => {
  expect(tellText("cyjs", '[{"data":{"id":"a"}},{"group":"edges","data":{"source":"a"}}]')).toEqual(
    ["/edges/0/target, empty-text"],
  );
});

test("An empty list is no graph of Cytoscape", () => {
  expect(tellText("cyjs", "[]")).toEqual(["cyjs-elements"]);
});

test("A map of Kumu has elements with connections, whose ends are labels", () => {
  expect(
    tellText(
      "kumu",
      '{"elements":[{"label":"Ada","type":"Person"},{"label":"Bruno"}],"connections":[{"from":"Ada","to":"Bruno","type":"call","direction":"mutual"}]}',
    ),
  ).toEqual([
    "Ada; kind=person",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=call; direction=mutual",
  ]);
});

test("Kumu without elements is none", () => {
  expect(tellText("kumu", '{"connections":[]}')).toEqual(["node-link-graph"]);
});

test("Text that is no JSON is told with its line", () => {
  expect(tellText("nodelink", "{", '"a": }')).toEqual(["line 2, json: column=6"]);
});

test("A key that stands twice is said", () => {
  expect(
    tellText(
      "nodelink",
      '{"nodes":[{"id":"a","id":"b"},{"id":"c"}],',
      '"links":[{"source":"b","target":"c"}]}',
    ),
  ).toEqual([
    "b; kind=actor",
    "c; kind=actor",
    "b → c; id=link-1; kind=link",
    "/nodes/0/id, key-twice: key=id; count=1",
  ]);
});
