/**
 * What the rows of an order table are where a column of types says so: sales and the deposits before them, returns that take off what they
 * return, and what is no sale, such as a fee or a payout. Rules §4.
 */
import { say } from "../../text/say";
import { plainText } from "../cells/cell";
import { ORDER_MEANINGS, parseYesNo } from "../cells/parse-status";
import { lexicon } from "../cells/phrases";
import { type Meanings, StatusColumn, type StatusWords } from "../cells/statuses";
import type { OpenTable } from "../open-table";
import type { OrderReason, OrderRole } from "../orders";
import type { Cell } from "../source";

type RowKind = "sale" | "deposit" | "returned" | "cancelled" | "notSale";
/** What a row is, row by row: 0 for a sale and for what is left out. */
export type RowKinds = readonly ("deposit" | "returned" | 0)[];

const KIND_MEANINGS: Meanings<RowKind> = {
  sale: say("sale", "销售", "銷售"),
  deposit: say("deposit, counted with the final payment", "定金，随尾款计入", "訂金，隨尾款計入"),
  returned: say("return, taken off its order", "退货退款，从原单扣除", "退貨退款，自原單扣除"),
  cancelled: ORDER_MEANINGS.cancelled,
  notSale: say("no sale", "非销售", "非銷售"),
};

const ROW_KIND = lexicon<RowKind>([
  [
    "notSale",
    "提现|=转账|转出|转入|充值|手续费|服务费|=收费|扣费|=扣款|佣金|保证金|=结算|调账|调拨|盘点|采购|采购退货|采购退款|运费险|" +
      "payout|payouts|=transfer|withdrawal|general withdrawal|bank deposit|=fee|=fees|transaction fee|transaction fees|service fee|stripe fee|payment fee|refund fee|application fee|selling fee|=adjustment|currency conversion|=reserve|=hold|hold on balance|account hold|=debt|=advertising|cost of advertising|fba inventory fee|fba inventory reimbursement|shipping services|subscription fee|purchase order|purchase return|top up|topup|=loan|tax withholding|" +
      // PayPal's activity: what it holds, releases, charges and converts, and what the seller pays himself.
      "payment hold|payment release|payment review hold|payment review release|instant payment review|reserve hold|reserve release|general hold|hold release|tax hold|tax release|cancellation of hold|general authorization|general authorisation|account correction|bill user payment|mass pay payment|mass payment|credit card deposit|incentive|tax collected by partner|postage payment|auto sweep|shopping cart item|chargeback fee|dispute fee|partner fee|fee reversal|" +
      // Amazon's transactions: fees, taxes on closed orders, and stock that Amazon buys up or pays for.
      "amazon fees|fee adjustment|fee adjustments|customer return fee|deal fee|storage fee|inbound defect fee|order retrocharge|refund retrocharge|retrocharge|liquidations|liquidations adjustments|=reimbursement|inventory reimbursement|safe t reimbursement|reversal reimbursement|warehouse damage|warehouse lost",
  ],
  [
    "returned",
    "退货|退款|退单|退换货|销售退货|销售退回|退货单|退款单|售后单|售后|红冲|冲红|红字|交易退款|退票|" +
      "refund|refunds|refunded|payment refund|order refund|return|returns|returned|sales return|sale return|credit note|credit memo|creditmemo|chargeback|charge back|chargeback refund|reversal|payment reversal|dispute|a to z guarantee claim",
  ],
  ["cancelled", "取消|作废|撤单|撤销|void|voided|cancel|cancelled|canceled|cancellation"],
  ["deposit", "定金|订金|预付款|presale deposit|pre sale deposit|deposit payment|=down payment"],
  [
    "sale",
    "转账支付|银行转账|回头客|无退款|无退货|未退款|未退货|非退货|非退款|不退货|换货|换货单|退款撤销|取消退款|" +
      "return customer|return buyer|no refund|no return|not refunded|not returned|refund reversal|refund cancelled|chargeback reversal|exchange|non refundable",
  ],
]);

/** A heading over yes and no, under which a yes is a return. */
const ASKS_RETURN = /退货|退款|退貨|return|refund/i;

/** What is no sale stands in a table of sales: a text that names nothing known is one. */
function wordsUnder(heading: string): StatusWords<RowKind> {
  const asks = ASKS_RETURN.test(heading);
  return {
    parse: (text) => (asks && parseYesNo(text) === true ? "returned" : (ROW_KIND(text)[0] ?? "sale")),
    usual: "sale",
    meanings: KIND_MEANINGS,
  };
}

/** A truth value as the word for it. */
const written = (cell: Cell): Cell => (typeof cell === "boolean" ? (cell ? "yes" : "no") : cell);

/**
 * Leaves out rows that are no sale or cancelled, and marks returns and deposits.
 * @returns null where no row is either. A column of which every row is a sale is not listed.
 */
export function markKinds(table: OpenTable<OrderRole, OrderReason>): RowKinds | null {
  const column = table.columns.kind;
  if (column === undefined) return null;
  const heading = table.headingOf("kind");
  const kinds = new StatusColumn({ role: "kind", heading }, wordsUnder(plainText(heading)), table.choices);
  const marks = new Array<RowKinds[number]>(table.rows).fill(0);
  let [any, run, last, kind]: [boolean, number, Cell, RowKind] = [false, 0, undefined, "sale"];
  for (let row = 0; row < table.rows; row++) {
    if (table.marks[row] !== 0) continue;
    const cell = written(column.at(row));
    if (cell !== last) {
      kinds.take(last, run);
      kind = kinds.take(cell, 0) ?? "sale";
      [last, run] = [cell, 0];
    }
    run++;
    if (kind === "returned" || kind === "deposit") {
      marks[row] = kind;
      any = true;
    } else if (kind !== "sale") table.leaveOut(row, kind);
  }
  kinds.take(last, run);
  const uses = kinds.list();
  if (uses.some(({ as, chosen }) => chosen || as !== "sale")) table.statuses.push(...uses);
  return any ? marks : null;
}
