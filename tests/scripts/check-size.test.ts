/** What counts as loaded by the first paint. */
import { filesOf } from "../../scripts/check-size";

it("takes the add-in's own files of a page, and nothing of another host", () => {
  const page = `<link rel="stylesheet" href="pane.css"><script src=https://example.com/office.js></script>
    <script src="//cdn.example.com/a.js"></script><script defer src=taskpane.js></script><script defer="defer" src="12.js"></script>`;
  expect(filesOf(page)).toEqual(["pane.css", "taskpane.js", "12.js"]);
});
