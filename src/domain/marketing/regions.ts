/** Regions of a shop: which bring most of the revenue, and which to take next: concentration first, then spread. Rules §8. */

const KIND = /^(.{2,}?)(?:省|市|(?:维吾尔|維吾爾|壮族|壯族|回族)?自治[区區]|特[别別]行政[区區])$/u;

/**
 * The name of a region without the word for what it is: platforms write some with it and some without.
 * @example regionName("浙江省"); // "浙江"
 * @example regionName("California"); // "California"
 */
export const regionName = (name: string): string => name.replace(KIND, "$1");

/**
 * What says which region to take next: share of the revenue × growth × share of the seller hours.
 * @param hours Share of the seller hours; 1 where nobody states them.
 * @returns null where the growth is unknown.
 * @example regionScore({ share: 0.2, growth: 0.3, hours: 1 }); // 0.06
 */
export function regionScore({
  share,
  growth,
  hours,
}: {
  readonly share: number;
  readonly growth: number | null;
  readonly hours: number;
}): number | null {
  return growth === null ? null : share * growth * hours;
}

/**
 * How many of the regions, the largest first, are the core: those before which less than a share of the revenue stands.
 * @param revenue By region, falling.
 * @example coreRegions([50, 30, 15, 5], 0.8); // 2
 */
export function coreRegions(revenue: readonly number[], limit: number): number {
  const all = revenue.reduce((sum, each) => sum + each, 0);
  let [before, count] = [0, 0];
  for (const each of revenue) {
    // A share that is the limit but for rounding is the limit.
    if (all <= 0 || before / all >= limit - 1e-9) break;
    before += each;
    count++;
  }
  return count;
}
