/** The XML of a table's filters, as Excel writes it. */
import { type Parts, setPart } from "../../../playground/xlsx/parts";
import { tableFilters, withFilters } from "../../../playground/xlsx/table-filters";

function partsWith(autoFilter: string): Parts {
  const parts: Parts = {};
  setPart(
    parts,
    "xl/tables/table7.xml",
    `<table xmlns="x" id="1" name="Orders" ref="A1:C9">${autoFilter}<tableColumns count="3"/></table>`,
  );
  return parts;
}
const read = (autoFilter: string): unknown => tableFilters(partsWith(autoFilter)).get("Orders");

it("reads values and blanks of each filtered column", () => {
  expect(
    read(
      '<autoFilter ref="A1:C9"><filterColumn colId="0"><filters blank="1"><filter val="a &amp; b"/><filter val="c"/></filters></filterColumn>' +
        '<filterColumn colId="2"><filters><filter val="5"/></filters></filterColumn></autoFilter>',
    ),
  ).toEqual([
    { column: 0, values: ["a & b", "c", ""] },
    { column: 2, values: ["5"] },
  ]);
  expect(read('<autoFilter ref="A1:C9"/>')).toEqual([]);
});

it.each([
  '<filterColumn colId="0"><customFilters><customFilter operator="greaterThan" val="5"/></customFilters></filterColumn>',
  '<filterColumn colId="0"><colorFilter dxfId="0"/></filterColumn>',
  '<filterColumn colId="0"><filters><dateGroupItem year="2026" dateTimeGrouping="year"/></filters></filterColumn>',
  '<filterColumn colId="0"><filters><filter val="a"/></filters></filterColumn><filterColumn colId="1"><top10 val="3"/></filterColumn>',
])("reports a filter other than by value: %s", (columns) => {
  expect(read(`<autoFilter ref="A1:C9">${columns}</autoFilter>`)).toBeNull();
});

it("reads what it writes", () => {
  const filters = [
    { column: 1, values: ['"<x>" & y', ""] },
    { column: 2, values: ["2026-01-02"] },
  ];
  const written = withFilters('<table name="Orders"><autoFilter ref="A1:C9"/></table>', filters);
  const parts: Parts = {};
  setPart(parts, "xl/tables/table1.xml", written);
  expect(tableFilters(parts).get("Orders")).toEqual(filters);
});
