/**
 * Collects operations into requests under the size limit and sends them: one sync a request, calculation and screen
 * suspended meanwhile, progress and a chance to cancel between two requests.
 */
import { WRITTEN_BYTES } from "../request-size";
import { breathe, type Control } from "../control";

/** What an operation without cells, such as a border, takes in a request. */
export const OPERATION_BYTES = 400;

export class Batch {
  private pending = 0;
  private sent = 0;

  /** `total`: bytes of everything to come, for the progress. */
  constructor(
    readonly context: Excel.RequestContext,
    private readonly control: Control,
    private readonly total: number,
  ) {}

  /** Queues operations of about so many bytes; sends what was queued before when both do not fit into one request. */
  async add(bytes: number, queue: () => void): Promise<void> {
    if (this.pending > 0 && this.pending + bytes > WRITTEN_BYTES) await this.send();
    if (this.pending === 0) this.suspend();
    queue();
    this.pending += bytes;
  }

  /**
   * Sends what is queued; does nothing when that is nothing.
   * @throws Cancelled, or Excel's error.
   */
  async send(): Promise<void> {
    if (this.pending === 0) return;
    await this.context.sync();
    this.sent += this.pending;
    this.pending = 0;
    this.control.onProgress?.({ phase: "writing", done: Math.min(this.sent, this.total), total: this.total });
    await breathe(this.control);
  }

  private suspend(): void {
    const { application } = this.context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
  }
}

/** The range of an area. */
export function rangeOf(
  sheet: Excel.Worksheet,
  area: { row: number; column: number; rows: number; columns: number },
): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}
