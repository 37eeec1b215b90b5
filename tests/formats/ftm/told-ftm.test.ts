import { expect, test } from "vitest";
import { tellText } from "../tell";

test("Things are actors with all they have, and what links them is a link", () => {
  expect(
    tellText(
      "ftm",
      '{"id":"a","schema":"Person","caption":"Ada","properties":{"name":["Ada Lee","A. Lee"],"alias":["Lady A"],"country":["de","fr"],"position":["Minister","MP"],"wikidataId":["Q1"],"wikipediaUrl":["https://en.wikipedia.org/wiki/Ada"],"description":["x","y"],"birthDate":["1950"],"topics":["a","b"],"sourceUrl":["https://e.org/1"],"publisher":["Paper"],"retrievedAt":["2022-01-02T10:00:00"]}}',
      '{"id":"b","schema":"Company","properties":{"publisher":["Register"]}}',
      '{"id":"c","schema":"LegalEntity","caption":"Cleo","properties":{"id":["z"]}}',
      '{"id":"o","schema":"Ownership","properties":{"owner":["a"],"asset":["b"],"startDate":["2020-01-01"],"endDate":["2021"],"percentage":["50"],"role":["owner"],"proof":["d"],"summary":["one","two"]}}',
      '{"id":"d","schema":"Document","properties":{"title":["Deed"],"sourceUrl":["https://e.org/d"],"publishedAt":["2022-02-02"],"publisher":["Register"]}}',
      '{"id":"f","schema":"Family","properties":{"person":["a"],"relative":["c","x"],"relationship":["sister"],"date":["2022-01-01","2022-01-05"]}}',
      '{"id":"e","schema":"Event","properties":{"involved":["a","b","c"],"name":["Summit"],"date":["2022-03-01T10:00:00"]}}',
      '{"id":"p","schema":"Address","properties":{"full":["Road 1"]}}',
      '{"id":"q","schema":"Ownership","properties":{"owner":["a"]}}',
    ),
  ).toEqual([
    'a: Ada Lee; kind=person; aliases=["A. Lee","Lady A"]; role=Minister; MP; country=DE; countries=["fr"]; description=x; sameAs=["https://www.wikidata.org/entity/Q1","https://en.wikipedia.org/wiki/Ada"]; pages=["https://e.org/1"]; birthDate=1950; topics=["a","b"]',
    'b; kind=institution; schema=Company; pages=["Register"]',
    "c: Cleo; kind=legal-entity; id (as given)=z",
    "x; kind=actor",
    'a → b; id=o; kind=ownership; date=2020-01-01/2021; label=owner; summary=one two; pages=["d"]; percentage=50',
    "a → c; id=f; kind=family; date=2022-01-01/2022-01-05; event=f; label=sister; directed=false",
    "a → x; id=f-2; kind=family; date=2022-01-01/2022-01-05; event=f; label=sister; directed=false",
    "a → b; id=e; kind=event; date=2022-03-01; date (as given)=2022-03-01T10:00:00; event=e; label=Summit; directed=false",
    "a → c; id=e-2; kind=event; date=2022-03-01; date (as given)=2022-03-01T10:00:00; event=e; label=Summit; directed=false",
    "b → c; id=e-3; kind=event; date=2022-03-01; date (as given)=2022-03-01T10:00:00; event=e; label=Summit; directed=false",
    "id=https://e.org/1; url=https://e.org/1; publisher=Paper; retrieved=2022-01-02",
    "id=Register; publisher=Register",
    "id=d; title=Deed; publisher=Register; url=https://e.org/d; published=2022-02-02",
    "line 8, left-out: what=Address; count=1",
    "line 9, left-out: what=Ownership; count=1",
    "end-not-listed: id=x; count=1",
    "line 6, undirected: kept=directed; count=2",
    "line 7, hour-left: value=2022-03-01T10:00:00; kept=date (as given); count=1",
  ]);
});

test("Entities in fragments are put together, and one within another is one of its own", () => {
  expect(
    tellText(
      "ftm",
      '{"id":"a","schema":"Person","properties":{"name":["Ada"]}}',
      '{"id":"a","schema":"Person","properties":{"name":["Ada","A."],"email":"a@e.org"}}',
      '{"id":"m","schema":"Membership","properties":{"member":[{"id":"b","schema":"Person","properties":{"name":["Bruno"]}}],"organization":["a"]}}',
    ),
  ).toEqual([
    'a: Ada; kind=person; aliases=["A."]; email=a@e.org',
    "b: Bruno; kind=person",
    "b → a; id=m; kind=membership",
  ]);
});

test("Lines that are no entities are told", () => {
  expect(
    tellText(
      "ftm",
      '{"id":"a","schema":"Person","properties":{}}',
      "",
      "{",
      '{"id":"b","schema":"Person"}',
      '{"schema":"Person","properties":{}}',
    ),
  ).toEqual(["line 3, json: column=2", "line 4, ftm-entity", "line 5, ftm-entity"]);
});

test("Entities of a list that are none are told with their place", () => {
  expect(tellText("ftm", '[{"id":"a","schema":"Person","properties":{}},{"id":"b"}]')).toEqual([
    "/1, ftm-entity",
  ]);
});
