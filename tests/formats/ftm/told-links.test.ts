import { expect, test } from "vitest";
import { tellText } from "../tell";

const thing = (id: string) => ({ id, schema: "Person", properties: {} });
const THINGS = ["a", "b", "c"].map(thing);

/** What comes of some entities beside three persons, without these. */
function tell(...entities: readonly object[]): readonly string[] {
  const lines = [...THINGS, ...entities].map((entity) => JSON.stringify(entity));
  return tellText("ftm", ...lines).slice(THINGS.length);
}

function payment(properties: object): readonly string[] {
  const ends = { payer: ["a"], beneficiary: ["b"] };
  return tell({ id: "l", schema: "Payment", properties: { ...ends, ...properties } });
}

const LINK = "a → b; id=l; kind=payment";

test("The most precise of several days count, and where these differ, it was between them", () => {
  expect(payment({ date: ["2022-01-05", "2022-01"] })).toEqual([`${LINK}; date=2022-01-05`]);
  expect(payment({ date: ["2022", "2023-01-01"] })).toEqual([`${LINK}; date=2022/2023-01-01`]);
  expect(payment({ startDate: ["2022-01-05", "2021"], endDate: ["2022-02", "2022-03"] })).toEqual([
    `${LINK}; date=2021/2022-03`,
  ]);
  expect(payment({ startDate: ["2022"], endDate: ["2022"] })).toEqual([`${LINK}; date=2022`]);
});

test("A first or a last day alone is an interval that is open", () => {
  expect(payment({ startDate: ["2022"] })).toEqual([`${LINK}; date=2022/..`]);
  expect(payment({ endDate: ["2022"] })).toEqual([`${LINK}; date=../2022`]);
});

test("What a date cannot say is kept as it was given, and said", () => {
  expect(payment({ date: ["soon"] })).toEqual([
    `${LINK}; date (as given)=soon`,
    "line 4, not-a-date: value=soon; kept=date (as given); count=1",
  ]);
  expect(payment({ startDate: ["2022-01-01 10:00", "2022-01-02"] })).toEqual([
    `${LINK}; date=2022-01-01/..; startDate (as given)=["2022-01-01 10:00","2022-01-02"]`,
    "line 4, hour-left: value=2022-01-01 10:00; kept=startDate (as given); count=1",
  ]);
});

test("First and last days beside a date are kept", () => {
  expect(payment({ date: ["2022"], startDate: ["2021"], endDate: ["2022", "2023"] })).toEqual([
    `${LINK}; date=2022; startDate=2021; endDate=["2022","2023"]`,
  ]);
});

test("A link is labelled by its role, else its relationship, else its name, and the others are kept", () => {
  expect(payment({ role: ["loan", "gift"], relationship: ["old"], name: ["N"] })).toEqual([
    `${LINK}; label=loan; gift; relationship=old; name=N`,
  ]);
  expect(payment({ relationship: ["old"], name: ["N"] })).toEqual([`${LINK}; label=old; name=N`]);
  expect(payment({ name: ["N"] })).toEqual([`${LINK}; label=N`]);
});

test("An occasion is between each two who took part, in whatever way, and a meeting has no direction to lose", () => {
  const properties = { organizer: ["a"], involved: ["b"], participants: ["b", "a"] };
  expect(
    tell({ id: "m", schema: "Meeting", properties: { ...properties, attendees: ["c"] } }),
  ).toEqual([
    "a → b; id=m; kind=meeting; event=m",
    "a → c; id=m-2; kind=meeting; event=m",
    "b → c; id=m-3; kind=meeting; event=m",
  ]);
  expect(tell({ id: "m", schema: "Trip", properties })).toEqual([
    'a → b; id=m; kind=trip; directed=false; participants=["b","a"]',
    "line 4, undirected: kept=directed; count=1",
  ]);
});

test("An occasion of one alone, or of more than forty, is left out and said", () => {
  const event = (involved: readonly string[]) =>
    tell({ id: "m", schema: "Event", properties: { involved } });
  const many = Array.from({ length: 41 }, (_, at) => `p${at}`);
  expect(event(["a", "a"])).toEqual(["line 4, left-out: what=Event; count=1"]);
  expect(event(many)).toEqual(["line 4, left-out: what=Event; count=1"]);
  expect(event(many.slice(1)).filter((line) => line.includes("→"))).toHaveLength((40 * 39) / 2);
});

test("Of an own schema, two properties that name things are its ends, where it has a time", () => {
  const visit = (properties: object) => tell({ id: "m", schema: "Visit", properties });
  const ends = { host: ["a"], guest: ["b", "c"] };
  for (const time of ["date", "startDate", "endDate"]) {
    expect(visit({ ...ends, [time]: ["2022"] }).slice(0, 2)).toEqual([
      expect.stringMatching(/^a → b; id=m; kind=visit; date=.*2022.*; event=m$/),
      expect.stringMatching(/^a → c; id=m-2; kind=visit; date=.*2022.*; event=m$/),
    ]);
  }
  expect(visit(ends)).toEqual(['m; kind=visit; host=a; guest=["b","c"]']);
  expect(visit({ ...ends, other: ["a"], date: ["2022"] })).toEqual([
    'm; kind=visit; host=a; guest=["b","c"]; other=a; date=2022',
  ]);
  expect(visit({ host: ["a"], date: ["2022"] })).toEqual(["m; kind=visit; host=a; date=2022"]);
});

test("Of an own schema, one property that names several things is an occasion", () => {
  expect(
    tell({ id: "m", schema: "Visit", properties: { guests: ["a", "b"], date: ["2022"] } }),
  ).toEqual([
    "a → b; id=m; kind=visit; date=2022; directed=false",
    "line 4, undirected: kept=directed; count=1",
  ]);
});

test("Proofs, addresses, parents, and what names nothing that is there, are no ends", () => {
  const others = { proof: ["c"], addressEntity: ["c"], parent: ["c"], ancestors: ["c"] };
  const properties = { host: ["a"], guest: ["b"], date: ["2022"], ...others };
  expect(tell({ id: "m", schema: "Visit", properties })).toEqual([
    'a → b; id=m; kind=visit; date=2022; pages=["c"]; addressEntity=c; parent=c; ancestors=c',
    "id=c",
  ]);
  const document = { id: "d", schema: "Document", properties: { title: ["Deed"] } };
  const address = { id: "s", schema: "Address", properties: {} };
  const named = {
    host: ["a"],
    guest: ["b"],
    at: ["s"],
    paper: ["d"],
    who: ["c", "nobody"],
    date: ["2022"],
  };
  expect(tell(document, address, { id: "m", schema: "Visit", properties: named })).toEqual([
    'a → b; id=m; kind=visit; date=2022; at=s; paper=d; who=["c","nobody"]',
    "id=d; title=Deed",
    "line 5, left-out: what=Address; count=1",
  ]);
});

test("Documents and notes are no links, whatever they name", () => {
  const properties = { author: ["a"], reader: ["b"], date: ["2022"], title: ["Deed"] };
  expect(
    tell({ id: "d", schema: "Document", properties }, { id: "n", schema: "Note", properties }),
  ).toEqual(["id=d; title=Deed; published=2022", "line 5, left-out: what=Note; count=1"]);
});

test("A document or a mail that is an end of something is an actor", () => {
  const between = (object: string) => ({
    id: "u",
    schema: "UnknownLink",
    properties: { subject: ["a"], object: [object] },
  });
  const deed = { id: "d", schema: "Document", properties: { title: ["Deed"] } };
  expect(tell(deed, between("d")).slice(0, 2)).toEqual([
    "d; kind=document; title=Deed",
    "a → d; id=u; kind=unknown-link; directed=false",
  ]);
  const mail = { id: "e", schema: "Email", properties: { emitters: ["a"], recipients: ["b"] } };
  expect(tell(mail, between("e")).slice(0, 3)).toEqual([
    "e; kind=email; emitters=a; recipients=b",
    "a → b; id=e-2; kind=email",
    "a → e; id=u; kind=unknown-link; directed=false",
  ]);
});

test("A page of a server's answer is said to be a part", () => {
  expect(tellText("ftm", JSON.stringify({ total: 9, results: THINGS }))).toEqual([
    "a; kind=person",
    "b; kind=person",
    "c; kind=person",
    "part-of-more: found=3; total=9; count=1",
  ]);
});

test("A key that stands twice in a line is said", () => {
  expect(tellText("ftm", '{"id":"a","id":"b","schema":"Person","properties":{}}')).toEqual([
    "b; kind=person",
    "/id, key-twice: key=id; count=1",
  ]);
});
