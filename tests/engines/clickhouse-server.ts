/** ClickHouse servers for tests: on free ports of this machine, with their files in a temporary folder, two of them as two shards. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

const STARTS_MS = 60_000;
const PASSWORD = "nur-hier é";

interface Ports {
  readonly http: number;
  readonly tcp: number;
}

export interface Server {
  readonly address: string;
  readonly process: ChildProcess;
  /** Runs a statement as an administrator. @param body Rows of an INSERT. */
  readonly run: (sql: string, body?: string) => Promise<string>;
}

export interface Servers {
  readonly servers: readonly Server[];
  stop(): Promise<void>;
}

export interface User {
  readonly user: string;
  readonly password: string;
}

const userOf = (user: string): User => ({ user, password: PASSWORD });
/** Users that may only read: one may send settings, one may not, one has little memory, and one may not change that shards are skipped. */
export const READER = userOf("reader");
export const STRICT = userOf("strict");
export const SMALL = userOf("small");
export const SKIPPING = userOf("skipping");
/** A user of a large server, for benchmarks. */
export const LARGE = { user: userOf("large"), memory: 16_000_000_000 } as const;
/** A user that may do everything. */
export const ADMINISTRATOR: User = { user: "default", password: "" };

const USERS = `<yandex>
  <profiles>
    <default><max_memory_usage>2000000000</max_memory_usage></default>
    <reader><readonly>2</readonly><max_memory_usage>1500000000</max_memory_usage><max_execution_time>60</max_execution_time></reader>
    <large><readonly>2</readonly><max_memory_usage>${LARGE.memory}</max_memory_usage><max_execution_time>600</max_execution_time></large>
    <strict><readonly>1</readonly></strict>
    <small><readonly>2</readonly><max_memory_usage>20000000</max_memory_usage></small>
    <skipping><readonly>1</readonly><skip_unavailable_shards>1</skip_unavailable_shards></skipping>
  </profiles>
  <users>${["default", "reader", "large", "strict", "small", "skipping"]
    .map((name) => {
      const password = name === "default" ? "" : PASSWORD;
      return `<${name}><password>${password}</password><networks><ip>127.0.0.1</ip></networks><profile>${name}</profile><quota>default</quota></${name}>`;
    })
    .join("")}</users>
  <quotas><default/></quotas>
</yandex>`;

const configOf = (folder: string, own: Ports, all: readonly Ports[]): string => `<yandex>
  <logger><level>warning</level><log>${folder}/server.log</log><errorlog>${folder}/error.log</errorlog></logger>
  <http_port>${own.http}</http_port><tcp_port>${own.tcp}</tcp_port><listen_host>127.0.0.1</listen_host>
  <path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path><users_config>users.xml</users_config>
  <default_profile>default</default_profile><default_database>default</default_database><mark_cache_size>67108864</mark_cache_size>
  <remote_servers><shards>${all
    .map(({ tcp }) => `<shard><replica><host>127.0.0.1</host><port>${tcp}</port></replica></shard>`)
    .join("")}</shards></remote_servers>
</yandex>`;

/** Ports that nothing listens on, all different. */
async function freePorts(count: number): Promise<number[]> {
  const holders = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    holders.map(
      (holder) =>
        new Promise<number>((resolve, reject) => {
          holder.on("error", reject);
          holder.listen(0, "127.0.0.1", () => resolve((holder.address() as { port: number }).port));
        }),
    ),
  );
  await Promise.all(holders.map((holder) => new Promise((resolve) => holder.close(resolve))));
  return ports;
}

/** @throws Error where the program is not installed, or does not start. */
export async function startServers(count: number): Promise<Servers> {
  const folder = await mkdtemp(path.join(tmpdir(), "clickhouse-"));
  const ports = await freePorts(2 * count);
  const all = Array.from({ length: count }, (_, i): Ports => ({ http: ports[2 * i]!, tcp: ports[2 * i + 1]! }));
  const servers = await Promise.all(all.map((own, i) => start(path.join(folder, String(i)), own, all)));
  const stop = async (): Promise<void> => {
    await Promise.all(servers.map(({ process }) => ended(process)));
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await Promise.all(servers.map(answers));
    return { servers, stop };
  } catch (error) {
    const said = await readFile(path.join(folder, "0", "error.log"), "utf8").catch(() => "");
    await stop();
    throw new Error(`clickhouse-server did not start: ${said.slice(0, 2000)}`, { cause: error });
  }
}

async function start(folder: string, own: Ports, all: readonly Ports[]): Promise<Server> {
  await Promise.all(["data", "tmp"].map((name) => mkdir(path.join(folder, name), { recursive: true })));
  await writeFile(path.join(folder, "users.xml"), USERS);
  const config = path.join(folder, "config.xml");
  await writeFile(config, configOf(folder, own, all));
  const program = process.env["CLICKHOUSE_SERVER"] ?? "clickhouse-server";
  const server = spawn(program, [`--config-file=${config}`], { stdio: "ignore" });
  await new Promise<void>((resolve, reject) => {
    server.on("spawn", resolve);
    server.on("error", (cause) =>
      reject(
        new Error(
          "ClickHouse is needed for this test. Install it (Debian: apt-get install clickhouse-server), or name its program in CLICKHOUSE_SERVER.",
          { cause },
        ),
      ),
    );
  });
  const address = `http://127.0.0.1:${own.http}`;
  return { address, process: server, run: (sql, body) => run(address, sql, body) };
}

async function run(address: string, sql: string, body?: string): Promise<string> {
  const url = body === undefined ? address : `${address}/?query=${encodeURIComponent(sql)}`;
  const response = await fetch(url, { method: "POST", body: body ?? sql });
  const said = await response.text();
  if (!response.ok) throw new Error(said);
  return said;
}

async function answers({ address, process: server }: Server): Promise<void> {
  const until = Date.now() + STARTS_MS;
  for (;;) {
    const isThere = await fetch(`${address}/ping`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return;
    if (server.exitCode !== null || Date.now() > until) throw new Error(`nothing answers at ${address}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A server that was stopped by a signal has to be killed. */
async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = new Promise((resolve) => server.on("exit", resolve));
  server.kill("SIGKILL");
  await exit;
}

const field = (text: string | null): string =>
  text === null
    ? "\\N"
    : text.replaceAll("\\", "\\\\").replaceAll("\t", "\\t").replaceAll("\n", "\\n").replaceAll("\r", "\\r");

/** Rows as TabSeparated. */
export const tabSeparated = (rows: readonly (readonly (string | null)[])[]): string =>
  rows.map((row) => `${row.map(field).join("\t")}\n`).join("");
