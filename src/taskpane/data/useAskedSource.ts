/** Orders outside the workbook that the user names: their columns on the way, or why they cannot be taken. */
import { useCallback, useState } from "react";
import type { WarehouseTable } from "../../engines/clickhouse-session";
import type { Problem } from "../../text/problem";
import { toProblem } from "../../workbook/errors/excel-errors";
import { type AskedSource, hold } from "../files/held";

export interface Taking<What> {
  readonly looking: boolean;
  readonly problem: Problem | null;
  readonly take: (what: What) => void;
}

/** What reads files is loaded when some are picked. @throws Problem as `OrderFiles.look` does. */
export async function lookIntoFiles(files: readonly File[]): Promise<AskedSource> {
  const { OrderFiles } = await import(/* webpackChunkName: "order-files" */ "../files/order-files");
  return OrderFiles.look(files);
}

/** What asks a warehouse is loaded when one is named. @throws Problem as `WarehouseOrders.look` does. */
export async function lookIntoWarehouse(place: WarehouseTable): Promise<AskedSource> {
  const { WarehouseOrders } = await import(/* webpackChunkName: "warehouse" */ "../files/warehouse-orders");
  return WarehouseOrders.look(place);
}

/** @param look One of the functions above. */
export function useAskedSource<What>(
  look: (what: What) => Promise<AskedSource>,
  onFound: (found: AskedSource) => void,
): Taking<What> {
  const [state, setState] = useState<Omit<Taking<What>, "take">>({ looking: false, problem: null });
  const take = useCallback(
    (what: What) => {
      setState({ looking: true, problem: null });
      look(what).then(
        (found) => {
          hold(found.held);
          setState({ looking: false, problem: null });
          onFound(found);
        },
        (error: unknown) => setState({ looking: false, problem: toProblem(error) }),
      );
    },
    [look, onFound],
  );
  return { ...state, take };
}
