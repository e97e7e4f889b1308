/**
 * A period of whole days, both ends counted.
 */
/** 1900 serials of whole days. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** Whether a moment, a serial with its time of day, lies in a period. */
export const isWithin = (serial: number, { from, to }: DayRange): boolean => serial >= from && serial < to + 1;
