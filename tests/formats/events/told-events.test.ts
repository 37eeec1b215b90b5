import { expect, test } from "vitest";
import { tellText } from "../tell";

test("A table of ICEWS gives actors with kind and country, links with kind and code, and one event for what both ends report", () => {
  expect(
    tellText(
      "icews",
      "Date\tSource\tRelation\tTarget",
      "2014-01-31\tChina\tDiscuss by telephone\tPolice (Australia)",
      "2014-01-31\tPolice (Australia)\tDiscuss by telephone\tChina",
      "",
      "2014-02-01\tChina\tMake a visit\tAngela Merkel",
      "2014-02-01\tAngela Merkel\tHost a visit\tChina",
      "2014-02-02\tChina\tDo something odd\tHamas",
    ),
  ).toEqual([
    "China; kind=country; country=CN",
    "Police (Australia); kind=institution; country=AU",
    "Angela Merkel; kind=person",
    "Hamas; kind=actor",
    "China → Police (Australia); id=link-1; kind=call; date=2014-01-31; event=2014-01-31 China – Police (Australia); label=Discuss by telephone; cameo=041",
    "Police (Australia) → China; id=link-2; kind=call; date=2014-01-31; event=2014-01-31 China – Police (Australia); label=Discuss by telephone; cameo=041",
    "China → Angela Merkel; id=link-3; kind=visit; date=2014-02-01; event=2014-02-01 China – Angela Merkel; label=Make a visit; cameo=042",
    "Angela Merkel → China; id=link-4; kind=visit; date=2014-02-01; event=2014-02-01 China – Angela Merkel; label=Host a visit; cameo=043",
    "China → Hamas; id=link-5; kind=link; date=2014-02-02; label=Do something odd",
  ]);
});

test("What cannot be read in a table of ICEWS is told with its line", () => {
  expect(
    tellText(
      "icews",
      "2014-01-31\tA\tConsult\tB",
      "Date\tA\tConsult\tB",
      "2014-02-30\tA\tConsult\tB",
      "2014-01-31\tA\tConsult",
      "2014-01-31\t\tConsult\tB",
      "2014-01-31\tA\tConsult\t",
    ),
  ).toEqual([
    "line 2, event-date: text=Date; expected=2014-01-31",
    "line 3, date-no-such-day: text=2014-02-30",
    "line 4, event-columns: expected=4; found=3",
    "line 5, missing-cell: field=source",
    "line 6, missing-cell: field=target",
  ]);
});

test("A table of ICEWS with a heading alone is empty", () => {
  expect(tellText("icews", "Date\tSource\tRelation\tTarget")).toEqual(["empty-file"]);
});

test("A table of GDELT gives actors by their codes and links with what is counted of them", () => {
  expect(
    tellText(
      "gdelt",
      "1\t20220102\t\t\t\tUSA\tUNITED STATES\tUSA\t\t\t\t\t\t\t\tRUSGOV\tRUSSIA\tRUS\t\t\t\t\tGOV\t\t\t\t041\t\t\t\t1.0\t3\t\t\t-2.5\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\thttps://e.org/1",
      "2\t20220102\t\t\t\tRUSGOV\tRUSSIA\tRUS\t\t\t\t\tGOV\t\t\tUSA\tUNITED STATES\tUSA\t\t\t\t\t\t\t\t\t041\t\t\t\t1.0\t3\t\t\t-2.5\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\thttps://e.org/1",
      "3\t20220103\t\t\t\tUSA\tUNITED STATES\tUSA\t\t\t\t\t\t\t\tRUSGOV\tRUSSIA\tRUS\t\t\t\t\tGOV\t\t\t\t190\t\t\t\t1.0\t3\t\t\t-2.5\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t",
      "4\t20220102\t\t\t\tUSA\tUNITED STATES\tUSA\t\t\t\t\t\t\t\t\t\t\t\t\t\t\tGOV\t\t\t\t041\t\t\t\t1.0\t3\t\t\t-2.5\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\thttps://e.org/1",
      "5\t20220102\t\t\t\tCVL\tCIVILIAN\t\t\t\t\t\tCVL\t\t\tRUSGOV\tRUSSIA\tRUS\t\t\t\t\tGOV\t\t\t\t041\t\t\t\t1.0\t3\t\t\t-2.5\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\thttps://e.org/1",
      "6\t20220102\t\t\t\tUSA\tUNITED STATES\tUSA\t\t\t\t\t\t\t\tIGOUNO\tUNITED NATIONS\t\t\t\t\t\tIGO\t\t\t\t041\t\t\t\t1.0\t3\t\t\t-2.5\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\thttps://e.org/1",
    ),
  ).toEqual([
    "UNITED STATES (USA): UNITED STATES; kind=country; country=US; cameo=USA",
    "RUSSIA (RUSGOV): RUSSIA; kind=institution; country=RU; cameo=RUSGOV",
    "CIVILIAN (CVL): CIVILIAN; kind=group; cameo=CVL",
    "UNITED NATIONS (IGOUNO): UNITED NATIONS; kind=institution; cameo=IGOUNO",
    "UNITED STATES (USA) → RUSSIA (RUSGOV); id=1; kind=call; date=2022-01-02; label=Discuss by telephone; cameo=041; goldstein=1; mentions=3; tone=-2.5; url=https://e.org/1",
    "RUSSIA (RUSGOV) → UNITED STATES (USA); id=2; kind=call; date=2022-01-02; label=Discuss by telephone; cameo=041; goldstein=1; mentions=3; tone=-2.5; url=https://e.org/1",
    "UNITED STATES (USA) → RUSSIA (RUSGOV); id=3; kind=fight; date=2022-01-03; label=Use conventional military force; cameo=190; goldstein=1; mentions=3; tone=-2.5; url=",
    "CIVILIAN (CVL) → RUSSIA (RUSGOV); id=5; kind=call; date=2022-01-02; label=Discuss by telephone; cameo=041; goldstein=1; mentions=3; tone=-2.5; url=https://e.org/1",
    "UNITED STATES (USA) → UNITED NATIONS (IGOUNO); id=6; kind=call; date=2022-01-02; label=Discuss by telephone; cameo=041; goldstein=1; mentions=3; tone=-2.5; url=https://e.org/1",
    "line 4, one-actor: count=1",
  ]);
});

test("What cannot be read in a table of GDELT is told with its line", () => {
  expect(
    tellText(
      "gdelt",
      "1\t20220102\t\t\t\tUSA\tUNITED STATES\tUSA\t\t\t\t\t\t\t\tRUSGOV\tRUSSIA\tRUS\t\t\t\t\tGOV\t\t\t\t041\t\t\t\t1.0\t3\t\t\t-2.5\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\thttps://e.org/1",
      "1\t20220102\t\t\t\tUSA\tUNITED STATES\tUSA\t\t\t\t\t\t\t\tRUSGOV\tRUSSIA\tRUS\t\t\t\t\tGOV\t\t\t\t041\t\t\t\t1.0\t3\t\t\t-2.5\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\thttps://e.org/1",
      "2\t20220230\t\t\t\tUSA\tUNITED STATES\tUSA\t\t\t\t\t\t\t\tRUSGOV\tRUSSIA\tRUS\t\t\t\t\tGOV\t\t\t\t041\t\t\t\t1.0\t3\t\t\t-2.5\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\thttps://e.org/1",
      "3\tsoon\t\t\t\tUSA\tUNITED STATES\tUSA\t\t\t\t\t\t\t\tRUSGOV\tRUSSIA\tRUS\t\t\t\t\tGOV\t\t\t\t041\t\t\t\t1.0\t3\t\t\t-2.5\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\thttps://e.org/1",
      "4\t20220101\tx",
      "\t20220102\t\t\t\tUSA\tUNITED STATES\tUSA\t\t\t\t\t\t\t\tRUSGOV\tRUSSIA\tRUS\t\t\t\t\tGOV\t\t\t\t041\t\t\t\t1.0\t3\t\t\t-2.5\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\thttps://e.org/1",
    ),
  ).toEqual([
    "line 2, duplicate-id: id=1; first=1",
    "line 3, date-no-such-day: text=2022-02-30",
    "line 4, event-date: text=soon; expected=20140131",
    "line 5, event-columns: expected=57, 58, 61; found=3",
  ]);
});
