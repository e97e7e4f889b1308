/**
 * The cells that the campaign sheets name of each other, made before any of them is laid out.
 */
import { Handle } from "../../plan/handle";

/** Columns with one row a campaign. */
export interface CampaignColumns {
  readonly name: Handle;
  readonly channel: Handle;
  readonly cost: Handle;
  readonly reach: Handle;
  readonly responses: Handle;
  readonly orders: Handle;
  readonly revenue: Handle;
  readonly newCustomers: Handle;
  readonly rate: Handle;
  readonly low: Handle;
  readonly high: Handle;
  readonly return: Handle;
  /** Margin brought ÷ cost; below 1 a campaign did not earn what it cost. */
  readonly marginReturn: Handle;
}

export interface CampaignCells {
  readonly standard: Handle;
  readonly confidence: Handle;
  /** Standard errors from the middle to the ends of an interval at that confidence. */
  readonly deviations: Handle;
  readonly margin: Handle;
  readonly budget: Handle;
  readonly capShare: Handle;
  readonly growth: Handle;
  readonly testBudget: Handle;
  readonly columns: CampaignColumns;
}

export function campaignCells(count: number): CampaignCells {
  const column = (): Handle => new Handle(count);
  const cell = (): Handle => new Handle();
  return {
    standard: cell(),
    confidence: cell(),
    deviations: cell(),
    margin: cell(),
    budget: cell(),
    capShare: cell(),
    growth: cell(),
    testBudget: cell(),
    columns: {
      name: column(),
      channel: column(),
      cost: column(),
      reach: column(),
      responses: column(),
      orders: column(),
      revenue: column(),
      newCustomers: column(),
      rate: column(),
      low: column(),
      high: column(),
      return: column(),
      marginReturn: column(),
    },
  };
}
