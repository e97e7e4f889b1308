/** What the user should know of how a text file was decoded. */
import type { Text } from "../../text/locale";
import { say } from "../../text/say";
import type { decodeText } from "./decode-text";

export function encodingNotes({ encoding, ground, unreadable }: ReturnType<typeof decodeText>): Text[] {
  if (ground === "likeliest") return [assumed(encoding.name)];
  return unreadable === 0 ? [] : [damaged(encoding.name, unreadable)];
}

const assumed = (name: Text): Text =>
  say(
    `The file does not state its encoding; it is read as ${name["en-US"]}. If names look wrong, choose another encoding, or save it as “CSV UTF-8” and open it again.`,
    `文件没有标明编码，按 ${name["zh-CN"]} 读取。如果文字显示不正常，请换一种编码，或另存为“CSV UTF-8”后重新打开。`,
    `檔案沒有標明編碼，按 ${name["zh-TW"]} 讀取。如果文字顯示不正常，請換一種編碼，或另存為「CSV UTF-8」後重新開啟。`,
  );

const damaged = (name: Text, places: number): Text =>
  say(
    `At ${places} ${places === 1 ? "place" : "places"} the file has bytes that are no character in ${name["en-US"]}; “�” stands there.`,
    `文件中有 ${places} 处字节在 ${name["zh-CN"]} 中不是文字，显示为“�”。`,
    `檔案中有 ${places} 處位元組在 ${name["zh-TW"]} 中不是文字，顯示為「�」。`,
  );
