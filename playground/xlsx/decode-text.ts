/**
 * The text of a file whose encoding is not stated: UTF-8, UTF-16, GB18030 or Big5.
 * Exports of Chinese shop platforms are GB18030 without any mark, Taiwanese ones Big5, Excel's "Unicode text" UTF-16.
 */
import { Problem } from "../../src/text/problem";
import { say } from "../../src/text/say";

const BYTE_ORDER_MARKS = [
  { encoding: "utf-8", mark: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", mark: [0xff, 0xfe] },
  { encoding: "utf-16be", mark: [0xfe, 0xff] },
] as const;

const SAMPLE_BYTES = 65536;

/**
 * Decodes a text file; a byte order mark decides the encoding and is left out.
 * Without one, bytes that are valid UTF-8 are UTF-8, and anything else is GB18030 or, by its byte pairs, Big5.
 * @throws Problem when no encoding fits.
 */
export function decodeText(bytes: Uint8Array): string {
  for (const { encoding, mark } of BYTE_ORDER_MARKS) {
    if (mark.every((byte, index) => bytes[index] === byte))
      return decode(bytes.subarray(mark.length), encoding) ?? refuse();
  }
  const wide = utf16WithoutMark(bytes);
  if (wide !== null) return decode(bytes, wide) ?? refuse();
  const chinese = looksLikeBig5(bytes) ? (["big5", "gb18030"] as const) : (["gb18030", "big5"] as const);
  return decode(bytes, "utf-8") ?? decode(bytes, chinese[0]) ?? decode(bytes, chinese[1]) ?? refuse();
}

/** The private-use characters to which Node's Big5 decodes invalid bytes, instead of refusing them. */
const NO_CHARACTER = /[\uf880-\uf8ff]/;

/** null when the bytes are not of the encoding, which is the one thing a fatal decoder throws for. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  try {
    const text = decoder.decode(bytes);
    return encoding === "big5" && NO_CHARACTER.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** UTF-16 is recognised by the zero byte of each Latin letter, digit and separator. */
function utf16WithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const length = Math.min(bytes.length, SAMPLE_BYTES);
  if (length < 4 || bytes.length % 2 === 1) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index++) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  const share = length / 2 / 5;
  if (odd > share && even === 0) return "utf-16le";
  return even > share && odd === 0 ? "utf-16be" : null;
}

/**
 * Most everyday characters of Big5 end in a byte 0x40–0x7E with a lead byte 0xA4–0xC6; in GB18030 such pairs are
 * private or rare characters, so a fifth of them distinguishes the two.
 */
function looksLikeBig5(bytes: Uint8Array): boolean {
  let pairs = 0;
  let big5 = 0;
  const length = Math.min(bytes.length, SAMPLE_BYTES) - 1;
  for (let index = 0; index < length; index++) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x81) continue;
    index++;
    const trail = bytes[index] ?? 0;
    pairs++;
    if (lead >= 0xa4 && lead <= 0xc6 && trail >= 0x40 && trail <= 0x7e) big5++;
  }
  return pairs > 0 && big5 / pairs > 0.2;
}

function refuse(): never {
  throw new Problem(
    say(
      "The text file is in none of the encodings UTF-8, UTF-16, GB18030 or Big5. Save it as “CSV UTF-8” and open it again.",
      "这个文本文件的编码不是 UTF-8、UTF-16、GB18030 或 Big5。请另存为“CSV UTF-8”后再打开。",
      "這個文字檔的編碼不是 UTF-8、UTF-16、GB18030 或 Big5。請另存為「CSV UTF-8」後再開啟。",
    ),
  );
}
