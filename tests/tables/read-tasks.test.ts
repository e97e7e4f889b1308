import { detectKind } from "../../src/tables/detect";
import { eventProductsOf, reasonsOf, tasksOf } from "./support";

test("reads tasks of a tool's export, and leaves out what is none with its reason", () => {
  const headings = ["任务名称", "负责人", "工期", "前置任务", "状态", "阶段"];
  const rows = [
    ["选品", "小北", "3天", "", "未开始", "预热期"],
    ["", "小北", 2, "", "", ""],
    ["备货", "", "三天", "1", "", ""],
    ["合计", "", 5, "", "", ""],
    ["", "", "", "", "", ""],
    ["定价", "", "", "1", "", ""],
    ["退货", "", -1, "", "", ""],
  ];
  expect(detectKind(headings, rows)).toBe("tasks");
  const tasks = tasksOf(headings, rows);
  expect(tasks.list.map(({ task, owner, days, after }) => [task, owner, days, after])).toEqual([
    ["选品", "小北", 3, ""],
    ["定价", "", null, "1"],
  ]);
  expect(reasonsOf(tasks)).toEqual({
    blankRow: [4],
    totalRow: [3],
    noTask: [1],
    unreadableNumber: [2],
    negativeNumber: [6],
  });
});

test("reads the products of an event by name or code, and what is not stated is not known", () => {
  const headings = ["商品", "商品编码", "活动价", "活动库存", "活动角色"];
  const rows = [
    ["灯", "L-1", 99, 200, "引流款"],
    ["", "R-1", "", 50, ""],
    ["", "", 10, 5, ""],
  ];
  expect(detectKind(headings, rows)).toBe("eventProducts");
  const { list, ...activity } = eventProductsOf(headings, rows);
  expect(list).toEqual([
    { name: "灯", sku: "L-1", role: "引流款", price: 99, stock: 200 },
    { name: "", sku: "R-1", role: "", price: Number.NaN, stock: 50 },
  ]);
  expect(reasonsOf(activity)).toEqual({ noProduct: [2] });
});

test.each([
  [["Task", "Done", "Notes"], null],
  [["Date", "Seller", "Tasks done", "Chats"], "sellerLog"],
  [["Product", "Price", "Stock"], "products"],
  [["Order ID", "Paid at", "Task", "Duration, days", "Amount paid"], "orders"],
] as const)("%j is not taken for one of them", (headings, kind) => {
  expect(detectKind(headings, [])).toBe(kind);
});
