/** The encoding that an opened text file is read in, beside the file's name; another choice reads it again. */
import type { Locale } from "../../src/text/locale";
import { TEXT_ENCODINGS } from "../../src/tables/text-files/decode-text";
import { element } from "./elements";
import type { TextFile } from "./files";

export class EncodingChoice {
  private file: TextFile | null = null;
  private readonly select = element("encoding", HTMLSelectElement);

  constructor(private locale: Locale) {}

  /** @param change Reads the file again; what is shown afterwards is what `show` was given last. */
  onChange(change: (file: TextFile, encoding: string) => Promise<void>): void {
    this.select.addEventListener("change", () => {
      if (this.file !== null) void change(this.file, this.select.value).finally(() => this.update());
    });
  }

  /** @param file null for a workbook, which has no encoding to choose. */
  show(file: TextFile | null): void {
    this.file = file;
    this.update();
  }

  setLocale(locale: Locale): void {
    this.locale = locale;
    this.update();
  }

  private update(): void {
    element("encoding-choice", HTMLLabelElement).hidden = this.file === null;
    const chosen = this.file?.encoding.id;
    const options = TEXT_ENCODINGS.map(({ id, name }) => new Option(name[this.locale], id, false, id === chosen));
    this.select.replaceChildren(...options);
  }
}
