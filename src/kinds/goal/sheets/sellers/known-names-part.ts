/**
 * The sellers the tables named when the sheet was built, and which of them the list does not hold now.
 */
import { tablePart } from "../../../../plan/sections/table-part";
import type { Content } from "../../../../plan/content";
import { f } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import type { SellerWorking } from "./list-part";
import { SELLERS_TEXTS } from "./texts";

/** Puts the names; returns the cell with those that are missing, "" when none is, or null where the tables name nobody. */
export function knownNamesPart(lane: Lane, names: readonly string[], working: SellerWorking): Handle | null {
  if (names.length === 0) return null;
  const { named, missing } = SELLERS_TEXTS.working;
  const [name, soFar] = [new Handle(names.length), new Handle(names.length)];
  const between = SELLERS_TEXTS.progress.between;
  const cell = (i: number): Content => {
    const own = name.at(i).relative;
    const absent = (then: ReturnType<typeof f>): ReturnType<typeof f> =>
      f`IF(SUMPRODUCT(--(${working.name}=${own}))>0,"",${then})`;
    if (i === 0) return absent(f`${own}`);
    const before = soFar.at(i - 1).relative;
    return f`${before}&${absent(f`IF(${before}="","",${between})&${own}`)}`;
  };
  tablePart(lane, names.length, [
    { heading: named, format: "text", cell: (i) => names[i]!.trim(), handle: name, style: "note" },
    { heading: missing, format: "textAfterNumber", cell, handle: soFar, style: "note" },
  ]);
  return soFar.at(names.length - 1);
}
