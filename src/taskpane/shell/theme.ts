/**
 * The pane's colours: Fluent's light and dark themes in the product's teal, chosen by Office's theme or the system's.
 * In forced colours (Windows high contrast) the browser replaces them; Fluent's own styles follow.
 */
import { type BrandVariants, createDarkTheme, createLightTheme, type Theme } from "@fluentui/react-components";
import { useMemo, useSyncExternalStore } from "react";
import type { Locale } from "../../text/locale";

const teal: BrandVariants = {
  10: "#02171a",
  20: "#05272c",
  30: "#06363d",
  40: "#07434b",
  50: "#08505a",
  60: "#095a64",
  70: "#0a626c",
  80: "#0b6a75",
  90: "#1c7a85",
  100: "#348b95",
  110: "#55a3ad",
  120: "#72b4bd",
  130: "#8dc3ca",
  140: "#a8d2d7",
  150: "#c5e1e5",
  160: "#e4f2f4",
};

/**
 * The first font a machine has: Windows, Mac, Linux. Chinese fonts differ by script, so that each shows its own forms.
 */
const LATIN = "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue'";
const FONTS: Readonly<Record<Locale, string>> = {
  "en-US": `${LATIN}, Arial, sans-serif`,
  "zh-CN": `${LATIN}, 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', sans-serif`,
  "zh-TW": `${LATIN}, 'Microsoft JhengHei UI', 'PingFang TC', 'Noto Sans CJK TC', sans-serif`,
};

const light: Theme = createLightTheme(teal);

/** The dark ramp's own choices for text on dark are too dim to read; these keep 4.5:1. */
const dark: Theme = {
  ...createDarkTheme(teal),
  colorBrandForeground1: teal[120],
  colorBrandForeground2: teal[130],
  colorBrandForegroundLink: teal[120],
  colorBrandForegroundLinkHover: teal[130],
  colorBrandForegroundLinkPressed: teal[110],
};

/** Whether a colour "#RRGGBB" is dark to the eye (relative luminance under a half). */
function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

/** Office's own theme as dark or light; null where this Office has none (a browser, older versions). */
function officeIsDark(): boolean | null {
  const theme =
    typeof Office === "undefined" ? undefined : (Office.context as Partial<Office.Context> | undefined)?.officeTheme;
  const background = (theme as Partial<Office.OfficeTheme> | undefined)?.bodyBackgroundColor;
  return background !== undefined && /^#[0-9a-f]{6}$/i.test(background) ? isDark(background) : null;
}

const systemDark = "(prefers-color-scheme: dark)";

function onSystemChange(listener: () => void): () => void {
  const query = window.matchMedia(systemDark);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** The theme to show now; follows the system when it changes. */
export function usePaneTheme(locale: Locale): Theme {
  const isDarkNow = useSyncExternalStore(onSystemChange, () => officeIsDark() ?? window.matchMedia(systemDark).matches);
  return useMemo(() => ({ ...(isDarkNow ? dark : light), fontFamilyBase: FONTS[locale] }), [isDarkNow, locale]);
}
