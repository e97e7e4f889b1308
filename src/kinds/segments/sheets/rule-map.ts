/**
 * A map of ordered rules: an editable table (name, from–to for each score, what the segment is for), how many combinations of scores each
 * rule takes, and the grid that the rules make. Rules §4.
 */
import { TERMS } from "../../../text/terms";
import { firstRule, type SegmentRule } from "../../../domain/customers/segment-rules";
import type { PlannedCell } from "../../../plan/plan";
import { localised, phrase } from "../../../text/say";
import type { Locale, Text } from "../../../text/locale";
import type { Row } from "../../../plan/cells";
import { type Expression, f, joined } from "../../../plan/formula";
import { Handle } from "../../../plan/handle";
import type { Lane } from "../../../plan/lane";
import type { Grid } from "../../../plan/sections/grid-part";
import { inputMessages } from "../../../plan/sections/inputs-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { LIGHTS } from "../../../plan/looks";
import { column, each, type Table, table, valueColumn } from "../../../plan/table";
import type { SegmentAnalysis } from "../analysis";
import { MAP_TEXTS } from "../map-texts";
import { listedSegments, type MapChoice, mapRules } from "../maps";
import { LETTERS, type Measure, MEASURES } from "../scoring";
import { listColumns, listNames, lookupIn, scoreGrid, type SegmentMap, type TypedMap } from "./segment-map";

const END_TEXTS = { from: MAP_TEXTS.from, to: TERMS.upperEnd };
const ENDS = ["from", "to"] as const;
type End = (typeof ENDS)[number];
const LIMITS = ENDS.length * MEASURES.length;
type OwnKey = "goal" | "measure" | "owner";
type RuleKey = "number" | "segment" | `${Measure}.${End}` | "action" | "reach" | OwnKey;

/** Columns of the user's own rules only; with the promotion they are what is planned for a segment. */
const OWN_KEYS: ReadonlySet<RuleKey> = new Set(["goal", "measure", "owner"]);
const PLAN_COLUMNS = 4;
/** Where the limits of a measure stand in a rule. */
const RANGE: Readonly<Record<Measure, 1 | 2 | 3>> = { recency: 1, frequency: 2, monetary: 3 };

/** The number of the rule that fits each combination of scores; one more than there are rules where none does. */
interface RuleNumbers {
  readonly numbers: Handle;
  readonly rules: Table<RuleKey>;
  readonly grid: Grid;
}

/** A column without the last row ("Others"), which takes what no rule fits. */
const ofRules = (column: Handle): Handle => column.part(0, 0, column.rows - 1, 1);

/** How many combinations of scores a rule takes; one that takes none is never reached. */
function reachOf(row: Row<RuleKey>, numbers: Handle): Expression {
  const cells = f`COUNTIF(${numbers},${row.number})`;
  const unnamed = f`IF(${row.segment}="",${MAP_TEXTS.unnamed},${cells})`;
  const filled = f`COUNT(${row["recency.from"]}:${row["monetary.to"]})`;
  return f`IF(${filled}=0,"",IF(${cells}=0,${MAP_TEXTS.never},${unnamed}))`;
}

function rulesTable({ map, bins }: SegmentAnalysis, listed: SegmentMap["listed"], numbers: Handle): Table<RuleKey> {
  const starting = mapRules(map, bins) ?? [];
  const last = listed.length - 1;
  const centred = { horizontal: "center" } as const;
  const limit = (measure: Measure) => (end: End) => {
    const limitOf = (i: number) => starting[i]?.[RANGE[measure]][ENDS.indexOf(end)] ?? null;
    return valueColumn(phrase`${LETTERS[measure]} ${END_TEXTS[end]}`, "score", limitOf, centred);
  };
  const free = (heading: Text) => valueColumn(heading, "text", () => null);
  const { segment, action } = listColumns(listed);
  return table<RuleKey>(listed.length, {
    number: valueColumn(TERMS.number, "score", (i) => (i < last ? i + 1 : null), centred),
    segment,
    ...each("recency", ENDS, limit("recency")),
    ...each("frequency", ENDS, limit("frequency")),
    ...each("monetary", ENDS, limit("monetary")),
    goal: free(TERMS.goal),
    action: { ...action, heading: map === "sheet" ? TERMS.promotion : TERMS.nextAction },
    measure: free(TERMS.measure),
    owner: free(TERMS.owner),
    reach: column(
      MAP_TEXTS.reach,
      "count",
      (row, { i }) => (i < last ? reachOf(row, numbers) : f`COUNTIF(${numbers},${last + 1})`),
      { horizontal: "left" },
    ),
  });
}

/**
 * The first rule that fits has the smallest number n; counted down from the last, it is the largest of the fitting ones, which
 * SUMPRODUCT(MAX(…)) finds without array entry in every program and version. None fits: 0, and the name below the last rule is taken.
 */
function fittingRule({ rules, grid }: RuleNumbers, row: number, column: number): Expression {
  const number = ofRules(rules.column.number);
  const scores = { recency: grid.left.at(row, 0), frequency: grid.left.at(row, 1), monetary: grid.top.at(0, column) };
  const fits = MEASURES.map((measure) => {
    const [from, to] = ENDS.map((end) => ofRules(rules.column[`${measure}.${end}`]));
    return f`(${from!}<=${scores[measure]})*(${to!}>=${scores[measure]})`;
  });
  const next = number.rows + 1;
  return f`${next}-SUMPRODUCT(MAX(${joined(fits, "*")}*(${next}-${number})))`;
}

/** Keys of the inputs. The first rules sheet there was keeps its keys, so that what was typed on it stays. */
function inputKeys(map: MapChoice) {
  const rules = map === "r-docs" ? "rules" : `rules.${map}`;
  return {
    names: (locale: Locale) => `${rules}.names.${locale}`,
    limits: `${rules}.limits`,
    plans: (locale: Locale) => `${rules}.plan.${locale}`,
  };
}

function makeInputs(sheet: SheetBuilder, { column }: Table<RuleKey>, { map, bins }: SegmentAnalysis): void {
  const keys = inputKeys(map);
  sheet.input(keys.names(sheet.locale), column.segment);
  const limits = ofRules(column["recency.from"]).across(LIMITS);
  sheet.input(keys.limits, limits);
  const messages = inputMessages(MAP_TEXTS.rules, MAP_TEXTS.description[map], MAP_TEXTS.scoreAllowed({ most: bins }));
  sheet.validate(limits, { type: "wholeNumber", min: 1, max: bins }, messages, true);
  if (map === "sheet") sheet.input(keys.plans(sheet.locale), column.goal.across(PLAN_COLUMNS));
}

/** Red for a rule that is never reached or has no name, amber for what no rule fits. */
function markReach(sheet: SheetBuilder, { rules, numbers }: RuleNumbers): void {
  const { reach } = rules.column;
  const own = ofRules(reach);
  const uncovered = reach.at(own.rows);
  const look = (cells: Handle, light: "red" | "amber", formula: Expression) =>
    sheet.condition(cells, { type: "formula", formula, ...LIGHTS[light] });
  look(own, "red", f`ISTEXT(${own.at(0).relative})*(${own.at(0).relative}<>"")`);
  look(uncovered, "amber", f`${uncovered.relative}>0`);
  const { row, column } = uncovered.place;
  sheet.widths.fitAny(column, localised([MAP_TEXTS.reach], sheet.locale), 2);
  sheet.style(sheet.put(row, column + 1, [[MAP_TEXTS.uncovered]], { overflow: true }), "note");
  look(numbers, "amber", f`${numbers.at(0, 0).relative}=${own.rows + 1}`);
}

function putNumbers(lane: Lane, parts: RuleNumbers): void {
  const { numbers } = parts;
  lane.section(MAP_TEXTS.numbers);
  const contents = Array.from({ length: numbers.rows }, (_, row) =>
    Array.from({ length: numbers.columns }, (__, column) => fittingRule(parts, row, column)),
  );
  lane.gap().rows(contents, { handle: numbers });
  lane.sheet.style(numbers, "label").format(numbers, "score", "center");
}

/** As the sheet compares: an empty limit is 0, a text greater than every score. */
function limitOf(cell: PlannedCell | undefined): number {
  if (typeof cell === "number") return cell;
  return cell === null || cell === undefined || cell === "" ? 0 : Number.POSITIVE_INFINITY;
}

/** The rules as the user has typed their limits. */
function typedRules({ map, bins }: SegmentAnalysis, rows: number, typed: TypedMap): readonly SegmentRule[] {
  const own = typed(inputKeys(map).limits, rows, LIMITS);
  if (own === null) return mapRules(map, bins) ?? [];
  return own.map((row): SegmentRule => {
    const range = (first: number): [number, number] => [limitOf(row[first]), limitOf(row[first + 1])];
    return ["", range(0), range(2), range(4)];
  });
}

export function ruleMap(analysis: SegmentAnalysis, live: boolean): SegmentMap {
  const { map, bins } = analysis;
  const listed = listedSegments(map, bins);
  const numbers = new Handle(bins * bins, bins);
  const rules = rulesTable(analysis, listed, numbers);
  const { segment: names, action: actions } = rules.column;
  const grid = scoreGrid(bins, (row, column) => f`INDEX(${names},${numbers.at(row, column).relative})&""`);
  const keys = rules.keys.filter((key) => map === "sheet" || !OWN_KEYS.has(key));
  return {
    ...{ listed, names, actions },
    lookup: lookupIn(grid.cells),
    named: (typed, locale) => {
      const own = listNames(listed, locale, typed(inputKeys(map).names(locale), listed.length, 1));
      const all = typedRules(analysis, listed.length - 1, typed);
      // Where no rule fits, the name below the last one is taken.
      const nameOf = (r: number, f: number, m: number): string => {
        const rule = firstRule(all, r, f, m);
        return own[rule === all.length ? own.length - 1 : rule]!;
      };
      return { names: own, nameOf };
    },
    lay: (lane) => {
      lane.section(MAP_TEXTS.rules);
      rules.put(lane, { keys });
      if (live || map === "sheet") makeInputs(lane.sheet, rules, analysis);
      const beside = lane.gap().beside(lane.column + bins + 3);
      lane.section(MAP_TEXTS.grid);
      grid.put(lane);
      putNumbers(beside, { numbers, rules, grid });
      markReach(lane.sheet, { numbers, rules, grid });
      return grid.cells;
    },
  };
}
