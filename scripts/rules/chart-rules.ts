/** The order that DrawingML's schema sets for the parts of a chart, and the sheets its series are taken from. */
import { formulaFaults } from "./formula-rules";
import { type ChildOrders, descendants, type Element, orderFaults } from "./xml-element";

const TEXT = "spPr txPr";
const SCALE =
  "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos";
const AXIS =
  `${SCALE} ${TEXT} crossAx crosses crossesAt crossBetween auto lblAlgn lblOffset baseTimeUnit tickLblSkip tickMarkSkip ` +
  "noMultiLvlLbl majorUnit majorTimeUnit minorUnit minorTimeUnit dispUnits extLst";

const CHART_ORDER: ChildOrders = {
  chartSpace:
    "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings " +
    "userShapes extLst",
  chart:
    "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst",
  plotArea:
    "layout barChart lineChart areaChart pieChart doughnutChart scatterChart bubbleChart radarChart catAx dateAx valAx serAx dTable spPr extLst",
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
  lineChart: "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst",
  areaChart: "grouping varyColors ser dLbls dropLines axId extLst",
  scatterChart: "scatterStyle varyColors ser dLbls axId extLst",
  pieChart: "varyColors ser dLbls firstSliceAng extLst",
  doughnutChart: "varyColors ser dLbls firstSliceAng holeSize extLst",
  ser:
    "idx order tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline errBars cat xVal val yVal bubbleSize " +
    "bubble3D smooth shape extLst",
  dLbls:
    "dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator " +
    "showLeaderLines leaderLines extLst",
  title: `tx layout overlay ${TEXT} extLst`,
  legend: `legendPos legendEntry layout overlay ${TEXT} extLst`,
  scaling: "logBase orientation max min extLst",
  catAx: AXIS,
  dateAx: AXIS,
  valAx: AXIS,
};

/** Every breach in a sentence. `sheets` are the workbook's, in small letters. */
export function* chartFaults(chart: Element, sheets: ReadonlySet<string>): Generator<string> {
  yield* orderFaults(chart, CHART_ORDER);
  for (const { text } of descendants(chart).filter(({ name }) => name === "f")) yield* formulaFaults(text, sheets);
  const axes = descendants(chart).filter(({ name }) => /^(cat|date|val)Ax$/.test(name));
  const ids = new Set(axes.map(({ children }) => children.find(({ name }) => name === "axId")?.attributes.val));
  for (const { attributes } of descendants(chart).filter(({ name }) => name === "axId" || name === "crossAx"))
    if (!ids.has(attributes.val)) yield `It refers to axis ${attributes.val}, which is not there.`;
}
