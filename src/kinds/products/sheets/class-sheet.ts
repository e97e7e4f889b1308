/**
 * ABC × XYZ: how many products sell much or little, steadily or not, what they bring and hold, and what to do with each class.
 */
import { ABC_CLASSES, type ProductClass, XYZ_CLASSES, type XyzClass } from "../../../domain/products/abc-xyz";
import { type Expression, f, joined } from "../../../plan/formula";
import { HALF, RIGHT } from "../../../plan/modules";
import { type Check, sameMoney } from "../../../plan/sections/checks-part";
import { figure, type Figure, type Headline } from "../../../plan/sections/headline-part";
import { countText, moneyText, sentence, shareText } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { besideOf, chartOf, inputsOf, type Section, sheetOf, tableOf } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { column, type Table, table, valueColumn } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { phrase } from "../../../text/say";
import { TERMS } from "../../../text/terms";
import { CLASS_ACTIONS, CLASS_TEXTS, PRODUCT_CLASSES } from "../class-texts";
import { PATTERN_TEXTS, TEXTS } from "../texts";
import { INPUT_HEADINGS, LIMIT_INPUTS } from "./inputs";
import { listKeys } from "./product-table";
import type { ProductSheets } from "./products-sheet";

type Measure = "products" | "revenue" | "share" | "nowAndThen" | "stock" | "shareOfStock";
type ClassTable = Table<"class" | "action" | Measure>;

const CHART = { rows: 12, columns: HALF };
/** Points of the curve: tenths of the products that sold. */
const TENTHS = 10;

const hasStock = ({ analysis, products }: ProductSheets): boolean =>
  listKeys(analysis, products).includes("stockValue");

/** Sum of a column of the list over the products of a class. */
const sumOf = ({ products: { column: of } }: ProductSheets, key: "revenue" | "stockValue", name: Expression | string) =>
  f`SUMIFS(${of[key]},${of.class},${name})`;

/** One row a class. */
function classTable(sheets: ProductSheets): ClassTable {
  const { products, inputs } = sheets;
  const { class: classes, pattern, stockValue } = products.column;
  const share = f`SUM(${stockValue})`;
  return table<"class" | "action" | Measure>(PRODUCT_CLASSES.length, {
    class: valueColumn(TEXTS.columns.class, "text", (i) => PRODUCT_CLASSES[i]!, { horizontal: "center" }),
    action: column(TERMS.nextAction, "text", (_, { i }) => CLASS_ACTIONS[PRODUCT_CLASSES[i]!], { modules: 3 }),
    products: column(CLASS_TEXTS.products, "countOrNone", (row) => f`COUNTIF(${classes},${row.class})`, {
      total: "sum",
    }),
    revenue: column(TERMS.revenue, "wholeMoneyOrNone", (row) => sumOf(sheets, "revenue", f`${row.class}`), {
      total: "sum",
    }),
    share: column(
      TEXTS.columns.share,
      "shareOrNone",
      (row) => f`IF(${inputs.cell.total}>0,MAX(0,${row.revenue})/${inputs.cell.total},0)`,
      { bar: COLORS.barMoney, barMax: (of) => f`MAX(${of.share})*1.9` },
    ),
    nowAndThen: column(
      PATTERN_TEXTS.intermittent,
      "countOrNone",
      (row) => f`COUNTIFS(${classes},${row.class},${pattern},${PATTERN_TEXTS.intermittent})`,
      { total: "sum" },
    ),
    stock: column(TEXTS.columns.stockValue, "wholeMoneyOrNone", (row) => sumOf(sheets, "stockValue", f`${row.class}`), {
      total: "sum",
    }),
    shareOfStock: column(CLASS_TEXTS.shareOfStock, "shareOrNone", (row) => f`IF(${share}>0,${row.stock}/${share},0)`),
  });
}

/** Share of sales where row and column meet. */
function matrixTable({ column: of }: ClassTable): Table<"class" | XyzClass> {
  const cell = (xyz: XyzClass) =>
    column<never>(
      phrase`${xyz} ${PATTERN_TEXTS[xyz]}`,
      "shareOrNone",
      (_, { i }) => f`${of.share.at(PRODUCT_CLASSES.indexOf(`${ABC_CLASSES[i]!}${xyz}`))}`,
      { horizontal: "center" },
    );
  return table<"class" | XyzClass>(ABC_CLASSES.length, {
    class: valueColumn(TEXTS.columns.abc, "text", (i) => ABC_CLASSES[i]!, { horizontal: "center" }),
    ...(Object.fromEntries(XYZ_CLASSES.map((xyz) => [xyz, cell(xyz)])) as Record<XyzClass, ReturnType<typeof cell>>),
  });
}

type Curve = Table<"largest" | "count" | "least" | "together">;

/** What the largest tenth of the products that sold brings, the largest two tenths … whatever the order of the list. */
function curveTable({ products, inputs }: ProductSheets): Curve {
  const { revenue } = products.column;
  return table<"largest" | "count" | "least" | "together">(TENTHS, {
    largest: valueColumn(CLASS_TEXTS.largest, "pace", (i) => (i + 1) / TENTHS),
    count: column(
      CLASS_TEXTS.products,
      "count",
      ({ largest }) => f`ROUNDUP(${largest}*COUNTIF(${revenue},">0")-1E-9,0)`,
    ),
    least: column(TERMS.revenue, "money", ({ count }) => f`IF(${count}>0,LARGE(${revenue},${count}),0)`),
    // Those above the last of them, and as many of its equals as are wanted.
    together: column(CLASS_TEXTS.together, "pace", ({ count, least }) => {
      const above = f`SUMIFS(${revenue},${revenue},">"&${least})+(${count}-COUNTIF(${revenue},">"&${least}))*${least}`;
      return f`IF(${inputs.cell.total}>0,(${above})/${inputs.cell.total},0)`;
    }),
  });
}

const at = (name: ProductClass): number => PRODUCT_CLASSES.indexOf(name);

function headline({ column: of }: ClassTable, sheets: ProductSheets): Headline {
  const { steady, steadyOne, unsteady, keep, further, review, clear, clearStock } = CLASS_TEXTS;
  const [best, last] = [at("AX"), at("CZ")];
  const swinging = f`${of.products.at(at("AY"))}+${of.products.at(at("AZ"))}`;
  const steadily = { n: countText(of.products.at(best)), share: shareText(of.share.at(best)) };
  const found = f`IF(${of.products.at(best)}=1,${sentence(steadyOne, steadily)},${sentence(steady, steadily)})`;
  const kept = f`${keep}&IF(${swinging}>0,${sentence(further, { n: countText(swinging) })},"")`;
  const shown = { n: countText(of.products.at(last)), share: shareText(of.share.at(last)) };
  const plain = sentence(clear, shown);
  const rest = hasStock(sheets)
    ? f`IF(${of.stock.at(last)}>0,${sentence(clearStock, { ...shown, money: moneyText(of.stock.at(last)) })},${plain})`
    : plain;
  const sold = f`${sheets.inputs.cell.total}>0`;
  return {
    finding: f`IF(${sold},IF(${of.products.at(best)}>0,${found},${sentence(unsteady, { n: countText(swinging) })}),${TEXTS.headline.none})`,
    action: f`IF(${sold},IF(${of.products.at(best)}>0,${kept},${review})&IF(${of.products.at(last)}>0,${rest},""),${TEXTS.headline.choose})`,
  };
}

/** How many products are of a class by one letter, and what they bring or are. */
function figures({ column: of }: ClassTable, { products }: ProductSheets): Figure[] {
  const { abc, xyz, name } = products.column;
  const { ofProducts } = CLASS_TEXTS;
  const ofAll = (count: Expression) => sentence(ofProducts, { share: shareText(f`${count}/ROWS(${name})`) });
  const some = (label: Text, count: Expression): Figure => figure(label, "count", count, { below: ofAll(count) });
  const shareOfA = joined(
    XYZ_CLASSES.map((each) => f`${of.share.at(at(`A${each}`))}`),
    "+",
  );
  return [
    figure(CLASS_TEXTS.classA, "count", f`COUNTIF(${abc},"A")`, {
      isKey: true,
      below: sentence(TEXTS.figures.ofSales, { share: shareText(shareOfA) }),
    }),
    some(PATTERN_TEXTS.X, f`COUNTIF(${xyz},"X")`),
    some(PATTERN_TEXTS.Y, f`COUNTIF(${xyz},"Y")`),
    some(PATTERN_TEXTS.Z, f`COUNTIF(${xyz},"Z")`),
    some(PATTERN_TEXTS.intermittent, f`SUM(${of.nowAndThen})`),
  ];
}

function checks({ column: of }: ClassTable, { products }: ProductSheets): Check[] {
  return [
    { name: CLASS_TEXTS.checks.products, holds: f`SUM(${of.products})=ROWS(${products.column.name})` },
    {
      name: CLASS_TEXTS.checks.revenue,
      holds: sameMoney(f`SUM(${of.revenue})`, f`SUM(${products.column.revenue})`),
    },
  ];
}

const HEAT = { type: "colorScale", colors: ["#FFFFFF", COLORS.heat], fromZero: true } as const;

/** The nine shares on one scale of colour. */
const matrix =
  (classes: ClassTable): Section =>
  (lane) => {
    lane.section(CLASS_TEXTS.matrix);
    const { body } = matrixTable(classes).put(lane);
    lane.sheet.condition(body.part(0, 1, ABC_CLASSES.length, XYZ_CLASSES.length), HEAT);
  };

const curveChart = (curve: Curve): Section =>
  chartOf(CLASS_TEXTS.pareto, CHART, {
    ...{ key: "pareto", type: "columnClustered", title: CLASS_TEXTS.pareto, numberFormat: "0%" },
    categories: curve.column.largest,
    series: [{ name: CLASS_TEXTS.together, values: curve.column.together, color: COLORS.seriesMain }],
  });

/** Lays the sheet out; places the limits of the classes. */
export function classSheet(sheet: SheetBuilder, sheets: ProductSheets): void {
  const classes = classTable(sheets);
  const curve = curveTable(sheets);
  const keys = hasStock(sheets)
    ? classes.keys
    : classes.keys.filter((key) => key !== "stock" && key !== "shareOfStock");
  const limits = inputsOf({ title: CLASS_TEXTS.limits, headings: INPUT_HEADINGS }, sheets.inputs.lines(LIMIT_INPUTS));
  sheetOf(sheet.onModules(), {
    title: CLASS_TEXTS.title,
    headline: headline(classes, sheets),
    figures: figures(classes, sheets),
    sections: [
      tableOf(CLASS_TEXTS.table, classes, { keys }),
      besideOf(RIGHT, [curveChart(curve)], (lane) => {
        matrix(classes)(lane);
        limits(lane.gap());
      }),
    ],
    computed: { sections: [tableOf(CLASS_TEXTS.pareto, curve)] },
    checks: checks(classes, sheets),
  });
}
