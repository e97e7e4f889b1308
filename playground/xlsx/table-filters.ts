/**
 * Filters of tables by value in the file's XML, which the library neither writes nor reads. Filters by a condition,
 * colour or date group are not supported: their rows stay hidden, and the missing filter is reported.
 */
import type { TableFilterSpec } from "../grid/grid";
import { attribute, escapeXml, type Parts, partText } from "./parts";

function filterColumn({ column, values }: TableFilterSpec): string {
  const blank = values.includes("") ? ' blank="1"' : "";
  const each = values.filter((value) => value !== "").map((value) => `<filter val="${escapeXml(value)}"/>`);
  return `<filterColumn colId="${column}"><filters${blank}>${each.join("")}</filters></filterColumn>`;
}

/**
 * A table part with its filters put in; without a filter button the file cannot hold them, and rows are only hidden.
 */
export function withFilters(xml: string, filters: readonly TableFilterSpec[]): string {
  if (filters.length === 0) return xml;
  return xml.replace(/<autoFilter ([^>]*?)\/>/, (_, attributes: string) => {
    return `<autoFilter ${attributes.trimEnd()}>${filters.map(filterColumn).join("")}</autoFilter>`;
  });
}

/** By the tables' names; null for a table with a filter other than by value. */
export function tableFilters(parts: Parts): ReadonlyMap<string, readonly TableFilterSpec[] | null> {
  const xmls = Object.keys(parts).flatMap((path) =>
    path.startsWith("xl/tables/") ? [partText(parts, path) ?? ""] : [],
  );
  return new Map(
    xmls.map((xml) => {
      const tag = /<(?:\w+:)?table\b[^>]*>/.exec(xml)?.[0] ?? "";
      const columns = [...xml.matchAll(/<(?:\w+:)?filterColumn\b[^>]*?(?:\/>|>[^]*?<\/(?:\w+:)?filterColumn>)/g)].map(
        ([column]) => filterOf(column),
      );
      const known = columns.filter((column) => column !== null);
      return [attribute(tag, "name") ?? "", known.length === columns.length ? known : null];
    }),
  );
}

/** Null for a filter by anything but texts and blanks. */
function filterOf(xml: string): TableFilterSpec | null {
  const tags = [...xml.matchAll(/<(?:\w+:)?(\w+)\b[^>]*>/g)].map(([tag, name]) => ({ tag, name }));
  const [own, list, ...rest] = tags;
  if (own === undefined || list?.name !== "filters" || rest.some(({ name }) => name !== "filter")) return null;
  const values = rest.map(({ tag }) => attribute(tag, "val") ?? "");
  const blank = ["1", "true"].includes(attribute(list.tag, "blank") ?? "");
  return { column: Number(attribute(own.tag, "colId")), values: blank ? [...values, ""] : values };
}
