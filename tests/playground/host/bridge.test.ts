/** The channel between client and host: when the host itself fails, and after the connection has ended. */
import { connectBridge } from "../../../playground/host/bridge";
import type { WorkbookHost } from "../../../playground/host/workbook-host";
import { useOffice } from "./open-office";

const office = useOffice();

it("reports a failure of the host itself to the client, and goes on", async () => {
  const listed = jest.spyOn(office.grid, "sheets");
  const reading = () =>
    office.refusal(async (context) => {
      context.workbook.worksheets.getCount();
      await context.sync();
    });
  listed.mockImplementation(() => {
    throw new Error("the grid broke");
  });
  expect(await reading()).toContain("the grid broke");
  listed.mockRestore();
  expect(await reading()).toBe("nothing refused");
});

it("delivers nothing after it was ended, not even a pending response", async () => {
  const received: string[] = [];
  const { bridge, disconnect } = bridgeOf(office.host);
  bridge.onMessageFromHost = (text) => received.push(text);
  const request = (id: number) => JSON.stringify({ id, message: { body: { Actions: [], ObjectPaths: {} } } });
  bridge.sendMessageToHost(request(1));
  await new Promise((resolve) => setTimeout(resolve, 5));
  bridge.sendMessageToHost(request(2));
  disconnect();
  office.grid.addSheet("Later");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(received.map((text) => (JSON.parse(text) as { id: number }).id)).toEqual([1]);
});

function bridgeOf(host: WorkbookHost) {
  const connection = connectBridge(host);
  return { bridge: connection.bridge, disconnect: () => connection.disconnect() };
}
