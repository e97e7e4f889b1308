/** The command line of `npm start` and `npm run stop`: what is taken, and what is refused with a clear line. */
import { startedBy } from "../../scripts/start";

test.each([
  [[], { action: "desktop", document: undefined }],
  [["desktop", "--document", "plan.xlsx"], { action: "desktop", document: "plan.xlsx" }],
  [["web", "--document", "https://example.com/book"], { action: "web", document: "https://example.com/book" }],
  [["stop"], { action: "stop", document: undefined }],
])("%j", (args, started) => expect(startedBy(args)).toEqual(started));

test.each([
  [["phone"], /"phone" is nothing to start\. Usage: npm start/],
  [["web", "desktop"], /"web desktop" is nothing to start/],
  [["web"], /needs the address of a workbook/],
  [["--app", "word"], /Unknown option '--app'\. Usage: .*--document/],
  [["--document"], /'--document <value>' argument missing\. Usage:/],
])("refuses %j", (args, sentence) => expect(() => startedBy(args)).toThrow(sentence));
