/**
 * The text of a file whose encoding is not stated: UTF-8 or UTF-16 where the bytes prove it, else the encoding whose characters are most
 * like those of real tables. Exports of Chinese shop platforms are GB18030 without any mark, Taiwanese ones Big5, Excel's "Unicode text"
 * UTF-16, its CSV on Western systems Windows-1252 or Mac Roman.
 */
import { Problem } from "../../src/text/problem";
import { say } from "../../src/text/say";
import { LEGACY_ENCODINGS, type LegacyEncoding } from "./legacy-encodings";

const BYTE_ORDER_MARKS = [
  { encoding: "utf-8", mark: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", mark: [0xff, 0xfe] },
  { encoding: "utf-16be", mark: [0xfe, 0xff] },
] as const;

const SAMPLE_BYTES = 65536;

interface Decoded {
  readonly text: string;
  /** null for UTF-8 and UTF-16, which the bytes themselves prove. */
  readonly legacy: LegacyEncoding | null;
}

/**
 * Decodes a text file; a byte order mark decides the encoding and is left out. Bytes that are valid UTF-8 are UTF-8.
 * @throws Problem when no encoding fits.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  for (const { encoding, mark } of BYTE_ORDER_MARKS) {
    if (mark.every((byte, index) => bytes[index] === byte))
      return { text: decode(bytes.subarray(mark.length), encoding) ?? refuse(), legacy: null };
  }
  const wide = utf16WithoutMark(bytes);
  if (wide !== null) return { text: decode(bytes, wide) ?? refuse(), legacy: null };
  const utf8 = decode(bytes, "utf-8");
  return utf8 === null ? likeliest(bytes) : { text: utf8, legacy: null };
}

const CHINESE: ReadonlySet<string> = new Set(["gb18030", "big5"]);

/** The encoding whose characters look most like a table's; the first of equal ones. */
function likeliest(bytes: Uint8Array): Decoded {
  const decoded = LEGACY_ENCODINGS.flatMap((legacy) => {
    const text = decode(bytes, legacy.id);
    return text === null ? [] : [{ text, legacy, score: legacy.score(text.slice(0, SAMPLE_BYTES)) }];
  });
  const best = decoded.reduce((most, each) => (each.score > most.score ? each : most), decoded[0] ?? refuse());
  // Rare characters alone may still be Chinese; Western letters that look like none are not Western.
  return best.score > 0 || (best.score === 0 && CHINESE.has(best.legacy.id)) ? best : refuse();
}

/** The private-use characters to which Node's Big5 decodes invalid bytes, instead of refusing them. */
const NO_CHARACTER = /[\uf880-\uf8ff]/;

/** Node decodes these bytes of Windows-1252 to the control characters of Latin-1. */
const CONTROLS = /[\u0080-\u009f]/g;
const SIGNS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** null when the bytes are not of the encoding, which is the one thing a fatal decoder throws for. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  try {
    const text = decoder.decode(bytes);
    if (encoding === "windows-1252")
      return text.replace(CONTROLS, (control) => SIGNS_1252.charAt(control.charCodeAt(0) - 0x80));
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

function refuse(): never {
  throw new Problem(
    say(
      "The text file is in none of the encodings that can be told apart, such as UTF-8, UTF-16, GB18030, Big5 or Windows-1252. Save it as “CSV UTF-8” and open it again.",
      "无法判断这个文本文件的编码（如 UTF-8、UTF-16、GB18030、Big5 或 Windows-1252）。请另存为“CSV UTF-8”后再打开。",
      "無法判斷這個文字檔的編碼（如 UTF-8、UTF-16、GB18030、Big5 或 Windows-1252）。請另存為「CSV UTF-8」後再開啟。",
    ),
  );
}
