/**
 * What a field asks of the tables before it is offered: a sheet without the columns that answer it is no choice. Declared on the field, so
 * that the form, the command line and its help follow from one statement.
 */
import { type Role, roleOf, type RoleOfTable, type TableKind, tableOf } from "../tables/catalogue";
import type { Text } from "../text/locale";
import { joinTexts, phrase, say } from "../text/say";
import { listOf, listWithAnd } from "../text/wording";

/** One table with the columns that are asked of it besides those the kind itself needs. */
export type Asked = {
  readonly [K in TableKind]: {
    readonly table: K;
    /** Every one of them. */
    readonly roles?: readonly RoleOfTable<K>[];
    /** At least one of them. */
    readonly oneOf?: readonly RoleOfTable<K>[];
    /** Its dates come with times of day. */
    readonly times?: true;
    /** Its rows are in memory, one by one: an engine gives figures only. */
    readonly held?: true;
  };
}[TableKind];

/** Any of the alternatives answers; each of them is of all its tables. */
export type Asks = readonly (readonly Asked[])[];

/** @param tells Whether the tables at hand have what one table is asked for. */
export function isAnswered(asks: Asks | undefined, tells: (asked: Asked) => boolean): boolean {
  return asks === undefined || asks.some((alternative) => alternative.every(tells));
}

const ALTERNATIVE = say(", or ", "；或", "；或");
const OR = say(" or ", "或", "或");

const WITH_TIMES = say(" whose dates have times of day", "（日期含时刻）", "（日期含時刻）");

/** The columns of a table as they follow its name. */
function withColumns(columns: Text): Text {
  return say(` with ${columns["en-US"]}`, `（含${columns["zh-CN"]}列）`, `（含${columns["zh-TW"]}欄）`);
}

const HELD = say(" that is read into memory", "（读入内存）", "（讀入記憶體）");

function askedText({ table, roles = [], oneOf = [], times, held }: Asked): Text {
  const labels = (names: readonly Role[]): Text[] => names.map((role) => roleOf(table, role).label);
  const { one } = tableOf(table);
  const every = roles.length === 0 ? "" : withColumns(listWithAnd(labels(roles)));
  const some = oneOf.length === 0 ? "" : withColumns(joinTexts(labels(oneOf), OR));
  return phrase`${one}${every}${some}${times === true ? WITH_TIMES : ""}${held === true ? HELD : ""}`;
}

/**
 * What is asked for, inside a sentence.
 * @example asksText([[{ table: "orders", roles: ["seller"] }]])["en-US"]; // "an order table with Seller"
 */
export function asksText(asks: Asks): Text {
  const alternatives = asks.map((alternative) => listWithAnd(alternative.map(askedText)));
  return alternatives.length > 1 ? joinTexts(alternatives, ALTERNATIVE) : listOf(alternatives);
}
