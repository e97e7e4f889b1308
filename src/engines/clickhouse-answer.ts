/** An answer of a ClickHouse server as it comes over the wire: whole, or an error. */
import type { Value } from "./engine";
import { BrokenAnswer } from "./warehouse-problems";

/** In the format JSONCompact. */
export interface Reply {
  readonly meta: readonly { readonly name: string }[];
  readonly data: readonly (readonly Value[])[];
  readonly rows: number;
}

/** @param stream Read to its end. */
export async function textOf(stream: ReadableStream<Uint8Array>): Promise<{ text: string; bytes: number }> {
  const [reader, decoder] = [stream.getReader(), new TextDecoder()];
  const pieces: string[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { text: pieces.join("") + decoder.decode(), bytes };
    bytes += value.length;
    pieces.push(decoder.decode(value, { stream: true }));
  }
}

/** An error in the middle of an answer leaves its status 200 and stands where rows would: such JSON is broken. */
export function replyOf(text: string): Reply {
  const reply = parsed(text);
  if (reply === null || reply.rows !== reply.data.length) throw new BrokenAnswer(text.slice(-4000));
  return reply;
}

function parsed(text: string): Reply | null {
  try {
    return JSON.parse(text) as Reply;
  } catch {
    return null;
  }
}
