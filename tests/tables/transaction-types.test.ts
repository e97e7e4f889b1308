/** The types of rows in the transaction reports of PayPal, Amazon and Square, under the headings that they export. */
import { byCustomer, ordersOf, reasonsOf } from "./support";

const DAY = "2024-03-05";

/** Whether a row of a type is a sale, takes off an earlier one, or is left out, beside an ordinary sale of 100. */
function takenAs(
  headers: readonly string[],
  row: (type: string, amount: number, own: string) => unknown[],
  type: string,
) {
  const orders = ordersOf(headers, [row(ORDINARY.get(headers)!, 100, "T1"), row(type, -40, "T2"), row(type, 60, "T3")]);
  return { used: orders.used, left: Object.keys(reasonsOf(orders)), revenue: orders.amount.reduce((a, b) => a + b, 0) };
}

const PAYPAL = [
  ...["Date", "Time", "TimeZone", "Name", "Type", "Status", "Currency", "Gross", "Fee", "Net"],
  ...[
    "From Email Address",
    "To Email Address",
    "Transaction ID",
    "Item Title",
    "Reference Txn ID",
    "Receipt ID",
    "Balance",
  ],
];
const paypal = (type: string, gross: number, id: string): unknown[] => [
  ...["25/03/2024", "10:11:12", "PST", "Buyer", type, "Completed", "USD", gross, -1, gross - 1],
  ...["buyer@example.com", "shop@example.com", id, "Lamp", id === "T1" ? "" : "T1", "", 0],
];
const AMAZON = [
  ...["date/time", "settlement id", "type", "order id", "sku", "description", "quantity", "marketplace"],
  ...["product sales", "shipping credits", "promotional rebates", "selling fees", "fba fees", "other", "total"],
];
const amazon = (type: string, sales: number, id: string): unknown[] => [
  ...[DAY, 1, type, id, "SKU-1", "Lamp", 1, "amazon.com", sales, 0, 0, -3, -2, 0, sales - 5],
];
const ORDINARY = new Map<readonly string[], string>([
  [PAYPAL, "Express Checkout Payment"],
  [AMAZON, "Order"],
]);

const NO_SALES = {
  paypal: [
    ...["Payment Review Hold", "Payment Review Release", "Payment Hold", "Payment Release", "Reserve Hold"],
    ...["Hold on Balance for Dispute Investigation", "Account Hold for Open Authorization", "Dispute Fee"],
    ...["Cancellation of Hold for Dispute Resolution", "Reversal of General Account Hold", "General Authorization"],
    ...[
      "PreApproved Payment Bill User Payment",
      "Mass Pay Payment",
      "General Currency Conversion",
      "General Withdrawal",
    ],
    ...["General Credit Card Deposit", "Bank Deposit to PP Account", "General Account Correction", "Chargeback Fee"],
    ...["User Initiated Withdrawal", "Tax collected by partner", "Shopping Cart Item", "Postage Payment"],
  ],
  amazon: [
    ...["Service Fee", "Transfer", "Adjustment", "FBA Inventory Fee", "FBA Inventory Fee - Reversal", "Deal Fee"],
    ...["FBA Customer Return Fee", "FBA Transaction fees", "Amazon Fees", "Fee Adjustment", "Shipping Services"],
    ...["Order_Retrocharge", "Refund_Retrocharge", "Liquidations", "Liquidations Adjustments", "SAFE-T Reimbursement"],
  ],
};
const SALES = {
  paypal: ["Website Payment", "Mobile Payment", "eBay Auction Payment", "Subscription Payment"],
  amazon: ["Order"],
};
const RETURNS = {
  paypal: ["Payment Refund", "Payment Reversal", "Chargeback"],
  amazon: ["Refund", "Chargeback Refund", "A-to-z Guarantee Claim"],
};

it.each(NO_SALES.paypal)("PayPal's “%s” is no sale", (type) => {
  expect(takenAs(PAYPAL, paypal, type)).toEqual({ used: 1, left: ["notSale"], revenue: 100 });
});
it.each(NO_SALES.amazon)("Amazon's “%s” is no sale", (type) => {
  expect(takenAs(AMAZON, amazon, type)).toEqual({ used: 1, left: ["notSale"], revenue: 100 });
});
it.each(SALES.paypal)("PayPal's “%s” is a sale", (type) => {
  const orders = ordersOf(PAYPAL, [paypal(ORDINARY.get(PAYPAL)!, 100, "T1"), paypal(type, 60, "T3")]);
  expect(byCustomer(orders)).toEqual({ "buyer@example.com": [2, 160] });
});
it.each(RETURNS.paypal)("PayPal's “%s” takes off the transaction it refers to", (type) => {
  const orders = ordersOf(PAYPAL, [paypal(ORDINARY.get(PAYPAL)!, 100, "T1"), paypal(type, -40, "T2")]);
  expect(byCustomer(orders)).toEqual({ "buyer@example.com": [1, 60] });
});
it.each(RETURNS.amazon)("Amazon's “%s” takes off its order", (type) => {
  const orders = ordersOf(AMAZON, [amazon("Order", 100, "A1"), amazon(type, -40, "A1")]);
  expect([...orders.amount]).toEqual([60]);
});

it("Square's transactions are read by what was sold, with refunds taken off", () => {
  const headers = [
    ...[
      "Date",
      "Time",
      "Time Zone",
      "Gross Sales",
      "Discounts",
      "Service Charges",
      "Net Sales",
      "Gift Card Sales",
      "Tax",
    ],
    ...[
      "Tip",
      "Partial Refunds",
      "Total Collected",
      "Source",
      "Card",
      "Card Entry Methods",
      "Cash",
      "Fees",
      "Net Total",
    ],
    ...["Transaction ID", "Payment ID", "Staff Name", "Description", "Event Type", "Location", "Customer ID"],
  ];
  const row = (id: string, net: number, event: string): unknown[] => [
    ...["2024-03-05", "10:11:12", "UTC", net, 0, 0, net, 0, 0.8 * net, 1, 0, 1.8 * net + 1, "Register", 0, "Chip"],
    ...[0, -0.3, net, id, `P${id}`, "Mia", "Lamp", event, "Shop", "c1"],
  ];
  const orders = ordersOf(headers, [row("S1", 100, "Payment"), row("S2", 50, "Payment"), row("S1", -30, "Refund")]);
  expect([orders.sellers, byCustomer(orders)]).toEqual([["Mia"], { c1: [2, 120] }]);
});
