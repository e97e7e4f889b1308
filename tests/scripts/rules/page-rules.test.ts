/** The pages' policy is strict, and a page that does not keep to it is found. */
import { contentPolicy, OFFICE_SCRIPTS } from "../../../scripts/content-policy";
import { codeFaults, pageFaults } from "../../../scripts/rules/page-rules";

const page = (policy: string, script: string, before = ""): string =>
  `<head>${before}<meta http-equiv=Content-Security-Policy content="${policy}">${script}</head><body></body>`;
const faults = (text: string): string => [...pageFaults(text)].join(" ");

test.each(Object.entries(OFFICE_SCRIPTS))("a page with office.js of the %s cloud keeps the rules", (_, address) => {
  const scripts = `<script src=${address}></script><script defer src="taskpane.js"></script>`;
  expect(faults(page(contentPolicy([address]), scripts))).toBe("");
  expect(faults(page(contentPolicy(), scripts))).toContain(`${address} is not from where`);
});

test.each([
  ["no policy", "<head><script src=taskpane.js></script></head>", "has no Content-Security-Policy"],
  ["a script in the page", page(contentPolicy(), "<script>go()</script>"), "in the page itself"],
  ["a script before the policy", page(contentPolicy(), "", "<script src=a.js></script>"), "before the policy"],
  ["a handler", page(contentPolicy(), "<img src=a.png onerror=go()>"), "onerror="],
  [
    "scripts in pages allowed",
    page(contentPolicy().replace("script-src", "script-src 'unsafe-inline'"), ""),
    "unsafe-inline",
  ],
  ["eval allowed", page(contentPolicy().replace("script-src", "script-src 'unsafe-eval'"), ""), "unsafe-eval"],
  ["workers from anywhere", page(contentPolicy().replace("worker-src 'self'", "worker-src blob:"), ""), "workers of"],
  ["scripts from anywhere", page(contentPolicy().replace("script-src 'self'", "script-src *"), ""), "from *"],
  ["anything by default", page(contentPolicy().replace("default-src 'none'; ", ""), ""), "nothing by default"],
  ["another base", page(contentPolicy().replace("base-uri 'none'; ", ""), ""), "base-uri open"],
])("%s is found", (_, text, said) => {
  expect(faults(text)).toContain(said);
});

test("code made from text is found, names that only end so are not", () => {
  expect([...codeFaults("medieval(1);isFunction(2);a.eval(3);$eval(4)", "a.js")]).toEqual([]);
  for (const call of ["eval('1')", "new Function('return 1')", "x=Function('return this')"])
    expect([...codeFaults(`a;${call}`, "a.js")].join()).toContain("a.js calls");
});
