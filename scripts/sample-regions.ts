/** Where the sample's customers live: most in a few regions, and in one of them more and more. */
import type { Locale } from "../src/text/locale";

const REGIONS: Readonly<Record<Locale, readonly string[]>> = {
  "en-US": ["California", "New York", "Texas", "Florida", "Illinois", "Washington", "Colorado", "Oregon"],
  "zh-CN": ["浙江省", "江苏省", "广东省", "上海市", "四川省", "湖北省", "福建省", "陕西省"],
  "zh-TW": ["新北市", "臺北市", "臺中市", "桃園市", "高雄市", "臺南市", "新竹縣", "彰化縣"],
};

/** Of the customers; they come to 1. */
const SHARES = [0.28, 0.2, 0.16, 0.12, 0.1, 0.07, 0.05, 0.02];

/** The region that the shop has begun to win: of those who would live elsewhere, so many more live there by the last day. */
const [WON, MORE] = [4, 0.22];

/** The region of a customer, who stays where the first order went. `days`: how many the sample has. */
export function regionsOf(
  locale: Locale,
  days: number,
  random: () => number,
): (customer: number, day: number) => string {
  const known = new Map<number, number>();
  const first = (day: number): number => {
    const [isWon, place] = [random() < (MORE * day) / days, random()];
    if (isWon) return WON;
    let before = 0;
    return SHARES.findIndex((share) => place < (before += share) + 1e-9);
  };
  return (customer, day) => {
    const at = known.get(customer) ?? first(day);
    known.set(customer, at);
    return REGIONS[locale][at]!;
  };
}
