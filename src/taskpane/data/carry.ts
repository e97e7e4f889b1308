/** Text that leaves the pane: to the clipboard, or as a file. */
import { Problem } from "../../text/problem";
import { say } from "../../text/say";

const notCopied = say(
  "This Excel does not let an add-in copy. Put the rows on a new sheet and copy them there.",
  "此版本的 Excel 不允许加载项复制。请将这些行放到新工作表后再复制。",
  "此版本的 Excel 不允許增益集複製。請將這些列放到新工作表後再複製。",
);

/** @throws Problem where neither way of copying is allowed. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (error) {
    // Excel's older web views have no clipboard of their own, or keep it from a frame.
    if (!copySelected(text)) throw new Problem(notCopied, { cause: error });
  }
}

function copySelected(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  return copied;
}

/** @param content The whole text, or its pieces one after the other. */
export function saveFile(name: string, content: string | readonly string[], type: string): void {
  const address = URL.createObjectURL(new Blob([content].flat(), { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has read the address once the click event is done.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
