/**
 * From the user's campaign table to campaigns: what each cost, whom it reached and what it brought, rows of one campaign added up.
 */
import { Problem } from "../../text/problem";
import { CAMPAIGN_FIGURES, type CampaignFigure, type Campaigns } from "../campaigns";
import { isBlank, isErrorCell, isTotalLabel, plainText } from "../cells/cell";
import { parseMoney } from "../cells/parse-money";
import { codeOf, listLeftOut } from "../row-reasons";
import type { CampaignRole, Cell, ColumnRoles, Source } from "../source";

type CampaignColumns = Readonly<Partial<Record<CampaignRole, readonly Cell[]>>>;
const NUMBERS = ["cost", ...CAMPAIGN_FIGURES] as const;

/**
 * Reads campaigns from columns. Rows with the same campaign and channel, whatever their case, are one campaign: a daily report adds up.
 * A figure is known when at least one of the campaign's rows states it.
 * @param columns Body cells of each role's column, `source.rows` each; a role without cells is read as absent.
 * @throws Problem when there is no campaign or no cost column.
 */
export function readCampaigns(source: Source, roles: ColumnRoles<CampaignRole>, columns: CampaignColumns): Campaigns {
  const { campaign, channel, cost } = columns;
  if (campaign === undefined) throw missingCampaign(source);
  if (cost === undefined) throw missingCost(source);
  const reasons = new Uint8Array(source.rows);
  const found = new CampaignSums();
  const seen = new Set<string>();
  const repeatedRows: number[] = [];
  for (let row = 0; row < source.rows; row++) {
    const reason = reasonOf(columns, campaign[row], cost[row], row);
    if (reason !== null) {
      reasons[row] = codeOf(reason);
      continue;
    }
    const name = textOf(campaign[row]);
    const place = channel === undefined ? "" : textOf(channel[row]);
    const figures = NUMBERS.map((role) => parseMoney(columns[role]?.[row]));
    found.add(name, place, figures);
    const content = JSON.stringify([name, place, ...figures]);
    if (seen.has(content)) repeatedRows.push(row);
    seen.add(content);
  }
  const leftOut = listLeftOut(reasons);
  const used = source.rows - leftOut.reduce((sum, { rows }) => sum + rows.length, 0);
  return { source, columns: roles, rows: source.rows, used, leftOut, repeatedRows, ...found.columns() };
}

/** Why a row does not count; null when it does. */
function reasonOf(columns: CampaignColumns, name: Cell, cost: Cell, row: number): Parameters<typeof codeOf>[0] | null {
  const cells = Object.values(columns).map((column) => column[row]);
  if (cells.every(isBlank)) return "blankRow";
  if (cells.some(isErrorCell)) return "errorCell";
  if (isTotalLabel(name) || isTotalLabel(columns.channel?.[row])) return "totalRow";
  if (isBlank(name)) return "noCampaign";
  if (isBlank(cost)) return "noCost";
  const figures = NUMBERS.map((role) => columns[role]?.[row]).filter((cell) => !isBlank(cell));
  const numbers = figures.map(parseMoney);
  if (numbers.some(Number.isNaN)) return "unreadableNumber";
  return numbers.some((number) => number < 0) ? "negativeNumber" : null;
}

function textOf(cell: Cell): string {
  return isBlank(cell) ? "" : plainText(String(cell));
}

/** Campaigns in order of first appearance, their figures added up. */
class CampaignSums {
  private readonly name: string[] = [];
  private readonly channel: string[] = [];
  private readonly sums: number[][] = [];
  private readonly index = new Map<string, number>();
  /** Channels as first written: formulas of a sheet do not tell cases apart. */
  private readonly channels = new Map<string, string>();

  add(name: string, channel: string, figures: readonly number[]): void {
    const lower = channel.toLowerCase();
    const key = JSON.stringify([name.toLowerCase(), lower]);
    const known = this.index.get(key);
    if (known !== undefined) {
      this.sums[known] = this.sums[known]!.map((sum, i) => plus(sum, figures[i]!));
      return;
    }
    if (!this.channels.has(lower)) this.channels.set(lower, channel);
    this.index.set(key, this.name.length);
    this.name.push(name);
    this.channel.push(this.channels.get(lower)!);
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

function missingCampaign({ name }: Source): Problem {
  return new Problem({
    "en-US": `No campaign column was found in “${name}”. Choose the column with each campaign's name.`,
    "zh-CN": `在表“${name}”中没有找到活动名称列。请选择活动名称所在的列。`,
    "zh-TW": `在表格「${name}」中找不到活動名稱欄。請選擇活動名稱所在的欄。`,
  });
}

function missingCost({ name }: Source): Problem {
  return new Problem({
    "en-US": `No cost column was found in “${name}”. Choose the column with what each campaign cost.`,
    "zh-CN": `在表“${name}”中没有找到费用列。请选择每个活动花费所在的列。`,
    "zh-TW": `在表格「${name}」中找不到費用欄。請選擇每個活動花費所在的欄。`,
  });
}
