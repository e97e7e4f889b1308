/**
 * Whether a customer is a firm, an institution or a person: by a column of types, by the words of the name, or by the size of
 * the orders. Rules §4.
 */
import { fromMoneyUnits, toMoneyUnits } from "../../domain/maths/whole";
import { isBlank, plainText } from "../cells/cell";
import type { CellColumn } from "../cells/cell-column";
import type { OrderTable } from "./table";
import type { Orders } from "../orders";
import type { Cell } from "../source";

/** What is known of an order's customer. */
export const BUSINESS = 1;
export const PERSON = 0;
const UNSAID = 255;

const PERSONS =
  /^(?:非企业|非企業|非公司|个人|個人|私人|自然人|消费者|消費者|散客|c端|b2c|persons?|people|individuals?|private|consumers?|retail)|^(?:false|no|n|否|0)$/i;
const BUSINESSES =
  /企业|企業|公司|单位|單位|机构|機構|集团|集團|政府|对公|對公|企客|学校|學校|医院|醫院|^b端|b2b|business|compan(?:y|ies)|corporate|organi[sz]ation|institution|government|wholesale|^firms?$|^(?:true|yes|y|是|1)$/i;

/**
 * Reads a customer-type cell: 企业/个人, Company/Person, B2B/B2C, yes/no of a column such as Amazon's is-business-order.
 * @returns 1 a business, 0 a person, 255 where the cell is neither.
 * @example parseCustomerType("企业客户"); // 1
 */
export function parseCustomerType(cell: Cell): number {
  if (typeof cell === "boolean") return cell ? BUSINESS : PERSON;
  if (isBlank(cell) || (typeof cell !== "string" && typeof cell !== "number")) return UNSAID;
  const text = plainText(String(cell));
  if (PERSONS.test(text)) return PERSON;
  return BUSINESSES.test(text) ? BUSINESS : UNSAID;
}

/** Legal forms and institutions: in Chinese anywhere in a name, where the word cannot be a person's; in other languages as words. */
const BUSINESS_NAME =
  /公司|集团|集團|有限|股份|商行|商贸|商貿|贸易|貿易|事务所|事務所|合作社|(?:企业|企業)(?!家)|学校|學校|医院|醫院|政府|(?:^|[\s,(])(?:Ltd|Limited|Inc|Incorporated|GmbH|LLC|LLP|PLC|Corp|Corporation|Company|Co\.|Pty|University|College|Hospital|School|Government|Ministry|Foundation)(?:[\s.,)]|$)/i;
/** At the end of a name only: 大学生小李 and 银行小王 are persons. */
const BUSINESS_ENDING =
  /(?:大学|大學|中学|中學|小学|小學|幼儿园|幼兒園|银行|銀行|委员会|委員會|管理局|协会|協會|基金会|基金會|研究院|研究所|工作室|工厂|工廠)(?=$|[\s(（])/;

/**
 * Whether a customer's name is that of a firm or an institution. An e-mail address is nobody's name.
 * @param words Further words that make a name a business's, wherever they stand in it, in any case.
 * @example isBusinessName("上海某某贸易有限公司"); // true
 * @example isBusinessName("Incognito"); // false
 * @example isBusinessName("晨光文具店", ["文具店"]); // true
 */
export function isBusinessName(name: string, words: readonly string[] = []): boolean {
  if (name.includes("@")) return false;
  const lower = name.toLowerCase();
  return (
    BUSINESS_NAME.test(name) || BUSINESS_ENDING.test(name) || words.some((word) => lower.includes(word.toLowerCase()))
  );
}

/** "auto": the customer-type column, and the name where it is blank. "name": the name alone. "orderSize": the average order. */
export type BusinessRule = "auto" | "name" | "orderSize";

export interface BusinessRuleChoice {
  readonly rule: BusinessRule;
  /** Further words of business names. */
  readonly words: readonly string[];
  /** For "orderSize": customers whose average order is so large, in the table's currency, are businesses. */
  readonly averageOrderFrom: number;
}

/** The customer-type column by customer: 1 where one order is a business's, else 0 where one is a person's, else 255. */
function saidOfCustomers({ customers, customer, business, count }: Orders): Uint8Array {
  const said = new Uint8Array(customers.length).fill(UNSAID);
  if (business === undefined) return said;
  for (let order = 0; order < count; order++) {
    const who = customer[order]!;
    if (who >= 0 && (business[order] === BUSINESS || said[who] === UNSAID)) said[who] = business[order]!;
  }
  return said;
}

/** Whether the customer-type column says of any customer's order that it is a business's. */
export const saysBusiness = ({ business, customer }: Orders): boolean =>
  business?.some((type, order) => type === BUSINESS && customer[order]! >= 0) ?? false;

function byOrderSize({ customers, customer, amount, count }: Orders, from: number): Uint8Array {
  const [orders, units] = [new Float64Array(customers.length), new Float64Array(customers.length)];
  for (let order = 0; order < count; order++) {
    const who = customer[order]!;
    if (who < 0) continue;
    orders[who]!++;
    units[who]! += toMoneyUnits(amount[order]!);
  }
  return Uint8Array.from(orders, (many, who) =>
    many > 0 && fromMoneyUnits(units[who]!) / many >= from ? BUSINESS : PERSON,
  );
}

/** 1 for each customer of `orders.customers` who is a business, 0 for a person. */
export function customerTypes(orders: Orders, { rule, words, averageOrderFrom }: BusinessRuleChoice): Uint8Array {
  if (rule === "orderSize") return byOrderSize(orders, averageOrderFrom);
  const said = rule === "auto" ? saidOfCustomers(orders) : null;
  return Uint8Array.from(orders.customers, (name, who) => {
    const type = said?.[who] ?? UNSAID;
    return type === UNSAID ? Number(isBusinessName(name, words)) : type;
  });
}

/** 1, 0 or 255 for each kept order; one line of a business makes the order a business's. */
export function readCustomerTypes(
  { rows, reasons, orders }: OrderTable,
  column: CellColumn,
  { count, numberOf }: { readonly count: number; readonly numberOf: Int32Array | null },
): Uint8Array {
  const types = new Uint8Array(count).fill(UNSAID);
  for (let row = 0; row < rows; row++) {
    if (reasons[row] !== 0) continue;
    const order = numberOf ? numberOf[orders.orderOf[row]!]! : orders.orderOf[row]!;
    const said = parseCustomerType(column.at(row));
    if (said === BUSINESS || types[order] === UNSAID) types[order] = said;
  }
  return types;
}
