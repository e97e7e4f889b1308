/**
 * The sample tables of a promotion: its task list, which is the product's template with the people of the shop, and its products with
 * their price and stock for the event.
 */
import { DEPARTMENTS, TEMPLATE } from "../src/kinds/promotion/template";
import { PHASE_TEXTS } from "../src/kinds/promotion/texts";
import { EVENT_PRODUCT_ROLES } from "../src/tables/event-products";
import { sampleHeadings } from "../src/tables/roles";
import { TASK_ROLES } from "../src/tables/tasks";
import type { Locale } from "../src/text/locale";
import { say } from "../src/text/say";
import { TERMS } from "../src/text/terms";

const TASK_HEADINGS = ["id", "task", "department", "phase", "owner", "days", "after", "state"] as const;
const EVENT_PRODUCT_HEADINGS = ["product", "price", "stock", "role"] as const;
const DEPARTMENT_KEYS = Object.keys(DEPARTMENTS) as (keyof typeof DEPARTMENTS)[];

export const taskHeads = (locale: Locale): readonly string[] => sampleHeadings(TASK_ROLES, TASK_HEADINGS, locale);
export const eventProductHeads = (locale: Locale): readonly string[] =>
  sampleHeadings(EVENT_PRODUCT_ROLES, EVENT_PRODUCT_HEADINGS, locale);

/** @param people Names in the sample's language; a department is led by one of them. */
export function sampleTasks(locale: Locale, people: readonly string[]): (string | number)[][] {
  return TEMPLATE.map(({ name, department, phase, days, after }, i) => [
    ...[i + 1, name[locale], DEPARTMENTS[department][locale], PHASE_TEXTS[phase][locale]],
    ...[people[DEPARTMENT_KEYS.indexOf(department) % people.length]!, days, after.join("; ")],
    TERMS.notBegun[locale],
  ]);
}

const ROLES = [say("Traffic", "引流款", "引流款"), say("Profit", "利润款", "利潤款"), say("Hero", "爆款", "爆款")];

/** A tenth off, two hundred set aside of what is cheap and fewer of what is dear. */
export function sampleEventProducts(
  locale: Locale,
  products: readonly { readonly name: string; readonly price: number }[],
): (string | number)[][] {
  return products.map(({ name, price }, i) => [
    ...[name, Math.round(price * 9) / 10, Math.round(30_000 / price / 5) * 5 + 10],
    ROLES[i % ROLES.length]![locale],
  ]);
}
