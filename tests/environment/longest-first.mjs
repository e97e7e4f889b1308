/**
 * The longest suites start first, so that no worker is left with one of them at the end. Jest knows how long each took from the
 * run before; a clean clone has had none, and would go by the size of the files.
 */
import Sequencer from "@jest/test-sequencer";

/** By what each takes, alone on an idle core; after them come the others as Jest has them. */
const LONGEST = [
  ...["browser/pane", "browser/page", "recalculation/samples", "workbook/build/difficult", "browser/goal"],
  ...["workbook/build/settings-size", "browser/segments", "cli/refresh", "workbook/overview/overview", "cli/build"],
  ...["net/goal", "recalculation/messy", "recalculation/promotion", "recalculation/products", "kinds/goal/headline"],
  ...[
    "kinds/segments/headlines",
    "workbook/previous-build/refresh-moves",
    "kinds/goal/sellers/live",
    "browser/campaigns",
  ],
  ...["kinds/goal/today/live", "kinds/goal/live", "recalculation/hand-made-reviews", "recalculation/hand-made"],
  ...["recalculation/second-judge", "recalculation/balance", "recalculation/levers", "workbook/interaction/list-rows"],
  ...["browser/frame", "kinds/frame", "workbook/share", "workbook/build/reopened", "cli/notes"],
].map((name) => `/tests/${name}.test.ts`);

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const at = LONGEST.findIndex((name) => path.replaceAll("\\", "/").endsWith(name));
      return at < 0 ? LONGEST.length : at;
    };
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
}
