/**
 * The normal form in which column headings are compared, so that a usual heading is written once for both scripts and every separator.
 */
import { plainText } from "../cells/cell";
import { withoutUnit } from "../cells/heading-unit";

/** Traditional forms that occur in headings, each with its simplified form at the same place. */
const TRADITIONAL =
  "訂單編號買會員間時額狀態數實際總價電話機聯絡顧戶購帳齡稱貨後運發費錄進線詢來銷業務負責問歸屬約轉櫃臺應資潛產預計動禮誰題標開優類營結備註網獲創項廣簽達檔攝碼郵導級錢餘繳評積辦體說請義顏萬億確認週執選擇區縣經紀離賣淨圓張觸響現筆蓋點擊參領報覽訪觀瀏銀門場鋪專統複終團隊訓課組長紹";
const SIMPLIFIED =
  "订单编号买会员间时额状态数实际总价电话机联络顾户购账龄称货后运发费录进线询来销业务负责问归属约转柜台应资潜产预计动礼谁题标开优类营结备注网获创项广签达档摄码邮导级钱余缴评积办体说请义颜万亿确认周执选择区县经纪离卖净圆张触响现笔盖点击参领报览访观浏银门场铺专统复终团队训课组长绍";
const TO_SIMPLIFIED = new Map(Array.from(TRADITIONAL, (character, i) => [character, SIMPLIFIED[i]!]));
TO_SIMPLIFIED.set("帐", "账");
TO_SIMPLIFIED.set("別", "别");
for (const [traditional, simplified] of ["庫库", "裝装", "佔占", "採采", "換换"])
  TO_SIMPLIFIED.set(traditional!, simplified!);

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
  const simplified = Array.from(
    plainText(header).toLowerCase(),
    (character) => TO_SIMPLIFIED.get(character) ?? character,
  ).join("");
  return withoutUnit(simplified)
    .replace(UNIT, "")
    .replace(/[\s_\-./:'"“”‘’*]+/g, "");
}
