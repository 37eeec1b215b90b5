import { expect, test } from "vitest";
import { tellText } from "../tell";

test("Rows of two items are links with their dates as exact as they are known", () => {
  expect(
    tellText(
      "wikidata",
      '{"head":{"vars":[]},"results":{"bindings":[{"a":{"type":"uri","value":"http://www.wikidata.org/entity/Q1"},"aLabel":{"type":"literal","value":"Ada"},"aAltLabel":{"type":"literal","value":"A, Lady A"},"aDescription":{"type":"literal","value":"who"},"b":{"type":"uri","value":"http://www.wikidata.org/entity/Q2"},"bLabel":{"type":"literal","value":"Q2"},"kind":{"type":"uri","value":"http://www.wikidata.org/entity/Q9"},"kindLabel":{"type":"literal","value":"meeting"},"date":{"type":"literal","value":"2022-02-01T00:00:00Z"},"datePrecision":{"type":"literal","value":"11"},"url":{"type":"uri","value":"https://e.org/1"},"note":{"type":"literal","value":"x"}},{"a":{"type":"uri","value":"http://www.wikidata.org/entity/Q1"},"b":{"type":"uri","value":"http://www.wikidata.org/entity/Q2"},"kind":{"type":"uri","value":"http://www.wikidata.org/entity/Q9"},"kindLabel":{"type":"literal","value":"meeting"},"date":{"type":"literal","value":"2022-02-01T00:00:00Z"},"datePrecision":{"type":"literal","value":"10"},"place":{"type":"uri","value":"http://www.wikidata.org/entity/Q5"}},{"a":{"type":"uri","value":"http://www.wikidata.org/entity/Q1"},"b":{"type":"uri","value":"http://www.wikidata.org/entity/Q2"},"date":{"type":"literal","value":"2022-01-01T00:00:00Z"},"datePrecision":{"type":"literal","value":"9"}},{"a":{"type":"uri","value":"http://www.wikidata.org/entity/Q1"},"b":{"type":"uri","value":"http://www.wikidata.org/entity/Q2"},"date":{"type":"literal","value":"2020-01-01T00:00:00Z"},"datePrecision":{"type":"literal","value":"8"}},{"a":{"type":"uri","value":"http://www.wikidata.org/entity/Q1"},"b":{"type":"uri","value":"http://www.wikidata.org/entity/Q2"},"date":{"type":"literal","value":"2000-01-01T00:00:00Z"},"datePrecision":{"type":"literal","value":"7"}},{"a":{"type":"uri","value":"http://www.wikidata.org/entity/Q1"},"b":{"type":"bnode","value":"x"}}]}}',
    ),
  ).toEqual([
    'Q1: Ada; kind=actor; aliases=["A","Lady A"]; description=who; sameAs=["https://www.wikidata.org/entity/Q1"]',
    'Q2; kind=actor; sameAs=["https://www.wikidata.org/entity/Q2"]',
    'Q1 → Q2; id=link-1; kind=meeting; date=2022-02-01; pages=["https://e.org/1"]; note=x',
    "Q1 → Q2; id=link-2; kind=meeting; date=2022-02; place=Q5",
    "Q1 → Q2; id=link-3; kind=link; date=2022",
    "Q1 → Q2; id=link-4; kind=link; date=202X",
    "Q1 → Q2; id=link-5; kind=link; date (as given)=2000-01-01T00:00:00Z",
    "id=https://e.org/1; url=https://e.org/1",
    "/results/bindings/5, left-out: what=?b; count=1",
    "/results/bindings/4, not-a-date: value=2000-01-01T00:00:00Z; kept=date (as given); count=1",
  ]);
});

test("Two rows that differ by their references are one link with two pages", () => {
  expect(
    tellText(
      "wikidata",
      '{"head":{"vars":[]},"results":{"bindings":[{"a":{"type":"uri","value":"http://www.wikidata.org/entity/Q1"},"b":{"type":"uri","value":"http://www.wikidata.org/entity/Q2"},"ref":{"type":"uri","value":"https://e.org/1"},"refLabel":{"type":"literal","value":"One"}},{"a":{"type":"uri","value":"http://www.wikidata.org/entity/Q1"},"b":{"type":"uri","value":"http://www.wikidata.org/entity/Q2"},"ref":{"type":"uri","value":"https://e.org/2"}}]}}',
    ),
  ).toEqual([
    'Q1; kind=actor; sameAs=["https://www.wikidata.org/entity/Q1"]',
    'Q2; kind=actor; sameAs=["https://www.wikidata.org/entity/Q2"]',
    'Q1 → Q2; id=link-1; kind=link; pages=["https://e.org/1","https://e.org/2"]',
    "id=https://e.org/1; url=https://e.org/1; title=One",
    "id=https://e.org/2; url=https://e.org/2",
  ]);
});

test("First and last days are an interval, open where one is missing, unknown where it is that", () => {
  expect(
    tellText(
      "wikidata",
      '{"head":{"vars":[]},"results":{"bindings":[{"a":{"type":"uri","value":"http://www.wikidata.org/entity/Q1"},"b":{"type":"uri","value":"http://www.wikidata.org/entity/Q2"},"start":{"type":"literal","value":"2022-02-01T00:00:00Z"},"end":{"type":"literal","value":"2022-02-03T00:00:00Z"}},{"a":{"type":"uri","value":"http://www.wikidata.org/entity/Q1"},"b":{"type":"uri","value":"http://www.wikidata.org/entity/Q2"},"start":{"type":"literal","value":"2022-02-01T00:00:00Z"}},{"a":{"type":"uri","value":"http://www.wikidata.org/entity/Q1"},"b":{"type":"uri","value":"http://www.wikidata.org/entity/Q2"},"start":{"type":"literal","value":"2022-02-01T00:00:00Z"},"end":{"type":"bnode","value":"t"}},{"a":{"type":"uri","value":"http://www.wikidata.org/entity/Q1"},"b":{"type":"uri","value":"http://www.wikidata.org/entity/Q2"},"end":{"type":"literal","value":"2022-01-01T00:00:00Z"}},{"a":{"type":"uri","value":"http://www.wikidata.org/entity/Q1"},"b":{"type":"uri","value":"http://www.wikidata.org/entity/Q2"},"start":{"type":"literal","value":"2022-02-01T00:00:00Z"},"end":{"type":"literal","value":"2022-02-01T00:00:00Z"}}]}}',
    ),
  ).toEqual([
    'Q1; kind=actor; sameAs=["https://www.wikidata.org/entity/Q1"]',
    'Q2; kind=actor; sameAs=["https://www.wikidata.org/entity/Q2"]',
    "Q1 → Q2; id=link-1; kind=link; date=2022-02-01/2022-02-03",
    "Q1 → Q2; id=link-2; kind=link; date=2022-02-01/..",
    "Q1 → Q2; id=link-3; kind=link; date=2022-02-01/",
    "Q1 → Q2; id=link-4; kind=link; date=../2022-01-01",
    "Q1 → Q2; id=link-5; kind=link; date=2022-02-01",
    "/results/bindings/3, year-or-day: field=?end; count=1",
  ]);
});

test("Occasions with those who took part are between each two, and one of one alone is left out", () => {
  expect(
    tellText(
      "wikidata",
      '{"head":{"vars":[]},"results":{"bindings":[{"event":{"type":"uri","value":"http://www.wikidata.org/entity/Q7"},"eventLabel":{"type":"literal","value":"Summit"},"who":{"type":"uri","value":"http://www.wikidata.org/entity/Q1"},"whoLabel":{"type":"literal","value":"Ada"}},{"event":{"type":"uri","value":"http://www.wikidata.org/entity/Q7"},"eventLabel":{"type":"literal","value":"Summit"},"who":{"type":"uri","value":"http://www.wikidata.org/entity/Q2"}},{"event":{"type":"uri","value":"http://www.wikidata.org/entity/Q7"},"eventLabel":{"type":"literal","value":"Summit"},"who":{"type":"uri","value":"http://www.wikidata.org/entity/Q3"}},{"event":{"type":"uri","value":"http://www.wikidata.org/entity/Q8"},"eventLabel":{"type":"literal","value":"Talks"},"who":{"type":"uri","value":"http://www.wikidata.org/entity/Q1"}}]}}',
    ),
  ).toEqual([
    'Q1: Ada; kind=actor; sameAs=["https://www.wikidata.org/entity/Q1"]',
    'Q2; kind=actor; sameAs=["https://www.wikidata.org/entity/Q2"]',
    'Q3; kind=actor; sameAs=["https://www.wikidata.org/entity/Q3"]',
    "Q1 → Q2; id=link-1; kind=link; event=Q7; label=Summit",
    "Q1 → Q3; id=link-2; kind=link; event=Q7; label=Summit",
    "Q2 → Q3; id=link-3; kind=link; event=Q7; label=Summit",
    "/results/bindings/3, left-out: what=Talks; count=1",
  ]);
});

test("A table of a query is read as its JSON is, in commas or tabs", () => {
  expect(
    tellText(
      "wikidata",
      "?a\t?aLabel\t?b\t?date",
      '<http://www.wikidata.org/entity/Q1>\t"Ada \\"A\\""@en\t<http://www.wikidata.org/entity/Q2>\t"2022-02-01T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>',
      "<http://www.wikidata.org/entity/Q2>\t\t_:x\t",
    ),
  ).toEqual([
    'Q1: Ada "A"; kind=actor; sameAs=["https://www.wikidata.org/entity/Q1"]',
    'Q2; kind=actor; sameAs=["https://www.wikidata.org/entity/Q2"]',
    "Q1 → Q2; id=link-1; kind=link; date=2022-02-01",
    "line 3, left-out: what=?b; count=1",
  ]);
});

test("A table in commas has its lines told", () => {
  expect(
    tellText(
      "wikidata",
      "a,aLabel,b",
      "http://www.wikidata.org/entity/Q1,Ada,http://www.wikidata.org/entity/Q2",
      "http://www.wikidata.org/entity/Q1,Ada,",
    ),
  ).toEqual([
    'Q1: Ada; kind=actor; sameAs=["https://www.wikidata.org/entity/Q1"]',
    'Q2; kind=actor; sameAs=["https://www.wikidata.org/entity/Q2"]',
    "Q1 → Q2; id=link-1; kind=link",
    "line 3, left-out: what=?b; count=1",
  ]);
});

test("A result without two items is told with its variables", () => {
  expect(
    tellText(
      "wikidata",
      '{"head":{"vars":[]},"results":{"bindings":[{"a":{"type":"uri","value":"http://www.wikidata.org/entity/Q1"},"label":{"type":"literal","value":"x"}}]}}',
    ),
  ).toEqual(["wikidata-items: found=?a, ?label"]);
});
