/**
 * The playground's page: the spreadsheet left, the add-in's own pane right, a bar above both.
 */
import { type Locale, LOCALES, type Text } from "../../src/text/locale";
import { chooseDark, chooseLocale, chosenDark, chosenLocale } from "./preferences";
import { startDivider } from "./divider";
import { element } from "./elements";
import { EncodingChoice } from "./encoding-choice";
import { isSample, openAddress, openAgain, openChosen, openSample, type PageFile, saveWorkbook } from "./files";
import { Messages, showRefusals } from "./messages";
import { createPageGrid, type PageGrid } from "./page-grid";
import { Pane } from "./pane";
import { LANGUAGE_NAMES, PAGE_TEXTS } from "./texts";
import { askToReplace, Unsaved } from "./unsaved";
import "./page.css";

const LABELS: Readonly<Record<string, Text>> = {
  "app-name": PAGE_TEXTS.appName,
  "app-kind": PAGE_TEXTS.playground,
  open: PAGE_TEXTS.openFile,
  save: PAGE_TEXTS.saveFile,
  sample: PAGE_TEXTS.sample,
  "encoding-label": PAGE_TEXTS.encoding,
  "language-label": PAGE_TEXTS.language,
  "message-close": PAGE_TEXTS.close,
  "question-text": PAGE_TEXTS.unsaved,
  "question-save": PAGE_TEXTS.saveFirst,
  "question-replace": PAGE_TEXTS.replaceUnsaved,
  "question-cancel": PAGE_TEXTS.keepWorkbook,
};
const TITLES: Readonly<Record<string, Text>> = {
  open: PAGE_TEXTS.openFileHelp,
  save: PAGE_TEXTS.saveFileHelp,
  sample: PAGE_TEXTS.sampleHelp,
  dark: PAGE_TEXTS.darkHelp,
  encoding: PAGE_TEXTS.encodingHelp,
  pane: PAGE_TEXTS.pane,
};
const NAMES: Readonly<Record<string, Text>> = { divider: PAGE_TEXTS.divider, "sheet-part": PAGE_TEXTS.spreadsheet };

interface Connected {
  readonly shown: PageGrid;
  readonly pane: Pane;
  readonly unsaved: Unsaved;
}

/** F6 goes from the spreadsheet to the pane, as in Excel; in the pane it goes back. */
function connectF6(pane: Pane): void {
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      event.stopPropagation();
      pane.focus();
    },
    { capture: true },
  );
}

class Page {
  private locale: Locale = chosenLocale();
  private dark = chosenDark();
  private readonly messages = new Messages(this.locale);
  private readonly encoding = new EncodingChoice(this.locale);

  async start(): Promise<void> {
    this.showTexts();
    this.showColors();
    startDivider();
    await this.messages.during(PAGE_TEXTS.starting, async () => {
      const container = element("grid", HTMLDivElement);
      const shown = await createPageGrid(container, { locale: this.locale, dark: this.dark });
      const unsaved = new Unsaved(shown.grid);
      this.connect(shown, unsaved);
      // A failure to open leaves an empty workbook, with which the pane works as well.
      const asked = new URLSearchParams(location.search).get("open");
      const opening = asked === null ? openSample(shown.grid, this.locale) : openAddress(shown.grid, asked);
      await opening.then(
        (file) => this.showFile(shown, file),
        (error: unknown) => this.messages.showProblem(error),
      );
      unsaved.settle();
    });
  }

  private connect(shown: PageGrid, unsaved: Unsaved): void {
    const { grid } = shown;
    const updateRefusal = showRefusals(grid, () => this.locale);
    const pane = new Pane(grid, this.locale, this.dark);
    pane.load(this.locale);
    this.connectFiles(shown, pane, unsaved);
    this.connectLanguages({ shown, pane, unsaved }, updateRefusal);
    connectF6(pane);
    element("dark", HTMLButtonElement).addEventListener("click", () => {
      this.dark = !this.dark;
      chooseDark(this.dark);
      shown.setDark(this.dark);
      pane.setDark(this.dark);
      this.showColors();
    });
  }

  private connectFiles(shown: PageGrid, pane: Pane, unsaved: Unsaved): void {
    const { grid } = shown;
    const input = element("file", HTMLInputElement);
    const save = (): Promise<void> =>
      this.messages.during(PAGE_TEXTS.saving, async () => {
        await saveWorkbook(grid);
        unsaved.settle();
      });
    const open = async (task: () => Promise<PageFile>): Promise<void> => {
      if (!(await this.mayReplace(unsaved, save))) return;
      await this.messages.during(PAGE_TEXTS.opening, async () => {
        this.showFile(shown, await task());
        unsaved.settle();
        // The add-in starts anew with another workbook, as in Excel.
        pane.load(this.locale);
      });
    };
    const openFile = (file: File | null | undefined): void => {
      if (file != null) void open(() => openChosen(grid, file));
    };
    this.encoding.onChange((file, encoding) => open(() => openAgain(grid, file, encoding)));
    element("open", HTMLButtonElement).addEventListener("click", () => input.click());
    input.addEventListener("change", () => {
      openFile(input.files?.item(0));
      // Otherwise choosing the same file again would raise no event.
      input.value = "";
    });
    element("sample", HTMLButtonElement).addEventListener(
      "click",
      () => void open(() => openSample(grid, this.locale)),
    );
    element("save", HTMLButtonElement).addEventListener("click", () => void save());
    document.addEventListener("dragover", (event) => event.preventDefault());
    document.addEventListener("drop", (event) => {
      event.preventDefault();
      openFile(event.dataTransfer?.files.item(0));
    });
  }

  /** Whether another workbook may take the place of this one; where its changes could not be saved it may not. */
  private async mayReplace(unsaved: Unsaved, save: () => Promise<void>): Promise<boolean> {
    if (!unsaved.isChanged) return true;
    const answer = await askToReplace();
    if (answer === "save") await save();
    return answer === "replace" || (answer === "save" && !unsaved.isChanged);
  }

  private connectLanguages({ shown, pane, unsaved }: Connected, updateRefusal: () => void): void {
    const select = element("language", HTMLSelectElement);
    select.addEventListener("change", () => {
      this.locale = LOCALES.find((locale) => locale === select.value) ?? this.locale;
      chooseLocale(this.locale);
      this.showTexts();
      this.showColors();
      this.messages.setLocale(this.locale);
      this.encoding.setLocale(this.locale);
      updateRefusal();
      pane.load(this.locale);
      // A sample that nobody has changed is shown in the language chosen.
      const again =
        isSample(shown.grid) && !unsaved.isChanged ? () => this.sampleAnew(shown, pane, unsaved) : undefined;
      shown
        .setLocale(this.locale)
        .then(again)
        .catch((error: unknown) => this.messages.showProblem(error));
    });
  }

  private sampleAnew(shown: PageGrid, pane: Pane, unsaved: Unsaved): Promise<void> {
    return this.messages.during(PAGE_TEXTS.opening, async () => {
      this.showFile(shown, await openSample(shown.grid, this.locale));
      unsaved.settle();
      pane.load(this.locale);
    });
  }

  private showTexts(): void {
    const { locale } = this;
    document.documentElement.lang = locale;
    document.title = `${PAGE_TEXTS.appName[locale]} – ${PAGE_TEXTS.playground[locale]}`;
    for (const [id, text] of Object.entries(LABELS)) element(id, HTMLElement).textContent = text[locale];
    for (const [id, text] of Object.entries(TITLES)) element(id, HTMLElement).title = text[locale];
    for (const [id, text] of Object.entries(NAMES)) element(id, HTMLElement).setAttribute("aria-label", text[locale]);
    const options = LOCALES.map((one) => new Option(LANGUAGE_NAMES[one], one, false, one === locale));
    element("language", HTMLSelectElement).replaceChildren(...options);
  }

  private showColors(): void {
    document.documentElement.classList.toggle("dark", this.dark);
    const button = element("dark", HTMLButtonElement);
    button.setAttribute("aria-pressed", String(this.dark));
    button.textContent = (this.dark ? PAGE_TEXTS.darkOn : PAGE_TEXTS.darkOff)[this.locale];
  }

  private showFile({ grid }: PageGrid, { notes, text }: PageFile): void {
    element("file-name", HTMLSpanElement).textContent = grid.name;
    this.encoding.show(text);
    this.messages.showNotes(notes);
  }
}

void new Page().start();
