/**
 * From the user's lead table to leads: who came when, whether valid, whether visited, whether ordered, and whose lead it is.
 */
import { TERMS } from "../../text/terms";
import { say } from "../../text/say";
import { defineTable } from "../define";
import { noteLaterDays } from "../later-days";
import { LEAD_REASONS, LEAD_ROLES, type Leads } from "../leads";
import { blankRow, dated, errorCell, totalRow, undated } from "../rules";
import { readFlags } from "./flags";
import { nativeLeadFacts } from "./native";

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
  recognise: { fits: ({ has }) => has("date"), least: 1.5 },
  reasons: LEAD_REASONS,
  rules: [
    totalRow(["lead", "date", "seller", "source"]),
    undated("date", [blankRow, errorCell(), totalRow()]),
    errorCell("seller"),
    dated("date"),
  ],
  read(table): Leads {
    const counted = table.counted();
    const [seller, channel] = [table.names("seller"), table.names("source")];
    noteLaterDays(table, table.countedNumbers("date"));
    const flags = readFlags(table);
    return {
      ...table.account(),
      count: counted.length,
      date: table.countedNumbers("date"),
      ...flags,
      seller: seller.of,
      sellers: seller.names,
      channel: channel.of,
      channels: channel.names,
      native: nativeLeadFacts(table, flags),
      nativeNames: { seller: seller.native, channel: channel.native },
    };
  },
});
