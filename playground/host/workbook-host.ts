/**
 * The host behind office.js: one for each open workbook. Processes requests one after the other, sends events to
 * connected clients and calls their custom functions. The transport is bridge.ts.
 */
import type { Grid, GridEvent } from "../grid/grid";
import { lineChangeOf } from "../grid/line-shift";
import { CustomFunctionCalls } from "./custom-function-calls";
import { type Difficulties, withZeros } from "./difficulties";
import { EventTranslator } from "./events";
import { HostState } from "./host-state";
import { type Roots, runRequest } from "./interpreter";
import { Range } from "./model/range";
import { TableScopedCollection } from "./model/tables";
import { Workbook } from "./model/workbook";
import { Worksheet } from "./model/worksheet";
import { refused, withinLimits } from "./payloads";
import { serviceOf } from "./services";
import { ACTION, type MessageEntry, PATH, type RequestBody, type ResponseBody } from "./wire";

/** The client's flag for `delayForCellEdit`. */
const DELAY_FOR_CELL_EDIT = 64;
/** Milliseconds between two looks whether a cell is still being edited. */
const EDITING_PAUSE = 10;
/** Milliseconds between two edits of a team-mate who types. */
const TYPING_PAUSE = 300;

type ClientListener = (entries: readonly MessageEntry[]) => void;

export class WorkbookHost {
  private readonly state: HostState;
  private readonly roots: Roots;
  private readonly calls = new CustomFunctionCalls((entries) => this.send(entries));
  private readonly events: EventTranslator;
  private readonly clients = new Set<ClientListener>();
  private readonly stopListening: () => void;
  private queue: Promise<void> = Promise.resolve();
  private running = 0;
  private pendingMessages: MessageEntry[] = [];
  private typing: ReturnType<typeof setInterval> | undefined;

  constructor(grid: Grid) {
    this.state = new HostState(grid);
    this.state.upward = {
      worksheet: (sheetId) => new Worksheet(this.state, sheetId),
      range: (sheetId, area) => new Range(this.state, sheetId, area),
      tablesIn: (sheetId, area, whole) => new TableScopedCollection(this.state, sheetId, area, whole),
    };
    this.roots = {
      globalObject: new Workbook(this.state),
      service: (name) => serviceOf(name, this.calls.service),
      reference: (id) => this.state.reference(id),
      finish: () => this.state.finish(),
    };
    this.events = new EventTranslator(grid);
    this.stopListening = grid.on((event) => this.onGridEvent(event));
  }

  get difficulties(): Difficulties {
    return this.state.difficulties;
  }

  /** Processes one request of a client. `flags` are those the client sends with it. */
  async process(body: RequestBody, flags = 0): Promise<ResponseBody> {
    // A read waits for calculation, which may wait for a custom function's result: that result must not queue behind
    // it.
    if (callsOnlyServices(body)) return runRequest(this.roots, body);
    if (this.difficulties.isEditing && (flags & DELAY_FOR_CELL_EDIT) === 0) return refusedWhileEditing();
    await this.editingEnds();
    const carryOut = (): Promise<ResponseBody> => this.run(body);
    const response = this.queue.then(() =>
      this.difficulties.limitsPayloads ? withinLimits(body, carryOut) : carryOut(),
    );
    // A failure rejects for its caller only; the requests behind it run all the same. The queue holds no response.
    this.queue = response.then(nothing, nothing);
    return response;
  }

  /** Calls a custom function that a client has associated. @see CustomFunctionCalls.call */
  callCustomFunction(id: string, args: readonly unknown[]): Promise<unknown> {
    const sent = this.difficulties.zerosForBlanks ? args.map(withZeros) : args;
    return this.calls.call(id, sent);
  }

  /** Passes every message for clients to `listener`, until the returned function is called. */
  connect(listener: ClientListener): () => void {
    this.clients.add(listener);
    this.typing ??= setInterval(() => {
      if (this.difficulties.othersEdit) this.send(this.events.elsewhere());
    }, TYPING_PAUSE);
    return () => {
      this.clients.delete(listener);
      if (this.clients.size === 0) this.stopTyping();
    };
  }

  /** Disconnects from the grid, which stays open. */
  dispose(): void {
    this.stopListening();
    this.calls.cancelAll();
    this.clients.clear();
    this.stopTyping();
  }

  private stopTyping(): void {
    clearInterval(this.typing);
    this.typing = undefined;
  }

  private async editingEnds(): Promise<void> {
    while (this.difficulties.isEditing) await new Promise((resolve) => setTimeout(resolve, EDITING_PAUSE));
  }

  private async run(body: RequestBody): Promise<ResponseBody> {
    this.running++;
    try {
      return await runRequest(this.roots, body);
    } finally {
      this.running--;
      const ofTables = this.events.tableMessages();
      if (this.state.enableEvents) this.pendingMessages.push(...ofTables);
      // After the response, as in Excel: the client has then registered the handlers this request added.
      setTimeout(() => this.release(), 0);
    }
  }

  private onGridEvent(event: GridEvent): void {
    if (event.type === "changed") {
      const change = lineChangeOf(event.area, event.change);
      if (change) this.state.shiftReferences(event.sheetId, change);
    }
    if (!this.state.enableEvents || this.clients.size === 0) return;
    this.pendingMessages.push(...this.events.messages(event));
    if (this.running === 0) this.release();
  }

  private release(): void {
    if (this.running > 0) return;
    const entries = this.pendingMessages;
    this.pendingMessages = [];
    this.send(entries);
  }

  private send(entries: readonly MessageEntry[]): void {
    if (entries.length > 0) for (const client of this.clients) client(entries);
  }
}

function nothing(): void {}

function refusedWhileEditing(): ResponseBody {
  return refused(
    "InvalidOperationInCellEditMode",
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  );
}

/** Whether a request only calls services; it may name the workbook, as custom functions do, without using it. */
function callsOnlyServices(body: RequestBody): boolean {
  const calls = body.Actions.filter(({ ActionType }) => ActionType !== ACTION.instantiate);
  return (
    calls.length > 0 &&
    calls.every(({ ObjectPathId }) => body.ObjectPaths[ObjectPathId]?.ObjectPathType === PATH.service)
  );
}
