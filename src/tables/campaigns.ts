/**
 * The campaign table: its columns and their usual headings (hand-made lists and the reports of advertising platforms), why its rows can be
 * left out, and campaigns as the planning sheets need them: typed columns, one entry for each campaign of a channel.
 */
import { TERMS } from "../text/terms";
import { say } from "../text/say";
import type { TableAccount } from "./open-table";
import { FIGURE_REASONS, REPEATED_REASON, ROW_REASONS } from "./reasons";
import type { RoleSpec } from "./roles";

export const CAMPAIGN_ROLES = {
  /** One row a campaign, list, fair, magazine or site, or a day of one. A list with one row a channel has the channel as its campaign, so those names come last. */
  campaign: {
    label: TERMS.campaign,
    sample: say("Campaign", "活动名称", "活動名稱"),
    type: "name",
    required: { holds: say("each campaign's name", "活动名称", "活動名稱") },
    weight: 1,
    words:
      "活动名称|营销活动|推广活动|广告活动|活动|计划名称|推广计划|推广计划名称|广告计划|广告计划名称|計畫名稱|廣告計畫|行銷計畫|广告系列|广告系列名称|广告组|广告组名称|项目名称|投放项目|单元名称|创意名称|素材名称|计划名字|主体名称|名单|名单名称|展会|展会名称|" +
      "campaign|campaign name|ad campaign|ad name|ad set name|ad group|mailing|list|list name|fair|trade fair|promotion name|promotion|activity|kampagne|nom de la campagne|nombre de la campaña|nome da campanha|" +
      "渠道名称|推广渠道|投放渠道|广告渠道|渠道|通路|媒体|来源|source|channel|media",
    part: { has: /(?:活动|计划|广告|系列|项目|展会).*(?:名|标题)|campaign.*name/, not: /id|编号|类型|费|额|数|型/ },
  },
  channel: {
    label: TERMS.channel,
    sample: say("Channel", "渠道", "通路"),
    type: "name",
    weight: 0.5,
    words:
      "渠道|渠道类型|渠道名称|推广渠道|投放渠道|广告渠道|通路|通路名称|管道|媒体|媒体名称|投放媒体|投放平台|推广平台|平台|来源|来源渠道|流量来源|渠道来源|" +
      "channel|channel name|source|medium|media|platform|traffic source|utm source|publisher|network|type|campaign type|场景名字|场景名称",
    part: { has: /渠道|媒体|平台|channel|medium/, not: /id|编号|费|额|数|率/ },
  },
  cost: {
    label: TERMS.cost,
    sample: TERMS.cost,
    type: "money",
    required: { holds: say("what each campaign cost", "每个活动花费", "每個活動花費") },
    weight: 2,
    words:
      "费用|花费|消耗|总费用|总花费|总消耗|活动费用|推广费用|推广费|推广花费|广告费|广告费用|广告花费|投放费用|投放金额|营销费用|投入|投入费用|投入金额|实际花费|实际费用|成本|活动成本|投放成本|支出|广告支出|现金消耗|整体消耗|" +
      "cost|costs|total cost|spend|ad spend|amount spent|total spend|campaign cost|marketing cost|expense|expenses|spent|spending|investment|kosten|montant dépensé|importe gastado|valor usado",
    part: {
      has: /花费|消耗|(?:广告|推广|投放|营销|活动)(?:总)?(?:费|支出|成本)|spend|cost/,
      not: /率|单|每|平均|人均|per|cp[acm]|roi|average|avg/,
    },
  },
  reach: {
    label: TERMS.reach,
    sample: TERMS.reach,
    type: "count",
    weight: 2,
    words:
      "触达人数|触达|触及人数|触及|触达用户数|触达客户数|覆盖人数|覆盖|送达人数|送达数|送达量|发送人数|发送数|发送量|短信发送量|发放数量|派发数量|寄发数|邮寄数|到达人数|曝光人数|展现人数|发行量|到场人数|参观人数|浏览人数|访客数|曝光|曝光量|曝光数|曝光次数|展现量|展现|展示量|展示次数|展示数|" +
      "reach|people reached|contacts|contacted|recipients|sent|delivered|mailed|mailings|audience|circulation|visitors|unique visitors|total recipients|emails sent|整体展示次数|展示次数|impressions|impr",
    part: { has: /触达|触及|曝光|展现|覆盖|送达|reach|impression|recipients/, not: /率|成本|费|cost|rate|per/ },
  },
  /** People who answered, out of the `reach`. */
  responses: {
    label: TERMS.responses,
    sample: say("Responses", "响应人数", "回應人數"),
    type: "count",
    weight: 2,
    words:
      "响应人数|响应数|响应|回应人数|回应数|回应|回复人数|回复数|回复|回函数|回执数|反馈数|反馈人数|参与人数|参加人数|咨询人数|咨询数|咨询量|询盘数|询问数|留资数|留资人数|线索数|线索量|客资数|客资量|报名人数|报名数|点击人数|点击数|点击量|点击次数|点击|领取人数|领取数|" +
      "responses|response|respondents|responders|replies|reply|inquiries|enquiries|leads|sign ups|signups|registrations|clicks|link clicks|unique clicks|total clicks|clicks (destination)|clicks (all)|klicks|clics|整体点击次数|点击次数",
    part: { has: /响应|回应|点击|咨询|留资|response|clicks/, not: /率|成本|费|价|cost|rate|per/ },
  },
  responseRate: {
    label: TERMS.responseRate,
    type: "rate",
    insteadOf: "responses",
    words:
      "响应率|回应率|回复率|反馈率|咨询率|参与率|报名率|留资率|点击率|点阅率|" +
      "response rate|reply rate|click rate|unique click rate|click through rate|click-through rate|link click-through rate|ctr|ctr (all)|ctr (link click-through rate)",
  },
  orders: {
    label: TERMS.orders,
    sample: TERMS.orders,
    type: "count",
    weight: 1,
    words:
      "总成交笔数|总订单行|总订单数|整体成交订单数|净成交订单数|订单数|订单量|订单笔数|订单|成交订单数|成交订单|成交订单量|成交笔数|成交单数|成交数|成交量|支付订单数|付款订单数|下单数|下单量|购买数|购买次数|转化数|转化量|转化|单数|笔数|" +
      "orders|order count|number of orders|total orders|purchases|conversions|sales count|deals|deals won|transactions|website purchases|unique placed order|7 day total orders (#)|14 day total orders (#)|results",
    part: { has: /(?:成交|支付|付款|下单|直接|总)?订单(?:数|量|笔数)/, not: /率|成本|费|金额|新客/ },
  },
  revenue: {
    label: TERMS.revenue,
    sample: say("Revenue", "销售额", "營業額"),
    type: "money",
    weight: 0.5,
    words:
      "总成交金额|总订单金额|整体成交金额|销售额|销售金额|成交金额|成交额|成交总额|支付金额|订单金额|订单总额|带来销售额|产出|产出金额|收入|营收|营业额|总成交金额|实付金额|回款|gmv|" +
      "revenue|total revenue|sales|sales amount|sales revenue|total sales|conversion value|purchases conversion value|purchase conversion value|website purchases conversion value|conv. value|total conversion value|7 day total sales|14 day total sales|purchase value|order value|turnover|income|value",
    part: {
      has: /(?:成交|销售|支付|订单)(?:总)?(?:金额|额)|revenue|sales/,
      not: /率|成本|单价|cost|rate|per|count|退/,
    },
  },
  newCustomers: {
    label: TERMS.newCustomers,
    sample: TERMS.newCustomers,
    type: "count",
    weight: 1,
    words:
      "新客数|新客户数|新客人数|新客|新客户|新增客户|新增客户数|新增会员|新增会员数|新会员数|拉新数|拉新人数|新用户数|新增用户|新增用户数|新买家数|成交新客数|首购人数|首单人数|" +
      "new customers|new customer count|customers acquired|acquired customers|new buyers|first time buyers|first purchases|new users|new members|acquisitions",
    part: {
      has: /新客|拉新|新增(?:客户|会员|用户)|new(?:customer|buyer)/,
      not: /率|占比|成本|费|金额|cost|rate|share/,
    },
  },
} satisfies Record<string, RoleSpec>;
export type CampaignRole = keyof typeof CAMPAIGN_ROLES;

export const CAMPAIGN_REASONS = {
  ...ROW_REASONS,
  noCampaign: say("The campaign's name is missing.", "缺少活动名称。", "缺少活動名稱。"),
  noCost: say(
    "The cost is missing; write 0 for a campaign that was free.",
    "缺少费用；没有花费的活动请填 0。",
    "缺少費用；沒有花費的活動請填 0。",
  ),
  ...FIGURE_REASONS,
  ...REPEATED_REASON,
};
type CampaignReason = keyof typeof CAMPAIGN_REASONS;

/** Figures of a campaign besides its cost; each may be unknown. */
export const CAMPAIGN_FIGURES = ["reach", "responses", "orders", "revenue", "newCustomers"] as const;
export type CampaignFigure = (typeof CAMPAIGN_FIGURES)[number];

/** Money in the table's currency; counts of people and of orders. NaN where the table does not state it. */
export interface Campaigns
  extends TableAccount<CampaignRole, CampaignReason>, Readonly<Record<CampaignFigure, Float64Array>> {
  /** Distinct campaigns; the length of the columns. Rows of the same campaign and channel are added up. */
  readonly count: number;
  readonly name: readonly string[];
  /** "" where the table names none. */
  readonly channel: readonly string[];
  readonly cost: Float64Array;
}
