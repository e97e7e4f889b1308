/**
 * Whether a customer is a firm, an institution or a person: by a column that says so, or by the words of the name.
 */
import { isBlank, plainText } from "./cell";
import type { CellColumn } from "./cell-column";
import type { OrderTable } from "./order-table";
import type { Cell } from "./source";

/** What is known of an order's customer. */
export const BUSINESS = 1;
export const PERSON = 0;
export const UNSAID = 255;

const PERSONS =
  /^(?:非企业|非企業|非公司|个人|個人|私人|自然人|消费者|消費者|散客|c端|b2c|persons?|people|individuals?|private|consumers?|retail)|^(?:false|no|n|否|0)$/i;
const BUSINESSES =
  /企业|企業|公司|单位|單位|机构|機構|集团|集團|政府|对公|對公|企客|学校|學校|医院|醫院|^b端|b2b|business|compan(?:y|ies)|corporate|organi[sz]ation|institution|government|wholesale|^firms?$|^(?:true|yes|y|是|1)$/i;

/**
 * Reads a customer-type cell: 企业/个人, Company/Person, B2B/B2C, yes/no of a column such as Amazon's is-business-order.
 * @returns 1 a business, 0 a person, 255 where the cell says neither.
 * @example parseCustomerType("企业客户"); // 1
 */
export function parseCustomerType(cell: Cell): number {
  if (typeof cell === "boolean") return cell ? BUSINESS : PERSON;
  if (isBlank(cell) || (typeof cell !== "string" && typeof cell !== "number")) return UNSAID;
  const text = plainText(String(cell));
  if (PERSONS.test(text)) return PERSON;
  return BUSINESSES.test(text) ? BUSINESS : UNSAID;
}

const BUSINESS_NAME = /公司|集团|集團|有限|学校|學校|医院|醫院|政府|(?:^|[\s,(])(?:Ltd|Inc|GmbH|LLC|Corp|Co\.)(?:[\s.,)]|$)/i;

/**
 * Whether a customer's name is that of a firm or an institution. An e-mail address is nobody's name.
 * @example isBusinessName("上海某某贸易有限公司"); // true
 * @example isBusinessName("Incognito"); // false
 */
export function isBusinessName(name: string): boolean {
  return !name.includes("@") && BUSINESS_NAME.test(name);
}

/** 1, 0 or 255 for each kept order; one line that says business makes the order a business's. */
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
