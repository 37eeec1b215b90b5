import { expect, test } from "vitest";
import { tellTable, tellTables } from "../tell";

test("Dates that programs write for none are said where no other date is near", () => {
  expect(
    tellTable(
      "source,target,date",
      "Ada,Bruno,1900-01-01",
      "Ada,Bruno,1900-01-01",
      "Ada,Bruno,1970-01-01",
      "Ada,Bruno,2022-01-02",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=1900-01-01",
    "Ada → Bruno; id=link-2; kind=link; date=1900-01-01",
    "Ada → Bruno; id=link-3; kind=link; date=1970-01-01",
    "Ada → Bruno; id=link-4; kind=link; date=2022-01-02",
    "t.csv, line 2, filler-date: value=1900-01-01; count=2",
    "t.csv, line 4, filler-date: value=1970-01-01; count=1",
  ]);
});

test("Dates that programs write for none are dates where others are near", () => {
  expect(tellTable("source,target,date", "Ada,Bruno,1970-01-01", "Ada,Bruno,1971-05-05")).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=1970-01-01",
    "Ada → Bruno; id=link-2; kind=link; date=1971-05-05",
  ]);
});

test("Years of another calendar are said, with ours", () => {
  expect(
    tellTable(
      "source,target,date",
      "Ada,Bruno,2565-01-02",
      "Ada,Bruno,2566",
      "Ada,Bruno,2700-01-01",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2565-01-02",
    "Ada → Bruno; id=link-2; kind=link; date=2566",
    "Ada → Bruno; id=link-3; kind=link; date=2700-01-01",
    "t.csv, line 2, other-calendar: value=2565-01-02; year=2565; calendar=buddhist; ours=2022; count=2",
    "t.csv, line 4, other-calendar: value=2700-01-01; year=2700; calendar=other; count=1",
  ]);
});

test("Years of the Islamic calendar are said beside years of ours", () => {
  expect(
    tellTable(
      "source,target,date",
      "Ada,Bruno,1443-01-02",
      "Ada,Bruno,2022-01-02",
      "Ada,Bruno,1444-01-02/1444-02-03",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=1443-01-02",
    "Ada → Bruno; id=link-2; kind=link; date=2022-01-02",
    "Ada → Bruno; id=link-3; kind=link; date=1444-01-02/1444-02-03",
    "t.csv, line 2, other-calendar: value=1443-01-02; year=1443; calendar=hijri; ours=2021; iranian=2064; count=3",
  ]);
});

test("Years of the fifteenth century are of ours where others lie between", () => {
  expect(
    tellTable("source,target,date", "Ada,Bruno,1443-01-02", "Ada,Bruno,1650", "Ada,Bruno,1900"),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=1443-01-02",
    "Ada → Bruno; id=link-2; kind=link; date=1650",
    "Ada → Bruno; id=link-3; kind=link; date=1900",
  ]);
});

test("Texts that were read in a wrong encoding are said with what they most likely were", () => {
  expect(tellTable("source,target,summary", "JosÃ© Mota,Bruno,cafÃ©", "Ada,Bruno,na�ve")).toEqual([
    "JosÃ© Mota; kind=actor",
    "Bruno; kind=actor",
    "Ada; kind=actor",
    "JosÃ© Mota → Bruno; id=link-1; kind=link; summary=cafÃ©",
    "Ada → Bruno; id=link-2; kind=link; summary=na�ve",
    "t.csv, line 2, garbled: value=JosÃ© Mota; read=José Mota; count=2",
    "t.csv, line 3, letters-lost: value=na�ve; count=1",
  ]);
});

test("Numbers whose last digits a spreadsheet has cut are said", () => {
  expect(tellTable("source,target", "4.47701E+11,4.47702E+11", "Ada,Bruno")).toEqual([
    "4.47701E+11; kind=actor",
    "4.47702E+11; kind=actor",
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "4.47701E+11 → 4.47702E+11; id=link-1; kind=link",
    "Ada → Bruno; id=link-2; kind=link",
    "t.csv, line 2, number-cut: value=4.47701E+11; count=2",
  ]);
});

test("Names with marks around them or footnotes behind them are said", () => {
  expect(
    tellTable(
      "source,target",
      "[Ada](https://e.org),[[Bruno]]",
      "Ada*,Bruno [1]",
      "<b>Cleo</b>,Dora²",
      "**Eve**,Finn†",
      "12;#Gus,Hal (https://e.org/hal)",
    ),
  ).toEqual([
    "[Ada](https://e.org); kind=actor",
    "[[Bruno]]; kind=actor",
    "Ada*; kind=actor",
    "Bruno [1]; kind=actor",
    "<b>Cleo</b>; kind=actor",
    "Dora²; kind=actor",
    "**Eve**; kind=actor",
    "Finn†; kind=actor",
    "12;#Gus; kind=actor",
    "Hal (https://e.org/hal); kind=actor",
    "[Ada](https://e.org) → [[Bruno]]; id=link-1; kind=link",
    "Ada* → Bruno [1]; id=link-2; kind=link",
    "<b>Cleo</b> → Dora²; id=link-3; kind=link",
    "**Eve** → Finn†; id=link-4; kind=link",
    "12;#Gus → Hal (https://e.org/hal); id=link-5; kind=link",
    "t.csv, line 6, several-names: value=12;#Gus; column=source; count=1",
    "t.csv, line 2, name-marked: value=[Ada](https://e.org); read=Ada; count=6",
    "t.csv, line 3, name-footnoted: value=Ada*; read=Ada; count=4",
  ]);
});

test("A name or title that says a contact was not held is said", () => {
  expect(
    tellTable(
      "source,target,summary,status",
      "Ada,Talks (cancelled),",
      "Ada,Bruno,CANCELLED – talks",
      "Ada,Bruno,Talks – postponed",
      "Ada,Bruno,Talks (held)",
      "Ada,Bruno,Talks (cancelled),planned",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Talks (cancelled); kind=actor",
    "Bruno; kind=actor",
    "Ada → Talks (cancelled); id=link-1; kind=link",
    "Ada → Bruno; id=link-2; kind=link; summary=CANCELLED – talks",
    "Ada → Bruno; id=link-3; kind=link; summary=Talks – postponed",
    "Ada → Bruno; id=link-4; kind=link; summary=Talks (held)",
    "Ada → Bruno; id=link-5; kind=link; summary=Talks (cancelled); status=planned",
    "t.csv, line 2, status-in-name: value=Talks (cancelled); count=3",
  ]);
});

test("A status that is none of ours is said, each with how many", () => {
  expect(
    tellTable(
      "source,target,status",
      "Ada,Bruno,tbc",
      "Ada,Bruno,tbc",
      "Ada,Bruno,held",
      "Ada,Bruno,xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; status=tbc",
    "Ada → Bruno; id=link-2; kind=link; status=tbc",
    "Ada → Bruno; id=link-3; kind=link; status=held",
    "Ada → Bruno; id=link-4; kind=link; status=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "t.csv, line 2, own-status: value=tbc; count=2",
    "t.csv, line 5, own-status: value=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…; count=1",
  ]);
});

test("A weight is said to be kept, but not one of one alone", () => {
  expect(tellTable("source,target,weight", "Ada,Bruno,1", "Ada,Bruno,2")).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; weight=1",
    "Ada → Bruno; id=link-2; kind=link; weight=2",
    "weight-kept: field=weight; count=1",
  ]);
});

test("A weight that is one everywhere is not said", () => {
  expect(tellTable("source,target,weight", "Ada,Bruno,1", "Ada,Bruno,1")).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; weight=1",
    "Ada → Bruno; id=link-2; kind=link; weight=1",
  ]);
});

test("A direction in a field of its own is said", () => {
  expect(tellTable("source,target,direction", "Ada,Bruno,incoming", "Ada,Bruno,outgoing")).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; direction=incoming",
    "Ada → Bruno; id=link-2; kind=link; direction=outgoing",
    "t.csv, line 2, direction-unused: field=direction; value=incoming; source=Ada; target=Bruno; count=1",
  ]);
});

test("Topics, aliases and countries are read as lists and codes", () => {
  expect(
    tellTables([
      [
        "source,target,topics,kind,status",
        "a,b,trade; gas ;,Phone Call,Took place",
        "a,b,trade,visit,called off",
      ],
      [
        "id,name,aliases,country,speaksFor,sameAs,press",
        "a,Ada,A;B,Germany,b,https://e.org/a,yes",
        "b,Bruno,,Nowhere,,,no",
      ],
    ]),
  ).toEqual([
    'a: Ada; kind=actor; aliases=["A","B"]; country=DE; speaksFor=["b"]; sameAs=["https://e.org/a"]; press (as given)=yes',
    "b: Bruno; kind=actor; country (as given)=Nowhere; press (as given)=no",
    'a → b; id=link-1; kind=call; topics=["trade","gas"]; status=held',
    'a → b; id=link-2; kind=visit; topics=["trade"]; status=cancelled',
    "2.csv, line 2, kept-as: field=press; value=yes; kept=press (as given); count=1",
    "2.csv, line 3, kept-as: field=country; value=Nowhere; kept=country (as given); count=1",
    "2.csv, line 3, kept-as: field=press; value=no; kept=press (as given); count=1",
  ]);
});

test("A field that does not fit is kept under another name, and that is said", () => {
  expect(
    tellTables([
      ["id,name,shortName,sameAs,side,description", "a,Ada,A,no address,,x"],
      ["source,target,event,topics", "a,a,,"],
    ]),
  ).toEqual([
    'a: Ada; kind=actor; shortName=A; sameAs=["no address"]; description=x',
    "a → a; id=link-1; kind=link",
  ]);
});

test("Fields with a dot are fields of an object", () => {
  expect(
    tellTables([
      ["id,name,position.x,position.y,name.de,more.deep.field", "a,Ada,1,2,Ada,z"],
      ["source,target,summary.en,summary.de", "a,a,Hello,Hallo"],
    ]),
  ).toEqual([
    "a: Ada; kind=actor; position.x=1; position.y=2; name.de=Ada; more.deep.field=z",
    "a → a; id=link-1; kind=link; summary.en=Hello; summary.de=Hallo",
  ]);
});

test("An account, a voice and a publisher beside a quote are told apart", () => {
  expect(
    tellTable(
      "source,target,quote,according_to,publisher,source_url,published,stance",
      "Ada,Bruno,x,Cleo,Paper,https://e.org/1,2022-01-02,rejects",
      "Ada,Bruno,,Cleo,Paper,https://e.org/2,2022-01-02,asserts",
      "Ada,Bruno,y,,,,,ASSERTS",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Cleo; kind=actor",
    'Ada → Bruno; id=link-1; kind=link; quotes=[{"document":"https://e.org/1","exact":"x","attributedTo":"Cleo","stance":"denies"}]',
    'Ada → Bruno; id=link-2; kind=link; attributed_to=Cleo; stance=asserts; pages=["https://e.org/2"]',
    'Ada → Bruno; id=link-3; kind=link; quotes=[{"document":"source not given","exact":"y","stance":"asserts"}]',
    "id=https://e.org/1; title=Paper, 2022-01-02; publisher=Paper; url=https://e.org/1; published=2022-01-02",
    "id=https://e.org/2; title=Paper, 2022-01-02; publisher=Paper; url=https://e.org/2; published=2022-01-02",
    "id=source not given; title=Source not given",
    "t.csv, line 3, account-alone: field=attributed_to; count=1",
  ]);
});

test("Registers of ministers' meetings are read by their headings", () => {
  expect(
    tellTable(
      "Minister,Date,Name of organisation,Purpose of meeting",
      "Ada Lee,2022-01-02,Acme Ltd,Trade",
      "Ada Lee,2022-01-03,Nil Return,Nil Return",
    ),
  ).toEqual([
    "Ada Lee; kind=actor",
    "Acme Ltd; kind=actor",
    "Nil Return; kind=actor",
    "Ada Lee → Acme Ltd; id=link-1; kind=link; date=2022-01-02; summary=Trade",
    "Ada Lee → Nil Return; id=link-2; kind=link; date=2022-01-03; summary=Nil Return",
    "t.csv, line 3, maybe-nobody: value=Nil Return; count=1",
  ]);
});

test("Headings of other languages are ends of links where both are there", () => {
  expect(
    tellTable(
      "Absender,Empfänger,Datum,Status",
      "Ada,Bruno,01.02.2022,abgesagt",
      "Ada,Bruno,14.02.2022,geplant",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-02-01; status=cancelled",
    "Ada → Bruno; id=link-2; kind=link; date=2022-02-14; status=planned",
    "t.csv, ends-understood: source=Absender; target=Empfänger; count=1",
    "t.csv, line 3, dates-read: column=Datum; order=dmy; example=14.02.2022; count=2",
  ]);
});

test("Neo4j's headings are ids, ends and kinds", () => {
  expect(
    tellTables([
      ["personId:ID(Person),name,:LABEL", "1,Ada,Person", "2,Bruno,Person"],
      [":START_ID(Person),:END_ID(Person),:TYPE", "1,2,CALL"],
    ]),
  ).toEqual(["1: Ada; kind=person", "2: Bruno; kind=person", "1 → 2; id=link-1; kind=call"]);
});

test("Nodes and edges of Gephi are actors and links", () => {
  expect(
    tellTables([
      ["Id,Label,Timeset,Country", "1,Ada,,DE", "2,Bruno,,"],
      ["Source,Target,Type,Id,Label,Weight", "1,2,Directed,0,calls,1", "2,1,Undirected,1,,2"],
    ]),
  ).toEqual([
    "1: Ada; kind=actor; country=DE",
    "2: Bruno; kind=actor",
    "1 → 2; id=0; kind=link; Type=Directed; Label=calls; Weight=1",
    "2 → 1; id=1-2; kind=link; Type=Undirected; Weight=2; directed=false",
    "2.csv, line 3, undirected: kept=directed; count=1",
    "2.csv, line 3, renamed: from=1; to=1-2; count=1",
    "weight-kept: field=Weight; count=1",
  ]);
});

test("Parts of a date in another language are one date", () => {
  expect(tellTable("source,target,Jahr,Monat,Tag", "Ada,Bruno,2022,2,1")).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-02-01",
  ]);
});

test("A day of a month beside its month and year is no whole date", () => {
  expect(tellTable("source,target,day,month,year", "Ada,Bruno,5,2,2022")).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-02-05",
  ]);
});
