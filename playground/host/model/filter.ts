/**
 * Excel.Filter of a table's column, by values: what the built sheets are filtered with. Other kinds of filter fail with
 * ApiNotFound.
 */
import type { GridSheet } from "../../grid/grid";
import { asText } from "../arguments";
import { invalidArgument } from "../errors";
import { HostObject } from "../host-object";
import type { HostState } from "../host-state";
import { changeable } from "./cell-area";

export class Filter extends HostObject {
  static override readonly wireClass: string = "Filter";

  constructor(
    private readonly state: HostState,
    private readonly tableId: string,
    private readonly column: number,
  ) {
    super();
  }

  private changeableSheet(location: string): GridSheet {
    return changeable(this.state.table(this.tableId).sheet, location, "autoFilter");
  }

  /** As the client's FilterCriteria; null for a column without a filter. */
  get Criteria(): { readonly filterOn: string; readonly values: readonly string[] } | null {
    const filters = this.state.table(this.tableId).sheet.tableFilters(this.tableId);
    const own = filters.find(({ column }) => column === this.column);
    return own === undefined ? null : { filterOn: "Values", values: own.values };
  }

  /** Filters by the displayed texts, once formulas are calculated. */
  async ApplyValuesFilter(values: unknown): Promise<void> {
    const location = "Filter.applyValuesFilter";
    if (!Array.isArray(values)) throw invalidArgument(location, `${location} was given no list of texts.`);
    const texts = values.map((value) => asText(value, location));
    const sheet = this.changeableSheet(location);
    await this.state.grid.settled();
    sheet.setTableFilter(this.tableId, this.column, texts);
  }

  Clear(): void {
    this.changeableSheet("Filter.clear").setTableFilter(this.tableId, this.column, null);
  }
}
