/**
 * What the sellers have been given of a month up to each day, in whole parts: the running totals that the days' parts are differences
 * of, by the domain's crossed rule. Rules §2.
 */
import type { Content } from "../../../../plan/content";
import { type Expression, f } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import type { GoalCells } from "../../cells";
import type { SellersCells } from "../sellers/sellers-sheet";
import { type Chosen, ofMeasure } from "./chosen-part";
import { SELLER_DAYS_TEXTS } from "./texts";

/** A month has at most so many days. */
export const DAYS = 31;

export interface GivenCells {
  /** Position of each day in the goal, from 1; 0 after the month's end. */
  readonly day: Handle;
  /** The company's part of each day, in the measure's own unit. */
  readonly company: Handle;
  /** Days down, sellers across: what the sellers up to here have been given up to the day. */
  readonly given: Handle;
  /** Each seller's part of the month, in whole parts. */
  readonly own: Handle;
}

/** Columns before the sellers'. */
const LEADING = 3;

export const givenWidth = (sellers: number): number => LEADING + sellers;

/** A seller's part of the month in the measure's own unit. */
export function monthGoalOf({ months }: SellersCells, chosen: Chosen, seller: number): Expression {
  return ofMeasure(chosen, (measure) => f`INDEX(${months[measure].part.row(seller)},1,${chosen.monthAt})`);
}

/** Puts the running totals, first row level with the days. `lane` begins two rows above the first day. */
export function givenPart(lane: Lane, cells: GoalCells, sellers: SellersCells, chosen: Chosen): GivenCells {
  const { sheet } = lane;
  const { working } = SELLER_DAYS_TEXTS;
  const count = sellers.working.name.rows;
  const make = (rows: number, columns: number): Handle => new Handle(rows, columns);
  const at: GivenCells = { day: make(DAYS, 1), company: make(DAYS, 1), given: make(DAYS, count), own: make(1, count) };
  const [soFar, left] = [make(DAYS, 1), make(1, count)];
  lane.section(working.section, givenWidth(count));
  const names = Array.from({ length: count }, (_, c): Content => f`${sellers.working.name.at(c)}`);
  const headings = lane.rows([[working.day, working.ofDay, working.soFar, ...names]]);
  sheet.style(headings, "heading").format(headings, "text", "right");
  const top = lane.row;
  const date = (d: number): Expression => f`${chosen.from}+${d}`;
  const company = (d: number): Expression =>
    ofMeasure(chosen, (measure) => f`INDEX(${cells.days.planned[measure]},${at.day.at(d).relative})`);
  const put = (column: number, handle: Handle, cell: (d: number, c: number) => Content): void => {
    const contents = Array.from({ length: handle.rows }, (_, d) =>
      Array.from({ length: handle.columns }, (__, c) => cell(d, c)),
    );
    sheet.put(top, lane.column + column, contents, { handle });
    sheet.style(handle, "note").format(handle, "count", "right");
  };
  put(0, at.day, (d) => f`IF(${date(d)}>${chosen.to},0,${date(d)}-${cells.start}+1)`);
  put(1, at.company, (d) => f`IF(${at.day.at(d).relative}=0,0,${company(d)})`);
  sheet.format(at.company, "anyMeasure", "right");
  put(2, soFar, (d) => {
    const added = f`ROUND(${at.company.at(d).relative}*${chosen.scale},0)`;
    return d === 0 ? added : f`${soFar.at(d - 1).relative}+${added}`;
  });
  put(LEADING, at.given, (d, c) => {
    const before = c === 0 ? f`0` : f`${at.given.at(d, c - 1).relative}`;
    const mine = at.own.at(0, c);
    return f`${before}+IF(${mine}=0,0,ROUND(${mine}*(${soFar.at(d)}-${before})/${left.at(0, c)},0))`;
  });
  lane.gap(DAYS);
  const [ownRow, leftRow] = [lane.row, lane.row + 1];
  sheet.style(sheet.put(ownRow, lane.column, [[working.part], [working.left]]), "note");
  const line = (row: number, handle: Handle, cell: (c: number) => Content): void => {
    sheet.put(row, lane.column + LEADING, [Array.from({ length: count }, (_, c) => cell(c))], { handle });
    sheet.style(handle, "note").format(handle, "count", "right");
  };
  line(ownRow, at.own, (c) => f`ROUND(${monthGoalOf(sellers, chosen, c)}*${chosen.scale},0)`);
  line(leftRow, left, (c) =>
    c === 0 ? f`${soFar.at(DAYS - 1)}` : f`${left.at(0, c - 1).relative}-${at.own.at(0, c - 1).relative}`,
  );
  lane.gap(2);
  return at;
}
