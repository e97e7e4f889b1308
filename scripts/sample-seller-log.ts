/**
 * The sample seller log: what each seller of the sample orders did on each working day. Each has one weekday off, a rate of answering and a
 * way with tasks of their own; who sells more chats more.
 */
import { sampleHeadings } from "../src/tables/roles";
import { SELLER_LOG_ROLES } from "../src/tables/seller-log";
import type { Locale } from "../src/text/locale";
import { seeded } from "./sample-random";
import type { SampleDays } from "./sample-traffic";

const HEADINGS = [
  ...(["date", "seller", "team", "newCustomers", "chats", "messages", "repliedShare"] as const),
  ...(["firstReply", "tasks", "training"] as const),
] as const;

const TEAMS: Readonly<Record<Locale, readonly string[]>> = {
  "en-US": ["Day team", "Evening team"],
  "zh-CN": ["日班组", "晚班组"],
  "zh-TW": ["日班組", "晚班組"],
};

/** In the order of the sellers: chats on an average day, share answered, minutes to the first reply, tasks done of those set, day off. */
const HABITS = [
  { team: 0, chats: 34, replied: 0.94, minutes: 3.1, tasks: 0.92, off: 1 },
  { team: 0, chats: 29, replied: 0.88, minutes: 5.4, tasks: 0.81, off: 2 },
  { team: 0, chats: 26, replied: 0.91, minutes: 4.2, tasks: 0.95, off: 3 },
  { team: 1, chats: 22, replied: 0.71, minutes: 11.6, tasks: 0.64, off: 4 },
  { team: 1, chats: 19, replied: 0.85, minutes: 6.3, tasks: 0.77, off: 5 },
] as const;

const TASKS_A_DAY = 4;
/** Every so many days a course is due. */
const COURSE_DAYS = 14;

export const sellerLogHeads = (locale: Locale): readonly string[] => sampleHeadings(SELLER_LOG_ROLES, HEADINGS, locale);

/** Rows below the headings: each seller on each of his working days. */
export function sampleSellerLog(
  locale: Locale,
  sellers: readonly string[],
  { days, firstWeekday, dayText }: SampleDays,
): unknown[][] {
  const random = seeded(20251201);
  return Array.from({ length: days }, (_, day) =>
    HABITS.flatMap(({ team, chats: usual, replied: share, minutes, tasks: care, off }, seller): unknown[][] => {
      const [busy, answers, pace] = [0.6 + 0.8 * random(), share + 0.12 * (random() - 0.5), 0.7 + 0.6 * random()];
      const [adds, done, course] = [random(), Array.from({ length: TASKS_A_DAY }, random), random()];
      if ((firstWeekday + day) % 7 === off) return [];
      const chats = Math.round(usual * busy * (1 + 0.25 * (day / days)));
      const replied = Math.round(chats * Math.min(1, answers));
      const messages = Math.round(replied * (4 + 3 * pace));
      const trained = (day + seller) % COURSE_DAYS < 2 && course < care ? 1 : 0;
      const row = [dayText(day), sellers[seller], TEAMS[locale][team], Math.round(chats * (0.12 + 0.16 * adds)), chats];
      const reply = [`${((100 * replied) / chats).toFixed(2)}%`, (minutes * pace).toFixed(1)];
      return [[...row, messages, ...reply, done.filter((chance) => chance < care).length, trained]];
    }),
  ).flat();
}
