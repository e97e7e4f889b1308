/** Excel.HeaderFooterGroup and HeaderFooter: the texts above and below every printed page, with Excel's codes. */
import type { Marginal, PrintSpec } from "../../grid/print-spec";
import { asText } from "../arguments";
import { defineFamily, HostObject } from "../host-object";

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

type Place = readonly [which: "header" | "footer", part: keyof Marginal];

const PLACES: Readonly<Record<string, Place>> = {
  LeftHeader: ["header", "left"],
  CenterHeader: ["header", "center"],
  RightHeader: ["header", "right"],
  LeftFooter: ["footer", "left"],
  CenterFooter: ["footer", "center"],
  RightFooter: ["footer", "right"],
};

export class HeaderFooter extends HostObject {
  static override readonly wireClass: string = "HeaderFooter";

  static {
    defineFamily<HeaderFooter, Place>(this.prototype, {
      names: PLACES,
      get: ({ layout }, [which, part]) => layout.marginals[which][part],
      set: (texts, place, input) => texts.change(place, input),
    });
  }

  constructor(private readonly layout: MarginalHolder) {
    super();
  }

  private change([which, part]: Place, input: unknown): void {
    const { marginals } = this.layout;
    const text = asText(input, `HeaderFooter.${part}${which === "header" ? "Header" : "Footer"}`);
    this.layout.marginals = { ...marginals, [which]: { ...marginals[which], [part]: text } };
  }
}
