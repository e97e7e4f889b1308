/**
 * Each lead in full, for kinds that work leads one by one: who it is, how to reach it, when it was worked, and whether it is lost.
 */
import { isBlank, isErrorCell, plainText } from "../cells/cell";
import { lexicon } from "../cells/phrases";
import { isYesWord, parseContact, parseYesNo } from "../cells/parse-status";
import type { LeadDetails, LeadReason, LeadRole } from "../leads";
import type { OpenTable } from "../open-table";
import type { Cell } from "../source";

type Table = Pick<OpenTable<LeadRole, LeadReason>, "columns" | "counted" | "countedNumbers" | "countedTexts">;

/** A lead that nobody works any more. A stage that is only not an order yet, such as 未成交, leaves it open. */
const LOST = lexicon([
  [
    true,
    "战败|流失|丢单|输单|已输单|走单|放弃|已放弃|成交失败|退单|退订|关闭|已关闭|无意向|" +
      "lost|closed lost|=closed|closed not converted|dead|abandoned|cancelled|canceled|not interested|unresponsive",
  ],
  [false, "流失预警|待放弃|not lost|reopened"],
]);

/** Sources that old customers send leads through. */
const SENT_BY_CUSTOMERS = /转介绍|轉介紹|老客|介绍|介紹|口碑|referral|referred|word of mouth|recommend/i;

/** Numbers or ids in a column that may only say whether there is one. */
const contactOf = (cell: Cell): string =>
  parseContact(cell) === true && !isYesWord(cell) ? plainText(String(cell)) : "";

function contacts(table: Table, roles: readonly LeadRole[]): readonly string[] {
  const present = roles.flatMap((role) => table.columns[role] ?? []);
  return table.counted().map((row) => {
    for (const column of present) {
      const contact = contactOf(column.at(row));
      if (contact !== "") return contact;
    }
    return "";
  });
}

function fullNames(table: Table): readonly string[] {
  const [names, given] = [table.countedTexts("name"), table.countedTexts("givenName")];
  return names.map((name, i) => [given[i]!, name].filter((part) => part !== "").join(" "));
}

/** Whether an old customer sent the lead: as its column states, else as its source tells. */
function referrals(table: Table, sources: readonly string[]): Uint8Array {
  const column = table.columns.referral;
  const stated = (cell: Cell): boolean => !isBlank(cell) && !isErrorCell(cell) && parseYesNo(cell) !== false;
  if (column !== undefined) return Uint8Array.from(table.counted(), (row) => (stated(column.at(row)) ? 1 : 0));
  return Uint8Array.from(sources, (source) => (SENT_BY_CUSTOMERS.test(source) ? 1 : 0));
}

/** Every text is looked at once. */
function lostBy(statuses: readonly string[], reasons: readonly string[]): Uint8Array {
  const known = new Map<string, boolean>();
  return Uint8Array.from(statuses, (status, i) => {
    if (!known.has(status)) known.set(status, LOST(status)[0] === true);
    return known.get(status) === true || reasons[i] !== "" ? 1 : 0;
  });
}

/** What stands for a date of need that is none; very many dates are not written out. */
function needTexts(table: Table, dates: Float64Array): readonly string[] {
  const column = table.columns.needDate;
  const textOf = (cell: Cell): string => (isBlank(cell) || isErrorCell(cell) ? "" : plainText(String(cell)));
  return table.counted().map((row, i) => (Number.isNaN(dates[i]!) ? textOf(column?.at(row)) : ""));
}

/** @param sources Where each lead came from, "" where it has no source. */
export function readDetails(table: Table, sources: readonly string[]): LeadDetails {
  const lostReason = table.countedTexts("lostReason");
  const status = table.countedTexts("status");
  const needDate = table.countedNumbers("needDate");
  return {
    id: table.countedTexts("lead"),
    name: fullNames(table),
    phone: contacts(table, ["phone", "mobile"]),
    wechat: contacts(table, ["wechat", "wechatId"]),
    ...{ needDate, needText: needTexts(table, needDate) },
    claimed: table.countedNumbers("claimed"),
    firstCall: table.countedNumbers("firstCall"),
    lastActivity: table.countedNumbers("lastActivity"),
    referral: referrals(table, sources),
    status,
    lost: lostBy(status, lostReason),
    lostReason,
    row: table.counted(),
  };
}
