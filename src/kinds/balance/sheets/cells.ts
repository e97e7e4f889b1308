/** The tables of the balance, which name each other's cells, declared before any is put. */
import { Handle } from "../../../plan/handle";
import type { BalanceLists } from "../entries";
import type { Setup } from "../setup";
import { balanceTable, gapTable } from "./balance-table";
import { biasTable, type ConsensusTable, consensusTable } from "./consensus-table";
import { decisionTable, followTable } from "./decision-tables";
import { itemTable, logTable, ruleInputs } from "./rules-tables";
import { type VoiceTable, voiceTable } from "./voice-tables";

export type BalanceCells = ReturnType<typeof balanceCells>;

export function balanceCells(setup: Setup, lists: BalanceLists, today: number) {
  const items = itemTable(setup);
  const log = logTable(lists);
  const rules = ruleInputs(setup, log);
  const months = (): Handle => consensus.column.month;
  const voices: VoiceTable[] = lists.voices.map(({ rows }) => voiceTable(rows, items, months));
  const consensus: ConsensusTable = consensusTable(setup, items, voices);
  const bias = biasTable(setup, consensus);
  const balance = balanceTable(setup, { items, rules, consensus });
  const gaps = gapTable(balance, rules);
  const asOf = new Handle();
  const decisions = decisionTable(lists, { items, rules, asOf });
  const follow = followTable(lists, asOf);
  return {
    setup,
    lists,
    today,
    items,
    log,
    rules,
    voices,
    consensus,
    bias,
    balance,
    gaps,
    asOf,
    decisions,
    follow,
  };
}
