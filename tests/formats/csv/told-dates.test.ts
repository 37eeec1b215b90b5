import { expect, test } from "vitest";
import { readDateCell } from "../../../src/formats/csv/dates/date-cell";
import { tellTable, tellTables } from "../tell";

test("A blank, a sign of no width or an apostrophe before a date means nothing", () => {
  expect(
    tellTable(
      "source,target,date",
      "Ada,Bruno,  2022-01-02 ",
      "Ada,Bruno,‎2022-01-03",
      "Ada,Bruno,'2022-01-04",
      "Ada,Bruno,2022/​01/05",
      "Ada,Bruno,١٢/٢٠٢٢",
      "Ada,Bruno,2022年2月1日",
      "Ada,Bruno,2022년 3월",
      "Ada,Bruno,2022 / 02 / 03",
      "Ada,Bruno,2022-02-03.",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-01-02",
    "Ada → Bruno; id=link-2; kind=link; date=2022-01-03",
    "Ada → Bruno; id=link-3; kind=link; date=2022-01-04",
    "Ada → Bruno; id=link-4; kind=link; date=2022-01-05",
    "Ada → Bruno; id=link-5; kind=link; date=2022-12",
    "Ada → Bruno; id=link-6; kind=link; date=2022-02-01",
    "Ada → Bruno; id=link-7; kind=link; date=2022-03",
    "Ada → Bruno; id=link-8; kind=link; date=2022-02-03",
    "Ada → Bruno; id=link-9; kind=link; date=2022-02-03",
  ]);
});

test("A month and its year are a date in either order, and no month beyond the twelfth", () => {
  expect(
    tellTable(
      "source,target,date",
      "Ada,Bruno,02/2022",
      "Ada,Bruno,2-2022",
      "Ada,Bruno,12.2022",
      "Ada,Bruno,2022/02",
      "Ada,Bruno,2022.2",
      "Ada,Bruno,2022-12",
      "Ada,Bruno,01/2022",
      "Ada,Bruno,2022/1",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-02",
    "Ada → Bruno; id=link-2; kind=link; date=2022-02",
    "Ada → Bruno; id=link-3; kind=link; date=2022-12",
    "Ada → Bruno; id=link-4; kind=link; date=2022-02",
    "Ada → Bruno; id=link-5; kind=link; date=2022-02",
    "Ada → Bruno; id=link-6; kind=link; date=2022-12",
    "Ada → Bruno; id=link-7; kind=link; date=2022-01",
    "Ada → Bruno; id=link-8; kind=link; date=2022-01",
  ]);
});

test("A span of days of two months or years is an interval", () => {
  expect(
    tellTable(
      "source,target,date",
      "Ada,Bruno,1–3 February 2022",
      "Ada,Bruno,28 Feb – 2 Mar 2022",
      'Ada,Bruno,"Feb 1-3, 2022"',
      'Ada,Bruno,"February 28 – March 2, 2022"',
      "Ada,Bruno,2022-02-01 to 2022-02-03",
      "Ada,Bruno,2022-02-01–2022-02-03",
      "Ada,Bruno,2022-02-01 → 2022-02-03",
      "Ada,Bruno,2022/02/01-2022/02/03",
      "Ada,Bruno,13-15/2/2022",
      "Ada,Bruno,28/2-2/3/2022",
      "Ada,Bruno,24.02.-02.03.2022",
      "Ada,Bruno,24.-25.02.2022",
      "Ada,Bruno,from 1 to 3 February 2022",
      "Ada,Bruno,1 Feb 2022 – 3 Feb 2022",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-02-01/2022-02-03",
    "Ada → Bruno; id=link-2; kind=link; date=2022-02-28/2022-03-02",
    "Ada → Bruno; id=link-3; kind=link; date=2022-02-01/2022-02-03",
    "Ada → Bruno; id=link-4; kind=link; date=2022-02-28/2022-03-02",
    "Ada → Bruno; id=link-5; kind=link; date=2022-02-01/2022-02-03",
    "Ada → Bruno; id=link-6; kind=link; date=2022-02-01/2022-02-03",
    "Ada → Bruno; id=link-7; kind=link; date=2022-02-01/2022-02-03",
    "Ada → Bruno; id=link-8; kind=link; date=2022-02-01/2022-02-03",
    "Ada → Bruno; id=link-9; kind=link; date=2022-02-13/2022-02-15",
    "Ada → Bruno; id=link-10; kind=link; date=2022-02-28/2022-03-02",
    "Ada → Bruno; id=link-11; kind=link; date=2022-02-24/2022-03-02",
    "Ada → Bruno; id=link-12; kind=link; date=2022-02-24/2022-02-25",
    "Ada → Bruno; id=link-13; kind=link; date=2022-02-01/2022-02-03",
    "Ada → Bruno; id=link-14; kind=link; date=2022-02-01/2022-02-03",
    "t.csv, line 10, dates-read: column=date; order=dmy; example=13-15/2/2022; count=4",
  ]);
});

test("A span of times of day is the day, with its hours kept beside it", () => {
  expect(
    tellTable(
      "source,target,date",
      "Ada,Bruno,1 Feb 2022 10:00 – 11:30",
      "Ada,Bruno,1 Feb 2022 10:00:15-11:30:20",
      "Ada,Bruno,1 Feb 2022 9:00 am - 1:30 pm",
      "Ada,Bruno,2022-02-01 10:00 → 12:00",
      "Ada,Bruno,1 Feb 2022 9:00a.m.–1:30p.m.",
      "Ada,Bruno,2022-02-01 10:00 – 2022-02-03 11:00",
      "Ada,Bruno,2022-02-01 – 2022-02-03 11:00",
      "Ada,Bruno,2022-02-01 10:00 – 2022-02-03",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-02-01; date (as given)=1 Feb 2022 10:00 – 11:30",
    "Ada → Bruno; id=link-2; kind=link; date=2022-02-01; date (as given)=1 Feb 2022 10:00:15-11:30:20",
    "Ada → Bruno; id=link-3; kind=link; date=2022-02-01; date (as given)=1 Feb 2022 9:00 am - 1:30 pm",
    "Ada → Bruno; id=link-4; kind=link; date=2022-02-01; date (as given)=2022-02-01 10:00 → 12:00",
    "Ada → Bruno; id=link-5; kind=link; date=2022-02-01; date (as given)=1 Feb 2022 9:00a.m.–1:30p.m.",
    "Ada → Bruno; id=link-6; kind=link; date=2022-02-01/2022-02-03; date (as given)=2022-02-01 10:00 – 2022-02-03 11:00",
    "Ada → Bruno; id=link-7; kind=link; date=2022-02-01/2022-02-03; date (as given)=2022-02-01 – 2022-02-03 11:00",
    "Ada → Bruno; id=link-8; kind=link; date=2022-02-01/2022-02-03; date (as given)=2022-02-01 10:00 – 2022-02-03",
    "t.csv, line 2, hour-left: value=1 Feb 2022 10:00 – 11:30; kept=date (as given); count=8",
  ]);
});

test("A time of day may have seconds, a half of the day and a zone", () => {
  expect(
    tellTable(
      "source,target,date",
      "Ada,Bruno,2022-02-01 10:00",
      "Ada,Bruno,2022-02-01T10:00:00.123Z",
      "Ada,Bruno,2022-02-01 10.30",
      "Ada,Bruno,2022-02-01 10h30",
      "Ada,Bruno,2022-02-01 10:30 Uhr",
      'Ada,Bruno,"2022-02-01, 10:30 a.m."',
      "Ada,Bruno,2022-02-01 10:30 PM UTC",
      "Ada,Bruno,2022-02-01T10:30:00+01:00",
      "Ada,Bruno,2022-02-01 10:30 GMT",
      "Ada,Bruno,Tue Feb 01 2022 10:30:00 GMT+0100 (Central European Standard Time)",
      "Ada,Bruno,2022-02-01 10:30:00,5",
    ),
  ).toEqual(["t.csv, line 12, row-cells: found=4; expected=3"]);
});

test("A name of a month stands anywhere beside a day and a year", () => {
  expect(
    tellTable(
      "source,target,date",
      "Ada,Bruno,1 February 2022",
      'Ada,Bruno,"Feb 1, 2022"',
      "Ada,Bruno,1-Feb-2022",
      "Ada,Bruno,2022 Feb 1",
      "Ada,Bruno,2022-Feb-01",
      "Ada,Bruno,1st of February 2022",
      "Ada,Bruno,22nd Feb. 2022",
      "Ada,Bruno,3rd March 2022",
      "Ada,Bruno,31/Dec/2022",
      "Ada,Bruno,Feb 2022",
      "Ada,Bruno,2022 February",
      "Ada,Bruno,1er février 2022",
      "Ada,Bruno,Monday 3 January 2022",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-02-01",
    "Ada → Bruno; id=link-2; kind=link; date=2022-02-01",
    "Ada → Bruno; id=link-3; kind=link; date=2022-02-01",
    "Ada → Bruno; id=link-4; kind=link; date=2022-02-01",
    "Ada → Bruno; id=link-5; kind=link; date=2022-02-01",
    "Ada → Bruno; id=link-6; kind=link; date=2022-02-01",
    "Ada → Bruno; id=link-7; kind=link; date=2022-02-22",
    "Ada → Bruno; id=link-8; kind=link; date=2022-03-03",
    "Ada → Bruno; id=link-9; kind=link; date=2022-12-31",
    "Ada → Bruno; id=link-10; kind=link; date=2022-02",
    "Ada → Bruno; id=link-11; kind=link; date=2022-02",
    "Ada → Bruno; id=link-12; kind=link; date=2022-02-01",
    "Ada → Bruno; id=link-13; kind=link; date=2022-01-03",
  ]);
});

test("A name of a month beside two numbers of two digits is a question", () => {
  expect(
    tellTable(
      "source,target,date",
      "Ada,Bruno,1-Feb-22",
      "Ada,Bruno,Oct-12",
      "Ada,Bruno,Feb 30 22",
    ),
  ).toEqual([
    "t.csv, line 2, dates-asked: column=date; count=2; example=1-Feb-22; orders=dmy, mdy",
    "t.csv, line 4, date: text=Feb 30 22; column=date",
  ]);
});

test("A name of a month beside two numbers of two digits is read in the order that was said", () => {
  expect(
    tellTables(
      [
        [
          "source,target,date",
          "Ada,Bruno,1-Feb-22",
          "Ada,Bruno,Oct-12",
          "Ada,Bruno,Feb 1 29",
          "Ada,Bruno,1 Feb 30",
          "Ada,Bruno,31 Feb 22",
        ],
      ],
      { dates: "dmy" },
    ),
  ).toEqual(["t.csv, line 6, date-order: text=31 Feb 22; column=date; order=dmy"]);
});

test("Years first are read where that was said", () => {
  expect(
    tellTables(
      [
        [
          "source,target,date",
          "Ada,Bruno,22/02/01",
          "Ada,Bruno,22-Feb-01",
          "Ada,Bruno,20220201",
          "Ada,Bruno,29/12/31",
          "Ada,Bruno,30.1.1",
        ],
      ],
      { dates: "ymd" },
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-02-01",
    "Ada → Bruno; id=link-2; kind=link; date=2022-02-01",
    "Ada → Bruno; id=link-3; kind=link; date=2022-02-01",
    "Ada → Bruno; id=link-4; kind=link; date=2029-12-31",
    "Ada → Bruno; id=link-5; kind=link; date=1930-01-01",
    "t.csv, line 2, short-years: column=date; example=22/02/01; read=2022-02-01; count=1",
  ]);
});

test("Months first are read where that was said", () => {
  expect(
    tellTables(
      [
        [
          "source,target,date",
          "Ada,Bruno,2/1/2022",
          "Ada,Bruno,02-01-22",
          "Ada,Bruno,2.1.29",
          "Ada,Bruno,2 1 1930",
          "Ada,Bruno,12312022",
          "Ada,Bruno,2/1/2022 10:00",
        ],
      ],
      { dates: "mdy" },
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-02-01",
    "Ada → Bruno; id=link-2; kind=link; date=2022-02-01",
    "Ada → Bruno; id=link-3; kind=link; date=2029-02-01",
    "Ada → Bruno; id=link-4; kind=link; date=1930-02-01",
    "Ada → Bruno; id=link-5; kind=link; date=2022-12-31",
    "Ada → Bruno; id=link-6; kind=link; date=2022-02-01; date (as given)=2/1/2022 10:00",
    "t.csv, line 3, short-years: column=date; example=02-01-22; read=2022-02-01; count=1",
    "t.csv, line 7, hour-left: value=2/1/2022 10:00; kept=date (as given); count=1",
  ]);
});

test("Days first are read where that was said, also in spans", () => {
  expect(
    tellTables(
      [
        [
          "source,target,date",
          "Ada,Bruno,2/1/2022",
          "Ada,Bruno,13-15/2/2022",
          "Ada,Bruno,1-3/2/2022",
          "Ada,Bruno,01/02/22 - 03/02/22",
          "Ada,Bruno,31122022",
          "Ada,Bruno,1/2/2022 - 3/2/2022",
          "Ada,Bruno,1/2/2022 10:00 – 3/2/2022",
          "Ada,Bruno,2022-01-30 – 1/2/2022",
        ],
      ],
      { dates: "dmy" },
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-01-02",
    "Ada → Bruno; id=link-2; kind=link; date=2022-02-13/2022-02-15",
    "Ada → Bruno; id=link-3; kind=link; date=2022-02-01/2022-02-03",
    "Ada → Bruno; id=link-4; kind=link; date=2022-02-01/2022-02-03",
    "Ada → Bruno; id=link-5; kind=link; date=2022-12-31",
    "Ada → Bruno; id=link-6; kind=link; date=2022-02-01/2022-02-03",
    "Ada → Bruno; id=link-7; kind=link; date=2022-02-01/2022-02-03; date (as given)=1/2/2022 10:00 – 3/2/2022",
    "Ada → Bruno; id=link-8; kind=link; date=2022-01-30/2022-02-01",
    "t.csv, line 4, short-years: column=date; example=1-3/2/2022; read=2022-02-01/2022-02-03; count=1",
    "t.csv, line 8, hour-left: value=1/2/2022 10:00 – 3/2/2022; kept=date (as given); count=1",
  ]);
});

test("A month first in a span of days is asked about", () => {
  expect(tellTable("source,target,date", "Ada,Bruno,1-3/2/2022", "Ada,Bruno,4-5/2/2022")).toEqual([
    "t.csv, line 2, dates-asked: column=date; count=2; example=1-3/2/2022; orders=dmy",
  ]);
});

test("A span of years of two digits is asked about, with the order that fits", () => {
  expect(
    tellTable(
      "source,target,date",
      "Ada,Bruno,01/02/22 - 03/02/22",
      "Ada,Bruno,14/02/22 – 2022-02-20",
    ),
  ).toEqual([
    "t.csv, line 2, dates-asked: column=date; count=2; example=01/02/22 - 03/02/22; orders=dmy, ymd",
  ]);
});

test("A span of which one order alone gives days is read by that", () => {
  expect(
    tellTable(
      "source,target,date",
      "Ada,Bruno,1/2/2022 - 14/2/2022",
      "Ada,Bruno,3/2/2022 - 4/2/2022",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-02-01/2022-02-14",
    "Ada → Bruno; id=link-2; kind=link; date=2022-02-03/2022-02-04",
    "t.csv, line 2, dates-read: column=date; order=dmy; example=1/2/2022 - 14/2/2022; count=2",
  ]);
});

test("Hours of days as spreadsheets count them are left out", () => {
  expect(
    tellTables(
      [
        [
          "source,target,date",
          "Ada,Bruno,44593",
          "Ada,Bruno,44593.75",
          "Ada,Bruno,44594.0",
          "Ada,Bruno,73050",
        ],
      ],
      { dates: "excel" },
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-02-01",
    "Ada → Bruno; id=link-2; kind=link; date=2022-02-01; date (as given)=44593.75",
    "Ada → Bruno; id=link-3; kind=link; date=2022-02-02",
    "Ada → Bruno; id=link-4; kind=link; date=2099-12-31",
    "t.csv, line 3, hour-left: value=44593.75; kept=date (as given); count=1",
  ]);
});

test("Two cells that rule each other out are told, and of more than two orders any two", () => {
  expect(
    tellTable(
      "source,target,date",
      "Ada,Bruno,2022-01-01",
      "Ada,Bruno,14/02/2022",
      "Ada,Bruno,44593",
    ),
  ).toEqual(["t.csv, line 3, dates-clash: column=date; one=14/02/2022; other=44593; line=4"]);
});

test("A date in numbers may end in a full stop, have blanks around its signs, and no two signs", () => {
  expect(
    tellTable(
      "source,target,date",
      "Ada,Bruno,14. 2. 2022",
      "Ada,Bruno,14.2.2022.",
      "Ada,Bruno,14 2 2022",
      "Ada,Bruno,15 / 2 / 2022",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-02-14",
    "Ada → Bruno; id=link-2; kind=link; date=2022-02-14",
    "Ada → Bruno; id=link-3; kind=link; date=2022-02-14",
    "Ada → Bruno; id=link-4; kind=link; date=2022-02-15",
    "t.csv, line 2, dates-read: column=date; order=dmy; example=14. 2. 2022; count=4",
  ]);
});

test("Names of one language show which month a name of two languages is", () => {
  expect(
    tellTable(
      "source,target,date",
      "Ada,Bruno,11 listopada 2022",
      "Ada,Bruno,1 lutego 2022",
      "Ada,Bruno,3 marca 2022",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-11-11",
    "Ada → Bruno; id=link-2; kind=link; date=2022-02-01",
    "Ada → Bruno; id=link-3; kind=link; date=2022-03-03",
  ]);
});

test("A name that means two months is no date where no other names show the language", () => {
  expect(
    tellTable("source,target,date", "Ada,Bruno,11 listopada 2022", "Ada,Bruno,2022-01-01"),
  ).toEqual(["t.csv, line 2, date: text=11 listopada 2022; column=date"]);
});

test("A heading may say in which order its days are, which a row cannot undo", () => {
  expect(
    tellTable(
      "source,target,Date (MM/DD/YYYY)",
      "Ada,Bruno,02/01/2022",
      "Ada,Bruno,02/14/2022",
      "Ada,Bruno,14/02/2022",
    ),
  ).toEqual(["t.csv, line 4, date-order: text=14/02/2022; column=Date (MM/DD/YYYY); order=mdy"]);
});

test("A published date is a date, and a far one is no open end", () => {
  expect(
    tellTable(
      "source,target,url,published",
      "Ada,Bruno,https://e.org/1,14/02/2022",
      "Ada,Bruno,https://e.org/2,9999-12-31",
      "Ada,Bruno,https://e.org/3,n/a",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    'Ada → Bruno; id=link-1; kind=link; pages=["https://e.org/1"]',
    'Ada → Bruno; id=link-2; kind=link; pages=["https://e.org/2"]',
    'Ada → Bruno; id=link-3; kind=link; pages=["https://e.org/3"]',
    "id=https://e.org/1; title=https://e.org/1, 2022-02-14; url=https://e.org/1; published=2022-02-14",
    "id=https://e.org/2; title=https://e.org/2, 9999-12-31; url=https://e.org/2; published=9999-12-31",
    "id=https://e.org/3; title=https://e.org/3; url=https://e.org/3",
    "t.csv, line 2, dates-read: column=published; order=dmy; example=14/02/2022; count=1",
    "t.csv, line 4, no-date: value=n/a; column=published; count=1",
    "other-calendar: value=9999-12-31; year=9999; calendar=other; count=1",
  ]);
});

test.each([
  "13/2022",
  "00/2022",
  "2022/13",
  "2022.0",
  "2022/02/30",
  "2022/0/1",
  "2022/1/0",
  "2022.13.1",
  "1/1/2022/1",
  "02/20222",
  "022/2022",
  "2/202",
  "1900-2100",
  "1900–2100",
  "2022-02-01 - 2022-02-03 - 2022-02-05",
  "2022-02-01 –",
  "2022-02-03 – 2022-02-01",
  "2022-02-01 10:3",
  "2022-02-01 10",
  "2022-02-01 10:30:00 BST",
  "2022-02-01 10:30 10:40 10:50",
  "10:30",
  "1 February",
  "February",
  "1 Feb Mar 2022",
  "1 2 Feb 2022",
  "30 Feb 2022",
  "1 Foo 2022",
  "Feb x 2022",
  "1st2 Feb 2022",
  "123 Feb 2022",
  "1 Feb 20222",
  "73051",
  "144593",
  "44593.x",
  "123456789",
  "x44593",
  "14.2/2022",
  "14-2.2022",
  "2022/2-1",
  "2022-2-1-1",
  "2022 02 2022",
  "1 February 2022 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
  "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
])("“%s” is no date", (text) => {
  expect(readDateCell(text)).toBeUndefined();
});
