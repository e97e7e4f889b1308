/**
 * Which API sets the product's code needs, read off the declarations of @types/office-js: what the manifest requires must
 * include them. Code in a function that asks `isSetSupported` for a set may use it up to the version it asks for.
 */
import path from "node:path";
import ts from "typescript";

export interface UsedMember {
  readonly set: string;
  readonly version: string;
  /** "Table.resize", and where it is used. */
  readonly member: string;
  readonly place: string;
}

const API_SET = /\[Api set: (\w+) (\d+\.\d+)\]/;

/** Every use of a member of Office that belongs to a set, in these files. */
export function usedMembers(files: readonly string[], folder: string): UsedMember[] {
  const { config } = ts.readConfigFile(path.join(folder, "tsconfig.json"), (name) => ts.sys.readFile(name)) as {
    config: { compilerOptions: unknown };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, folder);
  const program = ts.createProgram([...files], { ...options, noEmit: true, types: ["office-js"] });
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return source === undefined ? [] : membersOf(source, checker, path.relative(folder, file));
  });
}

/** The highest version of each set that is used without asking. */
export function neededSets(used: readonly UsedMember[]): Map<string, UsedMember> {
  const needed = new Map<string, UsedMember>();
  for (const member of used) {
    const highest = needed.get(member.set);
    if (highest === undefined || isLater(member.version, highest.version)) needed.set(member.set, member);
  }
  return needed;
}

/** @example isLater("1.13", "1.9"); // true */
export function isLater(version: string, than: string): boolean {
  const [[major = 0, minor = 0], [otherMajor = 0, otherMinor = 0]] = [version, than].map((text) =>
    text.split(".").map(Number),
  ) as [number[], number[]];
  return major > otherMajor || (major === otherMajor && minor > otherMinor);
}

function membersOf(source: ts.SourceFile, checker: ts.TypeChecker, file: string): UsedMember[] {
  const found: UsedMember[] = [];
  const visit = (node: ts.Node): void => {
    const declaration = declarationOf(node, checker);
    const [, set, version] = API_SET.exec(declaration ? commentOf(declaration) : "") ?? [];
    if (declaration && set !== undefined && version !== undefined && !isAskedFor(node, set, version)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ set, version, member: memberName(declaration), place: `${file}:${line + 1}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What a name that is read, called or set stands for, where Office declares it; the overload that is called. */
function declarationOf(node: ts.Node, checker: ts.TypeChecker): ts.Declaration | null {
  const declaration = ts.isPropertyAccessExpression(node)
    ? accessed(node, checker)
    : ts.isPropertyAssignment(node) || ts.isBindingElement(node) || ts.isShorthandPropertyAssignment(node)
      ? propertyOf(node, checker)
      : undefined;
  return declaration?.getSourceFile().fileName.includes("@types/office-js") === true ? declaration : null;
}

function accessed(node: ts.PropertyAccessExpression, checker: ts.TypeChecker): ts.Declaration | undefined {
  const { parent } = node;
  const called =
    ts.isCallExpression(parent) && parent.expression === node ? checker.getResolvedSignature(parent) : null;
  return called?.declaration ?? checker.getSymbolAtLocation(node.name)?.declarations?.[0];
}

function propertyOf(
  node: ts.PropertyAssignment | ts.BindingElement | ts.ShorthandPropertyAssignment,
  checker: ts.TypeChecker,
): ts.Declaration | undefined {
  const name = ts.isBindingElement(node) ? (node.propertyName ?? node.name) : node.name;
  if (!ts.isIdentifier(name)) return undefined;
  const type = ts.isBindingElement(node)
    ? checker.getTypeAtLocation(node.parent)
    : checker.getContextualType(node.parent);
  return type?.getProperty(name.text)?.declarations?.[0];
}

/** An enumeration's set stands at the enumeration. */
function commentOf(declaration: ts.Declaration): string {
  const own = ts
    .getJSDocCommentsAndTags(declaration)
    .map((comment) => comment.getText())
    .join("\n");
  return API_SET.test(own) || !ts.isEnumMember(declaration) ? own : commentOf(declaration.parent);
}

function memberName(declaration: ts.Declaration): string {
  const name = (each: ts.Node): string => (each as ts.NamedDeclaration).name?.getText() ?? "";
  return `${name(declaration.parent)}.${name(declaration)}`;
}

function isAskedFor(node: ts.Node, set: string, version: string): boolean {
  const around = ts.findAncestor(node, ts.isFunctionLike)?.getText() ?? "";
  const asked = [...around.matchAll(/isSetSupported\("(\w+)", "([\d.]+)"\)/g)];
  return asked.some(([, other, from = ""]) => other === set && !isLater(version, from));
}
