/**
 * One chart on the page: a floating element of Univer's in which echarts draws, redrawn whenever the cells change.
 */
import { BarChart, LineChart, PieChart, ScatterChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent, TooltipComponent } from "echarts/components";
import { type EChartsCoreOption, type EChartsType, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { createElement, type ReactElement, useEffect, useRef } from "react";

use([
  BarChart,
  LineChart,
  PieChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
  SVGRenderer,
]);

/** What a chart shows, and when that changed. */
export interface ChartSource {
  option(chartId: string): EChartsCoreOption | null;
  /** As CSS writes it; "" where the chart has the page's own. */
  border(chartId: string): string;
  /** A text for those who cannot see the chart. */
  describe(chartId: string): string;
  onChange(listener: () => void): () => void;
}

interface FloatingProps {
  /** As it was given when the element was added. */
  readonly data?: { readonly chartId?: string };
}

/** The component Univer shows in the floating element. */
export function chartComponent(source: ChartSource): (props: FloatingProps) => ReactElement {
  return function Chart({ data }: FloatingProps) {
    const element = useRef<HTMLDivElement>(null);
    const chartId = data?.chartId ?? "";
    useEffect(() => (element.current === null ? undefined : draw(element.current, chartId, source)), [chartId]);
    return createElement("div", { ref: element, className: "sheet-chart", role: "img", "data-chart": chartId });
  };
}

function draw(element: HTMLElement, chartId: string, source: ChartSource): () => void {
  let chart: EChartsType | null = null;
  const redraw = (): void => {
    const option = source.option(chartId);
    if (option === null) chart?.clear();
    else chart?.setOption(option, { notMerge: true });
    element.style.border = source.border(chartId);
    element.setAttribute("aria-label", source.describe(chartId));
  };
  const stop = source.onChange(redraw);
  // Univer gives the element its size after it is mounted.
  const resized = new ResizeObserver(() => {
    if (element.clientWidth === 0 || element.clientHeight === 0) return;
    if (chart !== null) return chart.resize();
    chart = init(element, null, { renderer: "svg" });
    redraw();
  });
  resized.observe(element);
  return () => {
    stop();
    resized.disconnect();
    chart?.dispose();
  };
}
