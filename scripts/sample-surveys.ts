/**
 * The sample survey: what customers expected of each stage of shopping and what they found, as means of what so many answered.
 */
import { sampleHeadings } from "../src/tables/roles";
import { SURVEY_ROLES } from "../src/tables/surveys";
import type { Locale } from "../src/text/locale";
import { say } from "../src/text/say";

const HEADINGS = ["item", "expected", "perceived", "answers"] as const;

const ASKED = [
  { item: say("The page shows what I get", "详情页与实物相符", "商品頁與實物相符"), scores: [4.6, 4.2, 186] },
  { item: say("Questions are answered quickly", "咨询回复及时", "諮詢回覆及時"), scores: [4.4, 4.5, 186] },
  { item: say("The parcel comes when promised", "按承诺时间送达", "按承諾時間送達"), scores: [4.5, 3.9, 181] },
  { item: say("Packing protects the goods", "包装完好", "包裝完好"), scores: [4.2, 4.4, 179] },
  { item: say("Returns are easy", "退换货方便", "退換貨方便"), scores: [4.3, 3.8, 92] },
  { item: say("Members get something for it", "会员权益有用", "會員權益有用"), scores: [3.9, 3.7, 118] },
] as const;

export const surveyHeads = (locale: Locale): readonly string[] => sampleHeadings(SURVEY_ROLES, HEADINGS, locale);

export const sampleSurveys = (locale: Locale): (string | number)[][] =>
  ASKED.map(({ item, scores }) => [item[locale], ...scores]);
