/**
 * From the user's lead table to leads: who came when, whether valid, whether visited, whether ordered, and whose lead it is.
 */
import { TERMS } from "../../text/terms";
import { say } from "../../text/say";
import { isBlank } from "../cells/cell";
import { isYesWord, parseContact } from "../cells/parse-status";
import { defineTable } from "../define";
import { noteLaterDays } from "../later-days";
import { LEAD_REASONS, LEAD_ROLES, type LeadReason, type LeadRole, type Leads } from "../leads";
import type { NamedRows, OpenTable } from "../open-table";
import { repeatedRows, settleRepeated } from "../repeated";
import { blankRow, dated, errorCell, totalRow, undated } from "../rules";
import { readDetails } from "./details";
import { readEventDays } from "./event-days";
import { readFlags } from "./flags";
import { nativeLeadFacts } from "./native";

/** Whether the row names its lead, by a number or an entry such as a telephone number: two leads of one day and seller are no repetition. */
function identifies(table: OpenTable<LeadRole, LeadReason>, row: number): boolean {
  const contacts = [table.at("phone", row), table.at("wechat", row)];
  return !isBlank(table.at("lead", row)) || contacts.some((cell) => parseContact(cell) === true && !isYesWord(cell));
}

const sourcesOf = ({ of, names }: NamedRows): readonly string[] => Array.from(of, (number) => names[number] ?? "");

/** Tasks and tickets have a day, an owner and a state, too: a lead has one of these besides, or is called a lead. */
const TELLING: readonly LeadRole[] = ["source", "valid", "visited", "ordered", "phone", "wechat"];
const NAMED_SO: readonly LeadRole[] = ["lead", "date", "seller", "needDate", "status"];
const LEAD_WORD =
  /客资|线索|名单|潜客|商机|进线|留资|咨询|邀约|客户|婚期|婚礼|预产|lead|prospect|inquiry|enquiry|deal|opportunit|contact|wedding/;

/**
 * Every row with a readable date is one lead, unless its seller is an error.
 *
 * In a column such as 是否进店 that holds nothing but yes, a blank is a no: people tick what happened. Where the table has no such column,
 * the lead's stage (状态) decides where it can. An order or a visit makes a lead valid unless the table states otherwise.
 * In a column of telephone numbers or WeChat ids an entry is a yes and a blank is a no.
 */
export const LEADS = defineTable({
  id: "leads",
  label: TERMS.leads,
  one: say("a lead table", "客资表", "名單表"),
  holds: say("the leads", "客资", "名單"),
  grain: "record",
  roles: LEAD_ROLES,
  recognise: {
    fits: ({ has, sure, heading }) =>
      has("date") && (TELLING.some(sure) || NAMED_SO.some((role) => LEAD_WORD.test(heading(role)))),
    least: 1.5,
  },
  reasons: LEAD_REASONS,
  rules: [
    totalRow(["lead", "date", "seller", "source"]),
    undated("date", [blankRow, errorCell(), totalRow()]),
    errorCell("seller"),
    dated("date"),
  ],
  *read(table): Generator<void, Leads> {
    settleRepeated(table, repeatedRows(table, { isKnown: (row) => identifies(table, row) }));
    yield;
    const counted = table.counted();
    const [seller, channel] = [table.names("seller"), table.names("source")];
    const date = table.countedNumbers("date");
    noteLaterDays(table, date);
    yield;
    const flags = readFlags(table);
    yield;
    const details = table.detailed ? readDetails(table, sourcesOf(channel)) : undefined;
    yield;
    return {
      ...table.account(),
      ...{ count: counted.length, date, ...flags },
      eventDays: readEventDays(table, { date, ...flags }),
      seller: seller.of,
      sellers: seller.names,
      channel: channel.of,
      channels: channel.names,
      ...(details && { details }),
      native: nativeLeadFacts(table, flags),
      nativeNames: { seller: seller.native, channel: channel.native },
    };
  },
});
