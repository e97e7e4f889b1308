/**
 * What each segment buys most and through which channel, for "How it was computed": values of the refresh date.
 */
import { shortened } from "../../../plan/display-width";
import { type Section, tableOf } from "../../../plan/sheet-of";
import { table, valueColumn } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { TERMS } from "../../../text/terms";
import type { BoughtBySegment, Most } from "../model/bought";
import { BOUGHT_TEXTS as TEXTS } from "../segments-texts";

type BoughtKey = "segment" | "product" | "productShare" | "channel" | "channelShare";
/** Widest name shown, in characters. */
const NAME_WIDTH = 38;

export function boughtOf(rows: readonly BoughtBySegment[]): Section {
  const name = (heading: Text, key: "product" | "channel") =>
    valueColumn(heading, "textAfterNumber", (i) => rows[i]![key] && shortened(rows[i]![key].name, NAME_WIDTH));
  const share = (of: (row: BoughtBySegment) => Most | null) =>
    valueColumn(TEXTS.share, "pace", (i) => of(rows[i]!)?.share ?? null);
  const bought = table<BoughtKey>(rows.length, {
    segment: valueColumn(TERMS.segment, "text", (i) => rows[i]!.segment),
    product: name(TEXTS.product, "product"),
    productShare: share(({ product }) => product),
    channel: name(TERMS.channel, "channel"),
    channelShare: share(({ channel }) => channel),
  });
  const has = (key: "product" | "channel"): boolean => rows.some((row) => row[key] !== null);
  const keys = bought.keys.filter((key) => key === "segment" || has(key.startsWith("product") ? "product" : "channel"));
  return tableOf(TEXTS.section, bought, { keys });
}
