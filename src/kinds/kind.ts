/**
 * The shape of a planning sheet kind: what it reads, what the user may choose, and its pure plan.
 * The pane's form, its validation, the saved settings and the command line's flags all follow from `options`.
 */
import type { Steps } from "../domain/steps";
import type { AskedOrders } from "../figures/figures";
import type { RoleOfTable, TableKind, Tables } from "../tables/catalogue";
import type { Cell } from "../tables/source";
import type { Locale, Text } from "../text/locale";
import type { KeyFigure, Parts, Plan, PlannedCell } from "../plan/plan";
import type { Asks } from "./asks";

export type OptionValue = string | number | boolean | readonly number[] | null;
export type OptionValues = Readonly<Record<string, OptionValue>>;

interface FieldBase {
  /** camelCase; the command line's flag is its kebab-case. */
  readonly key: string;
  readonly label: Text;
  readonly help: Text;
  /** null is an allowed value ("leave it to the data"). */
  readonly optional?: boolean;
  /** Show only when this holds, e.g. a threshold only for fixed cuts. */
  readonly when?: (options: OptionValues) => boolean;
  /** Heading of the fold it stands in with the other fields that name the same object. */
  readonly group?: Text;
  /**
   * Where the form shows it: with the main question, or among the sheets built on request, whose flags are named as their sheets and have the
   * question each answers as their help. A field without a place is a further choice; in a form without a main question, the fields without a
   * group are it.
   */
  readonly place?: "main" | "sheets";
  /** Offered only where the tables have this. */
  readonly asks?: Asks;
}

export type OptionField =
  /** `unit` "percent": stored as 0.25, shown and typed as 25 %. */
  | (FieldBase & {
      readonly type: "number";
      readonly default: number | null;
      readonly min?: number;
      readonly max?: number;
      readonly integer?: boolean;
      readonly unit?: "money" | "percent";
    })
  /** Excel serial. */
  | (FieldBase & { readonly type: "date"; readonly default: number | null })
  | (FieldBase & {
      readonly type: "choice";
      readonly default: string;
      /** In the languages whose trade is used to another, where the values given leave room for it. */
      readonly defaultIn?: (locale: Locale, given: OptionValues) => string | undefined;
      readonly choices: readonly { readonly value: string; readonly text: Text }[];
    })
  | (FieldBase & { readonly type: "flag"; readonly default: boolean })
  /** One line of text; null for none. */
  | (FieldBase & { readonly type: "text"; readonly default: string | null })
  /** As many numbers as `labels`, e.g. seven weekday weights; or fewer from the first on, where `fewest` says how few are enough. */
  | (FieldBase & {
      readonly type: "numbers";
      readonly default: readonly number[] | null;
      readonly labels: readonly Text[];
      readonly fewest?: number;
      readonly min?: number;
      readonly max?: number;
    });

export type FieldOf<T extends OptionField["type"]> = Extract<OptionField, { type: T }>;

/** The tables a kind was given; a kind that requires one is never called without it. */
export type PlanInput = Readonly<Partial<Tables>> & {
  /** Orders that an engine holds, in the place of an order table; only for kinds whose need is `asked`. */
  readonly asked?: AskedOrders;
};

/** An Excel table: headings and body rows with what formulas show; "" for an empty cell, dates as the workbook counts days. */
export interface PreviousTable {
  readonly headings: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

/** One sheet of the build that a rebuild is about to write anew, as it stands in the workbook: its first table. */
export interface PreviousSheet extends PreviousTable {
  /** Its further tables, in their order; absent where it has one. */
  readonly others?: readonly PreviousTable[];
  /** The first cell of each input, by the input's key. */
  readonly inputs: Readonly<Record<string, Cell>>;
}

/** The previous build, as a rebuild may use it. It comes from the sheets, which the user may have changed. */
export interface PreviousBuild {
  /** The choices it was made with. */
  readonly options: OptionValues;
  /** By sheet key; only sheets that were asked for and still stand. */
  readonly sheets: Readonly<Partial<Record<string, PreviousSheet>>>;
}

/** A sheet of the builds of a kind. */
export interface KindSheet {
  /** Id of the kind. */
  readonly kind: string;
  /** Key of the sheet. */
  readonly sheet: string;
}

/** A sheet of another kind's build as it stands in the workbook. */
export interface OtherSheet extends KindSheet {
  readonly tab: string;
  /** From the top; their totals are left out. */
  readonly tables: readonly PreviousTable[];
}

/** Something the user does with a build at the push of a button; it is then written anew with the same choices. */
export interface KindAction {
  /** The same in every language; the command line's `--action`. */
  readonly id: string;
  readonly name: Text;
  /** One sentence: what it does. */
  readonly description: Text;
}

/** A figure that stands on a sheet of another build, by what it is read beside. */
export interface SheetFigure {
  /** Its tab and the words it stands beside: "Segments · Champions · Revenue". */
  readonly name: string;
  /** The words alone. */
  readonly words: string;
  /** What its sheet is known by, whatever its tab is called. */
  readonly sheet: string;
  /** What finds it, without "=": an error once its sheet is gone or shows it no more. */
  readonly formula: string;
  readonly value: number;
  /** As its cell shows it. */
  readonly numberFormat: string;
}

export interface PlanContext {
  /** The build's language. Builders take texts in every language; a model asks for one only to compare what the user typed. */
  readonly locale: Locale;
  /** Excel serial of today (local), for "refreshed on" and default dates. Never read from a clock inside a plan. */
  readonly today: number;
  /** How the workbook counts days, for kinds that were given no table; a table's source says the same. 1900 when absent. */
  readonly dateSystem?: 1900 | 1904;
  /** The free tab name to use for a sheet of this build (the workbook knows which are taken). */
  readonly tabName: (key: string, preferred: string) => string;
  /** Id of the action that this rebuild carries out; it is not saved with the choices. */
  readonly action?: string;
  /** In a rebuild, the sheets that `SheetKind.previousSheets` asked for. */
  readonly previous?: PreviousBuild;
  /**
   * In a rebuild, what the user typed into an input since the build, which its cells will hold again; undefined where nothing was typed.
   * Rows of cells as Excel gives them: null for an empty one, the value of a formula, dates as the workbook counts days.
   */
  readonly typed?: (sheet: string, input: string) => readonly (readonly PlannedCell[])[] | undefined;
  /** Figures of the other builds' sheets, for a kind that links them. */
  readonly figures?: readonly SheetFigure[];
  /** Those of the sheets that the kind `reads` which stand in the workbook. */
  readonly others?: readonly OtherSheet[];
}

/** What a build would say, in short. */
export interface KindPreview {
  readonly total: readonly KeyFigure[];
  /** What the user should know before building. */
  readonly notes?: readonly Text[];
  /** As the plan's. */
  readonly counted?: Plan["counted"];
  readonly parts: readonly Parts[];
}

/** A table that a kind reads. */
export type Need = {
  readonly [K in TableKind]: {
    readonly table: K;
    /** Nothing can be built without the table. */
    readonly required: boolean;
    /** Columns without which the table is of no use to the kind. */
    readonly roles: readonly RoleOfTable<K>[];
    /** Whether it works record by record, and so reads the table's details. */
    readonly detailed?: true;
    /** Whether it is built as well of an engine's figures, without the rows. */
    readonly asked?: true;
  };
}[TableKind];

/** What is said of a kind before it is loaded: its place on the first screen, and what can be done with a build that stands. */
export interface KindAbout {
  readonly id: string;
  readonly name: Text;
  /** One sentence: what question the sheet answers. */
  readonly description: Text;
  readonly needs: readonly Need[];
  /** What can be done with a build of the kind besides refreshing it; nothing when absent. */
  readonly actions?: readonly KindAction[];
  /** Its figures are watched while they change: the pane offers to refresh it by itself. */
  readonly watched?: true;
  /** It links figures of the other builds' sheets. */
  readonly links?: KindLinks;
  /** Sheets of other kinds' builds from which it takes rows, as offers that stand until something is typed over them. */
  readonly reads?: readonly KindSheet[];
}

/** Where a kind keeps figures of other sheets. */
interface KindLinks {
  /** The key of the sheet whose first table lists them, as `FIGURE_LIST` says. */
  readonly list: string;
  /**
   * Where one of them is chosen: the first table of a sheet, and its columns, from 0, of what is measured, of the name of the figure that
   * measures it and of the one that is its target.
   */
  readonly chosenOn: {
    readonly sheet: string;
    readonly number: number;
    readonly task: number;
    readonly measure: number;
    readonly target: number;
  };
}

export interface SheetKind extends KindAbout {
  readonly options: readonly OptionField[];
  /** Values the data suggests for options left at null, shown in the form before building. */
  readonly suggest?: (input: PlanInput, options: OptionValues, context: PlanContext) => OptionValues;
  /** Keys of the sheets whose previous state a rebuild with these options plans from; none when absent. */
  readonly previousSheets?: (options: OptionValues) => readonly string[];
  /** What the build would say, computed without planning cells; pure; throws Problem as `plan` does. */
  readonly preview?: (input: PlanInput, options: OptionValues, context: PlanContext) => KindPreview;
  /** The same preview in steps. */
  readonly previewSteps?: (input: PlanInput, options: OptionValues, context: PlanContext) => Steps<KindPreview>;
  /** Pure; throws Problem for input it cannot plan from. */
  readonly plan: (input: PlanInput, options: OptionValues, context: PlanContext) => Plan;
  /** The same plan in steps, between which a page can paint and take clicks. */
  readonly steps?: (input: PlanInput, options: OptionValues, context: PlanContext) => Steps<Plan>;
}
