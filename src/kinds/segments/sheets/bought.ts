/**
 * What each segment buys most and through which channel: by name on the sheet of segments, with shares on "How it was computed". Values of
 * the refresh date.
 */
import { shortened } from "../../../plan/display-width";
import { type Section, tableOf } from "../../../plan/sheet-of";
import { type Column, table, valueColumn } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { TERMS } from "../../../text/terms";
import type { BoughtBySegment, Most } from "../model/bought";
import { BOUGHT_TEXTS as TEXTS } from "../segments-texts";

type BoughtKey = "segment" | "product" | "productShare" | "channel" | "channelShare";
/** Widest names shown, in characters: over two modules and over one. */
const WIDTHS = { product: 23, channel: 11 } as const;
type Named = keyof typeof WIDTHS;

function boughtTable(rows: readonly BoughtBySegment[]) {
  const name = (heading: Text, key: Named): Column<never> =>
    valueColumn(heading, "text", (i) => rows[i]![key] && shortened(rows[i]![key].name, WIDTHS[key]));
  const share = (of: (row: BoughtBySegment) => Most | null) =>
    valueColumn(TEXTS.share, "pace", (i) => of(rows[i]!)?.share ?? null);
  return table<BoughtKey>(rows.length, {
    segment: { ...valueColumn(TERMS.segment, "text", (i) => rows[i]!.segment), modules: 2 },
    product: { ...name(TEXTS.product, "product"), modules: 2 },
    productShare: share(({ product }) => product),
    channel: name(TERMS.channel, "channel"),
    channelShare: share(({ channel }) => channel),
  });
}

const isTold = (rows: readonly BoughtBySegment[], key: Named): boolean => rows.some((row) => row[key] !== null);

/** The sections of the sheet of segments and of "How it was computed". */
export function boughtOf(rows: readonly BoughtBySegment[]): Readonly<Record<"main" | "computed", Section>> {
  const told = (["product", "channel"] as const).filter((key) => isTold(rows, key));
  const shares = told.flatMap((key) => [key, `${key}Share`] as const);
  return {
    main: tableOf(TEXTS.main, boughtTable(rows), { keys: ["segment", ...told] }),
    computed: tableOf(TEXTS.section, boughtTable(rows), { keys: ["segment", ...shares] }),
  };
}
