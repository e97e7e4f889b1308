/** Exports of shops, payments, CRM and task lists: what each is, by its headings, and what it must not be taken for. */
import { detectColumns, detectKind } from "../../src/tables/detect";
import type { Cell } from "../../src/tables/source";

/** Role → heading. */
function columnsOf(
  kind: "orders" | "leads" | "traffic" | "campaigns" | "productTraffic",
  headings: string,
  rows: readonly Cell[][] = [],
) {
  const headers = headings.split("|");
  const { roles } = detectColumns(kind, headers, rows);
  return Object.fromEntries(Object.entries<number>(roles).map(([role, column]) => [role, headers[column]]));
}

describe("orders", () => {
  test.each([
    [
      "Stripe payments: the payment's own id, not the invoice that few have",
      "id|Created date (UTC)|Amount|Amount Refunded|Currency|Converted Amount|Description|Fee|Status|Customer ID|Customer Email|Invoice ID|Payment Source Type",
      { order: "id", customer: "Customer ID", date: "Created date (UTC)", amount: "Amount", refund: "Amount Refunded" },
    ],
    [
      "Magento's order grid",
      "ID|Purchase Point|Purchase Date|Bill-to Name|Ship-to Name|Grand Total (Base)|Grand Total (Purchased)|Status|Customer Email|Subtotal|Total Refunded",
      { order: "ID", customer: "Customer Email", amount: "Grand Total (Purchased)", refund: "Total Refunded" },
    ],
    [
      "聚水潭: shipped units",
      "内部订单号|线上订单号|原始线上订单号|店铺名称|订单状态|下单时间|付款日期|款式编码|商品名称|颜色及规格|数量|成本价|应付金额|已付金额|实发数量|实发金额|退货数量|退货金额",
      { order: "线上订单号", date: "付款日期", amount: "已付金额", units: "实发数量", refund: "退货金额" },
    ],
    [
      "微店: the telephone number of who collects the parcel",
      "订单编号|订单状态|收件人/提货人姓名|收件人/提货人手机|下单时间|付款时间|商品总件数|商品总价|运费|订单总价|微店账号",
      { order: "订单编号", customer: "收件人/提货人手机", date: "付款时间", amount: "订单总价", units: "商品总件数" },
    ],
    [
      "a Japanese shop",
      "注文番号|顧客名|注文日|合計金額|数量|ステータス",
      { order: "注文番号", customer: "顧客名", date: "注文日", amount: "合計金額", status: "ステータス" },
    ],
    [
      "Shopee Indonesia",
      "No. Pesanan|Status Pesanan|Waktu Pesanan Dibuat|Waktu Pembayaran Dilakukan|Nama Produk|Jumlah|Total Harga Produk|Total Pembayaran|Username (Pembeli)|No. Telepon",
      { order: "No. Pesanan", customer: "Username (Pembeli)", amount: "Total Harga Produk", units: "Jumlah" },
    ],
  ])("%s", (_, headings, columns) => {
    expect(detectKind(headings.split("|"), [])).toBe("orders");
    expect(columnsOf("orders", headings)).toMatchObject(columns);
  });

  test("Lazada: a name where e-mails are blank, or made anew for each order", () => {
    const headings =
      "orderItemId|lazadaId|sellerSku|lazadaSku|createTime|orderNumber|customerName|customerEmail|paidPrice|itemName|status";
    const rows = (email: (row: number) => string): Cell[][] =>
      ["Siti", "Budi", "Siti", "Ana"].map((name, i) => [i, i, "A", "B", "04 Jul 2022 11:46", 100 + i, name, email(i), 5, "cup", "delivered"]); // prettier-ignore
    const customer = (email: (row: number) => string): string | undefined => columnsOf("orders", headings, rows(email))["customer"]; // prettier-ignore
    expect(customer(() => "")).toBe("customerName");
    expect(customer((row) => `relay${row}@lazada.example`)).toBe("customerName");
    expect(customer((row) => `mail${row % 2}@example.com`)).toBe("customerEmail");
  });
});

describe("tables that are none of ours", () => {
  test.each([
    ["Asana tasks", "Task ID|Created At|Completed At|Name|Section/Column|Assignee|Due Date|Projects|Parent task"],
    ["Jira issues", "Issue key|Summary|Status|Assignee|Reporter|Created|Updated|Due date|Priority"],
    ["help-desk tickets", "Ticket ID|Subject|Status|Agent|Created at|Resolved at|Priority"],
    ["任务清单", "任务名称|负责人|状态|优先级|创建时间|截止时间|完成时间"],
    ["工单", "编号|标题|状态|负责人|创建时间|优先级"],
  ])("%s", (_, headings) => expect(detectKind(headings.split("|"), [])).toBeNull());
});

describe("product traffic", () => {
  test.each([
    ["products by day", "统计日期|商品ID|商品名称|商品访客数|商品浏览量|支付买家数|支付件数|支付金额|下单转化率"],
    ["京东 products by day", "时间|SKU|SKU名称|成交金额|成交商品件数|成交单量|成交客户数|商品访客数"],
    ["生意参谋 商品", "商品ID|商品名称|商品访客数|商品浏览量|商品收藏人数|商品加购人数|支付买家数|商品支付转化率"],
    ["Amazon business report", "(Child) ASIN|Title|Sessions - Total|Page Views - Total|Unit Session Percentage"],
  ])("%s", (_, headings) => expect(detectKind(headings.split("|"), [])).toBe("productTraffic")); // prettier-ignore

  test.each([
    [
      "生意参谋, the whole export",
      "统计日期|商品ID|商品名称|主商品ID|商品类型|货号|商品状态|商品标签|商品访客数|商品浏览量|平均停留时长|商品详情页跳出率|商品收藏人数|商品加购件数|商品加购人数|下单买家数|下单件数|下单金额|下单转化率|支付买家数|支付件数|支付金额|商品支付转化率|支付新买家数|支付老买家数|老买家支付金额|聚划算支付金额|访客平均价值|成功退款金额|竞争力评分|年累计支付金额|月累计支付金额|月累计支付件数|搜索引导支付转化率|搜索引导访客数|搜索引导支付买家数",
      {
        ...{ date: "统计日期", visitors: "商品访客数", views: "商品浏览量", carts: "商品加购人数" },
        ...{ favourites: "商品收藏人数", buyers: "支付买家数", units: "支付件数", revenue: "支付金额" },
        ...{ refunds: "成功退款金额", conversion: "商品支付转化率" },
      },
    ],
    [
      "京东商智 商品",
      "时间|SKU|SKU名称|一级类目|成交金额|成交商品件数|成交单量|成交客户数|商品访客数|商品浏览量|加购客户数|下单金额|取消及售后退款金额",
      {
        ...{ carts: "加购客户数", buyers: "成交客户数", units: "成交商品件数" },
        ...{ revenue: "成交金额", refunds: "取消及售后退款金额" },
      },
    ],
  ])("%s", (_, headings, columns) => {
    expect(detectKind(headings.split("|"), [])).toBe("productTraffic");
    expect(columnsOf("productTraffic", headings)).toMatchObject(columns);
  });

  test("a list with stock or costs is of products", () => {
    expect(detectKind("商品编码|商品名称|访客数|加购人数|可用库存".split("|"), [])).toBe("products");
  });
});

describe("leads", () => {
  test.each([
    ["客服日报的客资", "日期|客服|客资状态"],
    ["pipeline", "Created|Owner|Deal stage|Deal name"],
    ["opportunities with amounts", "Opportunity ID|Opportunity Name|Account Name|Stage|Amount|Close Date|Created Date|Lead Source|Opportunity Owner"],
  ])("%s", (_, headings) => expect(detectKind(headings.split("|"), [])).toBe("leads")); // prettier-ignore

  test("a close date is expected until the stage says that the deal is won", () => {
    const columns = columnsOf("leads", "Record ID|Deal Name|Deal Stage|Amount|Close Date|Create Date|Deal owner");
    expect(columns).toMatchObject({ date: "Create Date", status: "Deal Stage", seller: "Deal owner" });
    expect(columns).not.toHaveProperty("ordered");
  });
});

test("Mailchimp: a campaign is its title, not the list it was sent to", () => {
  const headings =
    "Title|Subject|List|Send Date|Total Recipients|Successful Deliveries|Times Forwarded|Unique Clicks|Abuse Complaints|Total Orders|Total Revenue|Cost";
  expect(detectKind(headings.split("|"), [])).toBe("campaigns");
  expect(columnsOf("campaigns", headings)).toMatchObject({ campaign: "Title", reach: "Successful Deliveries", responses: "Unique Clicks" }); // prettier-ignore
});

describe("summaries", () => {
  test("罗盘: viewers are the visitors, the hours of a broadcast are no hour of the day", () => {
    const headings =
      "直播间名称|日期|直播时长(小时)|成交金额|成交订单数|成交人数|直播间观看人数|直播间观看人次|观看成交转化率(人数)|投放消耗";
    expect(detectKind(headings.split("|"), [])).toBe("traffic");
    expect(columnsOf("traffic", headings)).toEqual({
      date: "日期",
      visitors: "直播间观看人数",
      orders: "成交订单数",
      revenue: "成交金额",
      buyers: "成交人数",
    });
  });

  test("快手", () => {
    const headings = "日期|支付金额|支付订单数|支付人数|支付件数|商品曝光人数|点击支付转化率|退款金额|客单价";
    expect(detectKind(headings.split("|"), [])).toBe("traffic");
    expect(columnsOf("traffic", headings)).toEqual({
      ...{ date: "日期", orders: "支付订单数", revenue: "支付金额" },
      ...{ buyers: "支付人数", units: "支付件数", refunds: "退款金额" },
    });
  });

  test("万相台: a share of new customers is no number of them", () => {
    const headings = "日期|场景名字|计划名字|展现量|点击量|花费|总成交笔数|总成交金额|成交新客占比";
    expect(detectKind(headings.split("|"), [])).toBe("campaigns");
    expect(columnsOf("campaigns", headings)).not.toHaveProperty("newCustomers");
  });
});
