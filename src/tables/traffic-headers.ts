/**
 * The words column headings of traffic tables are written with, in Chinese (both scripts) and English: what shop back ends and web
 * analytics export by day or hour.
 */
import { type HeaderPart, normalSynonyms, type Synonyms } from "./detect/headings";
import type { TrafficRole } from "./source";

/** Visitors before visits, visits before shoppers at the door; page views are no visitors. */
export const TRAFFIC_SYNONYMS: Synonyms<TrafficRole> = normalSynonyms<TrafficRole>({
  date:
    "统计日期|数据日期|访问日期|日期|统计时间|数据时间|日期时间|时间|日|天|" +
    "date|day|report date|date hour|date + hour (yyyymmddhh)|date hour and minute|datetime|timestamp|time",
  hour: "小时|统计小时|时段|时间段|统计时段|分时|钟点|整点|时刻|时间|hour|hour of day|hour of the day|nth hour|time slot|time of day|time",
  channel:
    "流量来源|流量渠道|来源渠道|渠道来源|渠道|渠道名称|来源|来源名称|一级来源|一级流量来源|流量来源一级|二级来源|访客来源|流量入口|推广渠道|通路|通路名称|管道|平台|终端|" +
    "channel|traffic source|traffic channel|default channel group|session default channel group|session primary channel group (default channel group)|first user default channel group|session source/medium|session source|source/medium|referrer source|referring channel|marketing channel|referrer name|source|medium|platform",
  visitors:
    "访客数|访客人数|店铺访客数|商品访客数|总访客数|独立访客数|独立访客|访问人数|进店访客数|直播间访客数|访客数uv|访客uv|uv|uv数|浏览人数|商品浏览人数|店铺浏览人数|观看人数|累计观看人数|不重複訪客|不重複訪客數|不重复访客数|造訪人數|访问用户数|活跃用户数|总用户数|用户数|活躍使用者|使用者人數|總使用者|总人数|流量|" +
    "visitors|unique visitors|online store visitors|total visitors|visitor count|active users|total users|users|unique users|sessions|total sessions|online store sessions|会话数|工作階段|访问次数|造訪次數|visits|traffic|" +
    "客流量|客流|进店人数|进店客流|到店人数|来客数|footfall",
  newVisitors:
    "新访客数|新访客人数|新访客|新增访客数|新访问人数|新客访客数|新用户数|新增用户数|新使用者|新使用者人數|新會話數|" +
    "new visitors|new visitor count|first time visitors|first-time visitors|new users|new sessions",
  orders:
    "支付订单数|支付父订单数|支付笔数|支付订单量|付款订单数|付款笔数|成交订单数|成交订单量|成交单量|成交单数|成交笔数|下单笔数|订单数|订单数量|订单量|订单笔数|支付子订单数|" +
    "orders|paid orders|order count|number of orders|total orders|transactions|purchases|ecommerce purchases|conversions|sessions that completed checkout|sessions completed checkout",
  revenue:
    "支付金额|付款金额|成交金额|成交总额|用户支付金额|实付金额|销售额|销售金额|交易金额|营业额|营收|收入|gmv|下单金额|" +
    "revenue|total revenue|purchase revenue|gross sales|net sales|total sales|sales|sales amount|order revenue|ecommerce revenue|gross revenue|net revenue",
});

export const TRAFFIC_PARTS: readonly HeaderPart<TrafficRole>[] = [
  { role: "date", has: /(?:统计|数据|访问)(?:日期|时间)/, not: /更新|更新时间/ },
  { role: "hour", has: /小时|时段|hour/, not: /率|数|量|均|rate|per|number/ },
  { role: "channel", has: /(?:流量|访客|渠道).*(?:来源|渠道|入口)|channelgroup|source/, not: /率|数|量|id$/ },
  { role: "visitors", has: /访客(?:数|人数)|visitors$|^uv|sessions$|users$/, not: /新|老|旧|率|均|占比|价值|支付|成交|下单|加购|收藏|跳失|评论|new|return|engaged|rate|per|average|avg/ },
  { role: "newVisitors", has: /新访客(?:数|人数)|new(?:visitors|users)/, not: /率|占比|支付|成交|rate|per/ },
  { role: "orders", has: /(?:支付|付款|成交)(?:父)?(?:订单|单)?(?:笔数|单量|单数|订单数)|orders$|transactions$/, not: /率|退|件|per|average|avg/ },
  { role: "revenue", has: /(?:支付|付款|成交)(?:总)?金额|revenue$|sales$/, not: /退|率|占比|均|老|新|单价|per|average|avg|refund/ },
]; // prettier-ignore
