/** What goals of a marketing plan may be about, with how each is worded and measured. Rules §8. */
import type { Text } from "../../text/locale";
import { say } from "../../text/say";
import { TERMS } from "../../text/terms";

interface GoalTemplate {
  readonly about: Text;
  readonly example: Text;
  readonly measuredBy: Text;
}

export const GOAL_TEMPLATES: readonly GoalTemplate[] = [
  {
    about: say("Revenue or units", "销售额或销量", "銷售額或銷量"),
    example: say(
      "Online chat software and a person for it bring 200,000 online revenue within a year",
      "上线在线客服软件并配一名专人，一年内带来 20 万线上销售额",
      "導入線上客服軟體並配一名專人，一年內帶來 20 萬線上銷售額",
    ),
    measuredBy: TERMS.revenue,
  },
  {
    about: say("Market share", "市场份额", "市場占有率"),
    example: say(
      "From 3 % to 4 % of the category by December",
      "年底前类目份额从 3% 升到 4%",
      "年底前分類占有率從 3% 升到 4%",
    ),
    measuredBy: say("Typed from the platform's report", "按平台报告手工填写", "依平台報告手動填寫"),
  },
  {
    about: say("Comments on contents", "内容互动评论", "內容互動留言"),
    example: say("From 40 to 100 comments a month", "每月评论从 40 条增加到 100 条", "每月留言從 40 則增加到 100 則"),
    measuredBy: TERMS.responses,
  },
  {
    about: say("Share of positive reviews", "好评率", "好評率"),
    example: say("From 92 % to 96 % within half a year", "半年内从 92% 升到 96%", "半年內從 92% 升到 96%"),
    measuredBy: say("Share of 4 and 5 stars", "4 星与 5 星占比", "4 星與 5 星占比"),
  },
  {
    about: say("Costs", "成本费用", "成本費用"),
    example: say("Cost an order falls from 18 to 14", "每单成本从 18 降到 14", "每單成本從 18 降到 14"),
    measuredBy: TERMS.costAnOrder,
  },
  {
    about: say("Brand awareness", "品牌知名度", "品牌知名度"),
    example: say("Direct visitors double within a year", "一年内自主访问的访客翻倍", "一年內自主造訪的訪客加倍"),
    measuredBy: TERMS.visitors,
  },
  {
    about: say("Customer relations, CRM", "客户关系（CRM）", "顧客關係（CRM）"),
    example: say("Repeat rate from 25 % to 32 %", "复购率从 25% 升到 32%", "複購率從 25% 升到 32%"),
    measuredBy: TERMS.repeatRate,
  },
  {
    about: say("Supply chain", "供应链", "供應鏈"),
    example: say("Item-months short fall from 12 to 3", "缺货商品月从 12 个降到 3 个", "缺貨商品月從 12 個降到 3 個"),
    measuredBy: TERMS.unitsMissing,
  },
];
