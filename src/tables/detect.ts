/**
 * Which column plays which role: by the platform's own headings, by usual names in Chinese and English, and by the values.
 * Every choice carries how sure it is and why, so that the user can check and correct it.
 */
import type { Text } from "../text/locale";
import { type ColumnProfile, profileColumn } from "./cells/column-profile";
import { duplicateHeading, type Ground, hiddenCustomer, lostDigits, noBuyer, reasonText } from "./detect/texts";
import { CAMPAIGN_PARTS, CAMPAIGN_SYNONYMS } from "./campaign-headers";
import {
  type HeaderPart,
  LEAD_PARTS,
  LEAD_SYNONYMS,
  normalizeHeader,
  ORDER_PARTS,
  ORDER_SYNONYMS,
} from "./detect/headings";
import { detectPlatform, platformOf } from "./orders/platforms";
import type { Platform, PlatformId } from "./orders/platform";
import {
  CAMPAIGN_ROLES,
  type CampaignRole,
  type Cell,
  type ColumnRoles,
  LEAD_ROLES,
  type LeadRole,
  ORDER_ROLES,
  type OrderRole,
  type Role,
  type TableKind,
  TRAFFIC_ROLES,
  type TrafficRole,
} from "./source";
import { TRAFFIC_PARTS, TRAFFIC_SYNONYMS } from "./traffic-headers";

export interface Detection<R extends string = Role> {
  readonly roles: ColumnRoles<R>;
  /** 0 to 1 for each detected role: 1 the platform's own heading, 0.5 and below worth a look. */
  readonly confidence: Readonly<Partial<Record<R, number>>>;
  /** Why the column was chosen, one sentence for each detected role. */
  readonly reason: Readonly<Partial<Record<R, Text>>>;
  /** The platform whose export this is; null for any other table. */
  readonly platform: PlatformId | null;
  /** What the user should know about this table: platform oddities, a missing buyer, doubled headings. */
  readonly notes: readonly Text[];
}

const CONFIDENCE: Readonly<Record<Ground, number>> = { platform: 1, synonym: 0.9, part: 0.7, values: 0.4 };
/** Values that contradict the heading halve the confidence. */
const DOUBT = 0.5;

interface Vocabulary<R extends string> {
  readonly roles: readonly R[];
  readonly synonyms: Readonly<Record<R, readonly string[]>>;
  readonly parts: readonly HeaderPart<R>[];
}

const ORDERS: Vocabulary<OrderRole> = { roles: ORDER_ROLES, synonyms: ORDER_SYNONYMS, parts: ORDER_PARTS };
const LEADS: Vocabulary<LeadRole> = { roles: LEAD_ROLES, synonyms: LEAD_SYNONYMS, parts: LEAD_PARTS };
const TRAFFIC: Vocabulary<TrafficRole> = { roles: TRAFFIC_ROLES, synonyms: TRAFFIC_SYNONYMS, parts: TRAFFIC_PARTS };
const CAMPAIGNS: Vocabulary<CampaignRole> = {
  roles: CAMPAIGN_ROLES,
  synonyms: CAMPAIGN_SYNONYMS,
  parts: CAMPAIGN_PARTS,
};

interface Candidate {
  readonly column: number;
  readonly ground: Ground;
}

/** The headings in normal form with the sample's profiles, made once for each table. */
interface Headings {
  readonly written: readonly string[];
  readonly normal: readonly string[];
  readonly platform: Platform | null;
  readonly sampled: boolean;
  profile(column: number): ColumnProfile;
}

/**
 * Finds the columns of an order, lead, campaign or traffic table.
 * @param headers Headings as they stand in the sheet, one a column.
 * @param sample Some body rows (50 to 200 are plenty); empty when only headings are known.
 * @example detectColumns("orders", ["订单编号", "买家会员名", "实付金额", "付款时间"], []).roles; // { order: 0, customer: 1, date: 3, amount: 2 }
 */
export function detectColumns(
  kind: "orders",
  headers: readonly string[],
  sample: readonly (readonly Cell[])[],
): Detection<OrderRole>;
export function detectColumns(
  kind: "leads",
  headers: readonly string[],
  sample: readonly (readonly Cell[])[],
): Detection<LeadRole>;
export function detectColumns(
  kind: "campaigns",
  headers: readonly string[],
  sample: readonly (readonly Cell[])[],
): Detection<CampaignRole>;
export function detectColumns(
  kind: "traffic",
  headers: readonly string[],
  sample: readonly (readonly Cell[])[],
): Detection<TrafficRole>;
export function detectColumns(
  kind: TableKind,
  headers: readonly string[],
  sample: readonly (readonly Cell[])[],
): Detection;
export function detectColumns(
  kind: TableKind,
  headers: readonly string[],
  sample: readonly (readonly Cell[])[],
): Detection {
  const headings = readHeadings(headers, sample, kind === "orders");
  switch (kind) {
    case "orders":
      return detectRoles(ORDERS, headings);
    case "leads":
      return detectRoles(LEADS, headings);
    case "campaigns":
      return detectRoles(CAMPAIGNS, headings);
    case "traffic":
      return detectRoles(TRAFFIC, headings);
  }
}

/** How much each column, when it is surely there, speaks for its kind of table. */
const WEIGHTS: Readonly<Record<"orders" | "leads" | "campaigns", Readonly<Partial<Record<Role, number>>>>> = {
  orders: { amount: 2, order: 1.5, customer: 0.5, units: 1, unitPrice: 1, product: 0.5, seller: 0.5, channel: 0.5 },
  leads: { valid: 2, visited: 2, wechat: 1, needDate: 1, seller: 1, source: 1, ordered: 0.5, status: 0.5, phone: 0.25 },
  campaigns: { campaign: 1, channel: 0.5, cost: 2, reach: 2, responses: 2, newCustomers: 1, orders: 1, revenue: 0.5 },
};

/**
 * Whether a table holds orders, leads, campaigns or traffic; null when its headings fit none. Orders and leads need a date, campaigns a
 * name, a cost and something it brought. A date and a number of visitors are traffic, unless each row is an order or a campaign's cost.
 * @example detectKind(["日期", "客服", "是否有效", "是否进店"], []); // "leads"
 */
export function detectKind(headers: readonly string[], sample: readonly (readonly Cell[])[]): TableKind | null {
  const orders = detectColumns("orders", headers, sample);
  const leads = detectColumns("leads", headers, sample);
  const campaigns = detectColumns("campaigns", headers, sample);
  const orderScore = (orders.platform === null ? 0 : 3) + scoreOf("orders", orders);
  const leadScore = scoreOf("leads", leads);
  const campaignScore = scoreOf("campaigns", campaigns);
  const orderTable =
    hasDate(orders) && (orders.roles.amount !== undefined || orders.roles.unitPrice !== undefined) && orderScore >= 1;
  const leadTable = hasDate(leads) && leadScore >= 1.5;
  if (isCampaignTable(campaigns) && campaignScore > Math.max(orderTable ? orderScore : 0, leadTable ? leadScore : 0))
    return "campaigns";
  if (orders.platform === null && !isSure(orders, "order") && isTrafficTable(detectColumns("traffic", headers, sample)))
    return "traffic";
  if (orderTable && (!leadTable || orderScore >= leadScore)) return "orders";
  return leadTable ? "leads" : null;
}

const isSure = (detection: Detection, role: Role): boolean => (detection.confidence[role] ?? 0) >= 0.6;

function scoreOf(kind: keyof typeof WEIGHTS, detection: Detection): number {
  return Object.entries(WEIGHTS[kind]).reduce(
    (sum, [role, weight]) => sum + (isSure(detection, role as Role) ? weight : 0),
    0,
  );
}

function isCampaignTable(campaigns: Detection<CampaignRole>): boolean {
  const brought = (["reach", "responses", "orders", "revenue"] as const).some((role) => isSure(campaigns, role));
  return isSure(campaigns, "campaign") && isSure(campaigns, "cost") && brought;
}

function isTrafficTable(traffic: Detection<TrafficRole>): boolean {
  return isSure(traffic, "date") && isSure(traffic, "visitors");
}

/**
 * Why an order table tells no customers apart: the platform's reason where it has one.
 * @param platform The platform of the export, or null for any other table.
 */
export function missingCustomerReason(platform: PlatformId | null): Text {
  return (platform !== null && platformOf(platform).missingCustomer) || noBuyer;
}

function hasDate(detection: Detection): boolean {
  return detection.roles.date !== undefined;
}

function readHeadings(
  headers: readonly string[],
  sample: readonly (readonly Cell[])[],
  withPlatform: boolean,
): Headings {
  const profiles = new Map<number, ColumnProfile>();
  return {
    written: headers,
    normal: headers.map((header) => normalizeHeader(String(header ?? ""))),
    platform: withPlatform ? detectPlatform(headers) : null,
    sampled: sample.length > 0,
    profile(column) {
      const known = profiles.get(column) ?? profileColumn(sample, column);
      profiles.set(column, known);
      return known;
    },
  };
}

/** What was found for each role, with the headings of hidden customers passed over. */
interface Choice<R extends Role> {
  readonly found: ReadonlyMap<R, Candidate>;
  readonly hidden: ReadonlySet<string>;
}

function detectRoles<R extends Role>(vocabulary: Vocabulary<R>, headings: Headings): Detection<R> {
  const { platform } = headings;
  const choice = chooseColumns(vocabulary, headings);
  const roles: Partial<Record<R, number>> = {};
  const confidence: Partial<Record<R, number>> = {};
  const reason: Partial<Record<R, Text>> = {};
  for (const [role, { column, ground }] of choice.found) {
    const doubtful = contradicts(role, headings, column);
    roles[role] = column;
    confidence[role] = CONFIDENCE[ground] * (doubtful ? DOUBT : 1);
    reason[role] = reasonText(ground, headings.written[column] ?? "", column, platform?.name ?? null, doubtful);
  }
  return { roles, confidence, reason, platform: platform?.id ?? null, notes: notesOf(choice, vocabulary, headings) };
}

/** The surest ground is tried for every role before the next, so that a usual name never takes a column another role has by platform. */
function chooseColumns<R extends Role>(vocabulary: Vocabulary<R>, headings: Headings): Choice<R> {
  const found = new Map<R, Candidate>();
  const taken = new Set<number>();
  const hidden = new Set<string>();
  for (const ground of ["platform", "synonym", "part", "values"] as const) {
    for (const role of vocabulary.roles) {
      if (found.has(role)) continue;
      const candidates = candidatesOf(ground, role, vocabulary, headings).filter(({ column }) => !taken.has(column));
      const best = bestOf(role, candidates, headings);
      if (best) {
        found.set(role, best);
        taken.add(best.column);
      } else if (role === "customer") candidates.forEach(({ column }) => hidden.add(headings.written[column] ?? ""));
    }
  }
  return { found, hidden };
}

function notesOf<R extends Role>({ found, hidden }: Choice<R>, vocabulary: Vocabulary<R>, headings: Headings): Text[] {
  const { platform } = headings;
  const columns = new Map<Role, number>([...found].map(([role, { column }]) => [role, column]));
  const notes = [...(platform?.notes ?? []), ...[...hidden].map(hiddenCustomer)];
  const wantsCustomer = (vocabulary.roles as readonly Role[]).includes("customer");
  if (wantsCustomer && !columns.has("customer")) notes.push(missingCustomerReason(platform?.id ?? null));
  const order = columns.get("order");
  if (order !== undefined && headings.profile(order).lostDigits > 0)
    notes.push(lostDigits(headings.written[order] ?? ""));
  const doubled = new Set(
    [...columns.values()]
      .filter((column) => isDoubled(headings, column))
      .map((column) => headings.written[column] ?? ""),
  );
  return [...notes, ...[...doubled].map(duplicateHeading)];
}

/** Columns a role could be, best first. */
function candidatesOf<R extends Role>(
  ground: Ground,
  role: R,
  vocabulary: Vocabulary<R>,
  headings: Headings,
): Candidate[] {
  const { normal, platform } = headings;
  const byName = (names: readonly string[]): Candidate[] =>
    names.flatMap((name) =>
      normal.flatMap((header, column) => (header === name && name !== "" ? [{ column, ground }] : [])),
    );
  if (ground === "platform") return byName(platform?.roles[role as OrderRole] ?? []);
  const allowed = ({ column }: Candidate): boolean => !(platform?.avoid ?? []).includes(normal[column]!);
  if (ground === "synonym") return byName(vocabulary.synonyms[role]).filter(allowed);
  if (ground === "values") return columnsLike(role, headings).map((column) => ({ column, ground }));
  const part = vocabulary.parts.find((each) => each.role === role);
  if (!part) return [];
  return normal
    .flatMap((header, column) => (part.has.test(header) && !part.not.test(header) ? [{ column, ground }] : []))
    .filter(allowed);
}

/** The first candidate whose values fit; else the first that has values; else the first. A hidden customer is none at all. */
function bestOf(role: Role, candidates: readonly Candidate[], headings: Headings): Candidate | undefined {
  if (!headings.sampled) return candidates[0];
  const usable =
    role === "customer" ? candidates.filter(({ column }) => !isHidden(headings.profile(column))) : candidates;
  const filled = usable.filter(({ column }) => headings.profile(column).filled > 0);
  return filled.find(({ column }) => !contradicts(role, headings, column)) ?? filled[0] ?? usable[0];
}

function isHidden(profile: ColumnProfile): boolean {
  return profile.hidden * 2 > profile.filled;
}

const NUMERIC: ReadonlySet<Role> = new Set<Role>([
  "amount", "units", "unitPrice", "refund", "cost", "reach", "responses", "orders", "revenue", "newCustomers", "visitors",
  "newVisitors",
]); // prettier-ignore

/** Whether most values of a date column are no dates, or of an amount column no numbers. */
function contradicts(role: Role, headings: Headings, column: number): boolean {
  if (!headings.sampled) return false;
  const profile = headings.profile(column);
  if (profile.filled === 0) return false;
  if (role === "date" || role === "needDate") return profile.dates * 2 < profile.filled;
  return NUMERIC.has(role) && profile.numbers * 2 < profile.filled;
}

/** Columns that by their values alone can only be the date or the amount; none when several could be. */
function columnsLike(role: Role, headings: Headings): number[] {
  const isLike = (profile: ColumnProfile): boolean => {
    if (profile.filled === 0) return false;
    if (role === "date")
      return profile.dates === profile.filled && (profile.textDates === profile.filled || profile.textDates === 0);
    return (
      role === "amount" &&
      profile.numbers === profile.filled &&
      profile.dates < profile.filled &&
      profile.longWholeNumbers === 0
    );
  };
  const known = (header: string): boolean =>
    header !== "" &&
    [...Object.values(ORDER_SYNONYMS), ...Object.values(LEAD_SYNONYMS)].some((names) => names.includes(header));
  const columns = headings.normal.flatMap((header, column) =>
    !known(header) && isLike(headings.profile(column)) ? [column] : [],
  );
  return columns.length === 1 ? columns : [];
}

function isDoubled(headings: Headings, column: number): boolean {
  return headings.normal.filter((header) => header === headings.normal[column] && header !== "").length > 1;
}
