/** Marketplaces and reports outside mainland China by their own headings, and keys of customers by their values. */
import { detectColumns, detectKind } from "../../src/tables/detect";

const named = (
  kind: Parameters<typeof detectColumns>[0],
  headers: readonly string[],
  rows: readonly (readonly unknown[])[] = [],
) =>
  // prettier-ignore
  Object.fromEntries(
    Object.entries<number>(detectColumns(kind, headers, rows).roles).map(([role, column]) => [role, headers[column]]),
  );

test.each([
  {
    platform: "etsy",
    headers: "Sale Date|Order ID|Buyer User ID|Full Name|Number of Items|Order Value|Order Total|Status|Card Processing Fees|Order Net|Buyer", // prettier-ignore
    roles: { order: "Order ID", customer: "Buyer User ID", date: "Sale Date", amount: "Order Total" },
  },
  {
    platform: "ebay",
    headers: "Sales Record Number|Order Number|Buyer Username|Buyer Name|Buyer Email|Item Title|Quantity|Sold For|Total Price|Sale Date|Paid On Date", // prettier-ignore
    roles: { order: "Order Number", customer: "Buyer Username", date: "Paid On Date", amount: "Total Price" },
  },
  {
    platform: "shopee",
    headers: "Order ID|Order Status|Return / Refund Status|Order Creation Date|Order Paid Time|Product Name|Deal Price|Quantity|Product Subtotal|Order Total Weight|Username (Buyer)|Receiver Name", // prettier-ignore
    roles: { customer: "Username (Buyer)", date: "Order Paid Time", amount: "Product Subtotal" },
  },
  {
    platform: "lazada",
    headers: "orderItemId|lazadaId|sellerSku|orderNumber|createTime|customerName|customerEmail|paidPrice|unitPrice|itemName|status", // prettier-ignore
    roles: { order: "orderNumber", customer: "customerEmail", date: "createTime", amount: "paidPrice" },
  },
  {
    platform: "tiktokShop",
    headers: "Order ID|Order Status|Seller SKU|Product Name|Quantity|SKU Unit Original Price|SKU Subtotal After Discount|Order Amount|Order Refund Amount|Created Time|Paid Time|Buyer Username|Recipient", // prettier-ignore
    roles: { customer: "Buyer Username", date: "Paid Time", amount: "Order Amount", refund: "Order Refund Amount" },
  },
])("$platform", ({ platform, headers, roles }) => {
  const headings = headers.split("|");
  expect(detectKind(headings, [])).toBe("orders");
  expect(detectColumns("orders", headings, []).platform).toBe(platform);
  expect(named("orders", headings)).toMatchObject(roles);
});

test.each([
  {
    report: "Meta Ads",
    headers:
      "Campaign name|Amount spent (EUR)|Impressions|Reach|Link clicks|Results|Purchases|Purchases conversion value",
    roles: { campaign: "Campaign name", cost: "Amount spent (EUR)", orders: "Purchases", revenue: "Purchases conversion value" }, // prettier-ignore
  },
  {
    report: "Google Ads",
    headers: "Campaign|Campaign type|Impr.|Clicks|Cost|Conversions|Conv. value|Conv. value / cost",
    roles: { cost: "Cost", reach: "Impr.", responses: "Clicks", orders: "Conversions", revenue: "Conv. value" },
  },
])("$report", ({ headers, roles }) => {
  const headings = headers.split("|");
  expect(detectKind(headings, [])).toBe("campaigns");
  expect(named("campaigns", headings)).toMatchObject(roles);
});

test.each([
  { system: "HubSpot", headers: "Record ID|Create Date|Contact owner|Original Source|Lead Status", source: "Original Source" }, // prettier-ignore
  { system: "Zoho", headers: "Record Id|Created Time|Lead Owner|Lead Source|Lead Status", source: "Lead Source" },
  { system: "Salesforce", headers: "Lead ID|Created Date|Lead Owner|Lead Source|Status", source: "Lead Source" },
])("leads of $system", ({ headers, source }) => {
  const headings = headers.split("|");
  expect(detectKind(headings, [])).toBe("leads");
  expect(named("leads", headings)).toMatchObject({ source, date: headings[1], seller: headings[2] });
});

test.each(["(USD)", "（元）", "(₹)", "(NT$)", "(PLN)", "【元】"])("a currency behind a heading: Amount%s", (unit) => {
  const headers = ["Order ID", "Customer", "Order date", `Order total ${unit}`];
  expect(named("orders", headers).amount).toBe(headers[3]);
});

describe("a customer key that never repeats", () => {
  const headers = ["order_id", "customer_id", "member code", "order_date", "total"];
  const rows = [["o1", "p1", "m1"], ["o2", "p2", "m1"], ["o3", "p3", "m2"]].map((ids) => [...ids, "2024-02-01", 10]); // prettier-ignore

  it("is passed over for one that does, which is said", () => {
    const detection = detectColumns("orders", [...headers.slice(0, 2), "client id", ...headers.slice(3)], rows);
    expect(detection.roles.customer).toBe(2);
    expect(detection.notes[0]?.["en-US"]).toContain("“customer_id” has a value of its own in every row");
  });

  it("stays where it repeats itself, or none other does", () => {
    const repeating = rows.map(([order, , member, ...rest]) => [order, "p1", member, ...rest]);
    expect(detectColumns("orders", [...headers.slice(0, 2), "client id", ...headers.slice(3)], repeating).roles.customer).toBe(1); // prettier-ignore
    expect(detectColumns("orders", headers, rows).roles.customer).toBe(1);
  });
});
