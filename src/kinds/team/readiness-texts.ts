/**
 * The seven onlines of a shop team, the five steps that get them going, and what the readiness sheet says of them. Rules §9.
 */
import type { Text } from "../../text/locale";
import { TERMS } from "../../text/terms";
import { say, saying } from "../../text/say";

export const ONLINES = [
  { key: "staff", name: say("Staff online", "员工在线", "員工在線") },
  { key: "manager", name: say("Manager online", "店长在线", "店長在線") },
  { key: "management", name: say("Management online", "管理在线", "管理在線") },
  { key: "product", name: say("Products online", "产品在线", "產品在線") },
  { key: "marketing", name: say("Marketing online", "营销在线", "行銷在線") },
  { key: "training", name: say("Training online", "培训在线", "培訓在線") },
  { key: "customers", name: say("Customers online", "客户在线", "顧客在線") },
] as const;

export const STEPS = {
  shop: say("Build the shop", "建店铺", "建店鋪"),
  training: say("Send training", "发培训", "發培訓"),
  supervision: say("Run supervision", "做督导", "做督導"),
  content: say("Push content", "推内容", "推內容"),
  followUp: say("Close follow-ups", "追成交", "追成交"),
} as const satisfies Readonly<Record<string, Text>>;

export const READINESS_TEXTS = {
  online: say("Online", "在线", "在線"),
  best: say("Best score", "最高分", "最高分"),
  states: {
    served: say("In place", "已落实", "已落實"),
    weak: say("Begun", "推进中", "推進中"),
    none: say("Not served", "无着落", "無著落"),
  },
  tables: saying("What the tables show of {period}", "{period}的表中数据", "{period}的表中資料"),
  shown: {
    staff: saying(
      "{logged} of {all} sellers in the log",
      "{all} 人中 {logged} 人有记录",
      "{all} 人中 {logged} 人有紀錄",
    ),
    management: saying("{count} tasks done", "完成任务 {count} 项", "完成任務 {count} 項"),
    product: saying("{count} categories sold", "售出 {count} 个类目", "售出 {count} 個分類"),
    marketing: saying("{count} leads came", "进线客资 {count} 条", "進線名單 {count} 筆"),
    training: saying("{count} trainings done", "完成培训 {count} 次", "完成培訓 {count} 次"),
    customers: saying("{count} new contacts", "新增客户 {count} 位", "新增顧客 {count} 位"),
  },
  evidence: say("Evidence", "依据", "依據"),
  due: TERMS.dueBy,
  section: say("Which step serves which online: 0 to 3", "哪一步落实哪个在线：0–3 分", "哪一步落實哪個在線：0–3 分"),
  work: say("Evidence, owner and day", "依据、负责人和日期", "依據、負責人與日期"),
  allowedScore: say(
    "0 to 3; empty: the step does not serve it.",
    "0–3 分；留空表示该步骤与之无关。",
    "0–3 分；留空表示該步驟與之無關。",
  ),
  allowedDay: say("A day; it is kept on a refresh.", "请填写日期，刷新后保留。", "請填入日期，重新整理後保留。"),
  begin: say("Nothing is scored yet", "尚未评分", "尚未評分"),
  type: say(
    "Type 0 to 3 where a step serves an online: 3 is in place, 1 has begun",
    "在每一步与每个在线的交叉处填 0–3 分：3 为已落实，1 为刚开始",
    "在每一步與每個在線的交叉處填 0–3 分：3 為已落實，1 為剛開始",
  ),
  finding: say(
    "{share} ready; {n} of 7 onlines not served",
    "准备度 {share}；7 个在线中 {n} 个无着落",
    "準備度 {share}；7 個在線中 {n} 個無著落",
  ),
  serve: say("Begin with {name}: no step serves it", "先补{name}：没有任何步骤落实", "先補{name}：沒有任何步驟落實"),
  lift: say("Lift {name} next: it has the lowest score", "接着提升{name}：得分最低", "接著提升{name}：得分最低"),
  fine: say("All seven are in place: keep them so", "七个在线均已落实：保持即可", "七個在線均已落實：保持即可"),
  score: say("Readiness", "准备度", "準備度"),
  ofMost: say("of the most there is", "占满分", "占滿分"),
  ofOnlines: say("of 7 onlines", "共 7 个在线", "共 7 個在線"),
  pairs: say("Pairs that serve", "已有落实的组合", "已有落實的組合"),
  ofPairs: say("of 35", "共 35 个", "共 35 個"),
  note: say(
    "An online is as ready as the best step that serves it; scores, evidence, owners and days are yours and kept on a refresh.",
    "每个在线按得分最高的步骤计；分数、依据、负责人和日期由您填写，刷新后保留。",
    "每個在線按得分最高的步驟計；分數、依據、負責人與日期由您填入，重新整理後保留。",
  ),
  check: say("Every score is 0 to 3", "分数均在 0–3 之间", "分數均在 0–3 之間"),
} as const;
