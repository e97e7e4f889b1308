/**
 * Renders the pane's real components to their markup, without a browser, and reads it as a user does: texts in order, controls by
 * their accessible names with what describes them. Handlers are those React would call; what they change is not drawn again.
 * Imported before any component: it marks the elements that have handlers as they are created.
 */
import type { ReactNode } from "react";
import { XMLParser } from "fast-xml-parser";
import { renderToStaticMarkup } from "react-dom/server";
import { LanguageProvider } from "../../src/taskpane/shell/language";
import type { Locale } from "../../src/text/locale";

type Props = Readonly<Record<string, unknown>>;
type CreateElement = (type: unknown, props: Props, ...rest: unknown[]) => unknown;

const MARK = "data-mark";
const mockMarked: Props[] = [];

jest.mock("react/jsx-runtime", () => {
  const runtime = jest.requireActual<Record<"jsx" | "jsxs", CreateElement>>("react/jsx-runtime");
  const marking =
    (create: CreateElement): CreateElement =>
    (type, props, ...rest) => {
      const isMarked = props["data-mark"] !== undefined || !Object.keys(props).some((name) => /^on[A-Z]/.test(name));
      return create(type, isMarked ? props : { ...props, "data-mark": mockMarked.push(props) - 1 }, ...rest);
    };
  return { ...runtime, jsx: marking(runtime.jsx), jsxs: marking(runtime.jsxs) };
});

/** An element of the markup. */
export class Shown {
  constructor(
    readonly tag: string,
    readonly attributes: Readonly<Record<string, string>>,
    readonly children: readonly (Shown | string)[],
    private readonly root: Shown | null,
  ) {}

  /** The elements directly inside. */
  get elements(): readonly Shown[] {
    return this.children.filter((child) => typeof child !== "string");
  }

  /** The elements at any depth, in order. */
  get inside(): readonly Shown[] {
    return this.elements.flatMap((child) => [child, ...child.inside]);
  }

  /** Every text inside, in order; drawings have none. */
  get texts(): readonly string[] {
    return this.children.flatMap((child) => (typeof child === "string" ? [child] : child.texts));
  }

  get text(): string {
    return this.texts.join("");
  }

  all(tag: string): readonly Shown[] {
    return this.inside.filter((each) => each.tag === tag);
  }

  withRole(role: string): readonly Shown[] {
    return this.inside.filter(({ attributes }) => attributes.role === role);
  }

  /** The input, list of choices or button of this accessible name. Throws when there is none, or more than one. */
  control(name: string): Shown {
    const controls = this.inside.filter(({ tag }) => ["input", "select", "button"].includes(tag));
    const [found, ...others] = controls.filter((each) => each.name === name);
    if (found === undefined || others.length > 0)
      throw new Error(
        `${others.length + Number(found !== undefined)} controls are named “${name}”; there are: ${controls.map((each) => each.name).join(", ")}`,
      );
    return found;
  }

  /** The accessible name: its own label, the label for it, or its text. */
  get name(): string {
    const { "aria-label": own, id } = this.attributes;
    return (
      own ??
      this.page.inside.find(({ tag, attributes }) => tag === "label" && id !== undefined && attributes.for === id)
        ?.text ??
      this.text
    );
  }

  /** The texts that describe the control to a screen reader: hints and what is wrong. */
  get described(): readonly string[] {
    const ids = this.attributes["aria-describedby"]?.split(" ") ?? [];
    return ids.map(
      (id) => this.page.inside.find(({ attributes }) => attributes.id === id)?.text ?? `no element #${id}`,
    );
  }

  press(): void {
    this.handle("onClick", {});
  }

  /** Types or chooses a value, or ticks. */
  change(data: { readonly value: string } | { readonly checked: boolean }): void {
    this.handle("onChange", data);
  }

  /** Native elements are given the event, Fluent's the new state as well. */
  private handle(handler: "onChange" | "onClick", data: object): void {
    const act = mockMarked[Number(this.attributes[MARK])]?.[handler];
    if (typeof act !== "function") throw new Error(`<${this.tag}> “${this.name}” has no ${handler}`);
    (act as (event: object, data: object) => void)({ target: data }, data);
  }

  private get page(): Shown {
    return this.root ?? this;
  }
}

type Ordered = Readonly<Record<string, unknown>>;

function childrenOf(nodes: readonly Ordered[], root: Shown): (Shown | string)[] {
  return nodes.flatMap((node): (Shown | string)[] => {
    const text = node["#text"];
    if (typeof text === "string") return [text];
    const tag = Object.keys(node).find((key) => key !== ":@")!;
    const attributes = (node[":@"] ?? {}) as Record<string, string>;
    return [new Shown(tag, attributes, childrenOf(node[tag] as Ordered[], root), root)];
  });
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
});

/** What the component draws in a pane of this language. */
export function render(node: ReactNode, locale: Locale = "en-US"): Shown {
  mockMarked.length = 0;
  const markup = renderToStaticMarkup(<LanguageProvider officeLocale={locale}>{node}</LanguageProvider>);
  const children: (Shown | string)[] = [];
  const page = new Shown("page", {}, children, null);
  children.push(...childrenOf(parser.parse(markup) as Ordered[], page));
  return page;
}

// The pane keeps its language in the window's storage; none is kept here.
Object.assign(globalThis, { window: { localStorage: { getItem: () => null } } });
