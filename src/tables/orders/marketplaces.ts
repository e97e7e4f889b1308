/**
 * Marketplaces outside mainland China known by the headings of their order exports, and what is odd about each.
 */
import { say } from "../../text/say";
import { definePlatform, type OrderPlatform } from "./platform";

const TIKTOK_NOTE = say(
  "TikTok Shop repeats an order's amount on each of its lines; it is counted once an order.",
  "TikTok Shop 导出中同一订单的每行都重复订单金额，每个订单只计一次。",
  "TikTok Shop 匯出中同一訂單的每列都重複訂單金額，每筆訂單只計一次。",
);

export const MARKETPLACES: readonly OrderPlatform[] = [
  definePlatform({
    id: "etsy",
    name: say("Etsy", "Etsy", "Etsy"),
    amountLevel: "order",
    signature: "Buyer User ID|Card Processing Fees|Order Net|Adjusted Order Total|Number of Items|InPerson Discount",
    roles: {
      order: "Order ID",
      customer: "Buyer User ID|Buyer",
      date: "Sale Date",
      amount: "Order Total|Order Value",
      units: "Number of Items",
      status: "Status",
      product: "SKU",
    },
    avoid: "Full Name|First Name|Last Name|Date Shipped|Order Net",
  }),
  definePlatform({
    id: "ebay",
    name: say("eBay", "eBay", "eBay"),
    signature: "Sales Record Number|Buyer Username|Sold For|Paid On Date|Item Title|Custom Label|Item Number",
    needed: 3,
    roles: {
      order: "Order Number|Sales Record Number",
      customer: "Buyer Username|Buyer Email",
      date: "Paid On Date|Sale Date",
      amount: "Total Price",
      units: "Quantity",
      unitPrice: "Sold For",
      product: "Item Title",
    },
    avoid: "Buyer Name|Transaction ID",
  }),
  definePlatform({
    id: "shopee",
    name: say("Shopee", "Shopee（虾皮）", "蝦皮購物"),
    amountLevel: "line",
    signature:
      "Username (Buyer)|Deal Price|SKU Reference No.|Product Subtotal|Order Creation Date|Order Paid Time|Return / Refund Status",
    needed: 3,
    roles: {
      order: "Order ID",
      customer: "Username (Buyer)",
      date: "Order Paid Time|Order Creation Date",
      amount: "Product Subtotal",
      units: "Quantity",
      unitPrice: "Deal Price",
      status: "Order Status",
      afterSale: "Return / Refund Status",
      product: "Product Name",
    },
    avoid: "Receiver Name|Phone Number|Order Total Weight",
  }),
  definePlatform({
    id: "shopeeTaiwan",
    name: say("Shopee Taiwan", "Shopee（虾皮）台湾", "蝦皮購物（台灣）"),
    amountLevel: "order",
    signature: "買家帳號|商品活動價格|買家總支付金額|訂單成立日期|退貨 / 退款狀態",
    roles: {
      order: "訂單編號",
      customer: "買家帳號",
      date: "買家付款時間|訂單成立日期",
      amount: "買家總支付金額",
      units: "數量",
      unitPrice: "商品活動價格",
      status: "訂單狀態",
      afterSale: "退貨 / 退款狀態",
      product: "商品名稱",
    },
    avoid: "收件者姓名|收件者電話|商品總價",
  }),
  definePlatform({
    id: "lazada",
    name: say("Lazada", "Lazada", "Lazada"),
    amountLevel: "line",
    signature: "orderItemId|lazadaId|lazadaSku|paidPrice|sellerSku|itemName",
    needed: 3,
    roles: {
      order: "orderNumber",
      customer: "customerEmail|customerName",
      date: "createTime",
      amount: "paidPrice",
      status: "status",
      refund: "refundAmount",
      product: "itemName",
    },
    avoid: "unitPrice|shippingName",
  }),
  definePlatform({
    id: "tiktokShop",
    name: say("TikTok Shop", "TikTok Shop", "TikTok Shop"),
    amountLevel: "order",
    signature:
      "Buyer Username|SKU Subtotal After Discount|Order Amount|Seller SKU|Cancelation/Return Type|SKU Unit Original Price|Order Refund Amount",
    needed: 3,
    roles: {
      order: "Order ID",
      customer: "Buyer Username",
      date: "Paid Time|Created Time",
      amount: "Order Amount",
      units: "Quantity",
      status: "Order Status",
      refund: "Order Refund Amount",
      product: "Product Name",
    },
    avoid: "Recipient|SKU Unit Original Price|Phone #",
    notes: [TIKTOK_NOTE],
  }),
];
