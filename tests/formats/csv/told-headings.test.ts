import { expect, test } from "vitest";
import { tellTable, tellTables } from "../tell";

test("Headings mean a field in whichever case and with whichever signs between", () => {
  expect(
    tellTable(
      "SOURCE,Target ,Link-Kind,When,Tags,Source URL,According to,source_label,target_label",
      "Ada,Bruno,call,2022-01-02,a;b,https://e.org,Ada,Ada Lee,Bruno Day",
    ),
  ).toEqual([
    "Ada: Ada Lee; kind=actor",
    "Bruno: Bruno Day; kind=actor",
    'Ada → Bruno; id=link-1; kind=call; date=2022-01-02; topics=["a","b"]; attributed_to=Ada; pages=["https://e.org"]',
    "id=https://e.org; title=https://e.org; url=https://e.org",
    "t.csv, line 2, account-alone: field=attributed_to; count=1",
  ]);
});

test("A heading that may mean a date does so where its cells are dates", () => {
  expect(
    tellTable("source,target,timestamp,data", "Ada,Bruno,2022-01-02,x", "Ada,Bruno,2022-01-03,y"),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-01-02; data=x",
    "Ada → Bruno; id=link-2; kind=link; date=2022-01-03; data=y",
  ]);
});

test("A heading that may mean a date does not where its cells are none", () => {
  expect(tellTable("source,target,timestamp", "Ada,Bruno,12", "Ada,Bruno,13")).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; timestamp=12",
    "Ada → Bruno; id=link-2; kind=link; timestamp=13",
  ]);
});

test("A column is of dates where nine of ten cells are", () => {
  expect(
    tellTable(
      "source,target,datum",
      "Ada,Bruno,2022-01-01",
      "Ada,Bruno,2022-01-02",
      "Ada,Bruno,2022-01-03",
      "Ada,Bruno,2022-01-04",
      "Ada,Bruno,2022-01-05",
      "Ada,Bruno,2022-01-06",
      "Ada,Bruno,2022-01-07",
      "Ada,Bruno,2022-01-08",
      "Ada,Bruno,2022-01-09",
      "Ada,Bruno,n/a",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-01-01",
    "Ada → Bruno; id=link-2; kind=link; date=2022-01-02",
    "Ada → Bruno; id=link-3; kind=link; date=2022-01-03",
    "Ada → Bruno; id=link-4; kind=link; date=2022-01-04",
    "Ada → Bruno; id=link-5; kind=link; date=2022-01-05",
    "Ada → Bruno; id=link-6; kind=link; date=2022-01-06",
    "Ada → Bruno; id=link-7; kind=link; date=2022-01-07",
    "Ada → Bruno; id=link-8; kind=link; date=2022-01-08",
    "Ada → Bruno; id=link-9; kind=link; date=2022-01-09",
    "Ada → Bruno; id=link-10; kind=link",
    "t.csv, line 11, no-date: value=n/a; column=datum; count=1",
  ]);
});

test("A heading that may mean a status does so where half of its cells are statuses", () => {
  expect(tellTable("source,target,stato", "Ada,Bruno,cancelled", "Ada,Bruno,other")).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; status=cancelled",
    "Ada → Bruno; id=link-2; kind=link; status=other",
    "t.csv, line 3, own-status: value=other; count=1",
  ]);
});

test("A heading that may mean a status does not where fewer are", () => {
  expect(
    tellTable("source,target,stato", "Ada,Bruno,cancelled", "Ada,Bruno,other", "Ada,Bruno,another"),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; stato=cancelled",
    "Ada → Bruno; id=link-2; kind=link; stato=other",
    "Ada → Bruno; id=link-3; kind=link; stato=another",
  ]);
});

test("Type is the kind of a link where it says more than a direction", () => {
  expect(tellTable("source,target,Type", "Ada,Bruno,call", "Ada,Bruno,Directed")).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=call",
    "Ada → Bruno; id=link-2; kind=Directed",
  ]);
});

test("From and to that are years say when, beside ends of other names", () => {
  expect(tellTable("sender,recipient,from,to", "Ada,Bruno,2019,2021", "Ada,Bruno,2020,")).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2019/2021",
    "Ada → Bruno; id=link-2; kind=link; date=2020/..",
  ]);
});

test("From and to that are no times are the ends", () => {
  expect(tellTable("from,to,start,end", "Ada,Bruno,2022-01-01,2022-01-02")).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-01-01/2022-01-02",
  ]);
});

test("Two groups of columns with the same names are told apart by their groups", () => {
  expect(
    tellTable(
      "Sender,Sender,Recipient,Recipient,Date",
      "Name,Role,Name,Role,Date",
      "Ada,MP,Bruno,PM,2022-01-01",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; Sender Role=MP; Recipient Role=PM; date=2022-01-01",
    "t.csv, line 2, headings-joined: value=Sender Name, Sender Role, Recipient Name, Recipient Role, Date; count=1",
    "t.csv, ends-understood: source=Sender Name; target=Recipient Name; count=1",
  ]);
});

test("Groups above our own headings are joined with them, and that there are no ends then is told", () => {
  expect(tellTable("Who,,Day", "source,target,date", "Ada,Bruno,2022-01-01")).toEqual([
    "t.csv, line 1, no-link-columns: found=Who source, Who target, date",
  ]);
});

test("A row of words below a heading without gaps is a row", () => {
  expect(
    tellTable("source,target,date", "Name,Country,2022-01-02", "Ada,Bruno,2022-01-01"),
  ).toEqual([
    "Name; kind=actor",
    "Country; kind=actor",
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Name → Country; id=link-1; kind=link; date=2022-01-02",
    "Ada → Bruno; id=link-2; kind=link; date=2022-01-01",
  ]);
});

test("A title is none where the rows below it have no heading", () => {
  expect(tellTable("Calls", "1,2", "3,4")).toEqual(["t.csv, line 1, no-link-columns: found=Calls"]);
});

test("Units in brackets of any kind below the heading are no row", () => {
  expect(
    tellTable("source,target,length,cost", "[name],[name],{min},<EUR>", "Ada,Bruno,5,6"),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; length=5; cost=6",
    "t.csv, line 2, row-explains: value=[name], [name], {min}, <EUR>; count=1",
  ]);
});

test("Three numbers below the heading are a row, as links may be between numbers", () => {
  expect(tellTable("source,target,id", "1,2,3", "4,5,6")).toEqual([
    "1; kind=actor",
    "2; kind=actor",
    "4; kind=actor",
    "5; kind=actor",
    "1 → 2; id=3; kind=link",
    "4 → 5; id=6; kind=link",
  ]);
});

test("A remark, a total and a repeated heading under a table are each left out", () => {
  expect(
    tellTable(
      "source,target,amount",
      "Ada,Bruno,1",
      "SOURCE,Target,amount",
      "Total:,,1",
      "Source: Ministry",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; amount=1",
    "t.csv, line 3, repeated-heading: count=1",
    "t.csv, line 4, total-row: value=Total:; count=1",
    "t.csv, line 5, remark-row: value=Source: Ministry; count=1",
  ]);
});

test("A total of words is an actor", () => {
  expect(tellTable("source,target,amount", "Ada,Bruno,1", "Total,Bruno,1")).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Total; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; amount=1",
    "Total → Bruno; id=link-2; kind=link; amount=1",
  ]);
});

test("A first name beside an end of another kind is none", () => {
  expect(tellTable("Nombre,Apellido,target", "Ada,Lee,Bruno")).toEqual([
    "t.csv, line 1, no-link-columns: found=Nombre, Apellido, target",
  ]);
});

test("Countries by number are two ends", () => {
  expect(
    tellTable("Country 1,Country 2,Year", "Germany,France,2022", "France,Germany,2021"),
  ).toEqual([
    "Germany; kind=actor",
    "France; kind=actor",
    "Germany → France; id=link-1; kind=link; Year=2022",
    "France → Germany; id=link-2; kind=link; Year=2021",
    "t.csv, ends-understood: source=Country 1; target=Country 2; count=1",
    "t.csv, line 2, dates-unused: column=Year; example=2022; count=1",
  ]);
});

test("Caller and callee by their full names are ends, beside their numbers", () => {
  expect(tellTable("callerName,callerNumber,calleeName,calleeNumber", "Ada,1,Bruno,2")).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; callerNumber=1; calleeNumber=2",
    "t.csv, ends-understood: source=callerName; target=calleeName; count=1",
  ]);
});

test("Two pairs of ends of other names are not guessed", () => {
  expect(tellTable("seller,buyer,employer,employee", "a,b,c,d")).toEqual([
    "t.csv, line 1, no-link-columns: found=seller, buyer, employer, employee",
  ]);
});

test("The visitors' log of the White House has visitors and whom they saw", () => {
  expect(
    tellTable(
      "NAMELAST,NAMEFIRST,visitee_namelast,visitee_namefirst,APPT_START_DATE,APPT_CANCEL_DATE",
      "Lee,Ada,Day,Bruno,1/14/2022 10:00,",
      "Ray,Eve,Day,Bruno,1/15/2022 11:00,1/10/2022",
    ),
  ).toEqual([
    "Ada Lee; kind=actor",
    "Bruno Day; kind=actor",
    "Eve Ray; kind=actor",
    "Ada Lee → Bruno Day; id=link-1; kind=link; NAMEFIRST=Ada; visitee_namefirst=Bruno; APPT_START_DATE=1/14/2022 10:00",
    "Eve Ray → Bruno Day; id=link-2; kind=link; NAMEFIRST=Eve; visitee_namefirst=Bruno; APPT_START_DATE=1/15/2022 11:00; APPT_CANCEL_DATE=1/10/2022",
    "t.csv, ends-understood: source=NAMELAST; target=visitee_namelast; count=1",
    "t.csv, line 2, name-of-two: first=NAMEFIRST; last=NAMELAST; example=Ada Lee; count=1",
    "t.csv, line 2, name-of-two: first=visitee_namefirst; last=visitee_namelast; example=Bruno Day; count=1",
    "t.csv, line 2, dates-unused: column=APPT_START_DATE; example=1/14/2022 10:00; count=1",
    "t.csv, line 3, dates-unused: column=APPT_CANCEL_DATE; example=1/10/2022; count=1",
    "t.csv, line 3, statuses-unused: column=APPT_CANCEL_DATE; example=1/10/2022; count=1",
  ]);
});

test("A very long name is a name", () => {
  expect(
    tellTable(
      "source,target",
      "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,Bruno",
      "Ada,Bruno",
    ),
  ).toEqual([
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; kind=actor",
    "Bruno; kind=actor",
    "Ada; kind=actor",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx → Bruno; id=link-1; kind=link",
    "Ada → Bruno; id=link-2; kind=link",
  ]);
});

test("Columns without a meaning are kept as fields where they are filled", () => {
  expect(
    tellTable(
      "source,target,f0,f1,f2,f3,f4,f5,f6,f7,f8,f9,f10,f11,f12,f13,f14,f15,f16,f17,f18,f19,f20,f21,f22,f23,f24",
      "Ada,Bruno,v0,,,,,v5,,,,,v10,,,,,v15,,,,,v20,,,,",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; f0=v0; f5=v5; f10=v10; f15=v15; f20=v20",
  ]);
});

test("A document's own row is kept beside what quotes say of it", () => {
  expect(
    tellTables([
      [
        "id,title,url,language,archived,retrieved,sha256,text",
        "d,News,https://e.org,en,https://a.org,2022-01-02,,They spoke at length.",
      ],
      [
        "source,target,document,quote,document_title,publisher",
        "Ada,Bruno,d,They spoke,Other,Paper",
        "Ada,Bruno,e,x,,",
      ],
    ]),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    'Ada → Bruno; id=link-1; kind=link; quotes=[{"document":"d","exact":"They spoke","start":0,"prefix":"","suffix":" at length."}]',
    'Ada → Bruno; id=link-2; kind=link; quotes=[{"document":"e","exact":"x"}]',
    "title=News; id=d; url=https://e.org; language=en; archived=https://a.org; retrieved=2022-01-02; text=They spoke at length.; length=21; sha256=732b82b88dbc752a7c5c44a30c4a71872cf5f33f9c3ced1c73f36727b9695d6f",
    "id=e; title=e",
  ]);
});

test("A quote that its text has with other blanks or signs is mended, and that is said", () => {
  expect(
    tellTables([
      ["id,title,url,text", 'd,News,https://e.org,"He said: they “spoke”  at length - twice."'],
      [
        "source,target,document,quote",
        'Ada,Bruno,d,"they ""spoke"" at length – twice"',
        "Ada,Bruno,d,He said",
      ],
    ]),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    'Ada → Bruno; id=link-1; kind=link; quotes=[{"document":"d","exact":"they “spoke”  at length - twice","start":9,"prefix":"He said: ","suffix":"."}]',
    'Ada → Bruno; id=link-2; kind=link; quotes=[{"document":"d","exact":"He said","start":0,"prefix":"","suffix":": they “spoke”  at length - twic"}]',
    "title=News; id=d; url=https://e.org; text=He said: they “spoke”  at length - twice.; length=41; sha256=86238e5b46f82840e3b25a8e808b0a5bb5c09c36cb27e37ea7fdadc1db86ee3a",
    '2.csv, line 2, quote-mended: given=they "spoke" at length – twice; found=they “spoke”  at length - twice; count=1',
  ]);
});
