/**
 * The built-in micro-segments as the trade calls them. Rules §4.
 */
import type { MicroSegmentId } from "../../../domain/customers/micro-segments";
import type { Text } from "../../../text/locale";
import { say } from "../../../text/say";

export const MICRO_NAMES: Readonly<Record<MicroSegmentId, Text>> = {
  firstTime: say("First-time buyers", "首购客户", "首購顧客"),
  quarterly: say("Buy once a quarter", "每季度购买一次", "每季購買一次"),
  crossSell: say("Buy X, not Y yet", "买过 X、未买过 Y", "買過 X、未買過 Y"),
  upSell: say("Buy Y, not the better line Z yet", "买过 Y、未买过升级款 Z", "買過 Y、未買過升級款 Z"),
  winBack: say("High value, not lately", "高价值但近期未购买", "高價值但近期未購買"),
};

/** The move into or out of the micro-segment that shows whether its promotion worked. */
export const MICRO_MEASURES: Readonly<Record<MicroSegmentId, Text>> = {
  firstTime: say(
    "Left the segment: bought a second time",
    "已离开该分群：完成第二次购买",
    "已離開該分群：完成第二次購買",
  ),
  quarterly: say("Entered “buys monthly”", "进入“每月购买”", "進入「每月購買」"),
  crossSell: say("Bought Y", "购买了 Y", "購買了 Y"),
  upSell: say("Bought Z", "购买了 Z", "購買了 Z"),
  winBack: say("Bought again", "再次购买", "再次購買"),
};
