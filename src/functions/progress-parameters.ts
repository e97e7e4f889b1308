/** The words PACE and RUNRATE share for time gone and time in all. */
import type { Text } from "../text/locale";

export const ELAPSED: Text = {
  "en-US": "Time gone, such as days to date, in the unit of total.",
  "zh-CN": "已过时间，如已过天数，单位与 total 相同。",
  "zh-TW": "已過時間，如已過天數，單位與 total 相同。",
};

export const TOTAL: Text = {
  "en-US": "Time of the whole period, such as its days.",
  "zh-CN": "整个期间的时间，如总天数。",
  "zh-TW": "整個期間的時間，如總天數。",
};
