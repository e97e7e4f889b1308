/**
 * The sample's calls and visits: of every lead that came in the last months, up to the day of its last contact, the last of those who are
 * worked now often with what was agreed. The leads themselves are those of the sample.
 */
import { ACTIVITY_ROLES } from "../src/tables/activities";
import { sampleHeadings } from "../src/tables/roles";
import type { Locale } from "../src/text/locale";
import { LEAD_HEADINGS } from "./sample-leads";
import { seeded } from "./sample-random";

const HEADINGS = ["date", "lead", "seller", "kind", "nextStep", "nextDate"] as const;

/** Of leads that came in so many days before the last. */
const RECENT_DAYS = 90;

interface Words {
  readonly kinds: readonly string[];
  readonly steps: readonly string[];
}

const WORDS: Readonly<Record<Locale, Words>> = {
  "en-US": {
    kinds: ["Call", "WeChat", "Visit"],
    steps: ["Send the quote", "Book a visit", "Show new works", "Call after payday"],
  },
  "zh-CN": { kinds: ["电话", "微信", "到店"], steps: ["发报价", "约到店", "发新款案例", "发薪后再联系"] },
  "zh-TW": { kinds: ["電話", "微信", "到店"], steps: ["傳報價", "約到店", "傳新款案例", "發薪後再聯繫"] },
};

export const activityHeads = (locale: Locale): readonly string[] => sampleHeadings(ACTIVITY_ROLES, HEADINGS, locale);

const at = (column: (typeof LEAD_HEADINGS)[number]): number => LEAD_HEADINGS.indexOf(column);
const dayOf = (cell: unknown): number => Date.parse(String(cell)) / 86_400_000;
const textOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Rows below the headings, by day. @param leads As `sampleLeads` makes them. */
export function sampleActivities(locale: Locale, leads: readonly (readonly unknown[])[]): unknown[][] {
  const random = seeded(20261102);
  const { kinds, steps } = WORDS[locale];
  const newest = Math.max(...leads.map((lead) => dayOf(lead[at("date")])));
  const rows = leads.flatMap((lead): unknown[][] => {
    const [came, last] = [dayOf(lead[at("date")]), dayOf(lead[at("lastActivity")])];
    const [wanted, agrees] = [1 + Math.floor(4 * random() ** 2), random() < 0.35];
    // At most one a day.
    const attempts = Math.max(1, Math.min(wanted, (last || came) - came + 1));
    const days = Array.from({ length: attempts }, () => came + Math.floor(((last || came) - came) * random()));
    const [step, ahead] = [steps[Math.floor(steps.length * random())], 1 + Math.floor(9 * random())];
    if (came < newest - RECENT_DAYS || Number.isNaN(last)) return [];
    const isOpen = lead[at("ordered")] !== lead[at("valid")] && lead[at("lostReason")] === "";
    return [...days.slice(1), last].map((day, i) => {
      const kind = kinds[i === 0 ? 0 : Math.floor(kinds.length * random() ** 1.5)];
      const next = agrees && isOpen && i === attempts - 1 ? [step, textOf(day + ahead)] : ["", ""];
      return [textOf(day), lead[at("lead")], lead[at("seller")], kind, ...next];
    });
  });
  return rows.sort((one, other) => String(one[0]).localeCompare(String(other[0])));
}
