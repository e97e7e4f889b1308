/**
 * The divider between spreadsheet and pane: by pointer, or with the arrow keys, Home and End.
 */
import { element } from "./elements";

const NARROWEST = 300;
const DEFAULT_WIDTH = 360;
const STEP = 20;
const WIDTH = "sales-planner.playground.pane-width";

const widest = (): number => Math.max(NARROWEST, Math.round(window.innerWidth * 0.6));

function setWidth(width: number): void {
  const used = Math.min(widest(), Math.max(NARROWEST, Math.round(width)));
  document.documentElement.style.setProperty("--pane", `${used}px`);
  const divider = element("divider", HTMLDivElement);
  divider.setAttribute("aria-valuenow", String(used));
  divider.setAttribute("aria-valuemin", String(NARROWEST));
  divider.setAttribute("aria-valuemax", String(widest()));
  localStorage.setItem(WIDTH, String(used));
}

const currentWidth = (): number => element("pane", HTMLIFrameElement).getBoundingClientRect().width;

function onKey(event: KeyboardEvent): void {
  const widths: Readonly<Record<string, number>> = {
    ArrowLeft: currentWidth() + STEP,
    ArrowRight: currentWidth() - STEP,
    Home: widest(),
    End: NARROWEST,
  };
  const width = widths[event.key];
  if (width === undefined) return;
  event.preventDefault();
  setWidth(width);
}

export function startDivider(): void {
  const divider = element("divider", HTMLDivElement);
  const parts = element("parts", HTMLElement);
  setWidth(Number(localStorage.getItem(WIDTH) ?? DEFAULT_WIDTH) || DEFAULT_WIDTH);
  divider.addEventListener("keydown", onKey);
  divider.addEventListener("pointerdown", (event) => {
    divider.setPointerCapture(event.pointerId);
    parts.classList.add("dragging");
  });
  divider.addEventListener("pointermove", (event) => {
    if (parts.classList.contains("dragging")) setWidth(parts.getBoundingClientRect().right - event.clientX);
  });
  for (const end of ["pointerup", "pointercancel"] as const)
    divider.addEventListener(end, () => parts.classList.remove("dragging"));
}
