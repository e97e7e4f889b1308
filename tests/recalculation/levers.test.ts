/**
 * The samples with the sheets of the levers built beside them, opened and calculated anew by LibreOffice: every formula must agree, as built
 * and after each input that moves prizes, coupons, bundles and the comparison of what was tried has changed.
 */
import { builtShop, samples } from "./built-shop";
import { type Change, judge } from "./judged";

/** 1 May 2026, in the middle of the sample's orders. */
const STARTED = 46_143;

const change = (key: RegExp, value: number, moves: number): Change => ({
  kind: "levers",
  key,
  value: () => value,
  moves,
});

const CHANGES: Readonly<Record<string, Change>> = {
  "the margin": change(/^margin/, 0.8, 10),
  "the bundle discount": change(/^discount/, 0.01, 10),
  "the coupon": change(/^off/, 5, 10),
  "the share pulled up": change(/^pull/, 0.9, 10),
  "the start of a lever": change(/^start\.coupon/, STARTED, 5),
  "the start of another": change(/^start\.touches/, STARTED, 5),
  "the days that visitors are of": change(/^trafficDays/, 90, 3),
  "a standard of a stage": change(/^standard\.shopping/, 0.2, 3),
};

const build = () =>
  builtShop({
    locale: "en-US",
    tables: samples("en-US", "products", "sellerLog", "productTraffic", "traffic", "surveys"),
    builds: [["levers", "--response", "--touches", "--steps", "--experience"]],
  });

judge([{ title: "levers of the samples", build, changes: CHANGES, formulas: 100, checks: 2 }]);
