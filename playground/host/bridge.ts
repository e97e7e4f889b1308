/**
 * The channel between office.js and the host: an object the client finds as `_richApiNativeBridge`, JSON text both
 * ways. It must be there before the client's Excel library loads.
 */
import { asApiError } from "./errors";
import type { RequestBody } from "./wire";
import type { WorkbookHost } from "./workbook-host";

/** Sent with every request of the client. */
interface ClientMessage {
  readonly id: number;
  readonly flags?: number;
  readonly message: { readonly body: RequestBody };
}

const ANSWER = 2;
const NOTICE = 3;

export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the client. */
  onMessageFromHost?: (text: string) => void;
}

interface Connection {
  readonly bridge: NativeBridge;
  /** Stops all messages to the client, pending responses included. */
  disconnect(): void;
}

export function connectBridge(host: WorkbookHost): Connection {
  let isOpen = true;
  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      const { id, flags, message } = JSON.parse(text) as ClientMessage;
      void answer(message.body, flags).then((response) =>
        deliver({ id, type: ANSWER, message: { headers: {}, ...response } }),
      );
    },
  };
  async function answer(body: RequestBody, flags?: number): Promise<{ statusCode: number; body: unknown }> {
    try {
      return { statusCode: 200, body: await host.process(body, flags) };
    } catch (failure) {
      const { code, message } = asApiError(failure);
      return { statusCode: 500, body: { error: { code, message } } };
    }
  }
  function deliver(message: unknown): void {
    if (isOpen) bridge.onMessageFromHost?.(JSON.stringify(message));
  }
  const stop = host.connect((entries) => deliver({ type: NOTICE, message: { entries } }));
  return {
    bridge,
    disconnect() {
      isOpen = false;
      stop();
    },
  };
}
