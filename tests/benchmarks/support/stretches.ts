/**
 * How long the product's own code runs in one stretch: from where a request to Excel is answered or a breath is over to the next request or
 * breath. In Excel the pane has a thread of its own, which is busy for no longer than that; in the playground the grid's engine shares it,
 * whose time, within a request, is not counted.
 */

export interface Stretch {
  /** Milliseconds of the processor, whatever else the machine does. */
  readonly time: number;
  /** The requests or breaths it lies between. */
  readonly from: string;
  readonly until: string;
}

const worked = (): number => process.cpuUsage().user / 1000;

const caller = (): string => {
  const own = (new Error().stack ?? "").split("\n").filter((line) => /[\\/]src[\\/]/.test(line));
  return own.slice(0, 3).map((line) => line.replace(/^.*[\\/]src[\\/]|:\d+\)?$/g, "")).join(" < "); // prettier-ignore
};

/** Runs the work and returns its stretches, longest first. To be used once office.js is started. */
export async function stretchesOf(work: () => Promise<unknown>): Promise<readonly Stretch[]> {
  const stretches: Stretch[] = [];
  let since = worked();
  let from = "its beginning";
  const end = (where?: string): void => {
    const time = worked() - since;
    const until = where ?? caller();
    stretches.push({ time, from, until });
    from = until;
  };
  const begin = (): void => void (since = worked());
  const { prototype } = Excel.RequestContext as unknown as {
    prototype: { sync: (...given: unknown[]) => Promise<unknown> };
  };
  const { sync } = prototype;
  const { setTimeout: later } = globalThis;
  prototype.sync = async function (...given) {
    end();
    return sync.apply(this, given).finally(begin);
  };
  globalThis.setTimeout = ((act: () => void, ...given: unknown[]) => {
    if (!(new Error().stack ?? "").includes("breathe")) return later(act, ...(given as [number]));
    end();
    return later(
      () => {
        begin();
        act();
      },
      ...(given as [number]),
    );
  }) as typeof setTimeout;
  try {
    await work();
  } finally {
    end("its end");
    prototype.sync = sync;
    globalThis.setTimeout = later;
  }
  return stretches.sort((one, other) => other.time - one.time);
}
