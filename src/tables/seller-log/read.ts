/**
 * From the user's seller log to what each seller did by day.
 */
import { say } from "../../text/say";
import { noteAbove } from "../above";
import { numbersByRate, readableRate } from "../by-rate";
import { isUnknownFigure } from "../cells/cell";
import { minutesOfHeading, parseDuration } from "../cells/parse-duration";
import { defineTable } from "../define";
import { noteLaterDays } from "../later-days";
import { repeatedRows, settleRepeated } from "../repeated";
import { blankRow, dated, errorCell, notNegative, readable, type Row, stated, totalRow } from "../rules";
import {
  SELLER_LOG_COUNTS,
  SELLER_LOG_REASONS,
  SELLER_LOG_ROLES,
  type SellerLog,
  type SellerLogCount,
  type SellerLogRole,
} from "../seller-log";
import { markSumRows } from "../sum-rows";
import { nativeLogFacts } from "./native";

const REPLIED_BY_RATE = { part: "replied", whole: "chats", rate: "repliedShare" } as const;

/** A first reply that is written, but as no duration. */
function readableDuration(row: Row<SellerLogRole>): "unreadableNumber" | null {
  const cell = row.at("firstReply");
  return !isUnknownFigure(cell) && Number.isNaN(parseDuration(cell, 1)) ? "unreadableNumber" : null;
}

/**
 * Every row with a day and a seller counts. A figure that a row does not state is unknown, not 0: a share of replies stands blank where
 * nothing was answered. Replied chats follow from their share where only that is stated, so that shares are weighted by chats.
 */
export const SELLER_LOG = defineTable({
  id: "sellerLog",
  label: say("Seller log", "员工工作记录", "員工工作紀錄"),
  one: say("a seller log", "员工工作记录表", "員工工作紀錄表"),
  holds: say(
    "each seller's chats, new contacts and tasks by day",
    "每位员工每天的聊天、新增客户和任务",
    "每位員工每天的聊天、新增客戶與任務",
  ),
  grain: "summary",
  roles: SELLER_LOG_ROLES,
  recognise: {
    // Two figures of a seller's day at least: a list of names and dates is none.
    fits: ({ sure, has }) =>
      sure("date") &&
      sure("seller") &&
      [...SELLER_LOG_COUNTS, "repliedShare", "firstReply"].filter((role) => has(role as SellerLogRole)).length > 1,
    least: 3,
    unless: { table: "orders", roles: ["order"] },
  },
  reasons: SELLER_LOG_REASONS,
  rules: [
    blankRow,
    errorCell(),
    totalRow(),
    stated("seller", "noSeller"),
    dated("date"),
    readable(SELLER_LOG_COUNTS, "unreadableNumber"),
    readableRate<SellerLogRole>(REPLIED_BY_RATE),
    readableDuration,
    notNegative([...SELLER_LOG_COUNTS, "repliedShare"]),
  ],
  read(table): SellerLog {
    markSumRows(table, ["seller", "team"], SELLER_LOG_COUNTS);
    settleRepeated(table, repeatedRows(table));
    noteAbove(table, "replied", "chats");
    const date = table.countedNumbers("date").map(Math.floor);
    noteLaterDays(table, date);
    const replied = numbersByRate<SellerLogRole>(table, REPLIED_BY_RATE);
    const numbers = (role: SellerLogCount): Float64Array => (role === "replied" ? replied : table.numbers(role));
    const counts = SELLER_LOG_COUNTS.map((role) => {
      const own = numbers(role);
      return [role, Float64Array.from(table.counted(), (row) => own[row]!)] as const;
    });
    const [seller, team] = [table.names("seller"), table.names("team")];
    const unit = minutesOfHeading(table.headingOf("firstReply"));
    const firstReply = Float64Array.from(table.counted(), (row) => parseDuration(table.at("firstReply", row), unit));
    return {
      ...table.account(),
      count: table.counted().length,
      date,
      ...{ seller: seller.of, sellers: seller.names, team: team.of, teams: team.names },
      ...(Object.fromEntries(counts) as Record<SellerLogCount, Float64Array>),
      firstReply,
      native: nativeLogFacts(table, seller, { replied, firstReply }),
    };
  },
});
