/**
 * What the data say of each lever: its prize a month, how that was reckoned, and how to begin; in live sentences. Rules §5.
 */
import { atMost } from "../../../plan/row-formulas";
import { type Expression, f } from "../../../plan/formula";
import { countText, moneyText, nameText, percentText, sentence } from "../../../plan/sentence";
import type { Text } from "../../../text/locale";
import { type LeverId, LEVERS } from "../levers";
import type { Levers } from "../model/levers";
import type { Openings } from "../model/openings";
import { LEVER_TEXTS } from "../texts";
import type { GapLever } from "../model/gaps";
import type { GroupedLever } from "../model/groups";
import { VERDICT_TEXTS } from "../texts-groups";
import type { BundleTable } from "./bundle-tables";
import type { CouponTable } from "./coupon-table";
import type { GapTables } from "./gap-tables";
import type { GroupTables } from "./group-tables";
import type { LeverInputs } from "./inputs";
import { firstPair, type PairTable } from "./together-sheet";

interface LeverLine {
  /** Money a month, 0 or more; null where the data say nothing. */
  readonly prize: Expression | null;
  readonly how: Expression | Text;
  readonly act: Expression | Text;
  /** At the choices of the build: the largest stands first. */
  readonly worth: number;
}

/** The tables that the lines read; null where there is nothing to list. */
export interface LeverTables {
  readonly inputs: LeverInputs;
  readonly pairs: PairTable | null;
  readonly bundles: BundleTable | null;
  readonly coupon: CouponTable;
  readonly groups: readonly GroupTables[];
  readonly gaps: readonly GapTables[];
}

export type LeverLines = Readonly<Record<LeverId, LeverLine>>;

/** Of a lever that the data say nothing of. */
const withoutData = (lever: LeverId): LeverLine => ({
  ...{ prize: null, how: LEVERS[lever].lacks, act: LEVERS[lever].begin, worth: -1 },
});

/** An offer that is taken up by some of those it reaches. */
function offered(
  { count, price }: Openings,
  { shop, inputs }: { readonly shop: Levers["shop"]; readonly inputs: LeverInputs },
  texts: { readonly how: Text; readonly act: Expression },
): LeverLine {
  const { months, uptake, margin } = inputs.cell;
  const monthly = f`${count}/${months}`;
  const each = f`${price}*${margin}`;
  return {
    prize: f`${monthly}*${uptake}*${each}`,
    how: sentence(texts.how, { n: countText(monthly), rate: percentText(uptake), each: moneyText(each) }),
    act: texts.act,
    worth: (count / shop.months) * shop.choices.uptake * price * shop.margin.share,
  };
}

/** What most customers would be offered first. */
function mostOffered({ shop, customers }: Levers): string {
  const [most] = [...customers.first].sort(([one, count], [other, others]) => others - count || one - other);
  return shop.products[most![0]]!.name;
}

function recommendLine(levers: Levers, inputs: LeverInputs): LeverLine {
  if (levers.customers.count === 0) return withoutData("recommend");
  const act = sentence(LEVER_TEXTS.act.recommend, { product: nameText(mostOffered(levers)) });
  return offered(levers.customers, { shop: levers.shop, inputs }, { how: LEVER_TEXTS.how.recommend, act });
}

function crossLine({ orders, shop }: Levers, { inputs, pairs }: LeverTables): LeverLine {
  if (orders.count === 0 || pairs === null) return withoutData("cross");
  const act = sentence(LEVER_TEXTS.act.cross, firstPair(pairs));
  return offered(orders, { shop, inputs }, { how: LEVER_TEXTS.how.cross, act });
}

function bundleLine(levers: Levers, { bundles }: LeverTables): LeverLine {
  if (bundles === null) return withoutData("bundle");
  const { a, b, gain } = bundles.main.column;
  const named = { a: nameText(atMost(a, gain)), b: nameText(atMost(b, gain)) };
  const { how, act } = LEVER_TEXTS;
  return {
    prize: f`MAX(0,${gain})`,
    how: f`IF(MAX(${gain})>0,${sentence(how.bundle, named)},${how.noBundle})`,
    act: sentence(act.bundle, named),
    worth: Math.max(0, levers.bundles[0]!.gain),
  };
}

function couponLine({ coupon: { best }, shop }: Levers, { inputs, coupon }: LeverTables): LeverLine {
  const { threshold, change } = coupon.column;
  const named = {
    threshold: moneyText(atMost(threshold, change)),
    off: moneyText(inputs.cell.off),
  };
  const { how, act } = LEVER_TEXTS;
  return {
    prize: f`MAX(0,${change})`,
    how: f`IF(MAX(${change})>0,${sentence(how.coupon, named)},${LEVERS.coupon.lacks})`,
    act: sentence(act.coupon, named),
    worth: (best?.change ?? 0) / shop.months,
  };
}

/** Orders with it beside those without. */
function groupLine(lever: GroupedLever, { groupings }: Levers, { groups }: LeverTables): LeverLine {
  const [tables, found] = [groups.find((each) => each.lever === lever), groupings.find((each) => each.lever === lever)];
  if (tables === undefined || found === undefined) return withoutData(lever);
  const { prize, verdict, difference } = tables.facts.cell;
  const { up } = VERDICT_TEXTS;
  const { groups: how, unproven } = LEVER_TEXTS.how;
  const money = f`IF(${difference}<0,"−","+")&${moneyText(f`ABS(${difference})`)}`;
  return {
    prize: f`${prize}`,
    how: f`IF(${verdict}=${up},${sentence(how, { money })},${sentence(unproven, { money })})`,
    act: LEVERS[lever].begin,
    worth: found.prize,
  };
}

/** Products below the usual. */
function gapLine(lever: GapLever, { gaps: all }: Levers, { gaps, inputs }: LeverTables): LeverLine {
  const [tables, found] = [gaps.find((each) => each.lever === lever), all.find((each) => each.lever === lever)];
  if (tables === undefined || found === undefined) return withoutData(lever);
  const { product, gain } = tables.products.column;
  const { gaps: how } = LEVER_TEXTS.how;
  const n = countText(f`COUNTIF(${gain},">0")`);
  const first = nameText(atMost(product, gain));
  return {
    prize: f`${tables.facts.cell.prize}`,
    how: sentence(how, { n, share: percentText(inputs.cell.closing) }),
    act: sentence(LEVER_TEXTS.act.gaps[lever], { product: first }),
    worth: found.prize,
  };
}

export function leverLines(levers: Levers, tables: LeverTables): LeverLines {
  return {
    recommend: recommendLine(levers, tables.inputs),
    cross: crossLine(levers, tables),
    bundle: bundleLine(levers, tables),
    coupon: couponLine(levers, tables),
    reviews: gapLine("reviews", levers, tables),
    response: groupLine("response", levers, tables),
    options: groupLine("options", levers, tables),
    touches: groupLine("touches", levers, tables),
    steps: gapLine("steps", levers, tables),
    rewards: groupLine("rewards", levers, tables),
  };
}
