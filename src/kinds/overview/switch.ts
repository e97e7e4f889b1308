/**
 * Whether a new build makes the overview, as the form of every kind asks it.
 */
import { say } from "../../text/say";
import type { OptionField } from "../kind";
import { TEXTS } from "./texts";

export const OVERVIEW_SWITCH: OptionField = {
  ...{ key: "overviewSheet", type: "flag", place: "sheets", default: true },
  label: TEXTS.name,
  help: say(
    "How do all plans of this workbook stand? One sheet for whoever leads; one that is there already is kept up to date.",
    "工作簿里各项计划进展如何？供负责人查看的一张表；已有总览时会照常更新。",
    "活頁簿裡各項計畫進展如何？供負責人檢視的一張工作表；已有總覽時會照常更新。",
  ),
};
