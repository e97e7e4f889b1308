/**
 * The page's choice of dark or light as the pane sees it. The pane asks the system; a frame cannot be told another
 * system, so in the pane's window the answer to that one question comes from the page.
 */
const QUESTION = "(prefers-color-scheme: dark)";

/** The answer to the question, told to listeners when it changes. */
class DarkAnswer extends EventTarget implements MediaQueryList {
  readonly media = QUESTION;
  onchange: MediaQueryList["onchange"] = null;

  constructor(private dark: boolean) {
    super();
  }

  get matches(): boolean {
    return this.dark;
  }

  set(dark: boolean): void {
    this.dark = dark;
    this.dispatchEvent(new MediaQueryListEvent("change", { matches: dark, media: QUESTION }));
  }

  addListener(listener: ((this: MediaQueryList, event: MediaQueryListEvent) => unknown) | null): void {
    this.addEventListener("change", listener as EventListener | null);
  }

  removeListener(listener: ((this: MediaQueryList, event: MediaQueryListEvent) => unknown) | null): void {
    this.removeEventListener("change", listener as EventListener | null);
  }
}

export class PaneColors {
  private readonly answer: DarkAnswer;
  private paneWindow: Window | null = null;

  constructor(dark: boolean) {
    this.answer = new DarkAnswer(dark);
  }

  /** To be called before the pane's own code runs. */
  connect(paneWindow: Window): void {
    this.paneWindow = paneWindow;
    const ask = paneWindow.matchMedia.bind(paneWindow);
    paneWindow.matchMedia = (query) => (query === QUESTION ? this.answer : ask(query));
    this.paint();
  }

  set(dark: boolean): void {
    this.answer.set(dark);
    this.paint();
  }

  /** Scroll bars and form controls follow the document's scheme. */
  private paint(): void {
    if (this.paneWindow !== null)
      this.paneWindow.document.documentElement.style.colorScheme = this.answer.matches ? "dark" : "light";
  }
}
