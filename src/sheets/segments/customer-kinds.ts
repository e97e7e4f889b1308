/**
 * Business customers kept apart from persons: they buy more, for longer, and have goals of their own. SPEC §4.
 */
import { BUSINESS, isBusinessName, UNSAID } from "../../tables/customer-type";
import type { Orders } from "../../tables/orders";
import { Problem } from "../../text/problem";
import type { Text } from "../../text/locale";
import type { OptionField, OptionValues } from "../kind";
import { say } from "../plan/say";

export const CUSTOMERS_OPTION: OptionField = {
  key: "customers",
  type: "choice",
  default: "all",
  label: say("Customers", "客户范围", "顧客範圍"),
  help: say(
    "Persons, businesses, or both. By the customer-type column; without one a name with words such as 公司, 学校, Ltd or Inc is a business.",
    "个人、企业或全部。按“客户类型”列区分；没有该列时，名称含公司、集团、学校、医院、Ltd、Inc 等字样的视为企业。",
    "個人、企業或全部。依「客戶類型」欄區分；沒有該欄時，名稱含公司、集團、學校、醫院、Ltd、Inc 等字樣的視為企業。",
  ),
  choices: [
    { value: "all", text: say("All", "全部", "全部") },
    { value: "persons", text: say("Persons only", "仅个人", "僅個人") },
    { value: "businesses", text: say("Businesses only", "仅企业", "僅企業") },
  ],
};

export interface ChosenCustomers {
  /** Orders of the customers wanted; those that name no customer stay. */
  readonly orders: Orders;
  readonly notes: readonly Text[];
}

/** 1 for each customer who is a business: one order of theirs says so, or without such a column their name. */
function businesses({ customers, customer, business, count }: Orders): Uint8Array {
  if (business === undefined || business.every((said) => said === UNSAID)) {
    return Uint8Array.from(customers, (name) => (isBusinessName(name) ? 1 : 0));
  }
  const found = new Uint8Array(customers.length);
  for (let i = 0; i < count; i++) if (business[i] === BUSINESS && customer[i]! >= 0) found[customer[i]!] = 1;
  return found;
}

/** Customers of some orders, numbered anew: a customer of `Orders` has at least one. */
function customersAt({ customer, customers }: Orders, kept: readonly number[]): Pick<Orders, "customer" | "customers"> {
  const numbers = new Map<number, number>([[-1, -1]]);
  const names: string[] = [];
  const numberOf = (before: number): number => {
    const number = numbers.get(before) ?? names.push(customers[before]!) - 1;
    numbers.set(before, number);
    return number;
  };
  return { customer: Int32Array.from(kept, (i) => numberOf(customer[i]!)), customers: names };
}

/** The orders at some positions, with their products. */
function ordersAt(orders: Orders, kept: readonly number[]): Orders {
  const { productLines, business } = orders;
  const numbers = new Map(kept.map((from, to) => [from, to]));
  const pick = (values: Float64Array): Float64Array => Float64Array.from(kept, (i) => values[i]!);
  const lines = (): ReturnType<NonNullable<typeof productLines>> => {
    const all = productLines!();
    const own = Array.from(all.order, (_, line) => line).filter((line) => numbers.has(all.order[line]!));
    return {
      ...all,
      order: Int32Array.from(own, (line) => numbers.get(all.order[line]!)!),
      product: Int32Array.from(own, (line) => all.product[line]!),
      price: Float64Array.from(own, (line) => all.price[line]!),
    };
  };
  return {
    ...orders,
    count: kept.length,
    date: pick(orders.date),
    amount: pick(orders.amount),
    units: pick(orders.units),
    ...customersAt(orders, kept),
    ...(business && { business: Uint8Array.from(kept, (i) => business[i]!) }),
    ...(productLines && { productLines: lines }),
  };
}

/**
 * The orders of the kind of customers chosen, and what the reader must know about the others.
 * @throws Problem when no customer is of that kind.
 */
export function chooseCustomers(orders: Orders, { customers: wanted = "all" }: OptionValues): ChosenCustomers {
  const isBusiness = businesses(orders);
  const firms = isBusiness.reduce((sum, one) => sum + one, 0);
  const persons = isBusiness.length - firms;
  if (wanted === "all") return { orders, notes: firms > 0 && persons > 0 ? [mixedNote(firms)] : [] };
  const keep = wanted === "businesses" ? 1 : 0;
  if ((keep === 1 ? firms : persons) === 0 && isBusiness.length > 0) throw noneOfKind(keep === 1, orders.source.name);
  const kept: number[] = [];
  for (let i = 0; i < orders.count; i++) {
    const customer = orders.customer[i]!;
    if (customer < 0 || isBusiness[customer] === keep) kept.push(i);
  }
  const out = keep === 1 ? persons : firms;
  if (out === 0) return { orders, notes: [] };
  return { orders: ordersAt(orders, kept), notes: [keptOutNote(keep === 1, out, orders.count - kept.length)] };
}

function mixedNote(firms: number): Text {
  const shown = firms.toLocaleString("en-US");
  return say(
    `${shown} of the customers ${firms === 1 ? "is a business" : "are businesses"}; choose persons or businesses to keep them apart.`,
    `其中 ${shown} 位是企业客户；如需分开，请将“客户范围”设为仅个人或仅企业。`,
    `其中 ${shown} 位是企業顧客；如需分開，請將「顧客範圍」設為僅個人或僅企業。`,
  );
}

function keptOutNote(onlyBusinesses: boolean, customers: number, orders: number): Text {
  const [people, count] = [customers.toLocaleString("en-US"), orders.toLocaleString("en-US")] as const;
  const [others, zhCN, zhTW] = onlyBusinesses ? (["persons", "个人", "個人"] as const) : (["businesses", "企业", "企業"] as const);
  return say(
    `Kept out: ${others} (${people}) and their orders (${count}); their rows are counted as read.`,
    `未纳入本表：${people} 位${zhCN}客户的 ${count} 笔订单（其数据行仍算作已读入）。`,
    `未納入本表：${people} 位${zhTW}顧客的 ${count} 筆訂單（其資料列仍算作已讀入）。`,
  );
}

function noneOfKind(wantedBusinesses: boolean, table: string): Problem {
  const [kind, zhCN, zhTW] = wantedBusinesses ? (["business", "企业", "企業"] as const) : (["person", "个人", "個人"] as const);
  return new Problem(
    say(
      `No customer of “${table}” is a ${kind}. Choose all customers, or the column that tells the customer type.`,
      `“${table}”中没有${zhCN}客户。请选择全部客户，或指定“客户类型”所在的列。`,
      `「${table}」中沒有${zhTW}顧客。請選擇全部顧客，或指定「客戶類型」所在的欄。`,
    ),
  );
}
