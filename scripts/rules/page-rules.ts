/**
 * What a built page must keep to: a strict policy that comes before anything it governs, scripts from where the policy allows them, none in
 * the page itself; and no code made from text in what is bundled, which the policy would refuse.
 */

const POLICY = /<meta[^>]*http-equiv=["']?Content-Security-Policy["']?[^>]*content="([^"]*)"[^>]*>/i;

/** The sources that a policy names for a kind of resource. */
function sourcesOf(policy: string, directive: string): readonly string[] {
  const own = policy.split(";").map((each) => each.trim().split(/\s+/));
  return own.find(([name]) => name === directive)?.slice(1) ?? [];
}

function* policyFaults(policy: string): Generator<string> {
  if (sourcesOf(policy, "default-src").join() !== "'none'") yield "The policy must allow nothing by default.";
  // Compiled code may be run, as it is served; text may not.
  for (const source of sourcesOf(policy, "script-src"))
    if (!["'self'", "'wasm-unsafe-eval'"].includes(source) && !/^https:\/\/[\w.-]+$/.test(source))
      yield `The policy allows scripts from ${source}.`;
  if (sourcesOf(policy, "worker-src").join() !== "'self'")
    yield "The policy must allow workers of the product's own files.";
  if (sourcesOf(policy, "script-src").length === 0) yield "The policy names no source of scripts.";
  for (const directive of ["base-uri", "form-action"])
    if (sourcesOf(policy, directive).join() !== "'none'") yield `The policy leaves ${directive} open.`;
}

export function* pageFaults(page: string): Generator<string> {
  const found = POLICY.exec(page);
  if (found === null) {
    yield "The page has no Content-Security-Policy.";
    return;
  }
  const policy = found[1] ?? "";
  yield* policyFaults(policy);
  const allowed = sourcesOf(policy, "script-src");
  for (const script of page.matchAll(/<script\b([^>]*)>([^<]*)/gi)) {
    if (script.index < found.index) yield "A script comes before the policy.";
    const address = /\bsrc=["']?([^"'\s>]+)/.exec(script[1] ?? "")?.[1];
    if (address === undefined || (script[2] ?? "").trim() !== "") yield "A script stands in the page itself.";
    else if (/^https?:/.test(address) && !allowed.includes(new URL(address).origin))
      yield `${address} is not from where the policy allows scripts.`;
  }
  for (const [handler] of page.matchAll(/\son\w+=|javascript:/gi)) yield `The page runs code in ${handler.trim()}.`;
}

/** Code that makes code from text. */
export function* codeFaults(code: string, file: string): Generator<string> {
  for (const { 0: call, index } of code.matchAll(/(?<![\w.$])(?:eval|new Function|Function)\(/g))
    yield `${file} calls ${call}…): ${code.slice(index, index + 60)}`;
}
