/**
 * What is said to be assumed or doubtful of the desk.
 */
import { say, saying } from "../../text/say";

export const NOTES = {
  values: saying(
    "What the table states of each lead is a value of {date}; refresh after it has changed. What you type beside a lead stays with it.",
    "每条客资的表内信息为 {date} 的数值，客资表变化后请刷新；您在客资旁填写的内容会一直跟随该客资。",
    "每筆名單的表內資訊為 {date} 的數值，名單表變動後請重新整理；您在名單旁填寫的內容會一直跟隨該名單。",
  ),
  notLive: saying(
    "{count} open leads are more than {most}: grades, due days and minutes are values, too, and follow the rules on refresh.",
    "待跟进客资 {count} 条，超过 {most} 条：等级、应联系日和分钟数也为数值，刷新后才随规则更新。",
    "待跟進名單 {count} 筆，超過 {most} 筆：等級、應聯繫日和分鐘數也為數值，重新整理後才隨規則更新。",
  ),
  rules: say(
    "How often to follow up and when a lead goes back to the pool are assumptions by grade: type your own on “How it was computed”.",
    "跟进间隔和退回公海的期限是按等级的假设值：请在“计算口径”中按实际修改。",
    "跟進間隔和退回公海的期限是依等級的假設值：請在「計算方式」中依實際修改。",
  ),
  noContact: say(
    "The table has no column of the last contact: every lead counts as not called since it came.",
    "客资表没有最后跟进时间列：所有客资均视为进线后尚未联系。",
    "名單表沒有最後跟進時間欄：所有名單均視為進線後尚未聯繫。",
  ),
  activities: saying(
    "Last contact, attempts and what was agreed follow “{table}”, too: an attempt counts as a follow-up whether or not the lead was reached, and a day agreed stands until the lead is worked on it or later.",
    "最后跟进、跟进次数和约定也取自“{table}”：无论是否接通，一次跟进即计一次；约定日期保留到当天或之后再次跟进为止。",
    "最後跟進、跟進次數和約定也取自「{table}」：無論是否接通，一次跟進即計一次；約定日期保留到當天或之後再次跟進為止。",
  ),
  strange: saying(
    "{count} {count|activity belongs|activities belong} to no lead of “{leads}”, such as row {row}: neither number nor phone is there, or several have the name.",
    "{count} 条跟进记录在“{leads}”中找不到对应客资（如第 {row} 行）：编号和电话均无匹配，或姓名重复。",
    "{count} 筆跟進紀錄在「{leads}」中找不到對應名單（如第 {row} 列）：編號和電話均無相符，或姓名重複。",
  ),
  noNeed: say(
    "The table has no day of need: every lead that is no referral is D.",
    "客资表没有需求日期列：非老客介绍的客资一律为 D 级。",
    "名單表沒有需求日期欄：非老客介紹的名單一律為 D 級。",
  ),
  noId: say(
    "The table has no lead number: what you type is found again by phone, WeChat, or name and day.",
    "客资表没有编号列：您填写的内容按电话、微信或姓名加日期匹配。",
    "名單表沒有編號欄：您填寫的內容按電話、微信或姓名加日期比對。",
  ),
  past: saying(
    "The day of need of {count} open {count|lead|leads} is past: no grade, ask for the new date.",
    "{count} 条待跟进客资的需求日期已过：不评级，请询问新的日期。",
    "{count} 筆待跟進名單的需求日期已過：不評級，請詢問新的日期。",
  ),
  noSeller: saying(
    "{count} open {count|lead names|leads name} no seller: they stand under “(no seller)”.",
    "{count} 条待跟进客资没有销售，列在“（无销售）”下。",
    "{count} 筆待跟進名單沒有業務，列在「（無業務）」下。",
  ),
  twoSellers: saying(
    "{count} open {count|lead is|leads are} also with another seller, such as {lead}: settle whose {count|it is|they are}.",
    "{count} 条待跟进客资同时归另一位销售（如 {lead}），请确认归属。",
    "{count} 筆待跟進名單同時歸另一位業務（如 {lead}），請確認歸屬。",
  ),
  repeatedId: saying(
    "The lead number of {count} open {count|lead|leads} is there more than once, such as {lead}: each row counts.",
    "{count} 条待跟进客资的编号重复（如 {lead}），每行均计入。",
    "{count} 筆待跟進名單的編號重複（如 {lead}），每列均計入。",
  ),
  sameContact: saying(
    "{count} open {count|lead has|leads have} the phone or WeChat of another, such as {lead}: they may be one person.",
    "{count} 条待跟进客资与其他客资电话或微信相同（如 {lead}），可能是同一人。",
    "{count} 筆待跟進名單與其他名單電話或微信相同（如 {lead}），可能是同一人。",
  ),
  needUnread: saying(
    "The day of need of {count} open {count|lead|leads} is no date, such as “{text}”: counted as none; write it as 2027-05-01.",
    "{count} 条待跟进客资的需求日期不是日期（如“{text}”），按无日期处理；请写成 2027-05-01。",
    "{count} 筆待跟進名單的需求日期不是日期（如「{text}」），按無日期處理；請寫成 2027-05-01。",
  ),
};
