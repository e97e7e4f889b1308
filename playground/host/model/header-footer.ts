/** Excel.HeaderFooterGroup and HeaderFooter: the texts above and below every printed page, with Excel's codes. */
import type { Marginal, PrintSpec } from "../../grid/print-spec";
import { asText } from "../arguments";
import { HostObject } from "../host-object";

/** The page layout they belong to. */
interface MarginalHolder {
  marginals: Pick<PrintSpec, "header" | "footer">;
}

export class HeaderFooterGroup extends HostObject {
  static override readonly wireClass: string = "HeaderFooterGroup";

  constructor(private readonly layout: MarginalHolder) {
    super();
  }

  get DefaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.layout);
  }
}

export class HeaderFooter extends HostObject {
  static override readonly wireClass: string = "HeaderFooter";

  constructor(private readonly layout: MarginalHolder) {
    super();
  }

  private change(which: "header" | "footer", part: keyof Marginal, input: unknown): void {
    const { marginals } = this.layout;
    const text = asText(input, `HeaderFooter.${part}${which === "header" ? "Header" : "Footer"}`);
    this.layout.marginals = { ...marginals, [which]: { ...marginals[which], [part]: text } };
  }

  get LeftHeader(): string {
    return this.layout.marginals.header.left;
  }

  set LeftHeader(input: unknown) {
    this.change("header", "left", input);
  }

  get CenterHeader(): string {
    return this.layout.marginals.header.center;
  }

  set CenterHeader(input: unknown) {
    this.change("header", "center", input);
  }

  get RightHeader(): string {
    return this.layout.marginals.header.right;
  }

  set RightHeader(input: unknown) {
    this.change("header", "right", input);
  }

  get LeftFooter(): string {
    return this.layout.marginals.footer.left;
  }

  set LeftFooter(input: unknown) {
    this.change("footer", "left", input);
  }

  get CenterFooter(): string {
    return this.layout.marginals.footer.center;
  }

  set CenterFooter(input: unknown) {
    this.change("footer", "center", input);
  }

  get RightFooter(): string {
    return this.layout.marginals.footer.right;
  }

  set RightFooter(input: unknown) {
    this.change("footer", "right", input);
  }
}
