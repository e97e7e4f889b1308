/**
 * What the sellers have been given of a month up to each day, in whole parts: the running totals that the days' parts are differences
 * of, by the domain's crossed rule. Rules §2.
 */
import { type Expression, f, type Operand } from "../../../../plan/formula";
import type { Lane } from "../../../../plan/lane";
import { type Column, column, each, positions, type Table, table, valueColumn } from "../../../../plan/table";
import { roundedShare } from "../../../../plan/statistics";
import { say } from "../../../../text/say";
import { TERMS } from "../../../../text/terms";
import type { GoalLayout } from "../../layout";
import type { People } from "../sellers/sellers-sheet";
import { type Chosen, ofMeasure } from "./chosen";

export type SellerDaysLayout = Pick<GoalLayout, "cells" | "special"> & { readonly sellers: People };

const TEXTS = {
  section: say(
    "Working: given out up to the day, down to the seller",
    "计算过程：到该日、到该人累计分配",
    "計算過程：到該日、到該人累計分配",
  ),
  part: TERMS.ownPart,
  left: TERMS.leftBefore,
};

/** A month has at most so many days. */
export const DAYS = 31;

type DayKey = "day" | "company" | "soFar" | `upTo.${number}`;
type ShareKey = `seller.${number}`;

export type Given = ReturnType<typeof givenOf>;

/** A seller's part of the month in the measure's own unit. */
export const monthGoalOf = ({ months }: People, chosen: Chosen, seller: number): Expression =>
  ofMeasure(chosen, (measure) => f`INDEX(${months[measure].part.row(seller)},1,${chosen.monthAt})`);

function sharesOf(sellers: People, chosen: Chosen, days: () => Table<DayKey>): Table<ShareKey> {
  return table<ShareKey>(
    2,
    each("seller", positions(sellers.working.name.rows), (c): Column<ShareKey> => ({
      heading: "",
      format: "count",
      cell: (_, { i, column }) => {
        if (i === 0) return f`ROUND(${monthGoalOf(sellers, chosen, +c)}*${chosen.scale},0)`;
        if (+c === 0) return f`${days().column.soFar.at(DAYS - 1)}`;
        const before = column[`seller.${+c - 1}`]!;
        return f`${before.at(1).relative}-${before.at(0).relative}`;
      },
    })),
  );
}

export function givenOf({ cells, sellers }: SellerDaysLayout, chosen: Chosen) {
  const { name } = sellers.working;
  const shares = sharesOf(sellers, chosen, () => days);
  const date = (i: number): Expression => f`${chosen.from}+${i}`;
  const ofDay = (day: Operand) => ofMeasure(chosen, (measure) => f`INDEX(${cells.days.planned[measure]},${day})`);
  const days: Table<DayKey> = table<DayKey>(DAYS, {
    day: valueColumn(
      say("Day of the goal", "目标内第几天", "目標內第幾日"),
      "count",
      (i) => f`IF(${date(i)}>${chosen.to},0,${date(i)}-${cells.start}+1)`,
    ),
    company: column(
      say("Company's day", "公司当天", "公司當日"),
      "anyMeasure",
      ({ day }) => f`IF(${day}=0,0,${ofDay(day)})`,
    ),
    soFar: column(say("Company so far", "公司累计", "公司累計"), "count", ({ company }, { i, above }) => {
      const added = f`ROUND(${company}*${chosen.scale},0)`;
      return i === 0 ? added : f`${above.soFar}+${added}`;
    }),
    ...each("upTo", positions(name.rows), (c): Column<DayKey> => ({
      ...{ heading: f`${name.at(+c)}`, format: "count" },
      cell: (row, { i, column }) => {
        const before = +c === 0 ? f`0` : f`${row[`upTo.${+c - 1}`]!}`;
        const share = shares.column[`seller.${c}`]!;
        const part = roundedShare(f`${share.at(0)}*(${column.soFar.at(i)}-${before})/${share.at(1)}`);
        return f`${before}+IF(${share.at(0)}=0,0,${part})`;
      },
    })),
  });
  return {
    /**
     * The position of each day in the goal, 0 after the month's end; the company's part of it, in the measure's own unit; that so far; and
     * what the sellers up to each have been given up to the day.
     */
    days,
    /** Two rows: each seller's part of the month, and what is left of the month before the seller. */
    shares,
  };
}

/** Puts the running totals, first row level with the days, and the shares below; `lane` begins two rows above the first day. */
export function putGiven(lane: Lane, { days, shares }: Given): void {
  const { section, part, left } = TEXTS;
  lane.section(section);
  days.putHeadings(lane, true);
  days.putBody(lane, days.keys, "note");
  shares.putBody(lane.beside(days.column["upTo.0"]!.place.column), shares.keys, "note");
  lane.sheet.style(lane.rows([[part], [left]]), "note");
}
