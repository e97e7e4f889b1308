/**
 * A rectangle of one sheet, the base of Range, and the reading of arguments that may be an address or a range object.
 */
import type { Area, GridSheet, ProtectedAction } from "../../grid/grid";
import { type LineChange, shiftArea } from "../../grid/line-shift";
import { parseAddress, qualifiedAddress } from "../../../src/plan/address";
import { ApiError, invalidArgument, itemNotFound } from "../errors";
import { HostObject } from "../host-object";
import type { HostState } from "../host-state";

export abstract class CellArea extends HostObject {
  constructor(
    protected readonly state: HostState,
    readonly sheetId: string,
    public area: Area,
  ) {
    super();
  }

  follow(change: LineChange): boolean {
    const moved = shiftArea(this.area, change);
    if (moved) this.area = moved;
    return moved !== null;
  }

  /** @throws ApiError ItemNotFound when the sheet was deleted. */
  get sheet(): GridSheet {
    return this.state.sheet(this.sheetId);
  }

  /** The sheet, for a change to it. @throws ApiError AccessDenied on a protected sheet. */
  get changeableSheet(): GridSheet {
    return changeable(this.sheet, this.className);
  }

  /** "Sheet1!$A$1:$B$2", as formulas name it. */
  get fixedAddress(): string {
    return qualifiedAddress(this.sheet.name, this.area, true);
  }
}

/** @param action What the change is, where a protected sheet can allow it. */
export function changeable(sheet: GridSheet, location: string, action?: ProtectedAction): GridSheet {
  if (sheet.protection !== null && (action === undefined || !sheet.protection.includes(action)))
    throw new ApiError("AccessDenied", `The worksheet "${sheet.name}" is protected and cannot be changed.`, location);
  return sheet;
}

export interface Place {
  readonly sheetId: string;
  readonly area: Area;
}

/**
 * The cells an argument means: a range object, or an address. An address without a sheet is on `sheetId`.
 * @throws ApiError InvalidArgument for anything else, ItemNotFound for a sheet that is not there.
 */
export function asPlace(state: HostState, value: unknown, sheetId: string, location: string): Place {
  if (value instanceof CellArea) return { sheetId: value.sheetId, area: value.area };
  const parsed = typeof value === "string" ? parseAddress(value) : null;
  if (!parsed)
    throw invalidArgument(
      location,
      `${location} was given ${JSON.stringify(value)} where an address such as "A1:B2" is wanted.`,
    );
  if (parsed.sheet === null) return { sheetId, area: parsed.area };
  const sheet = state.sheetNamed(parsed.sheet);
  if (!sheet) throw itemNotFound(location);
  return { sheetId: sheet.id, area: parsed.area };
}
