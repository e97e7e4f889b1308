/**
 * What goes wrong between here and a warehouse, one sentence each: the address, the way there, what the server says by its codes, and an
 * answer that is not whole.
 */
import type { Text } from "../text/locale";
import { Problem } from "../text/problem";
import { say } from "../text/say";

/** Whose question it was, of which table, and how long it was given. */
export interface Attempt {
  readonly address: string;
  readonly database: string;
  readonly table: string;
  readonly user: string;
  readonly seconds: number;
}

/** Why a query was given up here. */
export type GivenUp = "late" | "cancelled";

/** An answer that is not whole, without a word of why. */
export class BrokenAnswer extends Error {}

/** What the server says of a failure. */
export interface Failure {
  readonly code: number;
  readonly said: string;
}

/** Longest of what a server says that is passed on. */
const MOST_SAID = 300;
/** A failure in mid-answer stands at its end. */
const TAIL = 4000;

/** An error by its shape: what fetch throws may come from another realm. */
interface Thrown {
  readonly code?: string | number;
  readonly message: string;
  readonly cause?: unknown;
}
const isThrown = (error: unknown): error is Thrown => typeof error === "object" && error !== null && "message" in error;

/** The failure that an error speaks of; null where it is not the server's. */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof Problem) return failureOf(error.cause);
  if (!isThrown(error)) return null;
  const { code, message } = error;
  if (typeof code === "string" && /^\d+$/.test(code)) return { code: Number(code), said: shortened(message) };
  const found = /Code: (\d+)[.,]\s*(?:e\.displayText\(\) = )?([^]*)$/.exec(message.slice(-TAIL));
  return found === null ? null : { code: Number(found[1]), said: shortened(found[2]!) };
}

/** Without the server's own kinds of errors, its stack and its version. */
const shortened = (said: string): string =>
  said
    .replace(/^DB::Exception: /, "")
    .replace(/,? e\.what\(\) = [^]*$/, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, MOST_SAID);

type Sentence = (attempt: Attempt, said: string) => Text;

const refused: Sentence = ({ user, address }) =>
  say(
    `${address} refuses the password of “${user}”.`,
    `${address} 拒绝了“${user}”的密码。`,
    `${address} 拒絕了「${user}」的密碼。`,
  );

const notAllowed: Sentence = ({ user, database, table }, said) =>
  say(
    `“${user}” may not read “${database}.${table}”: ${said}`,
    `“${user}”无权读取“${database}.${table}”：${said}`,
    `「${user}」無權讀取「${database}.${table}」：${said}`,
  );

const noColumn: Sentence = ({ database, table }, said) =>
  say(
    `A column of “${database}.${table}” is gone since its columns were listed; start again: ${said}`,
    `列出列之后，“${database}.${table}”的某列已不存在，请重新开始：${said}`,
    `列出欄之後，「${database}.${table}」的某欄已不存在，請重新開始：${said}`,
  );

const shardLost: Sentence = ({ address }, said) =>
  say(
    `${address} lost one of its shards, so there is no figure of all orders; try again when it is back: ${said}`,
    `${address} 与一个分片失去连接，无法得出全部订单的数字，请在其恢复后重试：${said}`,
    `${address} 與一個分片失去連線，無法得出全部訂單的數字，請在其恢復後重試：${said}`,
  );

/** By the server's code. */
const SENTENCES: ReadonlyMap<number, Sentence> = new Map<number, Sentence>([
  [193, refused],
  [194, refused],
  [516, refused],
  [
    192,
    ({ user, address }) =>
      say(`${address} has no user “${user}”.`, `${address} 没有用户“${user}”。`, `${address} 沒有使用者「${user}」。`),
  ],
  [
    60,
    ({ database, table }) =>
      say(
        `The database “${database}” has no table “${table}”.`,
        `数据库“${database}”没有表“${table}”。`,
        `資料庫「${database}」沒有資料表「${table}」。`,
      ),
  ],
  [
    81,
    ({ database, address }) =>
      say(
        `${address} has no database “${database}”.`,
        `${address} 没有数据库“${database}”。`,
        `${address} 沒有資料庫「${database}」。`,
      ),
  ],
  [16, noColumn],
  [47, noColumn],
  [497, notAllowed],
  [291, notAllowed],
  [164, notAllowed],
  [
    62,
    ({ address }, said) =>
      say(
        `${address} does not read the question; is it a ClickHouse server from 18.16 on? It says: ${said}`,
        `${address} 无法解析查询，它是 18.16 及以上的 ClickHouse 服务器吗？其答复：${said}`,
        `${address} 無法解析查詢，它是 18.16 及以上的 ClickHouse 伺服器嗎？其答覆：${said}`,
      ),
  ],
  [159, ({ seconds }) => lateText(seconds)],
  [
    241,
    ({ user }, said) =>
      say(
        `The question needs more memory than the server gives “${user}”: ${said}`,
        `查询所需内存超出服务器给“${user}”的上限：${said}`,
        `查詢所需記憶體超出伺服器給「${user}」的上限：${said}`,
      ),
  ],
  [
    202,
    ({ address }) =>
      say(
        `${address} answers as many questions as it takes at once; try again later.`,
        `${address} 的并发查询已达上限，请稍后重试。`,
        `${address} 的並行查詢已達上限，請稍後重試。`,
      ),
  ],
  [
    394,
    ({ address }) =>
      say(
        `The question was ended on ${address} by somebody else.`,
        `查询在 ${address} 上被他人终止。`,
        `查詢在 ${address} 上被他人終止。`,
      ),
  ],
  ...[32, 209, 210, 279].map((code): [number, Sentence] => [code, shardLost]),
]);

const lateText = (seconds: number): Text =>
  say(
    `The warehouse had no answer within ${seconds} seconds: ask it for fewer orders, or let its user take longer.`,
    `数据仓库在 ${seconds} 秒内没有答复：请减少订单，或放宽该用户的时限。`,
    `資料倉儲在 ${seconds} 秒內沒有答覆：請減少訂單，或放寬該使用者的時限。`,
  );

/** What a connection says that does not come about, or breaks. Browsers say nothing of why. */
function connectionText(error: unknown, { address }: Attempt): Text | null {
  const codes = causesOf(error).map(({ code, message }) => `${code} ${message}`);
  const is = (pattern: RegExp): boolean => codes.some((code) => pattern.test(code));
  if (is(/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|certificate/))
    return say(
      `The certificate of ${address} is not one that this machine trusts: ${lastSaid(error)}.`,
      `本机不信任 ${address} 的证书：${lastSaid(error)}。`,
      `本機不信任 ${address} 的憑證：${lastSaid(error)}。`,
    );
  if (is(/ERR_SSL|EPROTO|wrong version number/))
    return say(
      `${address} does not speak https; its port for https is another one (8443 by default).`,
      `${address} 不是 https 端口（默认为 8443）。`,
      `${address} 不是 https 連接埠（預設為 8443）。`,
    );
  if (is(/ENOTFOUND|EAI_AGAIN/))
    return say(
      `There is no machine of that name: ${address}.`,
      `找不到该主机：${address}。`,
      `找不到該主機：${address}。`,
    );
  if (
    is(
      /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|bad port|Failed to fetch|Load failed|NetworkError/,
    )
  )
    return say(
      `No ClickHouse server answers at ${address}: is it running, is this its HTTP port (8123, or 8443 for https), and may this machine reach it?`,
      `${address} 没有 ClickHouse 服务器应答：它在运行吗？这是其 HTTP 端口（8123，https 为 8443）吗？本机能访问它吗？`,
      `${address} 沒有 ClickHouse 伺服器回應：它在執行嗎？這是其 HTTP 連接埠（8123，https 為 8443）嗎？本機能連上它嗎？`,
    );
  if (is(/ECONNRESET|EPIPE|UND_ERR_SOCKET|terminated|other side closed/)) return brokenText(address);
  return null;
}

const pageText = (address: string): Text =>
  say(
    `${address} answers with a web page: it is no ClickHouse server, or another port is its HTTP port (8123, or 8443 for https).`,
    `${address} 返回的是网页：它不是 ClickHouse 服务器，或其 HTTP 端口是另一个（8123，https 为 8443）。`,
    `${address} 傳回的是網頁：它不是 ClickHouse 伺服器，或其 HTTP 連接埠是另一個（8123，https 為 8443）。`,
  );

const brokenText = (address: string): Text =>
  say(
    `The connection to ${address} broke in the middle of an answer; nothing was taken of it.`,
    `与 ${address} 的连接在答复途中中断，未采用其中任何内容。`,
    `與 ${address} 的連線在答覆途中中斷，未採用其中任何內容。`,
  );

function causesOf(error: unknown): { code: string; message: string }[] {
  const causes: { code: string; message: string }[] = [];
  for (let each = error; isThrown(each); each = each.cause)
    causes.push({ code: String(each.code ?? ""), message: each.message });
  return causes;
}

const lastSaid = (error: unknown): string => causesOf(error).at(-1)?.message ?? String(error);

const anyText: Sentence = (_, said) => say(`ClickHouse: ${said}`, `ClickHouse：${said}`, `ClickHouse：${said}`);

function textOf(error: unknown, attempt: Attempt): Text {
  const failure = failureOf(error);
  if (failure !== null) return (SENTENCES.get(failure.code) ?? anyText)(attempt, failure.said);
  const said = lastSaid(error);
  if (/^\s*</.test(said)) return pageText(attempt.address);
  if (error instanceof BrokenAnswer) return brokenText(attempt.address);
  return connectionText(error, attempt) ?? anyText(attempt, said);
}

const CANCELLED = say(
  "Cancelled: the warehouse was told to stop, and nothing was built.",
  "已取消：已通知数据仓库停止，未生成任何内容。",
  "已取消：已通知資料倉儲停止，未建立任何內容。",
);

export const WAREHOUSE_PROBLEMS = {
  failed: (error: unknown, attempt: Attempt) => new Problem(textOf(error, attempt), { cause: error }),
  givenUp: (why: GivenUp, seconds: number) => new Problem(why === "late" ? lateText(seconds) : CANCELLED),
  notEnded: (error: unknown, seconds: number) =>
    new Problem(
      say(
        `The warehouse did not end the question; it goes on there for at most ${seconds} seconds.`,
        `数据仓库未能终止查询，它最多再运行 ${seconds} 秒。`,
        `資料倉儲未能終止查詢，它最多再執行 ${seconds} 秒。`,
      ),
      { cause: error },
    ),
  noAddress: (came: string) =>
    new Problem(
      say(
        `“${came}” is no address of a warehouse: write it like https://orders.example:8443, without a user, a password or a question mark.`,
        `“${came}”不是数据仓库的地址：请写成 https://orders.example:8443，不含用户、密码或问号。`,
        `「${came}」不是資料倉儲的位址：請寫成 https://orders.example:8443，不含使用者、密碼或問號。`,
      ),
    ),
  notSafe: (address: string) =>
    new Problem(
      say(
        `Over ${address} the password and the orders would travel unencrypted: use https. Plain http is for this machine only (127.0.0.1).`,
        `通过 ${address} 传输密码和订单不加密：请使用 https。http 只用于本机（127.0.0.1）。`,
        `透過 ${address} 傳輸密碼和訂單不加密：請使用 https。http 只用於本機（127.0.0.1）。`,
      ),
    ),
  skipsShards: (user: string) =>
    new Problem(
      say(
        `The server leaves out shards that are away (skip_unavailable_shards), and “${user}” may not change that: figures could be of a part of the orders. Read as a user with readonly=2, or switch it off there.`,
        `服务器会跳过不可用的分片（skip_unavailable_shards），而“${user}”不能更改：数字可能只含部分订单。请用 readonly=2 的用户读取，或在服务器上关闭它。`,
        `伺服器會略過無法使用的分片（skip_unavailable_shards），而「${user}」不能更改：數字可能只含部分訂單。請用 readonly=2 的使用者讀取，或在伺服器上關閉它。`,
      ),
    ),
  rowsCame: (table: string, user: string) =>
    new Problem(
      say(
        `“${table}” has got other rows while it was read, so its figures would not belong together: start again, or read as a user who may keep temporary tables (“${user}” may not).`,
        `读取期间“${table}”的行有变动，各项数字无法一致：请重新开始，或改用可建临时表的用户（“${user}”不可以）。`,
        `讀取期間「${table}」的列有變動，各項數字無法一致：請重新開始，或改用可建暫存資料表的使用者（「${user}」不可以）。`,
      ),
    ),
  tooManyOddCells: (table: string) =>
    new Problem(
      say(
        `“${table}” holds too many different cells that have to be looked up one by one: write dates as 2024-01-31, amounts as 1234.50 and ids as letters and digits, or read as a user who may send longer questions (readonly=2).`,
        `“${table}”中须逐一查找的不同单元格过多：请把日期写成 2024-01-31、金额写成 1234.50、编号写成字母加数字，或改用可发送更长查询的用户（readonly=2）。`,
        `「${table}」中須逐一查找的不同儲存格過多：請把日期寫成 2024-01-31、金額寫成 1234.50、編號寫成字母加數字，或改用可傳送更長查詢的使用者（readonly=2）。`,
      ),
    ),
};
