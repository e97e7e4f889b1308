/**
 * Excel date serials as the browser's date input writes them (YYYY-MM-DD), and back.
 * Serials are of the 1900 system; from 1 March 1900 on they count days from 30 December 1899.
 */

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** Before this, Excel counts a 29 February 1900 that never was. */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_465;

/** The serial of an ISO date; null when the text is not a date Excel knows without doubt (1900-03-01 to 9999-12-31). */
export function parseDate(text: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (parts === null) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const time = Date.UTC(year, month - 1, day);
  const serial = (time - EPOCH) / DAY;
  const isReal = new Date(time).getUTCDate() === day && new Date(time).getUTCMonth() === month - 1;
  return isReal && serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? serial : null;
}

/** The ISO date of a serial's day; the time of day is dropped. */
export function formatDate(serial: number): string {
  return new Date(EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}
