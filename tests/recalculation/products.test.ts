/**
 * The samples with the product sheets built beside them, opened and calculated anew by LibreOffice: every formula must agree, as built and
 * after each input that moves classes, roles and orders has changed.
 */
import { builtShop, samples } from "./built-shop";
import { type Change, judge } from "./judged";

const change = (key: RegExp, value: number, moves: number): Change => ({
  kind: "products",
  key,
  value: () => value,
  moves,
});

const CHANGES: Readonly<Record<string, Change>> = {
  "the cut of class A": change(/^cutA/, 0.4, 5),
  "the growth of a hero candidate": change(/^growth/, 0.9, 3),
  "the limit of steady demand": change(/^steady/, 0.1, 3),
  "the service level": change(/^serviceLevel/, 0.3, 10),
  "the days of one order": change(/^cycleDays/, 90, 5),
  "the lead time that is not stated": change(/^leadTime/, 60, 5),
  "the limit of swinging demand": change(/^swinging/, 0.3, 3),
  "a price cut": change(/^cut$/, 0.5, 5),
  "a margin that no price can leave": change(/^targetMargin/, 0.98, 10),
  "the packing of a unit": change(/^packing/, 25, 10),
  "what the platform takes": change(/^promotion/, 0.4, 10),
  "the variable cost of a bid": change(/^emptyCost/, 20, 8),
  "the floor of a bid": change(/^floorShare/, 0.9, 5),
};

const priced = () =>
  builtShop({
    locale: "zh-CN",
    tables: samples("zh-CN", "products", "productTraffic"),
    builds: [["products", "--prices", "--bids"]],
  });
const ordered = () => builtShop({ locale: "en-US", tables: samples("en-US"), builds: [["products"]] });

const LEAST = { formulas: 100, checks: 2 };
judge([
  { title: "products with prices and bids", build: priced, changes: CHANGES, ...LEAST },
  { title: "products of orders alone", build: ordered, changes: {}, ...LEAST },
]);
