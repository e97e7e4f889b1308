/**
 * Products beside the usual of the shop: what visitors do at each step, how they are rated, and what closing part of the gap is worth.
 */
import { wordColumn } from "../../../plan/columns";
import { type Expression, f } from "../../../plan/formula";
import { type Inputs, inputs as declared } from "../../../plan/sections/inputs-part";
import { COLORS } from "../../../plan/styles";
import { column, type Table, table, valueColumn } from "../../../plan/table";
import type { FormatName } from "../../../plan/formats";
import type { GapLever, Gaps, ProductGap } from "../model/gaps";
import { GAP_TEXTS, GROUP_TEXTS } from "../texts-groups";
import type { LeverInputs } from "./inputs";

type Stated = "visitors" | "conversion" | "cartRate" | "payRate" | "rating" | "reviews" | "price";
type GapKey = "product" | "weakest" | "gain" | "counted" | "buyers" | Stated;
type FactKey = "conversion" | "cartRate" | "payRate" | "prize";

export interface GapTables {
  readonly lever: GapLever;
  readonly products: Table<GapKey>;
  readonly facts: Inputs<FactKey>;
}

const MONTH_DAYS = 365.25 / 12;
/** A figure that is not stated shows as an empty cell. */
const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Rated low, or the weaker of the two steps of a product below the usual. */
function weakestColumn({ lever }: Gaps, { cell }: LeverInputs, facts: () => Inputs<FactKey>) {
  const { low, good, steps, columns } = GAP_TEXTS;
  if (lever === "reviews")
    return column<GapKey>(
      columns.verdict,
      "text",
      ({ rating }) => f`IF(${rating}<${cell.lowRating},${low},${good})`,
      wordColumn({ red: low, green: good }),
    );
  return column<GapKey>(
    columns.weakest,
    "text",
    ({ cartRate, payRate, conversion }) => {
      const usual = facts().cell;
      const weaker = f`IF(${cartRate}/${usual.cartRate}<=${payRate}/${usual.payRate},${steps.cart},${steps.pay})`;
      return f`IF(OR(${conversion}>=${usual.conversion},NOT(ISNUMBER(${cartRate})),NOT(ISNUMBER(${payRate}))),"",${weaker})`;
    },
    wordColumn({ amber: steps.cart, red: steps.pay }),
  );
}

function productTable(gaps: Gaps, inputs: LeverInputs, facts: () => Inputs<FactKey>): Table<GapKey> {
  const { columns: headings } = GAP_TEXTS;
  const { products, lever } = gaps;
  const { closing, margin, trafficDays, lowRating } = inputs.cell;
  const stated = (key: Stated, format: FormatName) =>
    valueColumn(headings[key], format, (i) => known(products[i]![key]));
  const counts = ({ visitors, conversion }: ProductGap): boolean => visitors > 0 && !Number.isNaN(conversion);
  return table<GapKey>(products.length, {
    product: valueColumn(headings.product, "text", (i) => products[i]!.name, { modules: 2 }),
    weakest: weakestColumn(gaps, inputs, facts),
    gain: column(
      headings.gain,
      "wholeMoney",
      ({ counted, conversion, price, rating }) => {
        const lost = f`${counted}*MAX(0,${facts().cell.conversion}-N(${conversion}))*N(${price})`;
        const gain = f`${lost}*${closing}*${margin}/${trafficDays}*${MONTH_DAYS}`;
        return lever === "reviews" ? f`IF(${rating}<${lowRating},${gain},0)` : gain;
      },
      { bar: COLORS.barMoney, barMax: ({ gain }) => f`MAX(1,MAX(${gain}))*1.9` },
    ),
    visitors: stated("visitors", "count"),
    conversion: stated("conversion", "percent"),
    cartRate: stated("cartRate", "percent"),
    payRate: stated("payRate", "percent"),
    rating: stated("rating", "average"),
    reviews: stated("reviews", "count"),
    price: stated("price", "money"),
    counted: valueColumn(GAP_TEXTS.counted, "count", (i) => (counts(products[i]!) ? products[i]!.visitors : 0)),
    buyers: valueColumn(GAP_TEXTS.buyers, "exact", (i) =>
      counts(products[i]!) ? products[i]!.visitors * products[i]!.conversion : 0,
    ),
  });
}

function factsOf({ lever, usual }: Gaps, { column: of }: Table<GapKey>, { cell }: LeverInputs): Inputs<FactKey> {
  const { columns } = GAP_TEXTS;
  const total = (values: typeof of.buyers): Expression =>
    lever === "reviews" ? f`SUMIF(${of.rating},">="&${cell.lowRating},${values})` : f`SUM(${values})`;
  return declared<FactKey>({
    conversion: {
      ...{ label: columns.conversion, format: "percent" },
      value: f`IF(${total(of.counted)}=0,0,${total(of.buyers)}/${total(of.counted)})`,
    },
    cartRate: { label: columns.cartRate, format: "percent", value: known(usual.cartRate) },
    payRate: { label: columns.payRate, format: "percent", value: known(usual.payRate) },
    prize: { label: GROUP_TEXTS.facts.prize, format: "money", value: f`SUM(${of.gain})` },
  });
}

export function gapTables(gaps: Gaps, inputs: LeverInputs): GapTables {
  const products: Table<GapKey> = productTable(gaps, inputs, () => facts);
  const facts: Inputs<FactKey> = factsOf(gaps, products, inputs);
  return { lever: gaps.lever, products, facts };
}
