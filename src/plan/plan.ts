/**
 * What a planning sheet is before it is written: plain data, no Excel, no functions.
 * Kinds make it (through layout), workbook/write renders it, tests snapshot it.
 */
import type { LeftOut } from "../tables/reasons";
import type { Locale, Text } from "../text/locale";
import type { LongTable } from "./long-table";

/** The sheet that content is written to: its tab and language, and the sign of its money, "" where that is unknown. */
export interface Page {
  readonly tab: string;
  readonly locale: Locale;
  readonly currencySign: string;
}

/** A rectangle on one sheet; zero-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A native Excel formula in en-US grammar, beginning with "=". Never SALES.*, LET, XLOOKUP or dynamic arrays. */
export interface Formula {
  readonly formula: string;
}

/** A string is always text, also when it begins with = + - @; only `Formula` calculates. Dates are serials. */
export type PlannedCell = string | number | boolean | null | Formula;

export interface Block {
  readonly area: Area;
  readonly cells: readonly (readonly PlannedCell[])[];
}

export const STYLE_NAMES = [
  "title",
  "subtitle",
  "finding",
  "action",
  "figureLabel",
  "figure",
  "stateFigure",
  "change",
  "section",
  "heading",
  "wideHeading",
  "label",
  "input",
  "inputStart",
  "inputMiddle",
  "inputEnd",
  "derived",
  "state",
  "total",
  "note",
  "link",
  "check",
  "drawing",
  "sentence",
  "caption",
  "rowLink",
  "rowFigure",
] as const;
export type StyleName = (typeof STYLE_NAMES)[number];

export interface StyledArea {
  readonly area: Area;
  readonly style: StyleName;
}

export interface FormattedArea {
  readonly area: Area;
  /** Excel number format code, en-US grammar. */
  readonly numberFormat: string;
  readonly horizontal?: "left" | "center" | "right";
}

export type ConditionalRule =
  | {
      readonly type: "colorScale";
      readonly colors: readonly [string, string] | readonly [string, string, string];
      /** The first colour stands at zero, not at the lowest value. */
      readonly fromZero?: boolean;
    }
  /** From zero to the largest value, or to what a formula gives. */
  | { readonly type: "dataBar"; readonly color: string; readonly max?: string }
  /** Formula relative to the area's first cell. */
  | {
      readonly type: "formula";
      readonly formula: string;
      readonly fill?: string;
      readonly color?: string;
      readonly bold?: boolean;
    };

export interface ConditionalFormatPlan {
  readonly area: Area;
  readonly rule: ConditionalRule;
}

export type ValidationRule =
  | { readonly type: "list"; readonly source: readonly string[] | Formula }
  | { readonly type: "wholeNumber" | "decimal" | "date"; readonly min: number | null; readonly max: number | null };

export interface ValidationPlan {
  readonly area: Area;
  readonly rule: ValidationRule;
  /** Blank stays allowed when true. */
  readonly ignoreBlank: boolean;
  readonly prompt: { readonly title: string; readonly message: string };
  readonly error: { readonly title: string; readonly message: string };
}

/** A real Excel table. The area includes the heading row. */
export interface TablePlan {
  readonly name: string;
  readonly area: Area;
}

export interface ChartSeriesPlan {
  readonly name: string;
  readonly values: Area;
  /** Drawn as a line in a column chart. */
  readonly asLine?: boolean;
  readonly color?: string;
  /** Of a line: what is planned is dashed, what is to come dotted; what happened is drawn through. */
  readonly stroke?: "dashed" | "dotted";
  /** The position of the category that is spoken of. */
  readonly accent?: number;
  /** Takes its place in a stack without being drawn: what the steps of a waterfall stand on. Its chart has no legend. */
  readonly invisible?: boolean;
}

/** A native chart. */
export interface ChartPlan {
  readonly key: string;
  /** Tab of the build whose cells `categories` and `series` are; the chart's own sheet when absent. */
  readonly dataTab?: string;
  readonly type: "columnClustered" | "columnStacked" | "barClustered" | "line" | "pie" | "doughnut";
  /** Shown above it, unless it stands under a line of the sheet that says what it shows. */
  readonly title: string;
  readonly underLine?: boolean;
  /** Every one is labelled. Lying bars stand in their order from the top. */
  readonly categories: Area;
  readonly series: readonly ChartSeriesPlan[];
  readonly valueAxisTitle?: string;
  readonly categoryAxisTitle?: string;
  readonly numberFormat?: string;
  /** Values may be below zero; columns and bars of others begin at zero. */
  readonly signed?: boolean;
  /** Cells the chart covers. */
  readonly position: Area;
}

/** A cell the user may change. A rebuild keeps what stands in it, found by `key`. */
export interface InputPlan {
  readonly key: string;
  readonly area: Area;
}

/** A cell that is TRUE when one rule of honesty holds. */
interface CheckPlan {
  readonly name: string;
  readonly cell: Area;
}

/** A line beside cells or around them, over whatever borders their styles have. */
export interface LinePlan {
  readonly area: Area;
  readonly side: "left" | "around";
  readonly color: string;
}

/** A cell that leads to another sheet. */
interface LinkPlan {
  readonly area: Area;
  /** The sheet's tab. */
  readonly to: string;
}

/** Neighbouring columns of one width: in characters as their texts need it, or in pixels at 100 % on a sheet of modules. */
export type ColumnWidth = { readonly column: number; readonly columns: number } & (
  { readonly characters: number } | { readonly pixels: number }
);

interface NamePlan {
  readonly name: string;
  readonly area: Area;
}

/** The cells of a sheet's finding and of what to do, and what stands for the sheet on the workbook's overview. */
export interface HeadlinePlan {
  readonly finding: Area;
  readonly action: Area;
  readonly figure?: { readonly label: Area; readonly value: Area; readonly numberFormat: string };
  /** A word of state, which may stand on another sheet of the build; what has none is ready. */
  readonly state?: { readonly tab: string; readonly area: Area };
}

export interface SheetPlan {
  /** Stable inside its kind: "segments", "customers". Saved, so that a rebuild finds its own sheet. */
  readonly key: string;
  /** The tab's name as it will stand in the workbook; formulas of the plan already use it. */
  readonly tab: string;
  readonly tabColor: string;
  readonly blocks: readonly Block[];
  readonly styles: readonly StyledArea[];
  readonly formats: readonly FormattedArea[];
  /** Of every cell the build fills. */
  readonly font: string;
  readonly columnWidths: readonly ColumnWidth[];
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  /** Cells shown as one: lines of the headline and large figures, never cells of a table. */
  readonly merges: readonly Area[];
  readonly lines: readonly LinePlan[];
  readonly links: readonly LinkPlan[];
  readonly tables: readonly TablePlan[];
  readonly charts: readonly ChartPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly validations: readonly ValidationPlan[];
  readonly inputs: readonly InputPlan[];
  readonly checks: readonly CheckPlan[];
  /** Absent on a sheet that finds nothing, such as a list. */
  readonly headline?: HeadlinePlan;
  readonly names: readonly NamePlan[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** The cells that are selected, and so in view, when the sheet is first looked at; its beginning when absent. */
  readonly opensAt?: Area;
  readonly showGridlines: boolean;
  readonly print: {
    readonly orientation: "portrait" | "landscape";
    readonly titleRows: number;
    readonly area: Area;
    /** All of it on one page, not only one page wide. */
    readonly onePage: boolean;
    /** Rows that begin a page, where they would be cut else. */
    readonly breaks: readonly number[];
  };
}

/** A figure worth reading at once after a build, such as "Customers: 995". The pane shows at most six. */
export interface KeyFigure {
  /** In the build's language. */
  readonly label: string;
  /** A number is shown by `unit`; text as it stands. */
  readonly value: number | string;
  readonly unit: "count" | "average" | "money" | "percent" | "date" | "text";
}

/** One part of a whole as the pane draws it, e.g. a segment. Texts are in the build's language. */
export interface PartBar {
  /** The same in every language. */
  readonly id: string;
  readonly label: string;
  /** What the bar's length shows, e.g. customers. */
  readonly value: number;
  /** Of all bars together, 0 to 1. */
  readonly share: number;
  /** A further figure of the part, e.g. its share of revenue. */
  readonly detail: KeyFigure;
  /** What rows of the part show in the column of `PartRows`; the label where nothing lists them. */
  readonly listedAs: string;
}

/** Where a build lists what its parts consist of: a column of an Excel table on one of its sheets. */
export interface PartRows {
  /** The sheet's key. */
  readonly sheet: string;
  /** The column's heading, in the build's language. */
  readonly heading: string;
}

/** A whole by its parts, before a build and after it. */
export interface Parts {
  /** What the bars count, e.g. "Customers by segment". */
  readonly heading: string;
  readonly bars: readonly PartBar[];
  /** Absent where no table of the build lists the parts. */
  readonly rows?: PartRows;
}

/** Parts that a table of the build lists. */
export type ListedParts = Parts & { readonly rows: PartRows };

/** All sheets of one build, in tab order, with the kind's own result for the pane and the command line (plain JSON). */
export interface Plan {
  readonly sheets: readonly SheetPlan[];
  readonly result: unknown;
  readonly keyFigures?: readonly KeyFigure[];
  readonly parts?: readonly Parts[];
  /** What is assumed or doubtful of these figures, as the sheets say it. */
  readonly notes?: readonly Text[];
  /** By table, the rows the plan counts where it counts fewer than were read, such as those of customers alone, and the others by reason. */
  readonly counted?: Readonly<Partial<Record<string, { readonly used: number; readonly leftOut: readonly LeftOut[] }>>>;
  /** What may be too long for a sheet, to be written to a file. */
  readonly long?: () => Promise<LongTable>;
}
