/**
 * What the user typed into input cells of a built sheet: found by comparing with what the build wrote, kept on a
 * rebuild, and taken over as an option where the input stands for one. An option chosen anew in the form wins over what
 * was typed.
 */
import { serial1900 } from "../../domain/calendar/calendar";
import type { OptionField, OptionValue, OptionValues } from "../../kinds/kind";
import type { Area, Block, Plan, PlannedCell, SheetPlan } from "../../plan/plan";
import { intersection } from "../../plan/area";
import { fingerprint, sameKeyAs } from "../../plan/input-key";
import { sameArea } from "../areas";
import { cellsAt, type PreviousContent } from "./contents";

/** An input the user changed since the build. */
export interface TypedInput {
  readonly sheet: string;
  readonly key: string;
  readonly cells: readonly (readonly PlannedCell[])[];
  /** Of what the build wrote, so that it still counts as changed next time. */
  readonly writtenFingerprint: number;
}

/** Fingerprint of input cells. Numbers count to 12 digits, as a cell shows them. */
export function inputFingerprint(cells: readonly (readonly PlannedCell[])[]): number {
  const plain = (cell: PlannedCell): unknown => (typeof cell === "number" ? Number(cell.toPrecision(12)) : cell);
  return fingerprint(cells.map((row) => row.map(plain)));
}

/** The inputs of a build that hold something else than the build wrote. */
export function typedInputs(contents: readonly PreviousContent[]): TypedInput[] {
  return contents.flatMap(({ saved, blocks }) =>
    saved.look.inputs.flatMap(({ key, area }) => {
      const written = saved.inputs[key];
      const cells = cellsAt(blocks, area);
      if (written === undefined || inputFingerprint(cells) === written) return [];
      return [{ sheet: saved.key, key, cells, writtenFingerprint: written }];
    }),
  );
}

/** The option an input stands for: its key, or for one of several numbers the part before the dot. */
function optionKey(inputKey: string): string {
  return inputKey.split(".")[0] ?? inputKey;
}

/** Typed inputs whose option was not chosen anew: those of the request that differ from the saved ones were. */
export function keptInputs(typed: readonly TypedInput[], saved: OptionValues, requested: OptionValues): TypedInput[] {
  const chosenAnew = (key: string): boolean =>
    key in requested && JSON.stringify(requested[key]) !== JSON.stringify(saved[key]);
  return typed.filter(({ key }) => !chosenAnew(optionKey(key)));
}

/**
 * Options as typed into the sheet, for inputs that stand for a number, a date, a text or a list of numbers; an emptied
 * cell leaves an optional one to the data again. The values are not validated here.
 */
export function typedOptions(
  kept: readonly TypedInput[],
  fields: readonly OptionField[],
  dateSystem: 1900 | 1904,
): OptionValues {
  const options: Record<string, OptionValue> = {};
  for (const { key, cells } of kept) {
    const field = fields.find((each) => each.key === key);
    const value = field && optionOf(field, cells.flat(), dateSystem);
    if (value !== undefined) options[key] = value;
  }
  return options;
}

function optionOf(field: OptionField, cells: readonly PlannedCell[], dateSystem: 1900 | 1904): OptionValue | undefined {
  const numbers = cells.filter((cell) => typeof cell === "number");
  if (field.type === "numbers") return numbers.length === cells.length ? numbers : undefined;
  if (cells.length !== 1 || (field.type !== "number" && field.type !== "date" && field.type !== "text"))
    return undefined;
  if (cells[0] === null && field.optional === true) return null;
  if (field.type === "text") return typeof cells[0] === "string" ? cells[0] : undefined;
  const [value] = numbers;
  return value !== undefined && field.type === "date" ? serial1900(value, dateSystem) : value;
}

interface WithInputs {
  readonly plan: Plan;
  /** By the keys of now. */
  readonly used: readonly TypedInput[];
  /** As they were saved. */
  readonly lost: readonly TypedInput[];
}

/** The plan with the user's cells in its inputs. An input that has another shape now, or is gone, cannot be kept. */
export function withInputs(plan: Plan, kept: readonly TypedInput[]): WithInputs {
  const [used, lost]: [TypedInput[], TypedInput[]] = [[], []];
  for (const own of kept) {
    const { inputs = [] } = plan.sheets.find(({ key }) => key === own.sheet) ?? {};
    const input = inputs.find(({ key }) => key === own.key) ?? inputs.find(({ key }) => sameKeyAs(key)(own.key));
    if (input && input.area.rows === own.cells.length && input.area.columns === own.cells[0]?.length)
      used.push({ ...own, key: input.key });
    else lost.push(own);
  }
  const sheets = plan.sheets.map((sheet) =>
    sheetWithInputs(
      sheet,
      used.filter((input) => input.sheet === sheet.key),
    ),
  );
  return { plan: { ...plan, sheets }, used, lost };
}

function sheetWithInputs(sheet: SheetPlan, kept: readonly TypedInput[]): SheetPlan {
  return kept.reduce((done, { key, cells }) => {
    const area = done.inputs.find((input) => input.key === key)?.area;
    return area ? { ...done, blocks: done.blocks.map((block) => blockWith(block, area, cells)) } : done;
  }, sheet);
}

/** The block with those of its cells replaced that lie in the area. */
function blockWith(block: Block, area: Area, cells: readonly (readonly PlannedCell[])[]): Block {
  const common = intersection(block.area, area);
  if (!common) return block;
  if (sameArea(block.area, area)) return { area, cells };
  const replaced = block.cells.map((row, index) => {
    const at = block.area.row + index;
    if (at < common.row || at >= common.row + common.rows) return row;
    const typed = cells[at - area.row] ?? [];
    return row.map((cell, offset) => {
      const column = block.area.column + offset;
      return column >= common.column && column < common.column + common.columns
        ? (typed[column - area.column] ?? null)
        : cell;
    });
  });
  return { ...block, cells: replaced };
}
