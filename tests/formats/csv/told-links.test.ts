import { expect, test } from "vitest";
import { tellTable, tellTables } from "../tell";

test("A table of links gives actors by their names, links by their rows, and a document for each address", () => {
  expect(
    tellTable(
      "source,target,kind,date,status,event,topics,summary,url,document_title,publisher,published,voice,quote,attributed_to,stance,source.kind,source.country,target.role",
      "Ada Lee,Bruno Day,call,2022-01-02,held,e1,trade; gas,They spoke,https://e.org/1,News,The Paper,2022-01-03,The Paper,“They spoke.”,Ada Lee,says,person,DE,minister",
      "Bruno Day,Ada Lee,meeting,2022-02,planned,e1,,They met,https://e.org/1,News,The Paper,2022-01-03,The Paper,,,,,,",
    ),
  ).toEqual([
    "Ada Lee; kind=person; country=DE",
    "Bruno Day; kind=actor; role=minister",
    "The Paper; kind=actor",
    'Ada Lee → Bruno Day; id=link-1; kind=call; date=2022-01-02; status=held; event=e1; topics=["trade","gas"]; summary=They spoke; quotes=[{"document":"https://e.org/1","exact":"“They spoke.”","attributedTo":"Ada Lee","stance":"asserts"}]',
    'Bruno Day → Ada Lee; id=link-2; kind=meeting; date=2022-02; status=planned; event=e1; summary=They met; pages=["https://e.org/1"]',
    "id=https://e.org/1; title=News; publisher=The Paper; url=https://e.org/1; published=2022-01-03; voice=The Paper",
  ]);
});

test("A row's document without a quote keeps what it says of the document and the account on the link", () => {
  expect(
    tellTable(
      "source,target,published,voice,attributed_to,stance,document_title",
      "Ada,Bruno,2022-01-03,The Paper,Ada,denies,",
      "Ada,Bruno,2022-01-04,,,,Minutes",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; published=2022-01-03; voice=The Paper; attributed_to=Ada; stance=denies",
    'Ada → Bruno; id=link-2; kind=link; pages=["Minutes"]',
    "id=Minutes; title=Minutes; published=2022-01-04",
    "t.csv, line 2, account-alone: field=attributed_to; count=1",
  ]);
});

test("An id that stands twice is told, with its line and the new one", () => {
  expect(tellTable("id,source,target", "a,Ada,Bruno", "a,Bruno,Cleo", "b,Cleo,Ada")).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Cleo; kind=actor",
    "Ada → Bruno; id=a; kind=link",
    "Bruno → Cleo; id=a-2; kind=link",
    "Cleo → Ada; id=b; kind=link",
    "t.csv, line 3, renamed: from=a; to=a-2; count=1",
  ]);
});

test("A row without an end is told with its line and its column", () => {
  expect(
    tellTable(
      "From,To,Date",
      "Ada,Bruno,2022-01-01",
      "Ada,,2022-01-02",
      ",Bruno,2022-01-03",
      "Cleo,,2022-01-05",
    ),
  ).toEqual([
    "t.csv, line 3, missing-cell: field=target",
    "t.csv, line 5, missing-cell: field=target",
    "t.csv, line 4, missing-cell: field=source",
  ]);
});

test("Of two pairs of ends one is read, and the other is kept under its headings", () => {
  expect(tellTable("From,To,Source,Target,Room,from_label", "Ada,Bruno,x,y,12,z")).toEqual([
    "x; kind=actor",
    "y; kind=actor",
    "x → y; id=link-1; kind=link; From=Ada; To=Bruno; Room=12; from_label=z",
  ]);
});

test("First and last days are an interval, alone an open one, and alike one day", () => {
  expect(
    tellTable(
      "source,target,start,end",
      "Ada,Bruno,2022-01-01,2022-01-03",
      "Ada,Bruno,2022-01-01,",
      "Ada,Bruno,,2022-01-03",
      "Ada,Bruno,2022-01-01,2022-01-01",
      "Ada,Bruno,,",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-01-01/2022-01-03",
    "Ada → Bruno; id=link-2; kind=link; date=2022-01-01/..",
    "Ada → Bruno; id=link-3; kind=link; date=../2022-01-03",
    "Ada → Bruno; id=link-4; kind=link; date=2022-01-01",
    "Ada → Bruno; id=link-5; kind=link",
  ]);
});

test("A date that ends before it begins is told with its line", () => {
  expect(
    tellTable(
      "source,target,start,end",
      "Ada,Bruno,2022-01-05,2022-01-03",
      "Ada,Bruno,2022-01-05,2022-01-06",
    ),
  ).toEqual(["t.csv, line 2, /edges/0/date, date-reversed: text=2022-01-05/2022-01-03"]);
});

test("Year, month and day in three columns are one date, as far as they are known", () => {
  expect(
    tellTable(
      "source,target,Year,Month,Day",
      "Ada,Bruno,2022,1,2",
      "Ada,Bruno,2022,1,0",
      "Ada,Bruno,2022,n/a,2",
      "Ada,Bruno,?,1,2",
      "Ada,Bruno,2022,12,31",
      "Ada,Bruno,2022,,",
      "Ada,Bruno,,,",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-01-02",
    "Ada → Bruno; id=link-2; kind=link; date=2022-01",
    "Ada → Bruno; id=link-3; kind=link; date=2022",
    "Ada → Bruno; id=link-4; kind=link",
    "Ada → Bruno; id=link-5; kind=link; date=2022-12-31",
    "Ada → Bruno; id=link-6; kind=link; date=2022",
    "Ada → Bruno; id=link-7; kind=link",
  ]);
});

test("Year, month and day of no day of the calendar are told with their line", () => {
  expect(
    tellTable("source,target,Year,Month,Day", "Ada,Bruno,2022,2,30", "Ada,Bruno,2022,13,1"),
  ).toEqual([
    "t.csv, line 2, date-no-such-day: text=2022-02-30; column=date",
    "t.csv, line 3, date-no-such-day: text=2022-13-01; column=date",
  ]);
});

test("A year beside whole dates is kept under its heading", () => {
  expect(tellTable("source,target,date,Year,Month,Day", "Ada,Bruno,2022-01-02,2022,1,2")).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-01-02; Year=2022; Month=1; Day=2",
  ]);
});

test("Days in an order that only one row shows are read by it, and that row is told", () => {
  expect(
    tellTable(
      "source,target,date",
      "Ada,Bruno,01/02/2022",
      "Ada,Bruno,03/02/2022",
      "Ada,Bruno,14/02/2022",
      "Bruno,Ada,01/02/2022",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-02-01",
    "Ada → Bruno; id=link-2; kind=link; date=2022-02-03",
    "Ada → Bruno; id=link-3; kind=link; date=2022-02-14",
    "Bruno → Ada; id=link-4; kind=link; date=2022-02-01",
    "t.csv, line 4, dates-read: column=date; order=dmy; example=14/02/2022; count=4",
  ]);
});

test("Days in an order that no row shows are asked about once, with how many and an example", () => {
  expect(
    tellTable(
      "source,target,date",
      "Ada,Bruno,01/02/2022",
      "Ada,Bruno,01/02/2022",
      "Ada,Bruno,03/04/2022",
      "Ada,Bruno,2022-05-06",
    ),
  ).toEqual([
    "t.csv, line 2, dates-asked: column=date; count=3; example=01/02/2022; orders=dmy, mdy",
  ]);
});

test("Days of two orders are told with both lines", () => {
  expect(
    tellTable(
      "source,target,date",
      "Ada,Bruno,2022-05-06",
      "Ada,Bruno,14/02/2022",
      "Ada,Bruno,02/14/2022",
      "Ada,Bruno,02/15/2022",
    ),
  ).toEqual(["t.csv, line 3, dates-clash: column=date; one=14/02/2022; other=02/14/2022; line=4"]);
});

test("Years of two digits are asked about, and told how they were read where the order was said", () => {
  expect(
    tellTables([["source,target,date", "Ada,Bruno,14/02/22", "Ada,Bruno,15/03/99"]], {
      dates: "dmy",
    }),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-02-14",
    "Ada → Bruno; id=link-2; kind=link; date=1999-03-15",
    "t.csv, line 2, short-years: column=date; example=14/02/22; read=2022-02-14; count=1",
  ]);
});

test("Years of two digits are a question even where one order alone fits", () => {
  expect(tellTable("source,target,date", "Ada,Bruno,14/02/22", "Ada,Bruno,15/03/99")).toEqual([
    "t.csv, line 2, dates-asked: column=date; count=2; example=14/02/22; orders=dmy",
  ]);
});

test("Days that do not fit the order that was said are told, each text once with how many more", () => {
  expect(
    tellTables(
      [
        [
          "source,target,date",
          "Ada,Bruno,14/02/2022",
          "Ada,Bruno,02/14/2022",
          "Ada,Bruno,02/14/2022",
          "Ada,Bruno,13/13/2022",
        ],
      ],
      { dates: "dmy" },
    ),
  ).toEqual([
    "t.csv, line 3, date-order: text=02/14/2022; column=date; order=dmy; more=1",
    "t.csv, line 5, date: text=13/13/2022; column=date",
  ]);
});

test("Numbers of days as spreadsheets count them are read where that was said", () => {
  expect(
    tellTables(
      [["source,target,date", "Ada,Bruno,44593", "Ada,Bruno,44593.5", "Ada,Bruno,73050"]],
      { dates: "excel" },
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-02-01",
    "Ada → Bruno; id=link-2; kind=link; date=2022-02-01; date (as given)=44593.5",
    "Ada → Bruno; id=link-3; kind=link; date=2099-12-31",
    "t.csv, line 3, hour-left: value=44593.5; kept=date (as given); count=1",
  ]);
});

test("Numbers of days as spreadsheets count them are asked about", () => {
  expect(tellTable("source,target,date", "Ada,Bruno,44593", "Ada,Bruno,44594")).toEqual([
    "t.csv, line 2, dates-asked: column=date; count=2; example=44593; orders=excel",
  ]);
});

test("Eight digits are asked about", () => {
  expect(tellTable("source,target,date", "Ada,Bruno,20220201", "Ada,Bruno,20221231")).toEqual([
    "t.csv, line 2, dates-asked: column=date; count=2; example=20220201; orders=ymd",
  ]);
});

test("Words for nothing and zeros in a column of dates are no dates, and that is said", () => {
  expect(
    tellTable(
      "source,target,date",
      "Ada,Bruno,n/a",
      "Ada,Bruno,N/A",
      "Ada,Bruno,0",
      "Ada,Bruno,00/00/0000",
      "Ada,Bruno,0000-00-00",
      "Ada,Bruno,1/0/1900",
      "Ada,Bruno,1900-01-00",
      "Ada,Bruno,00.01.00",
      "Ada,Bruno,0/0/0",
      "Ada,Bruno,1/0/1900 00:00",
      "Ada,Bruno,?",
      "Ada,Bruno,n/a",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link",
    "Ada → Bruno; id=link-2; kind=link",
    "Ada → Bruno; id=link-3; kind=link",
    "Ada → Bruno; id=link-4; kind=link",
    "Ada → Bruno; id=link-5; kind=link",
    "Ada → Bruno; id=link-6; kind=link",
    "Ada → Bruno; id=link-7; kind=link",
    "Ada → Bruno; id=link-8; kind=link",
    "Ada → Bruno; id=link-9; kind=link",
    "Ada → Bruno; id=link-10; kind=link",
    "Ada → Bruno; id=link-11; kind=link",
    "Ada → Bruno; id=link-12; kind=link",
    "t.csv, line 2, no-date: value=n/a; column=date; count=2",
    "t.csv, line 3, no-date: value=N/A; column=date; count=1",
    "t.csv, line 4, no-date: value=0; column=date; count=1",
    "t.csv, line 5, no-date: value=00/00/0000; column=date; count=1",
    "t.csv, line 6, no-date: value=0000-00-00; column=date; count=1",
    "t.csv, line 7, no-date: value=1/0/1900; column=date; count=1",
    "t.csv, line 8, no-date: value=1900-01-00; column=date; count=1",
    "t.csv, line 9, no-date: value=00.01.00; column=date; count=1",
    "t.csv, line 10, no-date: value=0/0/0; column=date; count=1",
    "t.csv, line 11, no-date: value=1/0/1900 00:00; column=date; count=1",
    "t.csv, line 12, no-date: value=?; column=date; count=1",
  ]);
});

test("What is no date is told with its line, and how often it stands there", () => {
  expect(
    tellTable(
      "source,target,date",
      "Ada,Bruno,soon",
      "Ada,Bruno,2022-02-30",
      "Ada,Bruno,soon",
      "Ada,Bruno,1/0/1901",
      "Ada,Bruno,0/1/0",
      "Ada,Bruno,2022-1-1T",
      "Ada,Bruno,22022-01-01",
    ),
  ).toEqual([
    "t.csv, line 2, date: text=soon; column=date",
    "t.csv, line 5, date: text=1/0/1901; column=date",
    "t.csv, line 6, date: text=0/1/0; column=date; more=2",
    "t.csv, line 3, date-no-such-day: text=2022-02-30; column=date",
    "t.csv, line 7, date-time: text=2022-1-1T; column=date",
  ]);
});

test("Times of day are left out of dates and kept beside them", () => {
  expect(
    tellTable(
      "source,target,date",
      "Ada,Bruno,2022-01-02 14:30",
      "Ada,Bruno,2022-01-03T09:15:00Z",
      "Ada,Bruno,2022-01-04",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-01-02; date (as given)=2022-01-02 14:30",
    "Ada → Bruno; id=link-2; kind=link; date=2022-01-03; date (as given)=2022-01-03T09:15:00Z",
    "Ada → Bruno; id=link-3; kind=link; date=2022-01-04",
    "t.csv, line 2, hour-left: value=2022-01-02 14:30; kept=date (as given); count=2",
  ]);
});

test("Days that programs write for no end leave it open, and for no beginning too", () => {
  expect(
    tellTable(
      "source,target,start,end",
      "Ada,Bruno,0001-01-01,9999-12-31",
      "Ada,Bruno,2022-01-01,9999-12-31",
      "Ada,Bruno,2022-01-01,2099-12-31",
      "Ada,Bruno,2022-01-01,31/12/9999",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=0001-01-01/..",
    "Ada → Bruno; id=link-2; kind=link; date=2022-01-01/..",
    "Ada → Bruno; id=link-3; kind=link; date=2022-01-01/2099-12-31",
    "Ada → Bruno; id=link-4; kind=link; date=2022-01-01/..",
    "t.csv, line 5, dates-read: column=end; order=dmy; example=31/12/9999; count=1",
    "t.csv, line 2, far-end: value=9999-12-31; count=2",
    "t.csv, line 5, far-end: value=31/12/9999; count=1",
    "t.csv, line 2, filler-date: value=0001-01-01; count=1",
  ]);
});

test("Two years with a dash are seasons or financial years, and that is said", () => {
  expect(
    tellTable("source,target,date", "Ada,Bruno,2022-23", "Ada,Bruno,2001-02", "Ada,Bruno,2022-24"),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-23",
    "Ada → Bruno; id=link-2; kind=link; date=2001-02",
    "Ada → Bruno; id=link-3; kind=link; date=2022-24",
    "t.csv, line 2, financial-year: value=2022-23; mend=2022-04/2023-03; count=1",
    "t.csv, line 3, financial-year: value=2001-02; mend=2001-04/2002-03; count=1",
  ]);
});

test("A year and a month is no financial year where nothing else is", () => {
  expect(tellTable("source,target,date", "Ada,Bruno,2001-02", "Ada,Bruno,2003-04")).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2001-02",
    "Ada → Bruno; id=link-2; kind=link; date=2003-04",
  ]);
});

test("Sets of times of Gephi are dates from their first to their last", () => {
  expect(
    tellTable(
      "Source,Target,Timeset",
      'Ada,Bruno,"<[2022-01-01, 2022-01-03]; [2022-02-01, 2022-02-03]>"',
      'Ada,Bruno,"<[2022-03-01, 2022-03-02]>"',
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-01-01/2022-02-03; date (as given)=<[2022-01-01, 2022-01-03]; [2022-02-01, 2022-02-03]>",
    "Ada → Bruno; id=link-2; kind=link; date=2022-03-01/2022-03-02",
    "t.csv, line 2, spells: kept=date (as given); count=1",
  ]);
});

test("Edges of Gephi without a direction are said to have got one, unless their kind has none", () => {
  expect(
    tellTable(
      "Source,Target,Type,kind",
      "Ada,Bruno,Undirected,",
      "Ada,Bruno,Directed,",
      "Ada,Bruno,undirected,meeting",
      "Ada,Bruno,Undirected,statement",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; Type=Undirected; directed=false",
    "Ada → Bruno; id=link-2; kind=link; Type=Directed",
    "Ada → Bruno; id=link-3; kind=meeting; Type=undirected",
    "Ada → Bruno; id=link-4; kind=statement; Type=Undirected; directed=false",
    "t.csv, line 2, undirected: kept=directed; count=2",
  ]);
});

test("A heading that is repeated below is told once", () => {
  expect(tellTable("From,To", "Ada,Bruno", "From,To", "Bruno,Ada")).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link",
    "Bruno → Ada; id=link-2; kind=link",
    "t.csv, line 3, heading-below: value=From; count=1",
    "t.csv, line 3, repeated-heading: count=1",
  ]);
});

test("Words for nobody in an end are said", () => {
  expect(tellTable("From,To", "Ada,n/a", "Ada,#REF!", "Ada,Bruno", "-,Bruno")).toEqual([
    "Ada; kind=actor",
    "n/a; kind=actor",
    "#REF!; kind=actor",
    "Bruno; kind=actor",
    "-; kind=actor",
    "Ada → n/a; id=link-1; kind=link",
    "Ada → #REF!; id=link-2; kind=link",
    "Ada → Bruno; id=link-3; kind=link",
    "- → Bruno; id=link-4; kind=link",
    "t.csv, line 2, maybe-nobody: value=n/a; count=1",
    "t.csv, line 3, maybe-nobody: value=#REF!; count=1",
    "t.csv, line 5, maybe-nobody: value=-; count=1",
  ]);
});

test("A total below the rows is left out, and that is said", () => {
  expect(tellTable("From,To,Amount", "Ada,Bruno,2", "Bruno,Ada,3", "Total,,5")).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; Amount=2",
    "Bruno → Ada; id=link-2; kind=link; Amount=3",
    "t.csv, line 4, total-row: value=Total; count=1",
  ]);
});

test("A total near the end is left out, though a row stands below it", () => {
  expect(tellTable("From,To,Amount", "Ada,Bruno,2", "Total,,2", "Bruno,Ada,3")).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; Amount=2",
    "Bruno → Ada; id=link-2; kind=link; Amount=3",
    "t.csv, line 3, total-row: value=Total; count=1",
  ]);
});
