/**
 * Why revenue changed between two periods, channel by channel: traffic × conversion × order value of each, and of all traffic
 * together its volume and its mix. Nothing is left over. Rules §7.
 */
import { sum } from "d3-array";
import { logarithmicMean, productChange } from "./lmdi";

/** What one channel brought in a period. */
export interface ChannelFigures {
  /** 0 or more, as are the orders. */
  readonly traffic: number;
  readonly orders: number;
  /** Net of refunds: negative where more was paid back than taken. */
  readonly revenue: number;
}

/** In the unit of revenue; the three add up to the channel's change. */
export interface ChannelEffects {
  /** `volume` + `mix`. */
  readonly traffic: number;
  /** What the channel would have gained had its traffic grown as all traffic did. */
  readonly volume: number;
  /** What its share of all traffic brought: the rest of `traffic`. */
  readonly mix: number;
  readonly conversion: number;
  readonly orderValue: number;
}

interface Factors {
  readonly traffic: number;
  /** null where there was nobody to convert. */
  readonly conversion: number | null;
  /** null where there was no order. */
  readonly orderValue: number | null;
}

/** Revenue without an order counts as one order, orders without a visitor as a visitor each: else their revenue had no cause. */
function factorsOf({ traffic, orders, revenue }: ChannelFigures): Factors {
  if (!(traffic >= 0 && orders >= 0))
    throw new RangeError(`traffic and orders are numbers from 0; ${traffic} and ${orders} came`);
  const least = orders > 0 ? orders : revenue > 0 ? 1 : 0;
  const visitors = traffic > 0 ? traffic : least;
  return {
    traffic: visitors,
    conversion: visitors > 0 ? least / visitors : null,
    orderValue: least > 0 ? revenue / least : null,
  };
}

/** A rate that does not exist in one period is taken as unchanged, so that a channel without traffic moved revenue by its traffic alone. */
function product(own: Factors, other: Factors): number[] {
  return [own.traffic, own.conversion ?? other.conversion ?? 0, own.orderValue ?? other.orderValue ?? 0];
}

/**
 * One entry a channel, by the additive LMDI of `productChange`. Volume and mix split the traffic effect, because a channel's traffic is all
 * traffic × its share: the volume effect is the logarithmic mean of its revenues × ln(all traffic after ÷ before). Where more was paid back
 * than taken there is no such mean, and no traffic brings that about: the whole change is the order value's.
 * @param before Every channel in the earlier period, also ones that brought nothing then.
 * @param after The same channels in the later period.
 * @throws RangeError for lists of different lengths, traffic or orders below 0, or a figure that is no finite number.
 * @example
 * const before = [{ traffic: 100, orders: 10, revenue: 1000 }];
 * revenueChange(before, [{ traffic: 200, orders: 20, revenue: 2000 }])[0]; // { traffic: 1000, volume: 1000, mix: 0, conversion: 0, … }
 */
export function revenueChange(before: readonly ChannelFigures[], after: readonly ChannelFigures[]): ChannelEffects[] {
  if (before.length !== after.length)
    throw new RangeError(`channels pair up; ${before.length} and ${after.length} came`);
  const [earlier, later] = [before.map(factorsOf), after.map(factorsOf)];
  const all = { before: sum(earlier, ({ traffic }) => traffic), after: sum(later, ({ traffic }) => traffic) };
  return before.map((_, i) => {
    const revenue = { before: before[i]!.revenue, after: after[i]!.revenue };
    if (revenue.before < 0 || revenue.after < 0) return { ...UNMOVED, orderValue: revenue.after - revenue.before };
    const effects = productChange(product(earlier[i]!, later[i]!), product(later[i]!, earlier[i]!));
    const [traffic, conversion, orderValue] = effects as [number, number, number];
    const volume = volumeEffect(revenue, all, traffic);
    return { traffic, volume, mix: traffic - volume, conversion, orderValue };
  });
}

const UNMOVED: ChannelEffects = { traffic: 0, volume: 0, mix: 0, conversion: 0, orderValue: 0 };

interface Change {
  readonly before: number;
  readonly after: number;
}

function volumeEffect(revenue: Change, all: Change, traffic: number): number {
  // From no traffic at all there is no share that could have changed.
  if (all.before === 0 || all.after === 0) return traffic;
  if (revenue.before === 0 || revenue.after === 0) return 0;
  return logarithmicMean(revenue.after, revenue.before) * Math.log(all.after / all.before);
}
