/**
 * The longest suites start first, so that no worker is left with one of them at the end. Jest knows how long each took from the
 * run before; a clean clone has had none, and would go by the size of the files.
 */
import Sequencer from "@jest/test-sequencer";

/** By what each takes, alone on an idle core; after them come the others as Jest has them. */
const LONGEST = [
  ...["recalculation/samples", "browser/page", "browser/pane", "browser/goal", "browser/segments"],
  ...["recalculation/messy", "workbook/build/difficult", "workbook/build/settings-size", "cli/refresh"],
  ...["workbook/overview/overview", "net/goal", "cli/build", "browser/campaigns", "recalculation/hand-made-reviews"],
  ...["kinds/goal/headline", "workbook/previous-build/refresh-moves", "recalculation/hand-made", "kinds/goal/standing"],
  ...["recalculation/second-judge", "browser/frame", "workbook/interaction/list-rows", "cli/notes"],
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
