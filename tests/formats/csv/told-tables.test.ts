import { expect, test } from "vitest";
import { tellTable, tellTables } from "../tell";

test("Tables of actors, links, quotes and documents are one graph, in whichever order they are given", () => {
  expect(
    tellTables([
      [
        "link_id,document,quote,attributed_to,direct,stance,start,prefix,language,Room",
        "a,d1,“We spoke.”,Ada,TRUE,claims,12,said:,en,3",
        "a,d2,“No call.”,The Paper,false,denies,,,,",
        "ev,d1,“We met.”,Bruno,,maybe,x,,,",
      ],
      [
        "id,source,target,kind,date,event",
        "a,Ada,b,call,2022-01-02,",
        "b1,Ada,b,meeting,2022-01-03,ev",
      ],
      [
        "id,title,url,publisher,published,voice,length,Shelf",
        "d1,News,https://e.org/1,Paper,2022-01-04,The Paper,120,A3",
        "d2,Denial,https://e.org/2,,n/a,,,",
      ],
      [
        "id,name,kind,country,side,aliases,speaksFor,press,Height",
        "a,Ada,person,DE,one,A. Lee;Ms Lee,Bruno;c,false,170",
        "b,Bruno,person,,,,,,",
        "c,The Paper,organisation,,,,,TRUE,",
      ],
    ]),
  ).toEqual([
    'a: Ada; kind=person; country=DE; side=one; aliases=["A. Lee","Ms Lee"]; speaksFor=["b","c"]; press=false; Height=170',
    "b: Bruno; kind=person",
    "c: The Paper; kind=organisation; press=true",
    'a → b; id=a-2; kind=call; date=2022-01-02; quotes=[{"document":"d1","exact":"“We spoke.”","attributedTo":"a","direct":true,"stance":"asserts","start":12,"prefix":"said:","language":"en","Room":"3"},{"document":"d2","exact":"“No call.”","attributedTo":"c","direct":false,"stance":"denies"}]',
    'a → b; id=b1; kind=meeting; date=2022-01-03; event=ev; quotes (as given)=[{"document":"d1","exact":"“We met.”","attributedTo":"b","stance":"maybe","start":"x"}]',
    "title=News; id=d1; url=https://e.org/1; publisher=Paper; published=2022-01-04; voice=c; length=120; Shelf=A3",
    "title=Denial; id=d2; url=https://e.org/2",
    "3.csv, line 3, no-date: value=n/a; column=published; count=1",
    '2.csv, line 3, kept-as: field=quotes; value=[{"document":"d1","exact":"“We met.”","attributedTo":"b","st…; kept=quotes (as given); count=1',
    "2.csv, line 2, renamed: from=a; to=a-2; count=1",
  ]);
});

test("A quote of a link or actor that is in no table is told with its line", () => {
  expect(
    tellTables([
      [
        "link_id,document,quote,attributed_to",
        "a,d,x,Ada",
        "nope,d,x,Ada",
        ",d,x,Ada",
        "a,d,x,Adda",
      ],
      ["id,source,target", "a,Ada,Bruno", "b,Ada,Brunno"],
      ["id,name", "1,Ada", "2,Bruno"],
    ]),
  ).toEqual([
    "1.csv, line 3, unknown-link: id=nope",
    "1.csv, line 4, unknown-link: id=",
    "1.csv, line 5, unknown-account: id=Adda; nearest=Ada",
    "2.csv, line 3, unknown-actor: id=Brunno; nearest=Bruno",
  ]);
});

test("A quote may name several links, or an event", () => {
  expect(
    tellTables([
      ["link_id,document,quote", "a;b,d,x", "ev,d,y"],
      ["id,event,source,target", "a,ev,Ada,Bruno", "b,ev,Bruno,Cleo", "c,,Cleo,Ada"],
    ]),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Cleo; kind=actor",
    'Ada → Bruno; id=a; kind=link; event=ev; quotes=[{"document":"d","exact":"x"},{"document":"d","exact":"y"}]',
    'Bruno → Cleo; id=b; kind=link; event=ev; quotes=[{"document":"d","exact":"x"},{"document":"d","exact":"y"}]',
    "Cleo → Ada; id=c; kind=link",
    "id=d; title=d",
  ]);
});

test("A name that two actors have is told with their ids", () => {
  expect(
    tellTables([
      ["source,target", "Ada,Bruno", "A.,Bruno"],
      ["id,name,aliases", "1,Ada,A.", "2,Ada,", "3,Bruno,A."],
    ]),
  ).toEqual([
    "1.csv, line 2, ambiguous-name: name=Ada; ids=1, 2",
    "1.csv, line 3, ambiguous-name: name=A.; ids=1, 3",
  ]);
});

test("An actor without an id is told with its line", () => {
  expect(
    tellTables([
      ["source,target", "Ada,Ada"],
      ["id,name,kind", "Ada,,person", ",,person", ",Bruno,person"],
    ]),
  ).toEqual(["2.csv, line 3, missing-cell: field=id"]);
});

test("Documents alone make no graph", () => {
  expect(tellTables([["title,url", "News,https://e.org"]])).toEqual([
    "t.csv, line 1, no-link-columns: found=title, url",
  ]);
});

test("A table whose headings say nothing is told with them", () => {
  expect(
    tellTables([
      ["colour,shape,size", "red,round,3"],
      ["source,target", "Ada,Bruno"],
    ]),
  ).toEqual(["1.csv, line 1, no-link-columns: found=colour, shape, size"]);
});

test("What one publisher says on two days is two documents", () => {
  expect(
    tellTable(
      "source,target,publisher,published,quote",
      "Ada,Bruno,Paper,2022-01-01,x",
      "Ada,Bruno,Paper,2022-01-01,y",
      "Ada,Bruno,Paper,2022-01-02,z",
      "Ada,Bruno,,,w",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    'Ada → Bruno; id=link-1; kind=link; quotes=[{"document":"Paper","exact":"x"}]',
    'Ada → Bruno; id=link-2; kind=link; quotes=[{"document":"Paper","exact":"y"}]',
    'Ada → Bruno; id=link-3; kind=link; quotes=[{"document":"Paper, 2022-01-02","exact":"z"}]',
    'Ada → Bruno; id=link-4; kind=link; quotes=[{"document":"source not given","exact":"w"}]',
    "id=Paper; title=Paper, 2022-01-01; publisher=Paper; published=2022-01-01",
    "id=Paper, 2022-01-02; title=Paper, 2022-01-02; publisher=Paper; published=2022-01-02",
    "id=source not given; title=Source not given",
  ]);
});

test("Quotes are looked up in the text of their document", () => {
  expect(
    tellTables([
      [
        "source,target,document,quote",
        "Ada,Bruno,d,“They spoke.”",
        "Ada,Bruno,d,They  SPOKE.",
        "Ada,Bruno,d,They met.",
      ],
      ["id,title,url,text", "d,News,https://e.org,Then: They spoke. That was all."],
    ]),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    'Ada → Bruno; id=link-1; kind=link; quotes=[{"document":"d","exact":"“They spoke.”"}]',
    'Ada → Bruno; id=link-2; kind=link; quotes=[{"document":"d","exact":"They  SPOKE."}]',
    'Ada → Bruno; id=link-3; kind=link; quotes=[{"document":"d","exact":"They met."}]',
    "title=News; id=d; url=https://e.org; text=Then: They spoke. That was all.; length=31; sha256=cbc89903afbd08e90a75cefd77b88e81feccceda764af1000a35fb1f2f1a6a80",
    "1.csv, line 2, quote-not-proved: count=3",
  ]);
});

test("Words for nothing that were said are empty cells, and a link of them is none", () => {
  expect(
    tellTables(
      [
        [
          "source,target,date,status,room",
          "Ada,nobody,2022-01-01,held,x",
          "Ada,Bruno,2022-01-02, NOBODY ,nobody",
          "Ada,Cleo,2022-01-03,held,y",
        ],
      ],
      { nothing: ["Nobody"] },
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Cleo; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-01-02; status=unknown",
    "Ada → Cleo; id=link-2; kind=link; date=2022-01-03; status=held; room=y",
    "t.csv, line 2, nil-row: value=nobody; count=1",
  ]);
});

test("An empty end is nobody where that was said", () => {
  expect(
    tellTables([["source,target,date", "Ada,,2022-01-03", "Ada,Bruno,2022-01-03"]], {
      nothing: ['""'],
    }),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-01-03",
    't.csv, line 2, nil-row: value=""; count=1',
  ]);
});

test("An empty cell means what stands above it where that was said", () => {
  expect(
    tellTables([["source,target,date", "Ada,Bruno,2022-01-01", ",Cleo,", " ,Dora,2022-01-03"]], {
      fillDown: ["source", "date"],
    }),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Cleo; kind=actor",
    "Dora; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-01-01",
    "Ada → Cleo; id=link-2; kind=link; date=2022-01-01",
    "Ada → Dora; id=link-3; kind=link; date=2022-01-03",
  ]);
});

test("Several names in a cell are links of their own where that was said, of one event", () => {
  expect(
    tellTables(
      [
        [
          "id,source,target,event",
          "a,Ada; Bruno,Cleo;Dora,",
          "b,Ada,Bruno,",
          "c,Ada,Bruno;;Cleo,ev",
          ",;,Bruno,",
        ],
      ],
      { split: ";" },
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Cleo; kind=actor",
    "Dora; kind=actor",
    "Bruno; kind=actor",
    ";; kind=actor",
    "Ada → Cleo; id=a; kind=link; event=line-2",
    "Ada → Dora; id=a-2; kind=link; event=line-2",
    "Bruno → Cleo; id=a-3; kind=link; event=line-2",
    "Bruno → Dora; id=a-4; kind=link; event=line-2",
    "Ada → Bruno; id=b; kind=link",
    "Ada → Bruno; id=c; kind=link; event=ev",
    "Ada → Cleo; id=c-2; kind=link; event=ev",
    "; → Bruno; id=link-8; kind=link",
  ]);
});

test("Several names in a cell make a column of events where there is none", () => {
  expect(
    tellTables([["source,target,date", "Ada,Bruno|Cleo,2022-01-01", "Ada,Bruno,2022-01-02"]], {
      split: "|",
    }),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Cleo; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-01-01; event=line-2",
    "Ada → Cleo; id=link-2; kind=link; date=2022-01-01; event=line-2",
    "Ada → Bruno; id=link-3; kind=link; date=2022-01-02",
  ]);
});

test("Several names in one cell are said, with the column", () => {
  expect(
    tellTable("source,target", "Ada,Bruno; Cleo", "Ada,Dora; Cleo", "Ada|Bruno,Cleo", "Ada,Bruno"),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; Cleo; kind=actor",
    "Dora; Cleo; kind=actor",
    "Ada|Bruno; kind=actor",
    "Cleo; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; Cleo; id=link-1; kind=link",
    "Ada → Dora; Cleo; id=link-2; kind=link",
    "Ada|Bruno → Cleo; id=link-3; kind=link",
    "Ada → Bruno; id=link-4; kind=link",
    "t.csv, line 2, several-names: value=Bruno; Cleo; column=target; count=2",
  ]);
});

test("A name that has another actor's name in a list is said", () => {
  expect(tellTable("source,target", "Ada,Bruno and Cleo", "Ada,Cleo", "Bruno,Ada")).toEqual([
    "Ada; kind=actor",
    "Bruno and Cleo; kind=actor",
    "Cleo; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno and Cleo; id=link-1; kind=link",
    "Ada → Cleo; id=link-2; kind=link",
    "Bruno → Ada; id=link-3; kind=link",
    "several-names: value=Bruno and Cleo; column=target; count=1",
  ]);
});

test("Names that look alike are said, and spellings of one name joined", () => {
  expect(
    tellTable(
      "source,target",
      "Ada Lee,Bruno  Day",
      "Ada Lee,Bruno Day",
      "ada lee,Bruno&nbsp;Day",
      "Ada Lee,Bruno Day",
      "Ada​ Lee,Bruno Day",
    ),
  ).toEqual([
    "Ada Lee; kind=actor",
    "Bruno Day; kind=actor",
    "ada lee; kind=actor",
    "Ada Lee → Bruno Day; id=link-1; kind=link",
    "Ada Lee → Bruno Day; id=link-2; kind=link",
    "ada lee → Bruno Day; id=link-3; kind=link",
    "Ada Lee → Bruno Day; id=link-4; kind=link",
    "Ada Lee → Bruno Day; id=link-5; kind=link",
    "t.csv, line 2, name-joined: given=Bruno  Day; name=Bruno Day; count=1",
    "t.csv, line 4, name-joined: given=Bruno&nbsp;Day; name=Bruno Day; count=1",
    "t.csv, line 5, name-joined: given=Ada Lee; name=Ada Lee; count=1",
    "t.csv, line 6, name-joined: given=Ada​ Lee; name=Ada Lee; count=1",
    "names-alike: first=Ada Lee; others=ada lee; count=1",
  ]);
});

test("A column of dates that is read as none is said, with an example", () => {
  expect(
    tellTable(
      "source,target,Signed on",
      "Ada,Bruno,",
      "Ada,Bruno,2022-01-02",
      "Ada,Bruno,2022-01-03",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link",
    "Ada → Bruno; id=link-2; kind=link; Signed on=2022-01-02",
    "Ada → Bruno; id=link-3; kind=link; Signed on=2022-01-03",
    "t.csv, line 3, dates-unused: column=Signed on; example=2022-01-02; count=1",
  ]);
});

test("A column of years or of seconds that is read as none is said", () => {
  expect(
    tellTable(
      "source,target,Year of birth,time",
      "Ada,Bruno,1950,1650000000",
      "Ada,Bruno,1951,1650000001",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; Year of birth=1950; time=1650000000",
    "Ada → Bruno; id=link-2; kind=link; Year of birth=1951; time=1650000001",
    "t.csv, line 2, dates-unused: column=Year of birth; example=1950; count=1",
    "t.csv, line 2, dates-unused: column=time; example=1650000000; count=1",
  ]);
});

test("A column that is called a date and seldom is one is said, with the row that has one", () => {
  expect(
    tellTable(
      "source,target,Date of call",
      "Ada,Bruno,soon",
      "Ada,Bruno,late",
      "Ada,Bruno,2022-01-03",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; Date of call=soon",
    "Ada → Bruno; id=link-2; kind=link; Date of call=late",
    "Ada → Bruno; id=link-3; kind=link; Date of call=2022-01-03",
    "t.csv, line 4, dates-unused: column=Date of call; example=2022-01-03; count=1",
  ]);
});

test("A column of last days beside whole dates is said", () => {
  expect(
    tellTable(
      "source,target,date,End date",
      "Ada,Bruno,2022-01-01,",
      "Ada,Bruno,2022-01-01,2022-01-05",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-01-01",
    "Ada → Bruno; id=link-2; kind=link; date=2022-01-01; End date=2022-01-05",
    "t.csv, line 3, end-unused: column=End date; example=2022-01-05; date=date; count=1",
  ]);
});

test("A publication's date without a publication is said", () => {
  expect(tellTable("source,target,published", "Ada,Bruno,2022-01-01")).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; published=2022-01-01",
    "t.csv, line 2, dates-unused: column=published; example=2022-01-01; count=1",
  ]);
});

test("A column that says which contacts were not held is said", () => {
  expect(
    tellTable(
      "source,target,Outcome",
      "Ada,Bruno,held",
      "Ada,Bruno,cancelled",
      "Ada,Bruno,planned",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; Outcome=held",
    "Ada → Bruno; id=link-2; kind=link; Outcome=cancelled",
    "Ada → Bruno; id=link-3; kind=link; Outcome=planned",
    "t.csv, line 3, statuses-unused: column=Outcome; example=cancelled; count=1",
  ]);
});

test("A kind that says a contact was cancelled is said", () => {
  expect(
    tellTable("source,target,kind", "Ada,Bruno,meeting", "Ada,Bruno,Meeting (cancelled)"),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=meeting",
    "Ada → Bruno; id=link-2; kind=Meeting (cancelled)",
    "t.csv, line 3, statuses-unused: column=kind; example=Meeting (cancelled); count=1",
  ]);
});

test("A column that asks whether a contact was held is said where one was not", () => {
  expect(tellTable("source,target,Cancelled?", "Ada,Bruno,no", "Ada,Bruno,yes")).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; Cancelled?=no",
    "Ada → Bruno; id=link-2; kind=link; Cancelled?=yes",
    "t.csv, line 3, statuses-unused: column=Cancelled?; example=yes; count=1",
  ]);
});

test("A day on which a contact was called off is said", () => {
  expect(
    tellTable(
      "source,target,date,Cancellation date",
      "Ada,Bruno,2022-01-02,",
      "Ada,Bruno,2022-01-02,2022-01-01",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-01-02",
    "Ada → Bruno; id=link-2; kind=link; date=2022-01-02; Cancellation date=2022-01-01",
    "t.csv, line 3, statuses-unused: column=Cancellation date; example=2022-01-01; count=1",
  ]);
});

test("Yes and no under a status are statuses", () => {
  expect(
    tellTable(
      "source,target,Status",
      "Ada,Bruno,held",
      "Ada,Bruno,planned",
      "Ada,Bruno,cancelled",
      "Ada,Bruno,odd",
      "Ada,Bruno,",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; status=held",
    "Ada → Bruno; id=link-2; kind=link; status=planned",
    "Ada → Bruno; id=link-3; kind=link; status=cancelled",
    "Ada → Bruno; id=link-4; kind=link; status=odd",
    "Ada → Bruno; id=link-5; kind=link",
    "t.csv, line 5, own-status: value=odd; count=1",
  ]);
});

test("First and last names in two columns are one name", () => {
  expect(
    tellTable(
      "Caller first name,Caller last name,Callee first name,Callee last name",
      "Ada,Lee,Bruno,Day",
      "Ada,Ray,,Day",
      "Cleo,,Bruno,Day",
    ),
  ).toEqual([
    "Ada Lee; kind=actor",
    "Bruno Day; kind=actor",
    "Ada Ray; kind=actor",
    "Day; kind=actor",
    "Cleo; kind=actor",
    "Ada Lee → Bruno Day; id=link-1; kind=link; Caller first name=Ada; Callee first name=Bruno",
    "Ada Ray → Day; id=link-2; kind=link; Caller first name=Ada",
    "Cleo → Bruno Day; id=link-3; kind=link; Caller first name=Cleo; Callee first name=Bruno",
    "t.csv, ends-understood: source=Caller last name; target=Callee last name; count=1",
    "t.csv, line 2, name-of-two: first=Caller first name; last=Caller last name; example=Ada Lee; count=1",
    "t.csv, line 2, name-of-two: first=Callee first name; last=Callee last name; example=Bruno Day; count=1",
  ]);
});

test("Headings in two rows are joined, and that is said", () => {
  expect(
    tellTable(
      "Caller,,Callee,,Date",
      "Name,Country,Name,Country,",
      "Ada,DE,Bruno,FR,2022-01-01",
      "Ada,DE,Cleo,IT,2022-01-02",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Cleo; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; Caller Country=DE; Callee Country=FR; date=2022-01-01",
    "Ada → Cleo; id=link-2; kind=link; Caller Country=DE; Callee Country=IT; date=2022-01-02",
    "t.csv, line 2, headings-joined: value=Caller Name, Caller Country, Callee Name, Callee Country, Date; count=1",
    "t.csv, ends-understood: source=Caller Name; target=Callee Name; count=1",
  ]);
});

test("A title above the heading is left out, and that is said with the line of the heading", () => {
  expect(
    tellTable("Calls of 2022", "All of them", "", "source,target,date", "Ada,Bruno,2022-01-01"),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-01-01",
    "t.csv, line 4, heading-found: line=4; above=Calls of 2022 / All of them; count=1",
  ]);
});

test("A row below the heading that explains its columns is left out, and that is said", () => {
  expect(tellTable("source,target,date", "(who),(whom),(when)", "Ada,Bruno,2022-01-01")).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-01-01",
    "t.csv, line 2, row-explains: value=(who), (whom), (when); count=1",
  ]);
});

test("Tags of humanitarian data below the heading are left out", () => {
  expect(
    tellTable("source,target,date", "#actor+from,#actor+to,#date", "Ada,Bruno,2022-01-01"),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-01-01",
    "t.csv, line 2, row-explains: value=#actor+from, #actor+to, #date; count=1",
  ]);
});

test("Numbers of columns below the heading are left out", () => {
  expect(
    tellTable(
      "source,target,date,kind",
      "1,2,3,4",
      "Ada,Bruno,2022-01-01,call",
      "Ada,Cleo,2022-01-01,call",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Cleo; kind=actor",
    "Ada → Bruno; id=link-1; kind=call; date=2022-01-01",
    "Ada → Cleo; id=link-2; kind=call; date=2022-01-01",
    "t.csv, line 2, row-explains: value=1, 2, 3, 4; count=1",
  ]);
});

test("How dates are written below the heading is no row", () => {
  expect(tellTable("source,target,date", "text,text,YYYY-MM-DD", "Ada,Bruno,2022-01-01")).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-01-01",
    "t.csv, line 2, row-explains: value=text, text, YYYY-MM-DD; count=1",
  ]);
});

test("A row of more cells than headings is told with its line, and whether its quotation marks may be the cause", () => {
  expect(
    tellTable("source,target", "Ada,Bruno", "Ada,Bruno,Cleo", "“Ada, Lee”,Bruno", "Ada,Bruno,,"),
  ).toEqual([
    "t.csv, line 3, row-cells: found=3; expected=2",
    "t.csv, line 4, row-quotes: found=3; expected=2",
  ]);
});

test("A quotation mark left open is told with its line", () => {
  expect(tellTable("source,target", "Ada,Bruno", '"Ada,Bruno', "Cleo,Dora")).toEqual([
    "t.csv, line 3, csv-quote",
  ]);
});

test("Headings that stand twice are told apart, and an empty one is counted", () => {
  expect(tellTable("source,target,note,note,,note", "Ada,Bruno,1,2,3,4")).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; summary=1; note (2)=2; column 5=3; note (3)=4",
    "t.csv, line 1, heading-twice: value=note; kept=note (2); count=1",
    "t.csv, line 1, heading-twice: value=note; kept=note (3); count=1",
  ]);
});

test("A second table below the first is told with its headings", () => {
  expect(tellTable("source,target", "Ada,Bruno", "id,name", "1,Ada")).toEqual([
    "t.csv, line 3, second-table: found=id, name",
  ]);
});

test("A row that says there was nothing is left out, and that is said", () => {
  expect(
    tellTable("source,target,date", "Ada,Nil return,Nil return", "Ada,Bruno,2022-01-01"),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-01-01",
    "t.csv, line 2, nil-row: value=Ada, Nil return; count=1",
  ]);
});

test("A table may be divided by semicolons, tabs, bars or blanks", () => {
  expect(
    tellTables([
      ["source;target;note", "Ada;Bruno;a, b"],
      ["source\ttarget\tnote", "Ada\tBruno\tx"],
      ["source|target", "Ada|Bruno"],
      ["source  target", "Ada   Bruno"],
    ]),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; summary=a, b",
    "Ada → Bruno; id=link-2; kind=link; summary=x",
    "Ada → Bruno; id=link-3; kind=link",
    "Ada → Bruno; id=link-4; kind=link",
  ]);
});

test("An apostrophe before a formula is taken away, and none before a word", () => {
  expect(tellTable("source,target,sum,note", "'=Ada,'Ada,'-1+2,'tis;'=1")).toEqual([
    "=Ada; kind=actor",
    "'Ada; kind=actor",
    "=Ada → 'Ada; id=link-1; kind=link; sum=-1+2; summary='tis;=1",
  ]);
});

test("A table of links without a row has nothing to say", () => {
  expect(tellTables([["source,target"]])).toEqual([]);
});

test("A file without any text is empty", () => {
  expect(tellTables([[" ", ""]])).toEqual(["t.csv, empty-file"]);
});

test("Ends with ids and names are the ids where two share a name", () => {
  expect(
    tellTable(
      "source_id,source_name,target_id,target_name,date",
      "1,Ada,2,Bruno,2022-01-01",
      "3,Ada,2,Bruno,2022-01-02",
    ),
  ).toEqual([
    "1: Ada; kind=actor",
    "2: Bruno; kind=actor",
    "3: Ada; kind=actor",
    "1 → 2; id=link-1; kind=link; date=2022-01-01",
    "3 → 2; id=link-2; kind=link; date=2022-01-02",
  ]);
});

test("A country is known by its name in the rows of events", () => {
  expect(
    tellTable(
      "source,target,source.kind,target.kind",
      "Germany,Ada,country,person",
      "Foo,Ada,country,",
    ),
  ).toEqual([
    "Germany; kind=country; country=DE",
    "Ada; kind=person",
    "Foo; kind=country",
    "Germany → Ada; id=link-1; kind=link",
    "Foo → Ada; id=link-2; kind=link",
  ]);
});
