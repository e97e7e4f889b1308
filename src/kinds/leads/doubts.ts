/**
 * Leads that are one person twice, or one lead of two sellers, and dates of need that are no dates: found once for the whole table.
 */
import { isMasked } from "../../domain/customers/nobody";
import type { LeadDetails, Leads } from "../../tables/leads";

/** What is doubtful of one lead. `other` is the lead it was found beside. */
export type Doubt =
  | { readonly kind: "twoSellers" | "repeatedId" | "samePhone" | "sameWechat"; readonly other: number }
  | { readonly kind: "needUnread" };

/** Of each lead the nearest other with the same key, −1 for none; "" is no key. */
function twins(keys: readonly string[]): Int32Array {
  const first = new Map<string, number>();
  const twin = new Int32Array(keys.length).fill(-1);
  keys.forEach((key, i) => {
    if (key === "") return;
    const before = first.get(key);
    if (before === undefined) return void first.set(key, i);
    twin[i] = before;
    if (twin[before]! < 0) twin[before] = i;
  });
  return twin;
}

/** A number without what people put between its digits; a masked one tells nobody apart. */
export function phoneKey(phone: string): string {
  if (phone === "" || isMasked(phone)) return "";
  const digits = phone.replace(/\D/g, "");
  return digits.length < 7 ? "" : digits.replace(/^(?:0086|86)(?=1\d{10}$)/, "");
}

const wechatKey = (id: string): string => (isMasked(id) ? "" : id.toLowerCase());

export const NO_DOUBTS: readonly Doubt[] = [];
const UNREAD: Doubt = { kind: "needUnread" };

/** The doubts about each lead: whose or who it is, the gravest alone, and its date of need. */
export function doubtsOf({ seller }: Leads, details: LeadDetails): (lead: number) => readonly Doubt[] {
  const { id, phone, wechat, needText } = details;
  const [byId, byPhone, byWechat] = [twins(id), twins(phone.map(phoneKey)), twins(wechat.map(wechatKey))];
  const twin = (lead: number): Doubt | null => {
    const others = [byId[lead]!, byPhone[lead]!, byWechat[lead]!] as const;
    const elsewhere = others.find((other) => other >= 0 && seller[other] !== seller[lead]);
    if (elsewhere !== undefined) return { kind: "twoSellers", other: elsewhere };
    const [sameId, samePhone, sameWechat] = others;
    if (sameId >= 0) return { kind: "repeatedId", other: sameId };
    if (samePhone >= 0) return { kind: "samePhone", other: samePhone };
    if (sameWechat >= 0) return { kind: "sameWechat", other: sameWechat };
    return null;
  };
  return (lead) => {
    const [one, unread] = [twin(lead), needText[lead] !== ""];
    // One object for all leads without a doubt: nearly all of very many.
    if (one === null && !unread) return NO_DOUBTS;
    return [...(one === null ? [] : [one]), ...(unread ? [UNREAD] : [])];
  };
}
