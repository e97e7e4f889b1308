/** The look of the help pages: one style sheet inside each page, so that a page stands alone. */
import { Html } from "./html";

export const HELP_STYLE = new Html(`
:root { color-scheme: light dark; --ink: #1f2328; --soft: #57606a; --line: #d8dee4; --tint: #f3f6f9; --accent: #0f6cbd; --bad: #b10e1c; --paper: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ec; --soft: #a6aeb6; --line: #3b434b; --tint: #22282e; --accent: #62abf5; --bad: #ff99a4; --paper: #171b1f; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.6 "Segoe UI", -apple-system, "PingFang SC", "PingFang TC", "Microsoft YaHei", "Microsoft JhengHei", sans-serif; }
header, main, footer { max-width: 52rem; margin: 0 auto; padding: 0 1.25rem; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; justify-content: space-between; padding-top: 1rem; padding-bottom: 1rem; border-bottom: 1px solid var(--line); font-size: .9rem; }
header nav { display: flex; gap: 1rem; }
a { color: var(--accent); }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 1.5rem 0 .25rem; }
h1 small { display: block; font: 600 1rem ui-monospace, Consolas, monospace; color: var(--accent); margin-bottom: .25rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
.lead { font-size: 1.1rem; color: var(--soft); margin-top: 0; }
code { font: .92em ui-monospace, Consolas, monospace; }
pre { background: var(--tint); border-radius: 6px; padding: .75rem 1rem; overflow-x: auto; margin: .5rem 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; margin: .5rem 0; }
table.wide { width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem; border-bottom: 1px solid var(--line); }
th { font-weight: 600; }
thead th { color: var(--soft); font-size: .85rem; }
.index th { width: 17rem; white-space: nowrap; }
th .soft { font-weight: 400; }
.sheet th, .sheet td { border: 1px solid var(--line); padding: .15rem .6rem; font-size: .9rem; }
.sheet th { background: var(--tint); color: var(--soft); text-align: center; font-weight: 400; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.soft { color: var(--soft); }
.bad { color: var(--bad); font-weight: 600; }
.example { border: 1px solid var(--line); border-radius: 8px; padding: .5rem 1rem; margin: .75rem 0; }
blockquote { margin: .5rem 0; padding: .25rem 1rem; border-left: 4px solid var(--accent); background: var(--tint); }
footer { padding-top: 2rem; padding-bottom: 3rem; color: var(--soft); font-size: .85rem; }
`);
