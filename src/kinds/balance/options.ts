/**
 * What the user chooses for the balance: who speaks, which items, how many months, and what the team may decide itself. Rules §10.
 */
import { say } from "../../text/say";
import { TERMS } from "../../text/terms";
import { type Choices, choicesOf, fields, money, number, text } from "../fields";
import type { OptionValues } from "../kind";

/** Limits under which the team decides itself: the published rule, in the currency of the workbook. */
const DECIDE_UNDER = { investment: 500_000, unitCost: 5 };

/** Assumptions that stand on the sheet of rules. */
export const RULE_OPTIONS = fields({
  investmentLimit: money({
    ...{ default: DECIDE_UNDER.investment, min: 0, max: 1e12 },
    label: say(
      "Team decides on investment under",
      "团队可自行决定的投资上限（不含）",
      "團隊可自行決定的投資上限（不含）",
    ),
    help: say(
      "At this amount and above the committee decides. A change agreed in the log below goes before it.",
      "达到或超过此金额须提交委员会。下方记录中通过的修改优先。",
      "達到或超過此金額須提交委員會。下方紀錄中通過的修改優先。",
    ),
  }),
  unitCostLimit: money({
    ...{ default: DECIDE_UNDER.unitCost, min: 0, max: 1e9 },
    label: say(
      "Team decides on a change of unit cost under",
      "团队可自行决定的单位成本变动上限（不含）",
      "團隊可自行決定的單位成本變動上限（不含）",
    ),
    help: say(
      "Up or down, by its size; at this amount and above the committee decides.",
      "升降均按幅度计；达到或超过此金额须提交委员会。",
      "升降均按幅度計；達到或超過此金額須提交委員會。",
    ),
  }),
  horizon: number({
    ...{ default: 3, min: 1, max: 12, integer: true, format: "count" },
    label: say("Short term, months", "短期（月数）", "短期（月數）"),
    help: say(
      "Gaps within so many months are closed by demand: quota, price, push. Later ones by capacity: an assumption, type your own.",
      "此月数以内的缺口用需求手段解决（配额、价格、促销），更晚的用产能解决：为假设值，请按实际修改。",
      "此月數以內的缺口用需求手段解決（配額、價格、促銷），更晚的用產能解決：為假設值，請依實際修改。",
    ),
  }),
  cover: number({
    ...{ default: 2, min: 0, max: 24, format: "average" },
    label: say("Surplus above, months of demand", "过剩线（月需求的倍数）", "過剩線（月需求的倍數）"),
    help: say(
      "Stock beyond the safety stock and so many months of demand is surplus: an assumption, type your own.",
      "超过安全库存加此月数需求的库存为过剩：为假设值，请按实际修改。",
      "超過安全庫存加此月數需求的庫存為過剩：為假設值，請依實際修改。",
    ),
  }),
});

export const BALANCE_OPTIONS = {
  ...fields({
    items: text({
      place: "main",
      label: TERMS.itemsPlanned,
      help: say(
        "What is planned, between commas. Empty: what the last build planned, else the best sellers of the orders, else the product table.",
        "要平衡的商品，用逗号分隔。留空为上次的商品，否则取订单中最畅销的，再否则取商品表。",
        "要平衡的商品，以逗號分隔。留空為上次的商品，否則取訂單中最暢銷的，再否則取商品表。",
      ),
    }),
    departments: text({
      place: "main",
      label: say("Departments", "部门", "部門"),
      help: say(
        "Who says what will be sold, between commas; each gets a table of its own. Empty: sales, marketing, supply and finance.",
        "参与预测的部门，用逗号分隔，各有一张表。留空为销售、市场、供应链、财务。",
        "參與預測的部門，以逗號分隔，各有一張表。留空為業務、行銷、供應鏈、財務。",
      ),
    }),
    months: number({
      ...{ place: "main", default: 6, min: 1, max: 12, integer: true },
      label: say("Months ahead", "规划月数", "規劃月數"),
      help: say(
        "From the month of the build on. Months that are over stay, so that what was said can be held against what came.",
        "从生成当月起算。已过去的月份会保留，用于对照当时的说法与实际。",
        "從產生當月起算。已過去的月份會保留，用於對照當時的說法與實際。",
      ),
    }),
  }),
  ...RULE_OPTIONS,
};

export type BalanceChoices = Choices<typeof BALANCE_OPTIONS>;
export const balanceChoices = (values: OptionValues): BalanceChoices => choicesOf(BALANCE_OPTIONS, values);

/** Names in one text. */
export function namesOf(list: string | null): string[] {
  const names = (list ?? "").split(/[,，、;；]/).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ""))];
}
