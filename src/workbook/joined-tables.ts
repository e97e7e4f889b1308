/**
 * Tables of the same headings, such as a tab a month, read as one: which could be, how they become one, and what the user should know.
 */
import { joinSources, partsOf, type Source } from "../tables/source";
import type { Text } from "../text/locale";
import { Problem } from "../text/problem";
import { say } from "../text/say";
import { listOf } from "../text/wording";
import { columnAt, positionOf } from "./saved-columns";
import { described, type FoundSource } from "./sources";

/** Tables with rows under the same headings, in any order, and in the same unit, by two or more. */
export function groupsOfSameHeadings(sources: readonly FoundSource[]): [FoundSource, ...FoundSource[]][] {
  const groups = new Map<string, [FoundSource, ...FoundSource[]]>();
  for (const found of sources) {
    if (found.source.rows === 0) continue;
    const key = keyOf(found);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [found]);
    else group.push(found);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

const keyOf = ({ source }: FoundSource): string => JSON.stringify([[...source.headers].sort(), unitOf(source)]);

/** What figures of 1 stand for by the line above the headings. */
const unitOf = ({ unit }: Source): string => `${unit?.money ?? 1} ${unit?.count ?? 1}`;

/**
 * Several tables as one, with the columns that all of them have.
 * @throws Problem when lines above their headings state different units.
 */
export function joinTables(parts: readonly [FoundSource, ...FoundSource[]]): FoundSource {
  const [first, ...others] = parts;
  if (others.length === 0) return first;
  const other = others.find(({ source }) => unitOf(source) !== unitOf(first.source));
  if (other !== undefined) throw unitsDiffer(first.source, other.source);
  const columns = first.source.headers.map((_, column) => columnAt(first.source.headers, column));
  const common = columns.filter((column) =>
    others.every(({ source }) => positionOf(source.headers, column) !== undefined),
  );
  const joined = joinSources([first.source, ...others.map(({ source }) => source)]);
  const sample = parts.flatMap((part) =>
    part.sample.map((row) => common.map((column) => row[positionOf(part.source.headers, column)!])),
  );
  return described({ ...joined, headers: common.map(({ header }) => header) }, sample, []);
}

function unitsDiffer(one: Source, other: Source): Problem {
  const shown = ({ name, unit }: Source): Text =>
    unit === undefined
      ? say(`“${name}” states none`, `“${name}”未写明`, `「${name}」未寫明`)
      : say(`“${name}” states “${unit.text}”`, `“${name}”写明“${unit.text}”`, `「${name}」寫明「${unit.text}」`);
  const list = listOf([shown(one), shown(other)]);
  return new Problem(
    say(
      `Tables in different units cannot be read as one: above the headings, ${list["en-US"]}. Bring their figures to one unit, or read them one by one.`,
      `单位不同的表不能合并读取：标题上方，${list["zh-CN"]}。请统一单位，或分别读取。`,
      `單位不同的表格不能合併讀取：標題上方，${list["zh-TW"]}。請統一單位，或分別讀取。`,
    ),
  );
}

/** What the user should know of a table beside others of the same headings: that it is several, and which are not read. */
export function notesOnTabs({ source }: FoundSource, sources: readonly FoundSource[]): Text[] {
  const parts = partsOf(source);
  const places = new Set(parts.map(({ sheet, table }) => JSON.stringify([sheet, table])));
  const twins = groupsOfSameHeadings(sources.filter(({ source: { parts: own } }) => own === undefined))
    .filter((group) => group.some((found) => places.has(placeKey(found))))
    .flat()
    .filter((found) => !places.has(placeKey(found)));
  return [
    ...(parts.length > 1 ? [readAsOne(parts)] : []),
    ...(twins.length > 0 ? [twinsNotRead(source.name, twins)] : []),
  ];
}

const placeKey = ({ source: { sheet, table } }: FoundSource): string => JSON.stringify([sheet, table]);

/** Names with their rows. */
const named = (sources: readonly Pick<FoundSource["source"], "name" | "rows">[]): Text =>
  listOf(sources.map(({ name, rows }) => `“${name}” (${rows})`));

function readAsOne(parts: readonly FoundSource["source"][]): Text {
  const list = named(parts);
  return say(
    `${parts.length} tables of the same headings are read as one, by rows: ${list["en-US"]}. Formulas cannot refer to several tables at once, so that the sheets hold its figures as of the last refresh.`,
    `${parts.length} 张标题相同的表合并为一张读取（行数）：${list["zh-CN"]}。公式不能同时引用多张表，因此计划表中的相关数值以最近一次刷新为准。`,
    `${parts.length} 張標題相同的表格合併為一張讀取（列數）：${list["zh-TW"]}。公式不能同時參照多張表格，因此計畫表中的相關數值以最近一次重新整理為準。`,
  );
}

function twinsNotRead(name: string, twins: readonly FoundSource[]): Text {
  const list = named(twins.map(({ source }) => source));
  const one = twins.length === 1;
  return say(
    `Only “${name}” is read. ${one ? "A table has" : `${twins.length} tables have`} the same headings and ${one ? "is" : "are"} not counted, by rows: ${list["en-US"]}. To count all, take them as one table (--sheets all).`,
    `只读取了“${name}”。另有 ${twins.length} 张表标题相同但未计入（行数）：${list["zh-CN"]}。如需合计，请合并为一张表读取（--sheets all）。`,
    `只讀取了「${name}」。另有 ${twins.length} 張表格標題相同但未計入（列數）：${list["zh-TW"]}。如需合計，請合併為一張表格讀取（--sheets all）。`,
  );
}
