/**
 * By what a review tells leads apart: whose they are, or where they came from.
 */
import type { Text } from "../../../text/locale";
import { say, saying } from "../../../text/say";
import { TERMS } from "../../../text/terms";
import { LEAD_ROLES, type Leads } from "../../../tables/leads";
import { NO_SELLER } from "../../kind-texts";

export type Grouping = "seller" | "source";

interface GroupingRules {
  /** Of each lead, an index into the names, −1 for none. */
  readonly of: (leads: Leads) => Int32Array;
  readonly names: (leads: Leads) => readonly string[];
  /** Whether COUNTIFS with a name counts as the reader does. */
  readonly native: (leads: Leads) => boolean;
  readonly heading: Text;
  /** Stands for what has no name. */
  readonly none: Text;
  readonly board: Text;
  /** Said where the table has no such column. */
  readonly lacking: Text;
  /** The check that every lead stands in one row. */
  readonly whole: Text;
  /** Follows what a chart draws, in Chinese before it. */
  readonly by: (fillings: { readonly what: Text }) => Text;
}

export const GROUPINGS: Readonly<Record<Grouping, GroupingRules>> = {
  seller: {
    of: ({ seller }) => seller,
    names: ({ sellers }) => sellers,
    native: ({ nativeNames }) => nativeNames.seller,
    heading: TERMS.seller,
    none: NO_SELLER,
    board: say("Every seller against the standard", "各销售与标准对比", "各業務與標準對比"),
    lacking: say(
      "The table does not name sellers, so all leads stand in one row.",
      "客资表没有销售列，因此只有全部客资一行。",
      "名單表沒有業務欄，因此只有全部名單一列。",
    ),
    whole: say(
      "Every lead of the period stands in one row (if not, a seller is missing in the list or is there twice)",
      "周期内每条客资只计一次（不成立时，说明销售名单有遗漏或重复）",
      "期間內每筆名單只計一次（不成立時，說明業務名單有遺漏或重複）",
    ),
    by: saying("{what} by seller", "各销售的{what}", "各業務的{what}"),
  },
  source: {
    of: ({ channel }) => channel,
    names: ({ channels }) => channels,
    native: ({ nativeNames }) => nativeNames.channel,
    heading: LEAD_ROLES.source.label,
    none: say("(no source)", "（无来源）", "（無來源）"),
    board: say("Every source against the standard", "各来源与标准对比", "各來源與標準對比"),
    lacking: say(
      "The table does not name sources, so all leads stand in one row.",
      "客资表没有来源列，因此只有全部客资一行。",
      "名單表沒有來源欄，因此只有全部名單一列。",
    ),
    whole: say(
      "Every lead of the period stands in the row of one source",
      "周期内每条客资只计入一个来源",
      "期間內每筆名單只計入一個來源",
    ),
    by: saying("{what} by source", "各来源的{what}", "各來源的{what}"),
  },
};
