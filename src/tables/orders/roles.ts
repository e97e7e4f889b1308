/** The columns of an order table: their usual headings in both languages, and what the user reads of them. */
import type { Text } from "../../text/locale";
import { say } from "../../text/say";
import { TERMS } from "../../text/terms";
import { plainText } from "../cells/cell";
import { onlyAmounts, onlyDates } from "../cells/column-profile";
import type { RoleSpec } from "../roles";

/** Order numbers that Excel turned into numbers and shortened. */
const digitsLost = (header: string): Text =>
  say(
    `“${header}” holds numbers of more than 15 digits, of which Excel keeps 15: different orders may look the same. Import the column as text.`,
    `“${header}”超过 15 位，Excel 只保留前 15 位有效数字，不同订单可能变成同一个号码。请将该列以文本格式重新导入。`,
    `「${header}」超過 15 位，Excel 只保留前 15 位有效數字，不同訂單可能變成同一個號碼。請將該欄以文字格式重新匯入。`,
  );

/** Headings of the day on which a pre-sale is paid in full. */
const FINAL_PAYMENT = /尾款|final payment|balance pa/i;
const byFinalPayment = (header: string): Text =>
  say(
    `Orders of a pre-sale stand on the day of their final payment (“${header}”); one of which only the deposit is paid is no order yet.`,
    `预售订单按尾款付款日计（“${header}”列）；只付定金的尚不算订单。`,
    `預售訂單按尾款付款日計（「${header}」欄）；只付訂金的尚不算訂單。`,
  );

export const ORDER_ROLES = {
  order: {
    label: say("Order number", "订单编号", "訂單編號"),
    sample: say("Order ID", "订单编号", "訂單編號"),
    type: "id",
    note: ({ lostDigits }, heading) => (lostDigits > 0 ? digitsLost(heading) : null),
    weight: 1.5,
    words:
      "线上订单号|线上单号|平台订单号|平台单号|原始单号|订单编号|订单号|订单id|主订单编号|主订单号|订单号码|订单编码|订单流水号|交易编号|交易号|交易单号|销售单号|销售订单号|单据编号|单据号|单号|流水号|小票号|订单|" +
      "order id|order number|order no|order #|order|order ref|order code|order reference|transaction id|transaction no|payment id|charge id|invoice no|invoice number|invoice id|invoice|trade no|trade id|receipt number|注文番号|注文id|주문번호|bestellnummer|reference|子订单编号|子订单号",
    part: { has: /订单(?:编)?号|单号$|^order(?:id|no|num)/, not: /物流|快递|运单|退款|售后|关联|定金|expr|track/ },
  },
  customer: {
    label: TERMS.customer,
    sample: say("Customer", "买家会员名", "買家帳號"),
    type: "id",
    identifies: true,
    missing: say(
      "No column tells which customer placed an order. Choose the column with the customer's id, account, phone or email to see customers.",
      "没有能识别客户的列。要分析客户，请选择客户编号、会员名、手机号或邮箱所在的列。",
      "沒有能識別顧客的欄。要分析顧客，請選擇顧客編號、會員帳號、手機號碼或電子郵件所在的欄。",
    ),
    weight: 0.5,
    words:
      "客户唯一编号|客户编号|客户id|客户号|客户编码|客户代码|会员编号|会员id|会员号|会员卡号|会员编码|会员名|买家会员名|买家id|买家账号|买家编号|顾客编号|顾客id|顾客代码|用户id|用户编号|用户账号|下单账号|openid|unionid|" +
      "customer unique id|unique customer id|customer id|customer number|customer no|customer code|customer user|buyer id|buyer user id|buyer account|buyer username|username (buyer)|buyer user name|client id|user id|member id|member no|account id|customer key|" +
      "手机号|手机号码|手机|会员手机号|客户手机号|买家手机号|客户电话|顾客电话|会员手机|行动电话|联系手机|联系电话|电话|电话号码|收货人手机号|收货人手机|收货人电话|收件人手机号|收件人手机|收件人电话|phone|phone number|mobile|mobile number|customer phone|" +
      "email|e-mail|email address|customer email|buyer email|billing email|邮箱|电子邮箱|电子信箱|电子邮件|邮箱地址|" +
      "买家昵称|买家名称|微信昵称|买家|会员昵称|用户昵称|昵称|用户名|用户|会员|客户|顾客|客户名称|客户姓名|顾客姓名|会员姓名|买家姓名|姓名|收货人|收货人姓名|收件人|收件人姓名|customer|customer name|buyer|buyer name|client|client name|member|user name|user|account|account name|recipient name|recipient|ship to name|顧客名|氏名|お名前|고객명|구매자명|nutzername des käufers|kunde|käufer",
    part: {
      has: /(?:客户|会员|买家|顾客|用户|收货人|收件人|提货人)(?:id|编号|账号|编码|手机|电话|昵称)|(?:customer|buyer|client)(?:id|email|number|code)/,
      not: /(?:类型|等级|标签|留言|备注|服务)/,
    },
  },
  /** Payment times come before order times: an order counts from the day it was paid. */
  date: {
    label: TERMS.date,
    sample: say("Paid at", "订单付款时间", "付款時間"),
    type: "date",
    likes: onlyDates,
    required: {
      holds: say("the day each order was paid or placed", "付款时间或下单时间", "付款時間或下單時間"),
    },
    words:
      "付款时间|支付时间|订单付款时间|订单支付时间|买家付款时间|支付完成时间|付款完成时间|付款确认时间|付款日期|支付日期|订单付款日期|收款时间|收款日期|paid at|payment date|payment time|paid date|date paid|paid time|order paid time|order paid date|paid on date|paid on|" +
      "尾款付款时间|尾款支付时间|尾款付款日期|尾款支付日期|final payment at|final payment date|final payment time|final payment paid at|balance payment date|balance paid at|" +
      "成交时间|成交日期|订单成交时间|交易时间|交易日期|消费时间|消费日期|购买时间|购买日期|销售日期|销售时间|下单时间|下单日期|订单日期|订单时间|订购日期|订购时间|订单创建时间|订单创建日期|订单成立日期|订单成立时间|订单下单时间|订单提交时间|拍下时间|创建时间|创建日期|开单日期|开单时间|单据日期|最近消费时间|" +
      "order date|order time|ordered at|ordered on|order datetime|date ordered|order created|purchase date|purchased at|transaction date|transaction time|invoice date|sale date|sales date|created at|date created|created date|created date (utc)|created time|create time|created|创建于|日期|时间|日期时间|注文日|注文日時|購入日|購入日時|결제일자|결제일|주문일자|주문일|bestelldatum|zahlungsdatum|date|datetime|timestamp|time",
    part: {
      has: /(?:付款|支付|成交|下单|购买|交易|消费|订单)(?:创建)?(?:时间|日期)|(?:paid|order|purchase|payment|invoice).*(?:date|time|at)$/,
      not: /更新|完成|发货|取消|关闭|定金|订金|预付|update|ship|deliver|cancel|due|deposit/,
    },
    note: (_, heading) => (FINAL_PAYMENT.test(plainText(heading)) ? byFinalPayment(heading) : null),
  },
  amount: {
    label: say("Amount paid", "实付金额", "實付金額"),
    sample: say("Amount paid", "买家实际支付金额", "實付金額"),
    type: "money",
    likes: onlyAmounts,
    required: {
      noun: say("amount", "金额", "金額"),
      holds: say("what was paid", "实付金额", "實付金額"),
      or: {
        roles: ["units", "unitPrice"],
        text: say(", or both the quantity and the unit price", "，或同时选择数量和单价", "，或同時選擇數量與單價"),
      },
    },
    weight: 2,
    words:
      "实付金额|买家实付金额|买家实际支付金额|实际支付金额|实际付款金额|客户实付金额|用户实付金额|订单实付金额|订单实际支付金额|买家总支付金额|实付款|实付|实付总额|支付金额|付款金额|实收金额|实收款|实收|实收总额|到账金额|收款金额|amount paid|paid amount|total paid|paid price|total collected|paid|payment amount|paid total|" +
      "订单应付金额|用户应付金额|买家应付金额|应付金额|应付款|应收金额|成交金额|成交额|成交总额|成交价|交易金额|交易额|消费金额|订单金额|订单总额|订单总价|订单总金额|总金额|总额|总价|总计|合计|合计金额|金额合计|销售额|销售金额|销售收入|商品总价|商家实收金额|买家应付货款|营业额|收入|金额|价税合计|" +
      "order total|order total (inc tax)|grand total|grand total (purchased)|grand total (base)|total amount|total|total price|total sales|order amount|order value|total value|amount|revenue|sales|sales amount|net sales|net revenue|n revenue|gross sales|net amount|turnover|spend|value|line total|line amount|item total|item price|合計金額|支払金額|결제금액|주문금액|총액|gesamtbetrag|gesamtsumme|betrag|base price total|subtotal",
    part: {
      has: /(?:实付|实收|支付|付款|成交|订单|销售|消费)(?:总)?(?:金额|款|额)|(?:order|paid|sales|total).*(?:amount|total|value|revenue|price)/,
      not: /退|优惠|折扣|运费|邮费|税|积分|红包|服务费|tax|discount|ship|refund|coupon|item|unit|weight|count|number|quantity|qty/,
    },
  },
  /** What is left of the amount after a later change or refund; filled, by some exports, only where there was one. */
  adjusted: {
    label: say("Amount after changes", "调整后金额", "調整後金額"),
    type: "money",
    words:
      "调整后金额|调整后实付金额|改价后金额|修改后金额|adjusted order total|adjusted total|adjusted amount|adjusted order amount",
  },
  units: {
    label: TERMS.units,
    sample: say("Quantity", "宝贝总数量", "數量"),
    type: "count",
    weight: 1,
    words:
      "购买数量|商品数量|宝贝总数量|商品总数|商品总数量|商品件数|订购数量|下单数量|销售数量|总数量|总件数|数量|件数|销量|sku件数|购买件数|出货数量|成交数量|实发数量|quantity|qty|order quantity|units|units sold|items sold|item count|items|number of items|total items|lineitem quantity|total quantity|quantity purchased|pieces",
    part: { has: /(?:商品|宝贝|购买|销售|订购)(?:总)?(?:数量|件数)|quantity|qty/, not: /退|种类|refund|return/ },
  },
  /** Price of one unit; with `units` it stands in for a missing `amount`. */
  unitPrice: {
    label: say("Unit price", "单价", "單價"),
    type: "money",
    weight: 1,
    words:
      "单价|商品单价|销售单价|成交单价|单件价格|商品价格(单件)|商品活动价格|unit price|deal price|sold for|sku unit original price|price each|price per unit|lineitem price|item unit price|售价|price|价格|商品价格",
  },
  status: {
    label: say("Status", "订单状态", "訂單狀態"),
    sample: say("Status", "订单状态", "訂單狀態"),
    type: "status",
    words:
      "订单状态|订单当前状态|交易状态|付款状态|支付状态|单据状态|状态|order status|financial status|payment status|status|order state|state of order|交易结果|ステータス|注文ステータス|受注ステータス|注文状態|주문상태|bestellstatus|estado|statut",
    part: {
      has: /(?:订单|交易|付款|支付).*状态|(?:order|payment|financial).*status/,
      not: /售后|退款|发货|物流|ship|fulfil|refund/,
    },
  },
  /** The state of one line where it may differ from its order's. */
  lineStatus: {
    label: say("Line status", "明细状态", "明細狀態"),
    type: "status",
    words: "子订单状态|商品状态|item status|line status|lineitem status",
  },
  afterSale: {
    label: say("After-sales status", "售后状态", "售後狀態"),
    type: "status",
    words:
      "售后状态|退款状态|退货状态|退款退货状态|退换货状态|售后|refund status|return status|after sale status|aftersales status",
    part: { has: /(?:售后|退款|退货).*状态|(?:refund|return).*status/ },
  },
  /** What a row is where the table also lists returns, fees and payouts. */
  kind: {
    label: say("Kind of row", "交易类型", "交易類型"),
    type: "status",
    words:
      "交易类型|业务类型|单据类型|订单类型|收支类型|记录类型|流水类型|销售类型|账务类型|付款阶段|支付阶段|款项类型|款项性质|类型|退货标识|退货标志|是否退货|是否退款|是否退货单|" +
      "payment stage|type|transaction type|txn type|event type|entry type|record type|row type|order type|sale type|sales type|receipt type|document type|doc type|invoice type|sale/return|is return|is refund|return flag|refund flag",
    part: {
      has: /(?:交易|业务|单据|收支|流水|账务)类型|(?:transaction|event|entry|record|receipt|document)type/,
      not: /支付|付款|客户|商品|产品|pay|customer|product|item/,
    },
  },
  /** The number of the order that a return is of. */
  original: {
    label: say("Original order", "原订单号", "原訂單編號"),
    type: "id",
    words:
      "原订单号|原订单编号|原单号|原单据号|原销售单号|原交易号|退货原单号|关联订单号|关联订单编号|关联单号|关联单据号|" +
      "original order id|original order number|original order no|original order|original transaction id|original receipt number|original invoice|original invoice number|reference txn id|reference transaction id|related order|related order id|related transaction|related transaction id|parent order|parent order id|parent transaction id|refunded order|refunded order id|refund of|refund for|return of",
  },
  /** Any entry means that the order was cancelled. */
  cancelledAt: {
    label: say("Cancelled on", "取消时间", "取消時間"),
    type: "date",
    words: "取消时间|订单取消时间|取消日期|cancelled at|canceled at|cancelled date|cancellation date",
  },
  /** Where amounts are of several; never added up in silence. */
  currency: {
    label: say("Currency", "币种", "幣別"),
    type: "text",
    words:
      "币种|货币|货币单位|币别|货币代码|currency|currency code|order currency|transaction currency|presentment currency|currency iso code",
  },
  refund: {
    label: say("Refund", "退款金额", "退款金額"),
    type: "money",
    words:
      "退款金额|退款总额|成功退款金额|实际退款金额|已退款金额|商品已退款金额|退款成功金额|退货金额|退款|refunded amount|refund amount|amount refunded|total refunded|order refund amount|partial refunds|refund|refunds|refunded",
    part: { has: /退(?:款|货)(?:总)?(?:金额|额)|refund.*amount/ },
  },
  cost: {
    label: say("Cost of goods", "商品成本", "商品成本"),
    type: "money",
    words:
      "商品成本|货品成本|产品成本|销售成本|商品总成本|成本金额|成本总额|总成本|成本|cost of goods|cost of goods sold|cogs|product cost|item cost|goods cost|line cost|total cost|cost",
  },
  product: {
    label: TERMS.product,
    sample: say("Product", "宝贝标题", "商品名稱"),
    type: "name",
    weight: 0.5,
    words:
      "商品名称|商品标题|宝贝标题|宝贝名称|商品名|商品|产品名称|产品|品名|货品名称|商品信息|项目|服务项目|套餐|套餐名称|product name|product|product title|item name|item|item description|lineitem name|item title|product details|sku名称|description|title|sku|商品编码|货号|款号",
    part: { has: /(?:商品|产品|宝贝)(?:名|标题)|product.*(?:name|title)/, not: /全部|种类|类|categor/ },
  },
  /** The product's. */
  category: {
    label: TERMS.productCategory,
    type: "name",
    words:
      "商品类目|商品一级类目|一级类目|商品类目名称|类目名称|类目|商品分类|商品一级分类|一级分类|商品类别|宝贝类目|宝贝分类|产品类目|产品分类|产品类别|货品分类|货品类别|分类名称|品类名称|商品品类|品类|分类|类别|商品大类|大类|二级类目|二级分类|" +
      "product category|item category|product categories|item categories|category name|category|categories|product type|item type|product group|product department|department|商品类型|产品类型",
    part: {
      has: /(?:商品|产品|宝贝|货品).*(?:类目|分类|类别|品类)|(?:product|item).*categor/,
      not: /种类|编码|编号|代码|数|code|id$|number|count/,
    },
  },
  /** Whether the buyer is a firm or a person. */
  customerType: {
    label: TERMS.customerType,
    type: "text",
    words:
      "客户类型|客户类别|客户性质|客户分类|买家类型|顾客类型|会员类型|用户类型|购买者类型|企业客户|是否企业|是否企业客户|是否企客|企客单|是否企客单|customer type|customer kind|client type|buyer type|account type|is business order|is business|business order|business customer|b2b",
  },
  /** Who closed the order. */
  seller: {
    label: TERMS.seller,
    sample: say("Seller", "销售员", "業務"),
    type: "name",
    weight: 0.5,
    words:
      "业务员|业务员姓名|业务人员|业务|销售员|销售员姓名|销售人员|销售顾问|销售姓名|销售|成交销售|成交人|成交人员|成单人|归属销售|所属销售|归属人|所属人|负责人|跟单员|跟单人|跟单人员|卖家服务人员|卖家服务|网销|网销人员|客服|客服人员|客服姓名|接单客服|成交客服|顾问|导购|导购员|导购姓名|门市|门市人员|店员|经手人|开单人|开单员|收银员|分销员|专员|员工|员工姓名|" +
      "seller|seller name|salesperson|sales person|sales rep|sales representative|sales agent|sales associate|sales consultant|sales owner|sold by|staff name|closed by|deal owner|order owner|owner|rep|agent|account manager|consultant|advisor|cashier|employee|staff|staff member",
    part: {
      has: /(?:业务|销售|跟单|客服|导购|成交|开单)(?:人员|员|人|顾问|姓名)|sales.*(?:person|rep)/,
      not: /编号|编码|工号|代码|部门|时间|日期|金额|电话|备注|id$|code/,
    },
  },
  /** The shop, platform or source the order came through. */
  channel: {
    label: TERMS.channel,
    sample: say("Channel", "成交渠道", "銷售通路"),
    type: "name",
    weight: 0.5,
    words:
      "销售渠道|成交渠道|订单渠道|下单渠道|渠道|渠道名称|渠道来源|来源渠道|通路|通路名称|销售通路|管道|卖场|卖场名称|订单来源|来源平台|订单平台|销售平台|下单平台|平台名称|平台|店铺|店铺名称|店铺名|所属店铺|网店名称|网店|商店名称|商店|门店|门店名称|流量渠道|流量来源|客户来源|来源|" +
      "channel|sales channel|channel name|order channel|source|order source|source name|sales source|marketplace|platform|store|store name|shop|shop name|storefront|traffic source|utm source|origin|attribution",
    part: {
      has: /(?:销售|订单|成交|下单|来源)(?:渠道|通路|平台|来源)|(?:sales|order).*(?:channel|source)/,
      not: /编号|编码|单号|费|优惠|号$|支付|付款|id$|code|fulfil|ship|pay/,
    },
  },
  /** The buyer's rank in the reward programme; no entry for a buyer outside it. */
  tier: {
    label: say("Member tier", "会员等级", "會員等級"),
    type: "name",
    words:
      "会员等级|会员级别|会员层级|客户等级|顾客等级|买家等级|买家会员等级|vip等级|会员卡等级|等级|member tier|membership tier|member level|membership level|membership|loyalty tier|loyalty level|customer tier|reward tier|vip level|vip tier|tier",
    part: { has: /会员.*等级|(?:member|loyalty|vip).*(?:tier|level)/, not: /信用|编号|id$/ },
  },
  /** Where the order went: the province or state, else the city. */
  region: {
    label: TERMS.region,
    sample: say("Shipping state", "收货省份", "收件縣市"),
    type: "name",
    words:
      "收货省份|收货人省份|收件省份|收件人省份|配送省份|买家省份|客户省份|省份|收货省|所在省份|省市|省|收件县市|配送县市|县市|收货地区|所在地区|地区|区域|" +
      "shipping province name|shipping province|ship to province|delivery province|shipping state|ship state|ship to state|state (shipping)|delivery state|recipient state|customer state|buyer state|province|state/province|state|shipping region|customer region|region|billing province name|billing province|billing state|state (billing)|" +
      "收货城市|收货人城市|收件城市|收件人城市|配送城市|买家城市|客户城市|城市|收货市|市|shipping city|ship city|ship to city|city (shipping)|delivery city|recipient city|customer city|buyer city|city|billing city|city (billing)",
    part: {
      has: /(?:收货|收件|配送|买家|客户).*(?:省|城市)|^(?:ship|deliver|recipient).*(?:state|province)/,
      not: /地址|编码|邮编|状态|时间|address|code|zip|status|date/,
    },
  },
  /** What was made or packed for this order; no entry for an order as it comes. */
  options: {
    label: say("Custom options", "定制服务", "客製服務"),
    type: "text",
    words:
      "定制内容|定制信息|定制服务|定制要求|个性化定制|定制|刻字|刻字内容|加工服务|增值服务|礼品包装|包装服务|custom options|options|customization|customisation|personalization|personalisation|engraving|gift wrap|gift wrapping|add-ons|add ons|extras|lineitem properties",
  },
} satisfies Record<string, RoleSpec>;
