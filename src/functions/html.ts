/** A tagged template for HTML: what is interpolated is escaped, unless it is HTML made by the same tag. */

export class Html {
  constructor(readonly source: string) {}
}

type Piece = string | number | Html | readonly Html[];

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function render(piece: Piece): string {
  if (piece instanceof Html) return piece.source;
  if (typeof piece === "string" || typeof piece === "number") return escape(String(piece));
  return piece.map((part) => part.source).join("");
}

/** @example html`<p>${"a < b"}</p>`.source // <p>a &lt; b</p> */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(strings.reduce((made, part, i) => made + render(pieces[i - 1] ?? "") + part));
}
