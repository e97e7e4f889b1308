/** The kinds as the pane lists them are those of the catalogue, and each loads the kind it describes. */
import { SHEET_KINDS } from "../../src/kinds/catalogue";
import { KINDS, listedKind, SUBJECTS } from "../../src/kinds/list";

it("lists every kind once", () => {
  expect(KINDS.map(({ id }) => id).sort()).toEqual(SHEET_KINDS.map(({ id }) => id).sort());
  expect(listedKind("none")).toBeUndefined();
});

it.each(KINDS.map((kind) => [kind.id, kind] as const))("loads %s as it is described", async (_id, kind) => {
  const { load, subject, ...about } = kind;
  expect(Object.keys(SUBJECTS)).toContain(subject);
  expect(await load()).toMatchObject(about);
});
