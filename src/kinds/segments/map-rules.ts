/**
 * The ordered rules of a map as an editable table: name, from–to for each of the three scores, what the segment is for; and beside
 * each rule, live, how many combinations of scores it takes. Rules §4.
 */
import { phrase } from "../../text/say";
import type { SegmentId } from "../../domain/customers/segment-maps";
import type { SegmentRule } from "../../domain/customers/segment-rules";
import type { Text } from "../../text/locale";
import { inputMessages } from "../../plan/sections/inputs-part";
import { type TableColumn, tablePart } from "../../plan/sections/table-part";
import { type Expression, f } from "../../plan/formula";
import type { Handle } from "../../plan/handle";
import type { Lane } from "../../plan/lane";
import type { SheetBuilder } from "../../plan/sheet-builder";
import { COLORS } from "../../plan/styles";
import type { SegmentCells } from "./cells";
import { MAP_INPUTS } from "./map-inputs";
import { MAP_TEXTS } from "./map-texts";
import type { MapChoice } from "./maps";
import { LETTERS, type Measure, MEASURES } from "./scoring";
import { NEXT_ACTIONS, SEGMENT_NAMES } from "./segment-names";

/** Columns of the rules, one row a rule, the last row ("Others") not included. */
export interface RuleCells {
  /** 1 for the rule tried first. */
  readonly number: Handle;
  readonly limits: Readonly<Record<Measure, { readonly from: Handle; readonly to: Handle }>>;
  /** The whole table, with the last row. */
  readonly body: Handle;
}

/** What the table starts with. */
export interface RuleList {
  readonly map: MapChoice;
  readonly bins: number;
  readonly rules: readonly SegmentRule<SegmentId>[];
}

/** Where the limits stand in a rule. */
const RANGE: Readonly<Record<Measure, 1 | 2 | 3>> = { recency: 1, frequency: 2, monetary: 3 };
/** Texts of the user's own rules besides the promotion: goal, measure, owner. */
const PLAN_COLUMNS = 4;

function limitColumns(rules: RuleList["rules"]): TableColumn[] {
  return MEASURES.flatMap((measure) =>
    [MAP_TEXTS.from, MAP_TEXTS.to].map((text, end): TableColumn => ({
      heading: phrase`${LETTERS[measure]} ${text}`,
      format: "score",
      horizontal: "center",
      cell: (row) => rules[row]?.[RANGE[measure]][end] ?? null,
    })),
  );
}

/** What is to be done with a segment: the next action, or in the user's own rules goal, promotion, measure and owner. */
function planColumns({ map }: RuleList, cells: SegmentCells): TableColumn[] {
  const action = (row: number): Text | null => {
    const id = cells.listed[row];
    return id ? NEXT_ACTIONS[id] : null;
  };
  const promotion: TableColumn = {
    heading: map === "sheet" ? MAP_TEXTS.promotion : MAP_TEXTS.action,
    format: "text",
    cell: action,
    handle: cells.actions,
  };
  if (map !== "sheet") return [promotion];
  const free = (text: (typeof MAP_TEXTS)["goal"]): TableColumn => ({
    heading: text,
    format: "text",
    cell: () => null,
  });
  return [free(MAP_TEXTS.goal), promotion, free(MAP_TEXTS.measure), free(MAP_TEXTS.owner)];
}

/** Places `cells.names`, the rules' names and below them "Others", which takes what no rule fits, and `cells.actions`. */
export function rulesTable(lane: Lane, list: RuleList, cells: SegmentCells): RuleCells {
  const count = cells.listed.length - 1;
  const plan = planColumns(list, cells);
  const nameAt = (row: number): Text | null => {
    const id = cells.listed[row];
    return id ? SEGMENT_NAMES[id] : null;
  };
  lane.section(MAP_TEXTS.rules, 9 + plan.length);
  const { body, headings } = tablePart(lane, count + 1, [
    {
      heading: MAP_TEXTS.priority,
      format: "score",
      horizontal: "center",
      cell: (row) => (row < count ? row + 1 : null),
    },
    { heading: MAP_TEXTS.segment, format: "text", cell: nameAt, handle: cells.names },
    ...limitColumns(list.rules),
    ...plan,
  ]);
  const heading = lane.sheet.put(headings.place.row, headings.place.column + headings.columns, [[MAP_TEXTS.reach]]);
  lane.sheet.style(heading, "heading").format(heading, "text", "left");
  const column = (at: number): Handle => body.part(0, at, count, 1);
  if (cells.live || list.map === "sheet") makeInputs(lane.sheet, body, list);
  return {
    number: column(0),
    body,
    limits: {
      recency: { from: column(2), to: column(3) },
      frequency: { from: column(4), to: column(5) },
      monetary: { from: column(6), to: column(7) },
    },
  };
}

function makeInputs(sheet: SheetBuilder, body: Handle, { map, bins }: RuleList): void {
  const count = body.rows - 1;
  sheet.input(MAP_INPUTS.ruleNames(map, sheet.locale), body.part(0, 1, count + 1, 1));
  const limits = body.part(0, 2, count, 2 * MEASURES.length);
  sheet.input(MAP_INPUTS.ruleLimits(map), limits);
  const messages = inputMessages(MAP_TEXTS.rules, MAP_TEXTS.description[map], MAP_TEXTS.scoreAllowed(bins));
  sheet.validate(limits, { type: "wholeNumber", min: 1, max: bins }, messages, true);
  if (map === "sheet")
    sheet.input(
      MAP_INPUTS.rulePlans(map, sheet.locale),
      body.part(0, 2 + 2 * MEASURES.length, count + 1, PLAN_COLUMNS),
    );
}

/** Beside each rule how many combinations of scores it takes; a rule that takes none is never reached, and what no rule fits is counted. */
export function reachOfRules(sheet: SheetBuilder, { number, limits, body }: RuleCells, numbers: Handle): void {
  const count = number.rows;
  const of = (rule: number): Expression => {
    const cells = f`COUNTIF(${numbers},${number.at(rule).relative})`;
    const unnamed = f`IF(${body.at(rule, 1).relative}="",${MAP_TEXTS.unnamed},${cells})`;
    const filled = f`COUNT(${limits.recency.from.at(rule).relative}:${limits.monetary.to.at(rule).relative})`;
    return f`IF(${filled}=0,"",IF(${cells}=0,${MAP_TEXTS.never},${unnamed}))`;
  };
  const contents = Array.from({ length: count }, (_, rule) => [of(rule)]);
  const uncovered = f`COUNTIF(${numbers},${count + 1})`;
  const { row } = body.place;
  const column = body.place.column + body.columns;
  const placed = sheet.put(row, column, [...contents, [uncovered]]);
  sheet.style(placed, "derived").format(placed, "count", "left");
  const rules = placed.part(0, 0, count, 1);
  sheet.condition(rules, { type: "formula", formula: f`ISTEXT(${rules.at(0).relative})*(${rules.at(0).relative}<>"")`, fill: COLORS.redFill, color: COLORS.red }); // prettier-ignore
  const last = placed.at(count);
  sheet.condition(last, {
    type: "formula",
    formula: f`${last.relative}>0`,
    fill: COLORS.amberFill,
    color: COLORS.amber,
  });
  const label = sheet.put(row + count, column + 1, [[MAP_TEXTS.uncovered]], { overflow: true });
  sheet.style(label, "note");
  sheet.condition(numbers, { type: "formula", formula: f`${numbers.at(0, 0).relative}=${count + 1}`, fill: COLORS.amberFill, color: COLORS.amber }); // prettier-ignore
}
