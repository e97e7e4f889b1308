/** Why a balance cannot be built, as sentences that say what to do. */
import { Problem } from "../../text/problem";
import { say } from "../../text/say";

export const noItemsProblem = (): Problem =>
  new Problem(
    say(
      "No item is known: type the items to plan, between commas, or choose an order table with products or a product table.",
      "没有可平衡的商品：请填写商品（用逗号分隔），或选择含商品的订单表、商品表。",
      "沒有可平衡的商品：請填入商品（以逗號分隔），或選擇含商品的訂單表、商品表。",
    ),
  );

export const tooManyProblem = (count: number, most: number): Problem =>
  new Problem(
    say(
      `${count} items were given; a balance takes up to ${most}. Leave out those that no department has to talk about.`,
      `共填写 ${count} 个商品，最多 ${most} 个。请去掉无须各部门讨论的商品。`,
      `共填入 ${count} 個商品，最多 ${most} 個。請去掉無須各部門討論的商品。`,
    ),
  );
