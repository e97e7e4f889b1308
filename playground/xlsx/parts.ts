/** An .xlsx file as its parts (a zip of XML files), and the small edits of XML that the library cannot make. */
import { sum } from "d3-array";
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, zipSync } from "fflate";
import { Problem } from "../../src/text/problem";
import { say } from "../../src/text/say";
import { withoutNoCharacters } from "./file-text";

/** Path inside the zip → content. */
export type Parts = Record<string, Uint8Array>;

/** A file that unpacks to more is refused before it fills the memory. */
const MAX_UNPACKED = 1_500_000_000;

/** @throws Problem when the zip is damaged or unpacks to more than 1.5 GB. */
export function unpack(bytes: Uint8Array): Parts {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        if (total > MAX_UNPACKED) refuseTooLarge();
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw damaged(error);
  }
}

/** The parts as a zip without compression. */
export function store(parts: Parts): Uint8Array {
  return zipSync(parts, { level: 0 });
}

/** Path inside the zip → content, or pieces of text that are made while they are packed. */
export type Contents = Readonly<Record<string, Uint8Array | Iterable<string>>>;

/** Of fflate's levels: less than half the time of the usual 6 for files two per cent larger. */
const LEVEL = 4;

export function pack(parts: Contents): Uint8Array {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    packed.push(bytes);
  });
  for (const [path, content] of Object.entries(parts)) {
    const entry = new ZipDeflate(path, { level: LEVEL });
    zip.add(entry);
    for (const piece of content instanceof Uint8Array ? [content] : content)
      entry.push(typeof piece === "string" ? strToU8(piece) : piece);
    entry.push(new Uint8Array(0), true);
  }
  zip.end();
  return joined(packed);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(sum(pieces, ({ length }) => length));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

export function partText(parts: Parts, path: string): string | null {
  const part = parts[path];
  return part === undefined ? null : strFromU8(part);
}

export function setPart(parts: Parts, path: string, text: string): void {
  parts[path] = strToU8(text);
}

/** Changes a part's text; a part that is not there stays so. */
export function editPart(parts: Parts, path: string, edit: (text: string) => string): void {
  const text = partText(parts, path);
  if (text !== null) setPart(parts, path, edit(text));
}

const PROPERTIES = "docProps/app.xml";
const APPLICATION = "Sales Planner";

/** Whoever saves a file anew writes its own name in there. */
export function signFile(parts: Parts): void {
  editPart(parts, PROPERTIES, (text) => text.replace(/<Application>[^<]*</, `<Application>${APPLICATION}<`));
}

export function isOwnFile(parts: Parts): boolean {
  return partText(parts, PROPERTIES)?.includes(`<Application>${APPLICATION}<`) === true;
}

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address: "drawing", "chart", "customXml". */
  readonly type: string;
  /** Path inside the zip. */
  readonly target: string;
}

/** Where the relationships of a part stand; those of "" are the whole file's. */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf("/");
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

/** What a part refers to inside the file. */
export function relationships(parts: Parts, path: string): Relationship[] {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const text = partText(parts, relationshipsPath(path)) ?? "";
  return [...text.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => ({
    id: attribute(tag, "Id") ?? "",
    type: (attribute(tag, "Type") ?? "").split("/").at(-1) ?? "",
    target: resolve(folder, attribute(tag, "Target") ?? ""),
  }));
}

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Adds to what a part refers to; a type of Office's own needs only its last word. Returns the reference's id. */
export function addRelationship(
  parts: Parts,
  path: string,
  {
    type,
    target,
    isExternal = false,
  }: { readonly type: string; readonly target: string; readonly isExternal?: boolean },
): string {
  const at = relationshipsPath(path);
  const text = partText(parts, at) ?? `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`;
  const id = `rIdOwn${text.split("<Relationship ").length}`;
  const fullType = type.includes("/") ? type : `${RELATIONSHIPS}/${type}`;
  const mode = isExternal ? ' TargetMode="External"' : "";
  const added = `<Relationship Id="${id}" Type="${fullType}" Target="${escapeXml(target)}"${mode}/>`;
  setPart(parts, at, withLastChild(text, "Relationships", added));
  return id;
}

const CONTENT_TYPES = "[Content_Types].xml";

/** The content type of a part: its own, else that of its ending; null where neither is said. */
export function contentType(parts: Parts, path: string): string | null {
  const tags = [...(partText(parts, CONTENT_TYPES) ?? "").matchAll(/<(?:Override|Default)\b[^>]*>/g)].map(
    ([tag]) => tag,
  );
  const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  const tag =
    tags.find((each) => attribute(each, "PartName") === `/${path}`) ??
    tags.find((each) => attribute(each, "Extension")?.toLowerCase() === ending);
  return tag === undefined ? null : attribute(tag, "ContentType");
}

export function addContentType(parts: Parts, path: string, type: string): void {
  const added = `<Override PartName="/${escapeXml(path)}" ContentType="${escapeXml(type)}"/>`;
  editPart(parts, CONTENT_TYPES, (text) => withLastChild(text, "Types", added));
}

/** The XML with one more child at the end of its root element, which may have none so far. */
export function withLastChild(xml: string, root: string, child: string): string {
  const end = new RegExp(`<((?:\\w+:)?${root})\\b([^>]*)/>|</(?:\\w+:)?${root}>`);
  return xml.replace(end, (found, name?: string, attributes = "") =>
    name === undefined ? child + found : `<${name}${attributes}>${child}</${name}>`,
  );
}

/** An attribute of one XML tag, entities resolved. */
export function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found === null ? null : unescapeXml(found[1] ?? found[2] ?? "");
}

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }),
);

export function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES.get(name ?? "") ?? all;
  });
}

/** A text inside XML, also as an attribute's value; characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return withoutNoCharacters(text)
    .replace(/(?![\t\n\r])\p{Cc}/gu, "")
    .replace(/[&<>"\n\r\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const step of (folder + target).split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

/** The file is a zip, but not one that can be read to its end. */
export function damaged(cause: unknown): Problem {
  return new Problem(
    say(
      "The workbook file is damaged and cannot be read to its end. Download or copy it again; if it opens in Excel, save it there as .xlsx anew.",
      "工作簿文件已损坏，无法完整读取。请重新下载或复制；如果 Excel 能打开，请在 Excel 中另存为新的 .xlsx。",
      "活頁簿檔案已損毀，無法完整讀取。請重新下載或複製；如果 Excel 能開啟，請在 Excel 中另存為新的 .xlsx。",
    ),
    { cause },
  );
}

function refuseTooLarge(): never {
  throw new Problem(
    say(
      "The workbook unpacks to more than 1.5 GB and is not opened. Take out sheets that are not needed, or export fewer rows.",
      "工作簿解压后超过 1.5 GB，不予打开。请去掉不需要的工作表，或减少导出的行数。",
      "活頁簿解壓縮後超過 1.5 GB，不予開啟。請去掉不需要的工作表，或減少匯出的列數。",
    ),
  );
}
