/**
 * What the table of calls and visits says of each lead: how often it was worked, when last, and what was agreed. Rules §3.1.
 */
import { group } from "d3-array";
import type { Activities } from "../../tables/activities";
import type { LeadDetails } from "../../tables/leads";
import { phoneKey } from "./doubts";

/** Of one lead, up to the day of the desk; what is planned for later is agreed, not done. */
export interface Contacts {
  readonly attempts: number;
  /** Day of the last one; null where there was none. */
  readonly last: number | null;
  /** Of the last one: a call, a visit. */
  readonly kind: string;
  /** What is to be done next, as the last one says; "" where it says nothing. */
  readonly agreed: string;
  readonly agreedOn: number | null;
}

/** The contacts of every lead, by its position in the table, and the activities that belong to no lead. */
export interface ContactsOfLeads {
  readonly of: ReadonlyMap<number, Contacts>;
  /** Positions among the activities. */
  readonly strange: readonly number[];
}

type Names = (text: string) => string;
const asIs: Names = (text) => text.toLowerCase();

/** Leads by a key; "" is none. */
function leadsBy(keys: readonly string[], fold: Names): (key: string) => readonly number[] {
  const leads = group(keys.keys(), (lead) => fold(keys[lead]!));
  leads.delete("");
  return (key) => leads.get(fold(key)) ?? [];
}

/** The leads an activity is of: by number, else by phone, else by a name that only one lead has. */
function finder({ id, phone, name }: LeadDetails) {
  const [byId, byPhone, byName] = [leadsBy(id, asIs), leadsBy(phone, phoneKey), leadsBy(name, asIs)];
  return ({ lead, phone: number, name: who }: Activities, at: number): readonly number[] => {
    const [ofId, ofPhone] = [byId(lead[at]!), byPhone(number[at]!)];
    if (ofId.length > 0) return ofId;
    if (ofPhone.length > 0) return ofPhone;
    const named = byName(who[at]!);
    return named.length === 1 ? named : [];
  };
}

const dayOrNull = (serial: number): number | null => (Number.isNaN(serial) ? null : Math.floor(serial));

/** @param at Positions of the lead's activities, by time. */
function contactsOf({ date, kind, nextStep, nextDate }: Activities, at: readonly number[], asOf: number): Contacts {
  const done = at.filter((i) => date[i]! < asOf + 1);
  const planned = at.find((i) => date[i]! >= asOf + 1);
  const last = done.at(-1);
  const agreedOn = last === undefined ? null : dayOrNull(nextDate[last]!);
  const agreed = last === undefined ? "" : nextStep[last]!;
  return {
    attempts: done.length,
    last: last === undefined ? null : Math.floor(date[last]!),
    kind: last === undefined ? "" : kind[last]!,
    ...(agreedOn !== null || agreed !== "" || planned === undefined
      ? { agreed, agreedOn }
      : { agreed: nextStep[planned]! || kind[planned]!, agreedOn: Math.floor(date[planned]!) }),
  };
}

export function contactsOfLeads(activities: Activities, details: LeadDetails, asOf: number): ContactsOfLeads {
  const leadsOf = finder(details);
  const byLead = new Map<number, number[]>();
  const strange: number[] = [];
  for (let at = 0; at < activities.count; at++) {
    const leads = leadsOf(activities, at);
    if (leads.length === 0) strange.push(at);
    for (const lead of leads) byLead.set(lead, [...(byLead.get(lead) ?? []), at]);
  }
  const { date } = activities;
  const contacts = [...byLead].map(([lead, at]): [number, Contacts] => {
    const inTime = at.sort((one, other) => date[one]! - date[other]! || one - other);
    return [lead, contactsOf(activities, inTime, asOf)];
  });
  return { of: new Map(contacts), strange };
}
