/**
 * A team some of whose orders were closed together, opened and calculated anew by LibreOffice: every formula must agree, as built and after what
 * a seller has of an order was agreed.
 */
import { builtShop, samples } from "./built-shop";
import { type Change, judge } from "./judged";

/** The sample orders, every third of one seller's closed with another or with two. */
function closedTogether(): Record<string, Uint8Array> {
  const { orders, ...others } = samples("en-US", "sellerLog");
  let own = 0;
  const together = (): string => ["Blake/Devon", "Blake", "Devon, Blake, Ashley"][own++ % 3]!;
  const text = new TextDecoder()
    .decode(orders)
    .replace(/,Blake,/g, () => `,${together()},`.replace(/,(D.*),$/, ',"$1",'));
  return { orders: new TextEncoder().encode(`\uFEFF${text}`), ...others };
}

const agreed = (value: number, moves: number): Change => ({
  ...{ kind: "team", key: /^share of/, value: () => value, moves },
});

const build = () =>
  builtShop({
    locale: "en-US",
    tables: closedTogether(),
    builds: [["team", "--tier-from", "0,5000,15000", "--tier-rate", "0.02,0.04,0.07"]],
  });

judge([
  {
    ...{ title: "a team with orders closed together", build, formulas: 500, checks: 3 },
    changes: { "an agreed share": agreed(0.9, 10), "more than there is to share": agreed(1.4, 10) },
  },
]);
