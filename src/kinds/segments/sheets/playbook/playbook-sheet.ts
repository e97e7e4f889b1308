/**
 * The playbook: micro-segments with rule, goal, promotion and measure, and the customers to work with now. Rules §4.
 */
import { isoDate } from "../../../../domain/calendar/calendar";
import { MICRO_SEGMENT_IDS, type MicroSegmentId } from "../../../../domain/customers/micro-segments";
import { f } from "../../../../plan/formula";
import type { Check } from "../../../../plan/sections/checks-part";
import { factsOf, type Section, tableOf } from "../../../../plan/sheet-of";
import type { Text } from "../../../../text/locale";
import { phrase } from "../../../../text/say";
import { TERMS } from "../../../../text/terms";
import { numberText } from "../../../../text/wording";
import {
  MOST_LISTED,
  type PlaybookModel,
  playbookModel,
  type PlaybookResult,
  playbookResult,
} from "../../model/playbook";
import { basisText, lackOf, lackOfRung, rungName } from "../../model/products";
import type { OptionalSheetInput, OptionalSheetPlan } from "../../optional-sheet";
import { type GlanceTable, glanceTable, type MemberTable, memberTable, unlisted } from "./playbook-tables";
import { GOALS, MICRO_MEASURES, MICRO_NAMES, PLAYBOOK_TEXTS, PROMOTIONS, ruleText } from "./texts";

const RUNGS = ["x", "y", "z"] as const;

/** Why a micro-segment cannot be counted; null where it is. */
const lacking = ({ counts, products }: PlaybookModel, i: number): Text | null =>
  counts[i] === null ? lackOf(products, MICRO_SEGMENT_IDS[i]!) : null;

function glanceOf(model: PlaybookModel, glance: GlanceTable): Section {
  const texts = model.counts.map((_, i) => lacking(model, i));
  return tableOf(PLAYBOOK_TEXTS.glance(isoDate(model.compare)), glance, { beside: { texts, style: "note" } });
}

/** What X, Y and Z are. */
function productsSection({ products }: PlaybookModel): Section {
  const { products: texts } = PLAYBOOK_TEXTS;
  const basis = basisText(products);
  return factsOf(texts.section, [
    ...(basis === null ? [] : [{ label: texts.basis, value: basis, format: "text" as const }]),
    ...RUNGS.map((rung) => ({
      label: texts[rung],
      value: rungName(products, rung) ?? lackOfRung(products, rung),
      format: "text" as const,
    })),
  ]);
}

/** A micro-segment's rule, goal, promotion and measure. */
function cardOf(model: PlaybookModel, id: MicroSegmentId, i: number): Section {
  const { card } = PLAYBOOK_TEXTS;
  const [rule, lack] = [ruleText(id, model.products.ladder?.basis ?? "product"), lacking(model, i)];
  return factsOf(MICRO_NAMES[id], [
    { label: card.rule, value: lack === null ? rule : phrase`${rule} (${lack})`, format: "text" },
    { label: TERMS.goal, value: GOALS[id], format: "text" },
    { label: TERMS.promotion, value: PROMOTIONS[id], format: "text" },
    { label: card.measure, value: MICRO_MEASURES[id], format: "text" },
  ]);
}

function checks(model: PlaybookModel, { column: { members, orders } }: GlanceTable): Check[] {
  const { checks: texts } = PLAYBOOK_TEXTS;
  const first = MICRO_SEGMENT_IDS.indexOf("firstTime");
  const total = model.counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return [
    { name: texts.members, holds: f`SUM(${members})=${total}` },
    { name: texts.firstTime, holds: f`${orders.at(first)}+${unlisted(model, first)}=${members.at(first)}` },
  ];
}

function membersOf(members: MemberTable | null, tableSuffix: string): Section {
  if (members !== null) return tableOf(PLAYBOOK_TEXTS.list, members, { name: `SegmentPlaybook${tableSuffix}` });
  return (lane) => {
    lane.section(PLAYBOOK_TEXTS.list, 8);
    lane.text(PLAYBOOK_TEXTS.nobody, "note");
  };
}

/**
 * Reports the members of each micro-segment.
 * @throws Problem when the date to compare with is not before the as-of date.
 */
export function playbookSheet(input: OptionalSheetInput): OptionalSheetPlan<PlaybookResult> {
  const model = playbookModel(input);
  const members = memberTable(model, input);
  const glance = glanceTable(model, members);
  const cut = model.counts.some((_, i) => unlisted(model, i) > 0);
  return {
    firstColumn: 30,
    notes: [PLAYBOOK_TEXTS.values, cut ? PLAYBOOK_TEXTS.cut(numberText(MOST_LISTED)) : null],
    width: glance.keys.length,
    sections: [
      glanceOf(model, glance),
      productsSection(model),
      ...MICRO_SEGMENT_IDS.map((id, i) => cardOf(model, id, i)),
    ],
    checks: checks(model, glance),
    list: membersOf(members, input.cells.tableSuffix),
    result: playbookResult(model),
  };
}
