/**
 * Choices that many segments of the net are planned with.
 */
import type { OptionValues } from "../kinds";

export const EVERY_SHEET = { playbook: true, moves: true, cohorts: true, value: true };
export const together = (options: OptionValues): OptionValues => ({ customers: "together", ...options });
