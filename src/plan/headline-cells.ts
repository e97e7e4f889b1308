/**
 * The cells that speak for a sheet: what it finds, what to do, the figure and the state that stand for it on the workbook's overview.
 */
import { formatCode, type FormatName } from "./formats";
import type { Handle } from "./handle";
import type { HeadlinePlan, Page } from "./plan";

export interface HeadlineCells {
  readonly finding: Handle;
  readonly action: Handle;
  readonly figure: { readonly label: Handle; readonly value: Handle; readonly format: FormatName };
  readonly state: Handle;
}

/** Of a sheet with a finding and what to do; another has none. */
export function headlinePlan(
  { finding, action, figure, state }: Partial<HeadlineCells>,
  { locale, currencySign }: Page,
): { readonly headline?: HeadlinePlan } {
  if (finding === undefined || action === undefined) return {};
  return {
    headline: {
      ...{ finding: finding.area, action: action.area },
      ...(figure && {
        figure: {
          ...{ label: figure.label.area, value: figure.value.area },
          numberFormat: formatCode(figure.format, locale, currencySign),
        },
      }),
      ...(state && { state: { tab: state.place.tab, area: state.area } }),
    },
  };
}
