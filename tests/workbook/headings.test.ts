import { findHeading } from "../../src/workbook/headings";

const body = [
  ["T1001", 45_000, 99.5, "a1"],
  ["T1002", 45_001, 20, "a2"],
];
const headers = ["订单编号", "付款时间", "实付金额", "买家"];

describe("findHeading", () => {
  it("takes the first row of a plain table", () => {
    expect(findHeading([headers, ...body])).toEqual({ row: 0, firstColumn: 0, headers, notes: [] });
  });

  it("looks below a merged title, a line of notes and a blank row", () => {
    const rows = [["十月订单", "", "", ""], ["导出时间:", 45_100, "", ""], ["", "", "", ""], headers, ...body];
    expect(findHeading(rows)).toMatchObject({ row: 3, firstColumn: 0, headers });
  });

  it("skips blank leading columns", () => {
    const rows = [headers, ...body].map((row) => ["", null, ...row]);
    expect(findHeading(rows)).toMatchObject({ row: 0, firstColumn: 2, headers });
  });

  it("takes the lower of two heading rows and fills what is merged over both", () => {
    const rows = [
      ["订单编号", "金额", "", "买家"],
      ["", "应付", "实付", ""],
      ["T1", 10, 9, "a"],
      ["T2", 20, 19, "b"],
    ];
    const found = findHeading(rows);
    expect(found).toMatchObject({ row: 1, headers: ["订单编号", "应付", "实付", "买家"] });
    expect(found?.notes.map((note) => note["zh-CN"])).toEqual([
      "列标题“订单编号”取自其上方的合并单元格。",
      "列标题“买家”取自其上方的合并单元格。",
    ]);
  });

  it("does not take a body row of words and numbers for a heading when a heading is blank", () => {
    const rows = [
      ["Order", "", "Buyer", "Status"],
      ["A1", "5", "Ann", "Paid"],
      ["A2", "6", "Bob", "Paid"],
    ];
    expect(findHeading(rows)).toMatchObject({ row: 0, headers: ["Order", "", "Buyer", "Status"] });
  });

  it("keeps repeated headings as they stand", () => {
    expect(
      findHeading([
        ["Order", "Amount", "Amount"],
        ["A1", 1, 2],
      ])?.headers,
    ).toEqual(["Order", "Amount", "Amount"]);
  });

  it("takes the larger of two tables side by side", () => {
    const rows = [
      ["Note", "By", "", "Order", "Date", "Amount"],
      ["x", "y", "", "A1", 45_000, 3],
    ];
    expect(findHeading(rows)).toMatchObject({ firstColumn: 3, headers: ["Order", "Date", "Amount"] });
  });

  it("finds a heading row that has no body yet", () => {
    expect(findHeading([headers])).toMatchObject({ row: 0, headers });
  });

  it.each([
    ["nothing", []],
    ["blank cells", [["", null]]],
    [
      "figures only",
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ["a single column", [["Note"], ["something"]]],
    [
      "a title over figures",
      [
        ["Budget", ""],
        [1, 2],
        [3, 4],
      ],
    ],
  ])("finds none in %s", (_, rows) => {
    expect(findHeading(rows)).toBeNull();
  });

  it("reads a heading of two lines as one", () => {
    expect(
      findHeading([
        ["Order\nnumber", " Paid  amount "],
        ["A1", 3],
      ])?.headers,
    ).toEqual(["Order number", "Paid amount"]);
  });
});
