/**
 * The latest sentence a custom function refused with. Excel shows the cell only an error code for most of them, so the
 * pane shows why. Kept outside React: functions calculate whether or not the pane is drawn.
 */
import { useSyncExternalStore } from "react";
import type { Text } from "../../text/locale";

export interface RefusalNotice {
  readonly id: string;
  readonly code: string;
  readonly text: Text;
}

let latest: RefusalNotice | null = null;
const listeners = new Set<() => void>();

function set(notice: RefusalNotice | null): void {
  latest = notice;
  for (const listener of listeners) listener();
}

export const noteRefusal = (notice: RefusalNotice): void => set(notice);
export const dismissRefusal = (): void => set(null);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useRefusal(): RefusalNotice | null {
  return useSyncExternalStore(subscribe, () => latest);
}
