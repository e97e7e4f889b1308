/**
 * What past campaigns teach: who did not earn the cost back, whom to stop and whom to raise, and the figures to read first.
 */
import { type Expression, f, type Operand } from "../../../plan/formula";
import { countText, moneyText, nameText, sentence, shareText } from "../../../plan/sentence";
import type { Figure, Headline } from "../../../plan/sections/headline-part";
import { TERMS } from "../../../text/terms";
import { TEXTS, VERDICT_TEXTS } from "../texts";
import { type CampaignTable, ratioOfSums } from "./campaign-table";

const ratioText = (ratio: Operand): Expression => f`TEXT(${ratio},"0.00")`;

/** Campaigns whose margin is less than their cost. */
const unearned = ({ column }: CampaignTable): Expression => f`COUNTIF(${column.marginReturn},"<1")`;

export function learningHeadline(campaigns: CampaignTable): Headline {
  const { name, return: paid, marginReturn, loss, lossRank } = campaigns.column;
  const { lost, earned, unknown, stop, raise, first, and, ask } = TEXTS.headline;
  const [count, known] = [unearned(campaigns), f`COUNT(${marginReturn})`];
  const [counted, all] = [countText(count), countText(known)];
  const worst = f`MATCH(1,${lossRank},0)`;
  const stopped = sentence(stop, {
    worst: nameText(f`INDEX(${name},${worst})`),
    money: moneyText(f`INDEX(${loss},${worst})`),
  });
  // The best return stands first.
  const best = { best: nameText(name.at(0)), return: ratioText(paid.at(0)) };
  const raised = f`IF(N(${marginReturn.at(0)})>=1,${and}&${sentence(raise, best)},"")`;
  const money = moneyText(f`SUM(${loss})`);
  const finding = f`IF(${count}=0,${sentence(earned, { all })},${sentence(lost, { n: counted, all, money })})`;
  const action = f`IF(${count}=0,${sentence(first, best)},${stopped}&${raised})`;
  return { finding: f`IF(${known}=0,${unknown},${finding})`, action: f`IF(${known}=0,${ask},${action})` };
}

/** Whether a campaign asks for something. */
export const learningState = (campaigns: CampaignTable): Expression =>
  f`IF(${unearned(campaigns)}>0,${TERMS.act},${TERMS.ready})`;

export function learningFigures({ column }: CampaignTable, margin: Operand): Figure[] {
  const { name, cost, orders, revenue, verdict, loss } = column;
  const { figures: labels, columns: headings } = TEXTS;
  const share = f`IF(SUM(${cost})=0,0,SUM(${loss})/SUM(${cost}))`;
  const atMargin = ratioOfSums(revenue, cost, margin);
  return [
    {
      ...{ label: labels.campaigns, value: f`ROWS(${name})`, format: "count" },
      below: sentence(labels.answered, { n: countText(f`COUNTIF(${verdict},${VERDICT_TEXTS.above})`) }),
    },
    {
      ...{ label: headings.cost, value: f`SUM(${cost})`, format: "wholeMoney" },
      below: sentence(labels.each, { money: moneyText(f`SUM(${cost})/ROWS(${name})`) }),
    },
    {
      ...{ label: headings.revenue, value: f`SUM(${revenue})`, format: "wholeMoney" },
      below: f`IF(SUM(${orders})=0,"",${sentence(labels.orders, { n: countText(f`SUM(${orders})`) })})`,
    },
    {
      ...{ label: headings.return, value: ratioOfSums(revenue, cost), format: "multiple" },
      isKey: true,
      below: f`IF(ISNUMBER(${atMargin}),${sentence(labels.earns, { margin: ratioText(atMargin) })},"")`,
    },
    {
      ...{ label: headings.loss, value: f`SUM(${loss})`, format: "wholeMoney" },
      below: sentence(labels.ofCost, { share: shareText(share) }),
    },
  ];
}
