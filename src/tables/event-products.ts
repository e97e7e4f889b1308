/**
 * The list of products of a promotion: what each costs there, what is set aside for it, and the part it plays. Its columns and their usual
 * headings, why its rows can be left out, and one entry for each row that counts.
 */
import { say } from "../text/say";
import { TERMS } from "../text/terms";
import type { TableAccount } from "./open-table";
import { PRODUCT_REASONS } from "./products";
import { FIGURE_REASONS, REPEATED_REASON, ROW_REASONS } from "./reasons";
import type { RoleSpec } from "./roles";

export const EVENT_PRODUCT_ROLES = {
  product: {
    label: TERMS.product,
    sample: TERMS.product,
    type: "name",
    required: {
      holds: say("the name of each product", "商品名称", "商品名稱"),
      or: { roles: ["sku"], text: say(", or that with its code", "，或商品编码所在的列", "，或商品編號所在的欄") },
    },
    weight: 0.5,
    words:
      "商品|商品名称|商品标题|宝贝名称|宝贝标题|产品|产品名称|品名|活动商品|product|product name|product title|item|item name|title",
    part: { has: /(?:商品|产品|宝贝)(?:名|标题)/, not: /类|角色/ },
  },
  sku: {
    label: TERMS.productCode,
    type: "id",
    words:
      "商品编码|商品编号|sku编码|sku|商家编码|货号|款号|产品编码|商品id|skuid|product code|item code|seller sku|item id|product id",
  },
  price: {
    label: say("Event price", "活动价", "活動價"),
    sample: say("Event price", "活动价", "活動價"),
    type: "money",
    weight: 2,
    words:
      "活动价|活动价格|大促价|促销价|到手价|券后价|预售价|秒杀价|event price|promotion price|promo price|deal price|campaign price|flash price|sale price in event",
    part: { has: /活动价|大促价|促销价|到手价|券后价|(?:promo|promotion|event|deal)price/, not: /率|原/ },
  },
  stock: {
    label: say("Event stock", "活动库存", "活動庫存"),
    sample: say("Event stock", "活动库存", "活動庫存"),
    type: "count",
    weight: 2,
    words:
      "活动库存|活动备货|活动备货量|报名库存|锁定库存|大促备货|event stock|promotion stock|promo stock|deal stock|campaign stock|allocated stock|committed quantity",
    part: { has: /活动(?:库存|备货)|报名库存|(?:promo|promotion|event|deal)stock/, not: /率|天/ },
  },
  role: {
    label: say("Role in the event", "活动角色", "活動角色"),
    sample: say("Role in the event", "活动角色", "活動角色"),
    type: "name",
    weight: 1,
    words: "活动角色|商品角色|活动定位|货品角色|角色|event role|role in the event|product role|promo role|role",
    part: { has: /(?:活动|商品|货品)(?:角色|定位)|eventrole/ },
  },
} satisfies Record<string, RoleSpec>;
export type EventProductRole = keyof typeof EVENT_PRODUCT_ROLES;

export const EVENT_PRODUCT_REASONS = {
  blankRow: ROW_REASONS.blankRow,
  errorCell: ROW_REASONS.errorCell,
  totalRow: ROW_REASONS.totalRow,
  noProduct: PRODUCT_REASONS.noProduct,
  ...FIGURE_REASONS,
  ...REPEATED_REASON,
};
type EventProductReason = keyof typeof EVENT_PRODUCT_REASONS;

export interface EventProduct {
  /** "" where the row states the code alone, as the code where it states the name alone. */
  readonly name: string;
  readonly sku: string;
  readonly role: string;
  /** NaN where the row does not state it. */
  readonly price: number;
  readonly stock: number;
}

export interface EventProducts extends TableAccount<EventProductRole, EventProductReason> {
  readonly list: readonly EventProduct[];
}
