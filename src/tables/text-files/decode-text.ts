/**
 * The text of a file: in the encoding that the user names; else in UTF-8 or UTF-16 where the bytes prove it, or the encoding whose characters
 * are most like those of real tables. Exports of Chinese shop platforms are GB18030 without any mark, Taiwanese ones Big5, Excel's "Unicode text"
 * UTF-16, its CSV on Western systems Windows-1252 or Mac Roman.
 */
import type { Text } from "../../text/locale";
import { Problem } from "../../text/problem";
import { say } from "../../text/say";
import { LEGACY_ENCODINGS, type TextEncoding } from "./legacy-encodings";

const BYTE_ORDER_MARKS = [
  { encoding: "utf-8", mark: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", mark: [0xff, 0xfe] },
  { encoding: "utf-16be", mark: [0xfe, 0xff] },
] as const;

const SAMPLE_BYTES = 65536;

/** UTF-8 and UTF-16, which the bytes themselves prove. */
const UNICODE_ENCODINGS: readonly TextEncoding[] = [
  { id: "utf-8", name: say("UTF-8", "UTF-8", "UTF-8") },
  { id: "utf-16le", name: say("UTF-16 (little-endian)", "UTF-16（小端）", "UTF-16（小端）") },
  { id: "utf-16be", name: say("UTF-16 (big-endian)", "UTF-16（大端）", "UTF-16（大端）") },
];

/** What a text file can be told to be in; a platform's decoder has more. */
export const TEXT_ENCODINGS: readonly TextEncoding[] = [...UNICODE_ENCODINGS, ...LEGACY_ENCODINGS];

interface Decoded {
  readonly text: string;
  readonly encoding: TextEncoding;
  /** What decided the encoding: bytes that prove it, its likeness alone, or the user. */
  readonly ground: "proven" | "likeliest" | "chosen";
  /** Places at which the bytes are no characters of the encoding that was chosen. */
  readonly unreadable: number;
}

/**
 * Decodes a text file; a byte order mark decides the encoding and is left out. Bytes that are valid UTF-8 are UTF-8.
 * @param choice The encoding that the user names, by any of its names.
 * @throws Problem when no encoding fits, or the bytes are none of the one chosen.
 */
export function decodeText(bytes: Uint8Array, choice?: string): Decoded {
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  const content = marked === undefined ? bytes : bytes.subarray(marked.mark.length);
  if (choice !== undefined) return decodeAs(content, named(choice, marked?.encoding));
  const shown = marked?.encoding ?? utf16WithoutMark(bytes);
  if (shown !== null) return proven(decode(content, shown) ?? refuse(), shown);
  const utf8 = decode(bytes, "utf-8");
  return utf8 === null ? likeliest(bytes) : proven(utf8, "utf-8");
}

const proven = (text: string, id: string): Decoded => ({
  text,
  encoding: encodingOf(id),
  ground: "proven",
  unreadable: 0,
});

const encodingOf = (id: string): TextEncoding =>
  TEXT_ENCODINGS.find((each) => each.id === id) ?? { id, name: say(id, id, id) };

/** The encoding that the platform knows by a name; which half of a UTF-16 character comes first is as the file is marked. */
function named(choice: string, marked: string | undefined): TextEncoding {
  const { encoding } = new TextDecoder(choice);
  // Their decoders are the same.
  if (encoding === "gbk") return encodingOf("gb18030");
  return encodingOf(encoding.startsWith("utf-16") && marked?.startsWith("utf-16") === true ? marked : encoding);
}

/** At most one character in so many that are not ASCII is damaged where the encoding is the right one. */
const LEAST_READABLE = 10;

/** A damaged character does not keep the user from the encoding that is right; many prove that it is not. */
function decodeAs(bytes: Uint8Array, encoding: TextEncoding): Decoded {
  const text = asDecoded(new TextDecoder(encoding.id, { ignoreBOM: true }).decode(bytes), encoding.id);
  const unreadable = text.match(/\ufffd/g)?.length ?? 0;
  const others = text.match(/[\u0080-\u{10ffff}]/gu)?.length ?? 0;
  if (unreadable * LEAST_READABLE > others) throw notOf(encoding.name, unreadable);
  return { text, encoding, ground: "chosen", unreadable };
}

const CHINESE: ReadonlySet<string> = new Set(["gb18030", "big5"]);

/** The encoding whose characters look most like a table's; the first of equal ones. */
function likeliest(bytes: Uint8Array): Decoded {
  const decoded = LEGACY_ENCODINGS.flatMap((legacy) => {
    const text = decode(bytes, legacy.id);
    return text === null ? [] : [{ text, encoding: legacy, score: legacy.score(text.slice(0, SAMPLE_BYTES)) }];
  });
  const best = decoded.reduce((most, each) => (each.score > most.score ? each : most), decoded[0] ?? refuse());
  // Rare characters alone may still be Chinese; Western letters that look like none are not Western.
  if (best.score < 0 || (best.score === 0 && !CHINESE.has(best.encoding.id))) return refuse();
  return { text: best.text, encoding: best.encoding, ground: "likeliest", unreadable: 0 };
}

/** The private-use characters to which Node's Big5 decodes invalid bytes, instead of refusing them. */
const NO_CHARACTER = /[\uf880-\uf8ff]/g;

/** Node decodes these bytes of Windows-1252 to the control characters of Latin-1. */
const CONTROLS = /[\u0080-\u009f]/g;
const SIGNS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** What the platform's decoder gave, with what it gets wrong mended; U+FFFD stands where the bytes are no character. */
function asDecoded(text: string, encoding: string): string {
  if (encoding === "big5") return text.replace(NO_CHARACTER, "\ufffd");
  if (encoding !== "windows-1252") return text;
  return text.replace(CONTROLS, (control) => SIGNS_1252.charAt(control.charCodeAt(0) - 0x80));
}

/** null when the bytes are not of the encoding, which is the one thing a fatal decoder throws for. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  try {
    const decoded = decoder.decode(bytes);
    const text = asDecoded(decoded, encoding);
    return encoding === "big5" && text !== decoded ? null : text;
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
      "The text file is in none of the encodings that can be told apart, such as UTF-8, UTF-16, GB18030, Big5 or Windows-1252. Name its encoding, or save it as “CSV UTF-8” and open it again.",
      "无法判断这个文本文件的编码（如 UTF-8、UTF-16、GB18030、Big5 或 Windows-1252）。请指定编码，或另存为“CSV UTF-8”后再打开。",
      "無法判斷這個文字檔的編碼（如 UTF-8、UTF-16、GB18030、Big5 或 Windows-1252）。請指定編碼，或另存為「CSV UTF-8」後再開啟。",
    ),
  );
}

const notOf = (encoding: Text, unreadable: number): Problem =>
  new Problem(
    say(
      `The text file is not in ${encoding["en-US"]}: at ${unreadable} ${unreadable === 1 ? "place its bytes are no character" : "places its bytes are no characters"} there. Choose another encoding, or leave it to be decided by the file.`,
      `这个文本文件不是 ${encoding["zh-CN"]} 编码：有 ${unreadable} 处字节无法读成文字。请换一种编码，或由文件内容自动判断。`,
      `這個文字檔不是 ${encoding["zh-TW"]} 編碼：有 ${unreadable} 處位元組無法讀成文字。請換一種編碼，或依檔案內容自動判斷。`,
    ),
  );
