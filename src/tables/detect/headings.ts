/**
 * The normal form in which column headings are compared, so that a usual heading is written once for both scripts and every separator.
 */
import { plainText } from "../cells/cell";
import { withoutUnit } from "../cells/heading-unit";
import { simplified } from "../cells/simplified";

/** Units and currencies that stand in brackets behind a heading, or behind a slash. */
const UNITS =
  "人民币|元|万元|圆|件|个|笔|单|台|套|人|天|日|%|yuan|pcs|units?|days?|rmb|[¥￥$€£₹₩₫₺฿]|(?:nt|hk|us|a|c|s|r|au|ca|sg)\\$|rp|rm|zł|kr\\.?|chf|cny|usd|twd|hkd|eur|gbp|jpy|krw|inr|thb|vnd|idr|myr|sgd|php|aud|cad|nzd|brl|mxn|clp|cop|ars|sek|nok|dkk|pln|czk|huf|ron|try|zar|aed|sar|egp|ils|rub|uah|ngn|kes|pkr|bdt";
const UNIT = new RegExp(
  `[([{【]\\s*(?:单位[:：])?\\s*(?:${UNITS})\\s*[)\\]}】]$|[/:]\\s*(?:元|件|¥|rmb|cny|usd)$`,
  "i",
);

/**
 * The normal form of a heading: half-width, lower case, simplified script, without a unit in brackets at its end and without
 * blanks, dashes, underscores, points, slashes, colons and quotes.
 * @example normalizeHeader("\uFEFF訂單編號 "); // "订单编号"
 * @example normalizeHeader("Order_ID") === normalizeHeader("order id"); // true
 */
export function normalizeHeader(header: string): string {
  return withoutUnit(simplified(plainText(header).toLowerCase()))
    .replace(UNIT, "")
    .replace(/[\s_\-./:'"“”‘’*]+/g, "");
}
