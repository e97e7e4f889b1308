/**
 * Calls of custom functions as Excel makes them: a message to the client, and its result some milliseconds later. Calls
 * made in one turn go out together. The client flushes results after 50 ms and then at most twice a second.
 */
import { CustomFunctions, type InvocationResult } from "./services";
import type { MessageEntry } from "./wire";

const CATEGORY = 1;
const INVOKE = 1000;

/** The client's numbers for failures; every other is #VALUE!. */
const ERROR_TEXTS = new Map([
  [1, "#N/A"],
  [5, "#DIV/0!"],
  [6, "#NUM!"],
  [7, "#VALUE!"],
  [8, "#NULL!"],
]);

export class CustomFunctionCalls {
  readonly service = new CustomFunctions((result) => this.settle(result));
  private readonly waiting = new Map<number, (result: unknown) => void>();
  private outgoing: MessageEntry[] = [];
  private lastId = 0;

  constructor(private readonly send: (entries: readonly MessageEntry[]) => void) {}

  /** The function's result: a value, a matrix of them for a spill, or a failure, { error, message }. */
  call(id: string, args: readonly unknown[]): Promise<unknown> {
    const invocation = ++this.lastId;
    const message = JSON.stringify([invocation, id, args, "", 0, null]);
    return new Promise((resolve) => {
      this.waiting.set(invocation, resolve);
      if (this.outgoing.length === 0) queueMicrotask(() => this.flush());
      this.outgoing.push({ messageCategory: CATEGORY, messageType: INVOKE, targetId: "", message });
    });
  }

  /** Ends every call that still waits, as Excel does when the add-in goes away. */
  cancelAll(): void {
    for (const resolve of this.waiting.values()) resolve({ error: "#CONNECT!", message: "The add-in was closed." });
    this.waiting.clear();
  }

  private flush(): void {
    const entries = this.outgoing;
    this.outgoing = [];
    this.send(entries);
  }

  private settle([invocation, succeeded, value, errorCode]: InvocationResult): void {
    const resolve = this.waiting.get(invocation);
    this.waiting.delete(invocation);
    resolve?.(
      succeeded
        ? returned(value)
        : { error: ERROR_TEXTS.get(errorCode ?? 0) ?? "#VALUE!", message: typeof value === "string" ? value : "" },
    );
  }
}

/** A function may also return its error instead of throwing it, alone or inside a matrix. */
function returned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(returned);
  if (typeof value !== "object" || value === null || !("basicType" in value) || value.basicType !== "Error")
    return value;
  const { basicValue, message } = value as { basicValue?: unknown; message?: unknown };
  return {
    error: typeof basicValue === "string" ? basicValue : "#VALUE!",
    message: typeof message === "string" ? message : "",
  };
}
