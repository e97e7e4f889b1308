/**
 * From the user's campaign table to campaigns: what each cost, whom it reached and what it brought, rows of one campaign added up.
 */
import type { Text } from "../../text/locale";
import { say } from "../../text/say";
import {
  CAMPAIGN_FIGURES,
  CAMPAIGN_REASONS,
  CAMPAIGN_ROLES,
  type CampaignFigure,
  type CampaignRole,
  type Campaigns,
} from "../campaigns";
import { noteAbove } from "../above";
import { numbersByRate, readableRate } from "../by-rate";
import { isBlank, plainText } from "../cells/cell";
import { inAnyCase, NameIndex } from "../cells/names";
import { defineTable } from "../define";
import { CAMPAIGN_PLATFORMS } from "./platforms";
import type { OpenTable } from "../open-table";
import { repeatedRows, settleRepeated } from "../repeated";
import { blankRow, errorCell, notNegative, readable, stated, totalRow } from "../rules";
import type { Cell } from "../source";
import { markSumRows } from "../sum-rows";

const NUMBERS = ["cost", ...CAMPAIGN_FIGURES] as const satisfies readonly CampaignRole[];
const RESPONSES_BY_RATE = { part: "responses", whole: "reach", rate: "responseRate" } as const;
/** A click rate is the share of what was shown or sent, not of the people reached. */
const CLICK_RATE = /点击|點擊|点阅|點閱|click|ctr/i;
const SHOWN_OR_SENT = /曝光|展现|展現|展示|发送|發送|送达|送達|impr|recipient|sent|deliver/i;

/** Responses by their own column, or by their rate where it is one of the people reached. */
function responsesOf(table: OpenTable<CampaignRole, string>): Float64Array {
  const [rate, reach] = [table.headingOf("responseRate"), table.headingOf("reach")];
  if (!CLICK_RATE.test(rate) || SHOWN_OR_SENT.test(reach)) return numbersByRate(table, RESPONSES_BY_RATE);
  if (table.columns.responses === undefined && reach !== "") table.notes.push(rateOfOthers(rate, reach));
  return table.numbers("responses");
}

const rateOfOthers = (rate: string, reach: string): Text =>
  say(
    `“${rate}” is a share of what was shown, not of “${reach}”, so the responses are unknown. Choose the column of impressions instead of “${reach}”, or one that counts responses.`,
    `“${rate}”是占曝光的比率，不是占“${reach}”的比率，因此回应人数未知。请改选曝光列代替“${reach}”，或选择回应人数所在的列。`,
    `「${rate}」是占曝光的比率，不是占「${reach}」的比率，因此回應人數未知。請改選曝光欄代替「${reach}」，或選擇回應人數所在的欄。`,
  );

/**
 * Rows with the same campaign and channel, whatever their case, are one campaign: a daily report adds up.
 * A figure is known when at least one of the campaign's rows states it; responses follow from their rate where only that is stated.
 */
export const CAMPAIGNS = defineTable({
  id: "campaigns",
  label: say("Campaigns", "营销活动", "行銷活動"),
  one: say("a campaign table", "营销活动表", "行銷活動表"),
  holds: say("the campaigns", "营销活动", "行銷活動"),
  grain: "summary",
  roles: CAMPAIGN_ROLES,
  platforms: CAMPAIGN_PLATFORMS,
  recognise: {
    fits: ({ sure }) =>
      sure("campaign") && sure("cost") && (["reach", "responses", "orders", "revenue"] as const).some(sure),
  },
  reasons: CAMPAIGN_REASONS,
  rules: [
    blankRow,
    errorCell(),
    totalRow(),
    stated("campaign", "noCampaign"),
    stated("cost", "noCost"),
    readable(NUMBERS, "unreadableNumber"),
    readableRate<CampaignRole>(RESPONSES_BY_RATE),
    notNegative([...NUMBERS, "responseRate"]),
  ],
  read(table): Campaigns {
    markSumRows(table, ["campaign", "channel"], NUMBERS);
    settleRepeated(table, repeatedRows(table));
    noteAbove(table, "responses", "reach");
    noteAbove(table, "newCustomers", "orders");
    const responses = responsesOf(table);
    const found = new CampaignSums();
    for (const row of table.counted()) {
      const name = textOf(table.at("campaign", row));
      const channel = textOf(table.at("channel", row));
      const figures = NUMBERS.map((role) => (role === "responses" ? responses : table.numbers(role))[row]!);
      found.add(name, channel, figures);
    }
    return { ...table.account(), ...found.columns() };
  },
});

function textOf(cell: Cell): string {
  return isBlank(cell) ? "" : plainText(String(cell));
}

/** Campaigns in order of first appearance, their figures added up. */
class CampaignSums {
  private readonly name: string[] = [];
  private readonly channel: string[] = [];
  private readonly sums: number[][] = [];
  private readonly index = new Map<string, number>();
  private readonly names = new NameIndex(inAnyCase);
  /** Channels as first written: formulas of a sheet do not tell cases apart. */
  private readonly channels = new NameIndex(inAnyCase);

  add(name: string, channel: string, figures: readonly number[]): void {
    const place = this.channels.numberOf(channel);
    const key = `${this.names.numberOf(name)} ${place}`;
    const known = this.index.get(key);
    if (known !== undefined) {
      this.sums[known] = this.sums[known]!.map((sum, i) => plus(sum, figures[i]!));
      return;
    }
    this.index.set(key, this.name.length);
    this.name.push(name);
    this.channel.push(this.channels.names[place] ?? "");
    this.sums.push([...figures]);
  }

  columns(): Pick<Campaigns, "count" | "name" | "channel" | "cost" | CampaignFigure> {
    const column = (role: (typeof NUMBERS)[number]): Float64Array =>
      Float64Array.from(this.sums, (figures) => Number(figures[NUMBERS.indexOf(role)]!.toPrecision(15)));
    return {
      count: this.name.length,
      name: this.name,
      channel: this.channel,
      cost: column("cost"),
      reach: column("reach"),
      responses: column("responses"),
      orders: column("orders"),
      revenue: column("revenue"),
      newCustomers: column("newCustomers"),
    };
  }
}

/** What is not stated adds nothing to what is. */
function plus(sum: number, figure: number): number {
  if (Number.isNaN(sum)) return figure;
  return Number.isNaN(figure) ? sum : sum + figure;
}
