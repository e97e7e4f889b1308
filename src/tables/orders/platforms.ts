/**
 * Shop platforms known by the headings of their order exports: which column means what, and what is odd about each.
 * Facts of public export headings; a platform is recognised by headings that only it writes.
 */
import type { Text } from "../../text/locale";
import { say } from "../../text/say";
import { findPlatform } from "../detect/platform";
import { MARKETPLACES } from "./marketplaces";
import { definePlatform, type OrderPlatform } from "./platform";
import { ORDER_ROLES } from "./roles";

export const PLATFORMS: readonly OrderPlatform[] = [
  ...MARKETPLACES,
  definePlatform({
    id: "taobao",
    name: say("Taobao/Tmall", "淘宝/天猫", "淘寶/天貓"),
    amountLevel: "order",
    signature: "买家会员名|买家应付货款|买家实际支付金额|买家支付积分|宝贝标题|宝贝总数量|宝贝种类",
    roles: {
      order: "订单编号|主订单编号",
      customer: "买家会员名",
      date: "订单付款时间|订单创建时间",
      amount: "买家实际支付金额|总金额|买家应付货款",
      units: "宝贝总数量",
      status: "订单状态",
      refund: "退款金额",
      product: "宝贝标题",
      channel: "店铺名称",
    },
    refundIncluded: true,
    notes: [
      {
        "en-US": "Taobao takes refunds out of 买家实际支付金额 itself, so 退款金额 is not subtracted again.",
        "zh-CN": "淘宝的“买家实际支付金额”已扣除退款，因此不再减去“退款金额”。",
        "zh-TW": "淘寶的「买家实际支付金额」已扣除退款，因此不再減去「退款金额」。",
      },
    ],
  }),
  definePlatform({
    id: "jd",
    name: say("JD", "京东", "京東"),
    amountLevel: "order",
    signature: "下单帐号|京东价|付款确认时间|商家应收|送装服务|增值税发票",
    roles: {
      order: "订单号",
      customer: "下单帐号",
      date: "付款确认时间|下单时间",
      amount: "应付金额|订单金额",
      units: "订购数量",
      status: "订单状态",
      product: "商品名称",
      channel: "订单渠道|订单来源",
    },
    avoid: "京东价|订单类型",
    notes: [
      {
        "en-US": "JD repeats an order's amount on each of its lines; it is counted once an order.",
        "zh-CN": "京东导出中同一订单的每行都重复订单金额，每个订单只计一次。",
        "zh-TW": "京東匯出中同一訂單的每列都重複訂單金額，每筆訂單只計一次。",
      },
    ],
  }),
  definePlatform({
    id: "pinduoduo",
    name: say("Pinduoduo", "拼多多", "拼多多"),
    amountLevel: "line",
    signature:
      "用户实付金额(元)|商家实收金额(元)|多多支付立减金额(元)|店铺优惠折扣(元)|平台优惠折扣(元)|样式ID|商家编码-规格维度|商家编码-商品维度",
    roles: {
      order: "订单号",
      date: "订单成交时间",
      amount: "用户实付金额(元)|商家实收金额(元)",
      units: "商品数量(件)",
      status: "订单状态",
      afterSale: "售后状态",
      product: "商品",
    },
    avoid: "收货人|收货人姓名|收件人|收货人手机|联系电话|手机",
    missing: {
      customer: {
        "en-US":
          "Pinduoduo order exports name no buyer, and the recipient's name and phone are masked, so purchases cannot be put together by customer.",
        "zh-CN": "拼多多导出的订单不含买家标识，收货人姓名和电话也已脱敏，无法把同一客户的订单归到一起。",
        "zh-TW": "拼多多匯出的訂單不含買家識別，收件人姓名與電話也已遮蔽，無法把同一顧客的訂單歸到一起。",
      },
    },
    dayInOrder: true,
  }),
  definePlatform({
    id: "douyin",
    name: say("Douyin shop", "抖店（抖音）", "抖店（抖音）"),
    signature:
      "主订单编号|子订单编号|选购商品|达人ID|达人昵称|平台实际承担优惠金额|商家实际承担优惠金额|达人实际承担优惠金额",
    roles: {
      order: "主订单编号|子订单编号",
      date: "支付完成时间|订单提交时间",
      amount: "订单应付金额",
      units: "商品数量",
      unitPrice: "商品金额",
      status: "订单状态",
      afterSale: "售后状态",
      product: "选购商品",
      channel: "流量渠道|流量来源|广告渠道",
    },
    avoid: "收件人|收件人手机号|收货人|收货人手机号|详细地址|达人ID|达人昵称",
    missing: {
      customer: {
        "en-US":
          "Douyin encrypts the recipient's name, phone and address in its exports (a new cipher each time), so purchases cannot be put together by customer.",
        "zh-CN": "抖店导出的收件人、手机号和地址是密文，同一客户每次都不同，无法把同一客户的订单归到一起。",
        "zh-TW": "抖店匯出的收件人、手機號碼與地址是密文，同一顧客每次都不同，無法把同一顧客的訂單歸到一起。",
      },
    },
  }),
  definePlatform({
    id: "youzan",
    name: say("Youzan", "有赞", "有贊"),
    amountLevel: "order",
    signature: "全部商品名称|收货人/提货人|收货人手机号/提货人手机号|详细收货地址/提货地址|订单实付金额|优惠券码名称",
    roles: {
      order: "订单号",
      customer: "收货人手机号/提货人手机号|买家手机号",
      date: "买家付款时间|订单创建时间",
      amount: "订单实付金额",
      status: "订单状态",
      product: "全部商品名称",
      seller: "分销员",
      region: "收货人省份|收货人城市",
    },
  }),
  definePlatform({
    id: "jushuitan",
    name: say("Jushuitan", "聚水潭", "聚水潭"),
    signature: "内部订单号|原始线上订单号|款式编码|颜色及规格|实发数量|实发金额|实发成本",
    needed: 3,
    roles: {
      order: "线上订单号|内部订单号",
      date: "付款日期|下单时间",
      amount: "已付金额|应付金额",
      units: "实发数量|数量",
      status: "订单状态",
      refund: "退货金额",
      product: "商品名称",
      category: "产品分类",
      channel: "店铺名称",
    },
    avoid: "成本价|实发成本|退货数量",
  }),
  definePlatform({
    id: "shopify",
    name: say("Shopify", "Shopify", "Shopify"),
    amountLevel: "order",
    signature: "Financial Status|Fulfillment Status|Lineitem quantity|Lineitem name|Lineitem price|Accepts Marketing",
    roles: {
      order: "Name",
      customer: "Email|Phone|Billing Phone|Shipping Phone",
      date: "Paid at|Created at",
      amount: "Total|Subtotal",
      units: "Lineitem quantity",
      currency: "Currency",
      status: "Financial Status",
      cancelledAt: "Cancelled at",
      refund: "Refunded Amount",
      product: "Lineitem name",
      seller: "Employee",
      channel: "Source",
      region: "Shipping Province Name|Shipping Province|Billing Province Name",
    },
    avoid: "Id|Lineitem price|Billing Name|Shipping Name",
    notes: [
      {
        "en-US":
          "Shopify fills order cells (Total, Paid at, Email…) only on an order's first row; its other rows take them from there.",
        "zh-CN": "Shopify 只在订单的第一行填写 Total、Paid at、Email 等，同一订单的其他行沿用第一行。",
        "zh-TW": "Shopify 只在訂單的第一列填寫 Total、Paid at、Email 等，同一訂單的其他列沿用第一列。",
      },
    ],
  }),
  definePlatform({
    id: "woocommerceAnalytics",
    name: say("WooCommerce Analytics", "WooCommerce 分析", "WooCommerce 分析"),
    amountLevel: "order",
    signature: "N. Revenue|N. Revenue (formatted)|Customer type|Items sold|Product(s)|Coupon(s)|Attribution",
    roles: {
      order: "Order #",
      customer: "Customer",
      date: "Date",
      amount: "N. Revenue|Net sales",
      units: "Items sold",
      status: "Status",
      channel: "Attribution|Origin",
    },
    avoid: "N. Revenue (formatted)|Product(s)|Customer type",
  }),
  definePlatform({
    id: "woocommerceExport",
    name: say("WooCommerce order export", "WooCommerce 订单导出", "WooCommerce 訂單匯出"),
    amountLevel: "order",
    signature: "order_number_formatted|order_shipping_tax|order_fee_tax|cart_discount|customer_user|order_discount",
    roles: {
      order: "order_id|order_number",
      customer: "billing_email|billing_phone",
      date: "date|order_date",
      amount: "order_total",
      status: "status",
    },
    avoid: "order_number|order_number_formatted|customer_user",
  }),
  definePlatform({
    id: "amazon",
    name: say("Amazon", "亚马逊", "亞馬遜"),
    amountLevel: "line",
    signature:
      "amazon-order-id|merchant-order-id|purchase-date|fulfillment-channel|ship-service-level|item-promotion-discount|item-status",
    roles: {
      order: "amazon-order-id",
      date: "purchase-date",
      amount: "item-price",
      units: "quantity",
      currency: "currency",
      status: "order-status",
      lineStatus: "item-status",
      // Amazon's product names run to 200 characters of search words; its sellers know their goods by SKU.
      product: "sku|product-name",
      customerType: "is-business-order",
      channel: "sales-channel",
      region: "ship-state|ship-city",
    },
    avoid: "merchant-order-id|purchase-order-number|product-name",
    missing: {
      customer: {
        "en-US": "Amazon's order reports hold no buyer id, so purchases cannot be put together by customer.",
        "zh-CN": "亚马逊订单报告不含买家标识，无法把同一客户的订单归到一起。",
        "zh-TW": "亞馬遜訂單報表不含買家識別，無法把同一顧客的訂單歸到一起。",
      },
    },
    notes: [
      {
        "en-US": "An Amazon order that shipped can hold cancelled items; those lines are left out.",
        "zh-CN": "亚马逊已发货订单中可能有已取消的商品，这些行不计入。",
        "zh-TW": "亞馬遜已出貨訂單中可能有已取消的商品，這些列不計入。",
      },
    ],
  }),
  definePlatform({
    id: "onlineRetail",
    name: say("UCI Online Retail", "UCI 在线零售数据集", "UCI 線上零售資料集"),
    amountLevel: "line",
    signature: "InvoiceNo|StockCode|InvoiceDate|CustomerID",
    needed: 3,
    roles: {
      order: "InvoiceNo|Invoice",
      customer: "CustomerID|Customer ID",
      date: "InvoiceDate",
      units: "Quantity",
      unitPrice: "UnitPrice|Price",
      product: "Description|StockCode",
    },
    cancelPrefix: "C",
    notes: [
      {
        "en-US":
          "There is no amount column: a line's amount is Quantity × UnitPrice. Invoices beginning with C are cancellations and left out.",
        "zh-CN": "表中没有金额列，行金额按 Quantity × UnitPrice 计算；以 C 开头的单号是取消单，不计入。",
        "zh-TW": "表中沒有金額欄，列金額按 Quantity × UnitPrice 計算；以 C 開頭的單號是取消單，不計入。",
      },
    ],
  }),
];

/**
 * The platform whose export has these headings, or null.
 * @example detectPlatform(["amazon-order-id", "item-status", "item-price"])?.id; // "amazon"
 */
export function detectPlatform(headers: readonly string[]): OrderPlatform | null {
  return findPlatform(PLATFORMS, headers);
}

/**
 * Why an order table does not tell customers apart: the platform's reason where it has one.
 * @param platform Id of the platform of the export, or null for any other table.
 */
export function missingCustomerReason(platform: string | null): Text {
  return PLATFORMS.find(({ id }) => id === platform)?.missing.customer ?? ORDER_ROLES.customer.missing;
}
