/** `--encoding`: in which encoding text files are read, decided by their bytes or named by the user. */
import { writeFileSync } from "node:fs";
import iconv from "iconv-lite";
import { json, PATIENCE, refusal, useFolder } from "./support";

const { at, write, ordersFile } = useFolder();

const ORDERS = "订单编号,客户,付款时间,实付金额\n1,张三,2024-01-05,10\n2,李四,2024-01-06,20\n3,王五,2024-01-07,30\n";
const LEADS = "日期,客资\n2024-01-05,3\n";

const namesOf = ({ customers }: { readonly customers?: unknown }): string[] =>
  (customers as { customer: string }[]).map(({ customer }) => customer).sort();

function encoded(name: string, text: string, encoding: string): string {
  writeFileSync(at(name), iconv.encode(text, encoding));
  return at(name);
}

describe("--encoding", () => {
  test.each([
    ["utf-8", "utf8", "UTF-8：文件内容可证明。"],
    ["gb18030", "gb18030", "GB18030（简体中文）：按文字特征推定。"],
  ])("%s is decided by the bytes and stated", async (way, encoding, text) => {
    const report = await json("build", "segments", encoded("orders.csv", ORDERS, encoding), "--locale", "zh-CN");
    expect((report["reading"] as Record<string, unknown>)["encoding"]).toEqual({ way, text, chosen: false });
  }, PATIENCE); // prettier-ignore

  test("the one that is named is read", async () => {
    const file = encoded("orders.csv", ORDERS, "gb18030");
    const named = await json("build", "segments", file, "--encoding", "GBK");
    expect((named["reading"] as Record<string, unknown>)["encoding"]).toMatchObject({ way: "gb18030", chosen: true });
    expect(namesOf(named)).toEqual(["张三", "李四", "王五"].sort());
    // The same bytes are other letters in Western encodings.
    const other = await json("build", "segments", file, "--encoding", "latin1", "--column", "customer=¿Í»§",
      "--column", "date=¸¶¿îÊ±¼ä", "--column", "amount=Êµ¸¶½ð¶î"); // prettier-ignore
    expect(namesOf(other)).not.toContain("张三");
  }, PATIENCE); // prettier-ignore

  test("it holds for each text file beside a workbook", async () => {
    const book = at("orders.xlsx");
    await json("build", "segments", write("a.csv", ORDERS), "--out", book);
    const leads = encoded("leads.csv", LEADS, "big5");
    const report = await json("build", "segments", book, leads, "--encoding", "big5");
    expect((report["reading"] as Record<string, unknown>)["encoding"]).toBeUndefined();
  }, PATIENCE); // prettier-ignore

  test("a name that is none, a workbook, and bytes of another encoding are refused", async () => {
    const file = ordersFile();
    expect(await refusal("build", "segments", file, "--encoding", "ansi")).toMatch(
      /^--encoding: the name of an encoding is wanted, such as utf-8, .*“ansi” came\.$/,
    );
    const book = at("orders.xlsx");
    await json("build", "segments", file, "--out", book);
    expect(await refusal("build", "segments", book, "--encoding", "gb18030")).toMatch(
      /^--encoding gb18030 applies to \.csv, \.tsv and \.txt files; “.*orders\.xlsx” came\./,
    );
    const other = encoded("orders.csv", ORDERS, "gb18030");
    expect(await refusal("build", "segments", other, "--encoding", "utf-8")).toMatch(/not in UTF-8: at \d+ places/);
  }, PATIENCE); // prettier-ignore
});
