/**
 * The sample's leads: raw leads thin out stage by stage, each seller weak at another step; who ordered is a customer of the sample's
 * orders; the rest is still being worked, lost with a reason, or no longer valid. Numbers and ids are invented and masked.
 */
import type { Locale } from "../src/text/locale";
import { seeded } from "./sample-random";

const LEADS = 900;

export const LEAD_HEADINGS = [
  "lead",
  "date",
  "source",
  "seller",
  "phone",
  "wechat",
  "valid",
  "visited",
  "ordered",
  "needDate",
  "name",
  "mobile",
  "wechatId",
  "lastActivity",
  "status",
  "lostReason",
  "referral",
] as const;

interface Words {
  readonly yes: string;
  readonly no: string;
  readonly new: string;
  readonly working: string;
  readonly ordered: string;
  readonly lost: string;
  readonly invalid: string;
  readonly reasons: readonly string[];
}

const WORDS: Readonly<Record<Locale, Words>> = {
  "en-US": {
    ...{ yes: "Yes", no: "No", new: "New", working: "In progress" },
    ...{ ordered: "Ordered", lost: "Lost", invalid: "Not valid" },
    reasons: ["Too expensive", "Bought elsewhere", "No longer needed", "Style did not fit", "Cannot be reached"],
  },
  "zh-CN": {
    ...{ yes: "是", no: "否", new: "待联系", working: "跟进中", ordered: "已成交", lost: "流失", invalid: "无效" },
    reasons: ["价格太高", "选了别家", "暂时不需要", "款式不合适", "联系不上"],
  },
  "zh-TW": {
    ...{ yes: "是", no: "否", new: "待聯繫", working: "跟進中", ordered: "已成交", lost: "流失", invalid: "無效" },
    reasons: ["價格太高", "選了別家", "暫時不需要", "款式不合適", "聯絡不上"],
  },
};

/** Each seller is good at something else: the weakest step differs from seller to seller. */
export const SKILLS = [
  { phone: 0.86, wechat: 0.93, valid: 0.62, visit: 0.66, close: 0.34 },
  { phone: 0.71, wechat: 0.92, valid: 0.6, visit: 0.64, close: 0.31 },
  { phone: 0.83, wechat: 0.78, valid: 0.64, visit: 0.61, close: 0.33 },
  { phone: 0.84, wechat: 0.91, valid: 0.61, visit: 0.44, close: 0.3 },
  { phone: 0.82, wechat: 0.9, valid: 0.63, visit: 0.63, close: 0.17 },
] as const;

/** The position of the source through which old customers send leads. */
const REFERRAL = 3;
/** Every so many leads one comes a second time, with the same WeChat id. */
const AGAIN = 61;

/** A customer's first order that counts. */
export interface FirstOrder {
  readonly day: number;
  readonly name: string;
  readonly seller: string;
}

/** What the leads share with the other tables; `lastDay` counts from the first day, 0. */
export interface Shop {
  readonly sellers: readonly string[];
  readonly sources: readonly string[];
  readonly days: number;
  readonly firstOrders: readonly FirstOrder[];
  readonly dayText: (day: number) => string;
  readonly nameOf: (customer: number) => string;
}

type Fate = "ordered" | "invalid" | "lost" | "open";

interface Lead {
  readonly day: number;
  readonly seller: string;
  readonly need: number | null;
  readonly fate: Fate;
}

/** Customers whose first order follows a lead of their seller, each once. */
function customersOf({ firstOrders }: Shop): (lead: Pick<Lead, "day" | "seller">) => FirstOrder | undefined {
  const free = new Set(firstOrders);
  return ({ day, seller }) => {
    const found = [...free].find((order) => order.seller === seller && order.day >= day);
    if (found !== undefined) free.delete(found);
    return found;
  };
}

/** Older leads, and those whose day of need is past, are mostly lost. */
function isLost(random: () => number, { day, need }: Pick<Lead, "day" | "need">, lastDay: number): boolean {
  const age = lastDay - day;
  const past = need !== null && need < lastDay;
  return random() < (past ? 0.96 : age > 150 ? 0.85 : age > 45 ? 0.5 : 0.12);
}

/** Days since the last contact: most leads are kept in contact, some are forgotten. */
function gapOf(random: () => number): number {
  const kind = random();
  return Math.floor(kind < 0.62 ? 4 * random() : kind < 0.86 ? 4 + 10 * random() : 15 + 40 * random());
}

/** The day of the last contact, and what became of the lead in words. */
function history(random: () => number, { day, fate }: Lead, words: Words, lastDay: number): readonly unknown[] {
  const worked = (days: number): number => Math.min(lastDay, day + Math.floor(days * random()));
  if (fate === "ordered") return [worked(20), words.ordered, ""];
  if (fate === "invalid") return [worked(3), words.invalid, ""];
  if (fate === "lost")
    return [worked(45), words.lost, words.reasons[Math.floor(words.reasons.length * random() ** 1.4)]];
  const gap = gapOf(random);
  if (lastDay - day < 6 && random() < 0.6) return [null, words.new, ""];
  return [Math.max(day, lastDay - gap), words.working, ""];
}

export function sampleLeads(locale: Locale, shop: Shop): unknown[][] {
  const { sellers, sources, days, dayText, nameOf } = shop;
  const words = WORDS[locale];
  const [random, told] = [seeded(20250901), seeded(20260915)];
  const customerOf = customersOf(shop);
  const came = Array.from({ length: LEADS }, () => Math.floor(days * random())).sort((one, other) => one - other);
  return came.map((day, index) => {
    const at = Math.floor(SKILLS.length * random());
    const skill = SKILLS[at] ?? SKILLS[0];
    const phone = random() < skill.phone;
    const wechat = phone && random() < skill.wechat;
    const valid = random() < skill.valid;
    const visited = valid && random() < skill.visit;
    const closes = visited && random() < skill.close;
    const need = random() < 0.12 ? null : day + 10 + Math.floor(500 * random() ** 2);
    const source = Math.floor(sources.length * random() ** 1.3);
    const seller = sellers[at] ?? "";
    const customer = closes ? customerOf({ day, seller }) : undefined;
    const ordered = customer !== undefined;
    const flags = [phone, wechat, valid, visited, ordered].map((flag) => (flag ? words.yes : words.no));
    const lost = valid && !ordered && isLost(told, { day, need }, days - 1);
    const lead: Lead = { day, seller, need, fate: ordered ? "ordered" : !valid ? "invalid" : lost ? "lost" : "open" };
    const [last, status, reason] = history(told, lead, words, days - 1);
    const first = index % AGAIN === AGAIN - 1 ? index : index + 1;
    return [
      ...[`L${String(index + 1).padStart(5, "0")}`, dayText(day), sources[source], seller, ...flags],
      ...[need === null ? "" : dayText(need), customer?.name ?? nameOf(600 + index)],
      phone ? `138****${String(index + 1).padStart(4, "0")}` : "",
      wechat ? `wx_l${String(first).padStart(5, "0")}` : "",
      ...[last === null ? "" : dayText(customer?.day ?? (last as number)), status, reason],
      source === REFERRAL ? nameOf(Math.floor(520 * told())) : "",
    ];
  });
}
