/**
 * Business customers kept apart from persons: they buy more, for longer, and have goals of their own. Rules §4.
 */
import {
  BUSINESS,
  type BusinessRuleChoice,
  customerTypes,
  isBusinessName,
  PERSON,
  saysBusiness,
} from "../../tables/orders/customer-type";
import { ordersOfCustomers } from "../../tables/orders/customer-subset";
import { type GivenOrders, heldIn } from "../../figures/given";
import { Problem } from "../../text/problem";
import { TERMS } from "../../text/terms";
import { choice, choicesOf, fields, money, text } from "../fields";
import type { OptionValues } from "../kind";
import { PROBLEMS } from "./problems";
import { say } from "../../text/say";

/** How a type is marked, and which rows are left out of its sheets. */
const TYPES = {
  persons: { is: PERSON, others: "business" },
  businesses: { is: BUSINESS, others: "person" },
} as const;
export type CustomerType = keyof typeof TYPES;

/** The customers that one set of segment sheets is about. */
export interface CustomerGroup {
  /** Null where persons and businesses are not told apart. */
  readonly type: CustomerType | null;
  /** Orders of these customers, and those that name no customer; rows of the other type are left out for it. */
  readonly orders: GivenOrders;
  /** Customers whose names look like firms', where nothing else tells businesses apart; all are in the group. */
  readonly firmNames?: readonly string[];
}

const apart = ({ customers }: OptionValues): boolean => customers !== "together";

/** Between the words of a list, as it is typed in either script. */
const BETWEEN_WORDS = /[,，、;；]+/;

export const CUSTOMER_OPTIONS = fields({
  customers: choice(
    {
      all: say(
        "All; persons and businesses apart where a column says so",
        "全部；有客户类型列时个人与企业分开",
        "全部；有客戶類型欄時個人與企業分開",
      ),
      persons: say("Persons only", "仅个人", "僅個人"),
      businesses: say("Businesses only", "仅企业", "僅企業"),
      together: say("All together", "全部合并", "全部合併"),
    },
    {
      default: "all",
      label: say("Which customers", "客户范围", "顧客範圍"),
      help: say(
        "Businesses buy otherwise than persons. Where a customer-type column names both, or you choose below who is a business, each type gets sheets of its own, is scored among its own kind, and one sheet compares them.",
        "企业与个人的购买习惯不同。客户类型列中两类都有，或在下方选择了企业的判定方式时，两类客户各自生成一套工作表、分别评分，并有一张对比表。",
        "企業與個人的購買習慣不同。客戶類型欄中兩類都有，或在下方選擇了企業的判定方式時，兩類顧客各自建立一套工作表、分別評分，並有一張對比表。",
      ),
    },
  ),
  businessRule: choice(
    {
      auto: say("Customer-type column, else the name", "客户类型列，其次看名称", "客戶類型欄，其次看名稱"),
      name: say("The name alone", "只看名称", "只看名稱"),
      orderSize: say("The size of the orders", "看订单大小", "看訂單大小"),
    },
    {
      default: "auto",
      label: say("Who is a business", "企业客户的判定", "企業顧客的判定"),
      help: say(
        "By the customer-type column; where it says nothing, a name with words such as 公司, 学校, Ltd or Inc is a business.",
        "按“客户类型”列判定；该列没有注明时，名称含公司、集团、学校、医院、Ltd、Inc 等字样的视为企业。",
        "依「客戶類型」欄判定；該欄沒有註明時，名稱含公司、集團、學校、醫院、Ltd、Inc 等字樣的視為企業。",
      ),
      when: apart,
    },
  ),
  businessWords: text({
    label: say("Further words of business names", "企业名称的其他字样", "企業名稱的其他字樣"),
    help: say(
      "Separated by commas: a name that contains one of them is a business's, besides the usual legal forms.",
      "用逗号分隔；除常见的公司字样外，名称含有其中之一的也视为企业。",
      "以逗號分隔；除常見的公司字樣外，名稱含有其中之一的也視為企業。",
    ),
    when: (values) => apart(values) && values.businessRule !== "orderSize",
  }),
  businessFrom: money({
    default: null,
    required: true,
    min: 0,
    label: say("Business from an average order of", "客单价达到多少视为企业", "客單價達到多少視為企業"),
    help: say(
      "Customers whose average order is so large, or larger, are businesses.",
      "平均每单金额达到该值的客户视为企业。",
      "平均每筆金額達到該值的顧客視為企業。",
    ),
    when: (values) => apart(values) && values.businessRule === "orderSize",
  }),
});

/** Whether the user chose who is a business, rather than leaving it to a column. */
const isChosen = ({ rule, words }: BusinessRuleChoice): boolean => rule !== "auto" || words.length > 0;

/** Who is a business, by the option values. */
export function businessRuleOf(values: OptionValues): BusinessRuleChoice {
  const { businessRule, businessWords, businessFrom } = choicesOf(CUSTOMER_OPTIONS, values);
  const words = (businessWords ?? "").split(BETWEEN_WORDS).map((word) => word.trim());
  return {
    rule: businessRule,
    words: words.filter((word) => word !== ""),
    averageOrderFrom: businessFrom ?? Number.POSITIVE_INFINITY,
  };
}

/**
 * The customers to be segmented, each type for itself: one group, or persons and businesses where both are wanted, there are both, and
 * a column or the user says who is which. Names alone part nobody.
 * @throws Problem when no customer is of the type wanted.
 */
export function customerGroups(given: GivenOrders, options: OptionValues): readonly CustomerGroup[] {
  const wanted = CUSTOMER_OPTIONS.customers.read(options);
  if (wanted === "together") return [{ type: null, orders: given }];
  const rule = businessRuleOf(options);
  const orders = heldIn(given);
  if (orders === null) {
    if (wanted !== "all" || isChosen(rule)) throw new Problem(PROBLEMS.notToldApart);
    return [{ type: null, orders: given }];
  }
  const types = customerTypes(orders, rule);
  const groupOf = (type: CustomerType): CustomerGroup => {
    const { is, others } = TYPES[type];
    const kept = types.map((each) => (each === is ? 1 : 0));
    return { type, orders: ordersOfCustomers(orders, kept, others) };
  };
  const found = (Object.keys(TYPES) as CustomerType[]).filter((type) => types.includes(TYPES[type].is));
  if (wanted === "all") {
    if (found.length < 2) return [{ type: null, orders }];
    if (isChosen(rule) || saysBusiness(orders)) return found.map(groupOf);
    return [{ type: null, orders, firmNames: orders.customers.filter((name) => isBusinessName(name)) }];
  }
  if (types.length > 0 && !found.includes(wanted)) {
    const kind = { ...TERMS[wanted], "en-US": wanted === "businesses" ? "business" : "person" };
    throw new Problem(PROBLEMS.noneOfType({ table: orders.source.name, kind }));
  }
  return [groupOf(wanted)];
}
