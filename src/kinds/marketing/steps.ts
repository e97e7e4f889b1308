/** The seven steps with the questions of each, in the words of the trade. Rules §8. */
import type { Text } from "../../text/locale";
import { say } from "../../text/say";

export const STEP_IDS = ["situation", "market", "goals", "strategies", "actions", "budget", "evaluation"] as const;
export type StepId = (typeof STEP_IDS)[number];

interface Step {
  readonly name: Text;
  /** By a key of its own, under which the answer is kept. */
  readonly questions: Readonly<Record<string, Text>>;
}

export const STEPS: Readonly<Record<StepId, Step>> = {
  situation: {
    name: say("1 Situation", "1 现状", "1 現狀"),
    questions: {
      customers: say(
        "Who buys from us, and why from us?",
        "谁在买我们的东西，为什么选我们？",
        "誰在買我們的東西，為什麼選我們？",
      ),
      rivals: say(
        "What do rivals do better, what worse?",
        "对手哪里比我们强，哪里比我们弱？",
        "對手哪裡比我們強，哪裡比我們弱？",
      ),
      measures: say(
        "Which measures run now, and which worked?",
        "现有哪些营销举措，哪些有效？",
        "現有哪些行銷措施，哪些有效？",
      ),
      changes: say(
        "What changes in demand, platform rules, costs or season?",
        "需求、平台规则、成本、季节有什么变化？",
        "需求、平台規則、成本、季節有什麼變化？",
      ),
    },
  },
  market: {
    name: say("2 Segments and positioning", "2 客群与定位", "2 客群與定位"),
    questions: {
      segments: say("Which segments are there, and how large?", "有哪些客群，各有多大？", "有哪些客群，各有多大？"),
      target: say("Which do we serve first, which not?", "先做哪些客群，不做哪些？", "先做哪些客群，不做哪些？"),
      position: say("What sets our offer apart for them?", "对他们来说我们有什么不同？", "對他們來說我們有什麼不同？"),
      supply: say(
        "Do stock and seller hours meet their demand?",
        "库存和人手能满足他们的需求吗？",
        "庫存和人手能滿足他們的需求嗎？",
      ),
    },
  },
  goals: {
    name: say("3 Goals", "3 目标", "3 目標"),
    questions: {
      task: say(
        "What is to be reached, by which measure, by when?",
        "要达成什么，用什么衡量，什么时候完成？",
        "要達成什麼，用什麼衡量，什麼時候完成？",
      ),
      weight: say("Which goal goes first when they collide?", "目标冲突时先保哪一个？", "目標衝突時先保哪一個？"),
      agreed: say("Who has agreed to each goal?", "每个目标由谁认领？", "每個目標由誰認領？"),
    },
  },
  strategies: {
    name: say("4 Strategies", "4 策略", "4 策略"),
    questions: {
      product: say(
        "Product: which lead, which are new, which go?",
        "产品：主推哪些，上新哪些，下架哪些？",
        "產品：主推哪些，上新哪些，下架哪些？",
      ),
      price: say(
        "Price: what is it set by, and who may discount?",
        "价格：按什么定价，谁能打折？",
        "價格：依什麼定價，誰能打折？",
      ),
      place: say(
        "Place: which shops, platforms, partners?",
        "渠道：哪些店铺、平台、合作伙伴？",
        "通路：哪些店鋪、平台、合作夥伴？",
      ),
      promotion: say(
        "Promotion: which message, channel, season?",
        "推广：讲什么，在哪讲，什么时候讲？",
        "推廣：講什麼，在哪講，什麼時候講？",
      ),
      relations: say(
        "Relations: how are customers kept and won back?",
        "客户关系：怎么留住和挽回客户？",
        "顧客關係：怎麼留住和挽回顧客？",
      ),
    },
  },
  actions: {
    name: say("5 Action plan", "5 行动方案", "5 行動方案"),
    questions: {
      who: say("Who does what by when?", "谁在什么时候前做什么？", "誰在什麼時候前做什麼？"),
      information: say(
        "Which information is gathered, how, by whom?",
        "要收集什么信息，怎么收集，谁来收集？",
        "要蒐集什麼資訊，怎麼蒐集，誰來蒐集？",
      ),
      organisation: say("How is the team organised for it?", "团队怎么分工？", "團隊怎麼分工？"),
    },
  },
  budget: {
    name: say("6 Money", "6 预算", "6 預算"),
    questions: {
      revenue: say(
        "What revenue is forecast, on which grounds?",
        "预计销售额多少，依据是什么？",
        "預計銷售額多少，依據是什麼？",
      ),
      cost: say(
        "What does each action cost, and when?",
        "每项行动花多少钱，什么时候花？",
        "每項行動花多少錢，什麼時候花？",
      ),
      return: say("When has it paid for itself?", "什么时候收回成本？", "什麼時候收回成本？"),
    },
  },
  evaluation: {
    name: say("7 Review", "7 评估", "7 評估"),
    questions: {
      meeting: say("Who looks at which measure, how often?", "谁多久看一次哪个指标？", "誰多久看一次哪個指標？"),
      behind: say("What happens when a goal falls behind?", "目标落后时怎么办？", "目標落後時怎麼辦？"),
      keep: say("What is kept, what is changed next time?", "下次保留什么，改变什么？", "下次保留什麼，改變什麼？"),
    },
  },
};

/** Every question with its step and key, in the order of the plan. */
export const QUESTIONS = STEP_IDS.flatMap((step) =>
  Object.entries(STEPS[step].questions).map(([key, text]) => ({ step, key: `${step}.${key}`, text })),
);
