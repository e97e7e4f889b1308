/**
 * The words column headings are written with, for every role of order and lead tables, in Chinese (both scripts) and English.
 * Headings are compared in a normal form, so that a synonym stands here once.
 */
import { plainText } from "../cells/cell";
import type { LeadRole, OrderRole } from "../source";

/** Traditional forms that occur in headings, each with its simplified form at the same place. */
const TRADITIONAL =
  "訂單編號買會員間時額狀態數實際總價電話機聯絡顧戶購帳齡稱貨後運發費錄進線詢來銷業務負責問歸屬約轉櫃臺應資潛產預計動禮誰題標開優類營結備註網獲創項廣簽達檔攝碼郵導級錢餘繳評積辦體說請義顏萬億確認週執選擇區縣經紀離賣淨圓張觸響現筆蓋點擊參領報覽訪觀瀏銀門場鋪專統複終";
const SIMPLIFIED =
  "订单编号买会员间时额状态数实际总价电话机联络顾户购账龄称货后运发费录进线询来销业务负责问归属约转柜台应资潜产预计动礼谁题标开优类营结备注网获创项广签达档摄码邮导级钱余缴评积办体说请义颜万亿确认周执选择区县经纪离卖净圆张触响现笔盖点击参领报览访观浏银门场铺专统复终";
const TO_SIMPLIFIED = new Map(Array.from(TRADITIONAL, (character, i) => [character, SIMPLIFIED[i]!]));
TO_SIMPLIFIED.set("帐", "账");
TO_SIMPLIFIED.set("別", "别");

const UNIT =
  /[([{【]\s*(?:单位[::])?\s*(?:人民币|元|万元|圆|¥|¥|\$|€|£|nt\$|rmb|cny|usd|twd|hkd|eur|gbp|件|个|笔|单|台|套|人|天|日|%|yuan|pcs|units?|days?)\s*[)\]}】]$|[/:]\s*(?:元|件|¥|rmb|cny|usd)$/i;

/**
 * The normal form of a heading: half-width, lower case, simplified script, without a unit in brackets at its end and without
 * blanks, dashes, underscores, points, slashes, colons and quotes.
 * @example normalizeHeader("\uFEFF訂單編號 "); // "订单编号"
 * @example normalizeHeader("Order_ID") === normalizeHeader("order id"); // true
 */
export function normalizeHeader(header: string): string {
  const simplified = Array.from(
    plainText(header).toLowerCase(),
    (character) => TO_SIMPLIFIED.get(character) ?? character,
  ).join("");
  return simplified.replace(UNIT, "").replace(/[\s_\-./:'"“”‘’*]+/g, "");
}

/** Synonyms of one role, best first: where a table has several of them the earlier one is meant. */
export type Synonyms<R extends string> = Readonly<Record<R, readonly string[]>>;

export function normalSynonyms<R extends string>(words: Readonly<Record<R, string>>): Synonyms<R> {
  const synonyms: Partial<Record<R, readonly string[]>> = {};
  for (const role in words) synonyms[role] = words[role].split("|").map(normalizeHeader);
  return synonyms as Synonyms<R>;
}

/** Payment times come before order times: an order counts from the day it was paid. */
export const ORDER_SYNONYMS: Synonyms<OrderRole> = normalSynonyms<OrderRole>({
  order:
    "订单编号|订单号|订单id|主订单编号|主订单号|订单号码|订单编码|订单流水号|交易编号|交易号|交易单号|销售单号|销售订单号|单据编号|单据号|单号|流水号|小票号|订单|" +
    "order id|order number|order no|order #|order|order ref|order code|order reference|transaction id|transaction no|invoice no|invoice number|invoice id|invoice|trade no|trade id|receipt number|子订单编号|子订单号",
  customer:
    "客户编号|客户id|客户号|客户编码|客户代码|会员编号|会员id|会员号|会员卡号|会员编码|会员名|买家会员名|买家id|买家账号|买家编号|顾客编号|顾客id|顾客代码|用户id|用户编号|用户账号|下单账号|openid|unionid|" +
    "customer id|customer number|customer no|customer code|customer user|buyer id|client id|user id|member id|member no|account id|customer key|" +
    "手机号|手机号码|手机|会员手机号|客户手机号|买家手机号|客户电话|顾客电话|会员手机|行动电话|联系手机|联系电话|电话|电话号码|收货人手机号|收货人手机|收货人电话|收件人手机号|收件人电话|phone|phone number|mobile|mobile number|customer phone|" +
    "email|e-mail|email address|customer email|buyer email|billing email|邮箱|电子邮箱|电子信箱|电子邮件|邮箱地址|" +
    "买家昵称|买家|会员昵称|用户昵称|昵称|用户名|用户|会员|客户|顾客|客户名称|客户姓名|顾客姓名|会员姓名|买家姓名|姓名|收货人|收货人姓名|收件人|收件人姓名|customer|customer name|buyer|buyer name|client|client name|member|user name|user|account|account name",
  date:
    "付款时间|支付时间|订单付款时间|订单支付时间|买家付款时间|支付完成时间|付款完成时间|付款确认时间|付款日期|支付日期|订单付款日期|收款时间|收款日期|paid at|payment date|payment time|paid date|date paid|paid time|" +
    "成交时间|成交日期|订单成交时间|交易时间|交易日期|消费时间|消费日期|购买时间|购买日期|销售日期|销售时间|下单时间|下单日期|订单日期|订单时间|订购日期|订购时间|订单创建时间|订单创建日期|订单提交时间|拍下时间|创建时间|创建日期|开单日期|开单时间|单据日期|最近消费时间|" +
    "order date|order time|ordered at|ordered on|order datetime|date ordered|order created|purchase date|purchased at|transaction date|transaction time|invoice date|sale date|sales date|created at|date created|created date|created|创建于|日期|时间|日期时间|date|datetime|timestamp|time",
  amount:
    "实付金额|买家实付金额|买家实际支付金额|实际支付金额|实际付款金额|客户实付金额|用户实付金额|订单实付金额|实付款|实付|实付总额|支付金额|付款金额|实收金额|实收款|实收|实收总额|到账金额|收款金额|amount paid|paid amount|total paid|paid|payment amount|paid total|" +
    "订单应付金额|应付金额|应付款|应收金额|成交金额|成交额|成交总额|成交价|交易金额|交易额|消费金额|订单金额|订单总额|订单总价|订单总金额|总金额|总额|总价|总计|合计|合计金额|金额合计|销售额|销售金额|销售收入|商品总价|商家实收金额|买家应付货款|营业额|收入|金额|价税合计|" +
    "order total|grand total|total amount|total|total price|total sales|order amount|order value|total value|amount|revenue|sales|sales amount|net sales|net revenue|n revenue|gross sales|net amount|turnover|spend|value|line total|line amount|item total|item price|subtotal",
  units:
    "购买数量|商品数量|宝贝总数量|商品总数|商品总数量|商品件数|订购数量|下单数量|销售数量|总数量|总件数|数量|件数|销量|sku件数|购买件数|出货数量|quantity|qty|order quantity|units|units sold|items sold|item count|items|number of items|total items|lineitem quantity|total quantity|pieces",
  unitPrice:
    "单价|商品单价|销售单价|成交单价|单件价格|unit price|price each|price per unit|lineitem price|item unit price|售价|price|价格|商品价格",
  status:
    "订单状态|订单当前状态|交易状态|付款状态|支付状态|单据状态|状态|order status|financial status|payment status|status|order state|state of order|交易结果",
  lineStatus: "子订单状态|商品状态|item status|line status|lineitem status",
  afterSale:
    "售后状态|退款状态|退货状态|退款退货状态|退换货状态|售后|refund status|return status|after sale status|aftersales status",
  cancelledAt: "取消时间|订单取消时间|取消日期|cancelled at|canceled at|cancelled date|cancellation date",
  refund:
    "退款金额|退款总额|成功退款金额|实际退款金额|已退款金额|退款成功金额|退货金额|退款|refunded amount|refund amount|amount refunded|total refunded|refund|refunds|refunded",
  product:
    "商品名称|商品标题|宝贝标题|宝贝名称|商品名|商品|产品名称|产品|品名|货品名称|商品信息|项目|服务项目|套餐|套餐名称|product name|product|product title|item name|item|item description|lineitem name|description|title|sku|商品编码|货号|款号",
  category:
    "商品类目|商品一级类目|一级类目|商品类目名称|类目名称|类目|商品分类|商品一级分类|一级分类|商品类别|宝贝类目|宝贝分类|产品类目|产品分类|产品类别|货品分类|货品类别|分类名称|品类名称|商品品类|品类|分类|类别|商品大类|大类|二级类目|二级分类|" +
    "product category|item category|product categories|item categories|category name|category|categories|product type|item type|product group|product department|department|商品类型|产品类型",
  customerType:
    "客户类型|客户类别|客户性质|客户分类|买家类型|顾客类型|会员类型|用户类型|购买者类型|企业客户|是否企业|是否企业客户|是否企客|企客单|是否企客单|customer type|customer kind|client type|buyer type|account type|is business order|is business|business order|business customer|b2b",
  seller:
    "业务员|业务员姓名|业务人员|业务|销售员|销售员姓名|销售人员|销售顾问|销售姓名|销售|成交销售|成交人|成交人员|成单人|归属销售|所属销售|归属人|所属人|负责人|跟单员|跟单人|跟单人员|卖家服务人员|卖家服务|网销|网销人员|客服|客服人员|客服姓名|接单客服|成交客服|顾问|导购|导购员|导购姓名|门市|门市人员|店员|经手人|开单人|开单员|收银员|分销员|专员|员工|员工姓名|" +
    "seller|seller name|salesperson|sales person|sales rep|sales representative|sales agent|sales associate|sales consultant|sales owner|sold by|closed by|deal owner|order owner|owner|rep|agent|account manager|consultant|advisor|cashier|employee|staff|staff member",
  channel:
    "销售渠道|成交渠道|订单渠道|下单渠道|渠道|渠道名称|渠道来源|来源渠道|通路|通路名称|销售通路|管道|卖场|卖场名称|订单来源|来源平台|订单平台|销售平台|下单平台|平台名称|平台|店铺|店铺名称|店铺名|所属店铺|网店名称|网店|商店名称|商店|门店|门店名称|流量渠道|流量来源|客户来源|来源|" +
    "channel|sales channel|channel name|order channel|source|order source|source name|sales source|marketplace|platform|store|store name|shop|shop name|storefront|traffic source|utm source|origin|attribution",
});

export const LEAD_SYNONYMS: Synonyms<LeadRole> = normalSynonyms<LeadRole>({
  lead: "客资编号|客资id|线索编号|线索id|客资号|潜客编号|客户编号|客户id|lead id|lead number|lead no|lead|prospect id|contact id|record id|id|编号",
  date:
    "留资时间|留资日期|客资时间|客资日期|线索时间|线索日期|进线时间|进线日期|录入时间|录入日期|登记时间|登记日期|咨询时间|咨询日期|接待日期|接待时间|获客日期|获客时间|入库时间|分配时间|分配日期|推送时间|提交时间|提交日期|创建时间|创建日期|新增时间|来访日期|日期|时间|" +
    "lead date|lead created|date received|received at|created at|date created|created date|created on|create date|created|submitted at|submission date|inquiry date|enquiry date|date|datetime|timestamp|time",
  seller:
    "归属人|归属销售|归属客服|客资归属|客资归属人|销售|销售员|销售人员|销售顾问|销售姓名|网销|网销人员|网销客服|电销|客服|客服人员|客服姓名|客服名称|邀约人|邀约客服|邀约人员|邀约顾问|跟进人|跟进人员|跟进销售|跟进客服|跟进顾问|跟单人|负责人|接待人|接待客服|所属人|所属销售|顾问|业务员|业务|业务人员|专员|员工|员工姓名|" +
    "owner|lead owner|seller|salesperson|sales person|sales rep|sales|sales representative|rep|agent|assigned to|assignee|account manager|consultant|advisor",
  source:
    "渠道来源|来源渠道|管道|通路|客资来源|线索来源|客户来源|来源|渠道|推广渠道|投放渠道|广告来源|获客渠道|来源平台|平台|媒体|流量来源|source|lead source|channel|campaign|utm source|traffic source|medium|origin|referrer",
  valid:
    "是否有效|是否有效客资|有效客资|客资有效|客资是否有效|有效性|客资有效性|有效状态|是否有效线索|有效|有效无效|valid|is valid|valid lead|qualified|is qualified|lead valid|validity",
  visited:
    "是否进店|是否到店|进店|到店|是否已进店|是否已到店|进店状态|到店状态|进店情况|到店情况|是否上门|是否到访|到访|是否来店|来店|是否邀约进店|进店时间|到店时间|进店日期|到店日期|来店日期|visited|store visit|visited store|visit|is visited|showed|showed up|visit date|arrived",
  ordered:
    "是否成交|成交|是否已成交|成交状态|成交情况|是否成单|是否签单|是否签约|签单|签约|是否下单|是否下定|是否购买|是否订单|是否开单|订单|成交时间|成交日期|签单日期|签约日期|订单日期|成交金额|ordered|order|closed|won|is won|closed won|converted|is converted|purchased|deal|sale|order date|close date",
  phone:
    "是否留电话|是否留电|是否转电话|是否有电话|是否留手机|留电|转电话|电话|电话号码|手机|手机号|手机号码|联系电话|联系方式|客户电话|行动电话|phone|phone number|mobile|mobile number|tel|telephone|has phone|cell phone",
  wechat:
    "是否加微信|是否加微|是否转微信|是否添加微信|是否有微信|加微信|转微信|加微|微信|微信号|客户微信|wechat|wechat id|weixin|wx|has wechat|wechat added",
  needDate:
    "婚期|婚礼日期|结婚日期|婚礼时间|需求日期|需求时间|使用日期|预产期|宝宝生日|活动日期|活动时间|档期|拍摄日期|拍照日期|交付日期|预计日期|预计购买时间|意向日期|意向时间|预计到店时间|入住时间|入伙时间|交房时间|need date|date of need|wedding date|event date|due date|delivery date|expected date|needed by|target date",
  status:
    "客资状态|线索状态|跟进状态|客户状态|当前状态|跟进阶段|跟进结果|阶段|状态|lead status|lead stage|stage|status|follow up status|pipeline stage",
});

/** Parts of a heading that tell its role when no synonym fits whole; `not` keeps look-alikes away. Least sure, so tried last. */
export interface HeaderPart<R extends string> {
  readonly role: R;
  readonly has: RegExp;
  readonly not: RegExp;
}

export const ORDER_PARTS: readonly HeaderPart<OrderRole>[] = [
  { role: "order", has: /订单(?:编)?号|单号$|^order(?:id|no|num)/, not: /物流|快递|运单|退款|售后|关联|定金|expr|track/ },
  { role: "customer", has: /(?:客户|会员|买家|顾客|用户)(?:id|编号|账号|编码|手机|电话|昵称)|(?:customer|buyer|client)(?:id|email|number|code)/, not: /(?:类型|等级|标签|留言|备注|服务)/ },
  { role: "date", has: /(?:付款|支付|成交|下单|购买|交易|消费|订单)(?:创建)?(?:时间|日期)|(?:paid|order|purchase|payment|invoice).*(?:date|time|at)$/, not: /更新|完成|发货|取消|关闭|update|ship|deliver|cancel|due/ },
  { role: "amount", has: /(?:实付|实收|支付|付款|成交|订单|销售|消费)(?:总)?(?:金额|款|额)|(?:order|paid|sales|total).*(?:amount|total|value|revenue|price)/, not: /退|优惠|折扣|运费|邮费|税|积分|红包|服务费|tax|discount|ship|refund|coupon|item|unit/ },
  { role: "units", has: /(?:商品|宝贝|购买|销售|订购)(?:总)?(?:数量|件数)|quantity|qty/, not: /退|种类|refund|return/ },
  { role: "status", has: /(?:订单|交易|付款|支付).*状态|(?:order|payment|financial).*status/, not: /售后|退款|发货|物流|ship|fulfil|refund/ },
  { role: "afterSale", has: /(?:售后|退款|退货).*状态|(?:refund|return).*status/, not: /^$/ },
  { role: "refund", has: /退(?:款|货)(?:总)?(?:金额|额)|refund.*amount/, not: /^$/ },
  { role: "product", has: /(?:商品|产品|宝贝)(?:名|标题)|product.*(?:name|title)/, not: /全部|种类|类|categor/ },
  { role: "category", has: /(?:商品|产品|宝贝|货品).*(?:类目|分类|类别|品类)|(?:product|item).*categor/, not: /种类|编码|编号|代码|数|code|id$|number|count/ },
  { role: "seller", has: /(?:业务|销售|跟单|客服|导购|成交|开单)(?:人员|员|人|顾问|姓名)|sales.*(?:person|rep)/, not: /编号|编码|工号|代码|部门|时间|日期|金额|电话|备注|id$|code/ },
  { role: "channel", has: /(?:销售|订单|成交|下单|来源)(?:渠道|通路|平台|来源)|(?:sales|order).*(?:channel|source)/, not: /编号|编码|单号|费|优惠|号$|支付|付款|id$|code|fulfil|ship|pay/ },
]; // prettier-ignore

export const LEAD_PARTS: readonly HeaderPart<LeadRole>[] = [
  { role: "date", has: /(?:留资|客资|线索|进线|录入|登记|咨询|分配).*(?:时间|日期)|(?:lead|created|inquiry|enquiry).*(?:date|time|at)$/, not: /更新|跟进|update|last/ },
  { role: "seller", has: /(?:客服|销售|网销|邀约|归属|跟进).*(?:人|员|顾问|姓名)|sales.*(?:name|rep)|owner/, not: /额|量|部门|时间|日期/ },
  { role: "source", has: /来源|渠道|leadsource|channel/, not: /^$/ },
  { role: "valid", has: /是否.*有效|有效.*(?:客资|线索)/, not: /率|数|期/ },
  { role: "visited", has: /(?:是否|有无).*(?:进店|到店|来店)/, not: /率|数/ },
  { role: "ordered", has: /(?:是否|有无).*(?:成交|成单|签单|下单|签约)/, not: /率|数/ },
  { role: "phone", has: /(?:电话|手机)(?:号)?/, not: /率|数|时间|次|客服|销售/ },
  { role: "wechat", has: /微信|wechat/, not: /率|数|时间|次|客服|销售|支付/ },
  { role: "needDate", has: /婚期|预产期|需求(?:日期|时间)|(?:wedding|need|event).*date/, not: /^$/ },
]; // prettier-ignore
