/**
 * Applies the page's choice of dark or light to the pane. The pane reads the system's colour scheme by a media query,
 * which a page cannot set for a frame; so in the pane's window that one query is replaced.
 */
const QUESTION = "(prefers-color-scheme: dark)";

/** The replaced query: its listeners are called when the page's choice changes. */
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
