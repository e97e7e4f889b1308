/** Names of the days that people shop on. */
import type { ShoppingDay } from "../../domain/calendar/shopping-days";
import type { Text } from "../../text/locale";
import { say } from "../../text/say";

export const SHOPPING_DAY_TEXTS: Readonly<Record<ShoppingDay, Text>> = {
  springFestival: say("Spring Festival", "春节", "春節"),
  valentine: say("Valentine's Day", "情人节", "情人節"),
  womensDay: say("Women's Day", "38 节", "婦女節"),
  mothersDay: say("Mother's Day", "母亲节", "母親節"),
  midYear: say("6.18 sale", "618大促", "618大促"),
  doubleEleven: say("Double 11", "双 11", "雙 11"),
  blackFriday: say("Black Friday", "黑色星期五", "黑色星期五"),
  cyberMonday: say("Cyber Monday", "网络星期一", "網路星期一"),
  doubleTwelve: say("Double 12", "双 12", "雙 12"),
  christmas: say("Christmas", "圣诞节", "聖誕節"),
};
