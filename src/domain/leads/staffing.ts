/** Heads for a volume of work: packers for parcels, service staff for chats. Rules §7. */
import { wholeUp } from "../maths/whole";

/**
 * People needed: volume ÷ (what one does in an hour × hours), rounded up.
 * @param perHour Above 0, such as 30 parcels.
 * @param hours Hours each works, above 0.
 * @example staffNeeded(12000, 40, 8); // 38
 */
export function staffNeeded(volume: number, perHour: number, hours: number): number {
  return wholeUp(volume / (perHour * hours));
}
