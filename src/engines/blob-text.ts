/** Text files of the browser: their beginning, and a copy in UTF-8 where they are in another encoding. */
import { HEAD_BYTES, isPacked, wholeRows } from "./table-files";

/** Told of so many more bytes of the picked files that have been read. */
export type CountBytes = (bytes: number) => void;

type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>;

const counted = (count: CountBytes) =>
  new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      count(chunk.length);
      controller.enqueue(chunk);
    },
  });

/** The bytes of a file as they are read, those of a packed one unpacked. */
function bytesOf(file: File, count: CountBytes = () => undefined): Bytes {
  const bytes = file.stream().pipeThrough(counted(count));
  return isPacked(file.name) ? bytes.pipeThrough(new DecompressionStream("gzip")) : bytes;
}

/** The first whole rows of a text file. @throws TypeError for a packed file that is none. */
export async function headOfText(file: File): Promise<Uint8Array> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = bytesOf(file).getReader();
  for (let part = await reader.read(); !part.done && length < HEAD_BYTES; part = await reader.read()) {
    parts.push(part.value);
    length += part.value.length;
  }
  await reader.cancel();
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  return wholeRows(bytes.subarray(0, HEAD_BYTES));
}

/**
 * The file in UTF-8: itself where it is, else a copy that the browser keeps.
 * @throws TypeError for bytes that are none of the encoding.
 */
export async function inUtf8(file: File, encoding: string, count: CountBytes): Promise<File> {
  if (encoding === "utf-8") return file;
  // DOM's types have a decoder that takes any buffer.
  const decoder = new TextDecoderStream(encoding, { fatal: true }) as unknown as TransformStream<
    Uint8Array<ArrayBuffer>,
    string
  >;
  const text = bytesOf(file, count).pipeThrough(decoder).pipeThrough(new TextEncoderStream());
  return new File([await new Response(text).blob()], "copy.csv");
}
