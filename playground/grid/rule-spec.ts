/** Conditional formats and data validation of the grid. */
import type { Area, CellStyle } from "./grid";

export type Comparison =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "greaterThan"
  | "lessThan"
  | "greaterThanOrEqual"
  | "lessThanOrEqual";

/** One end of a data bar's scale. */
export interface BarEnd {
  readonly at: "min" | "max" | "number" | "percent" | "percentile" | "formula";
  /** Of a formula with its "="; absent at the lowest and the highest value. */
  readonly value?: string;
}

export type ConditionalRuleSpec =
  | {
      readonly type: "colorScale";
      readonly points: readonly {
        readonly at: "min" | "max" | "percent" | "percentile" | "number" | "formula";
        readonly value?: string;
        readonly color: string;
      }[];
    }
  | {
      readonly type: "dataBar";
      readonly color: string;
      /** Where bars begin and where they fill the cell; absent is Excel's automatic end. */
      readonly min?: BarEnd;
      readonly max?: BarEnd;
      /** Left out: as the sheet reads. */
      readonly direction?: "leftToRight" | "rightToLeft";
      /** One colour all along; else the bar fades to white. */
      readonly solid?: boolean;
      /** Colour of the line around the bar; none when absent. */
      readonly border?: string;
      /** The cells' values are not shown. */
      readonly barOnly?: boolean;
    }
  | { readonly type: "formula"; readonly formula: string; readonly style: CellStyle }
  | {
      readonly type: "cellValue";
      readonly operator: Comparison;
      readonly formula1: string;
      readonly formula2?: string;
      readonly style: CellStyle;
    };

export interface ConditionalFormatSpec {
  readonly id: string;
  areas: readonly Area[];
  rule: ConditionalRuleSpec;
  stopIfTrue: boolean;
}

export interface ValidationSpec {
  readonly area: Area;
  readonly type: "list" | "wholeNumber" | "decimal" | "date" | "time" | "textLength" | "custom";
  readonly operator?: Comparison;
  /** For a list: comma-joined values, or a formula beginning with "=". */
  readonly formula1: string;
  readonly formula2?: string;
  readonly ignoreBlanks: boolean;
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly error?: {
    readonly title: string;
    readonly message: string;
    readonly style: "stop" | "warning" | "information";
  };
}
