import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** Debian's package has the server here. */
const SERVER = "/usr/sbin/clickhouse-server";
export const HAS_CLICKHOUSE = existsSync(SERVER);
export const NO_CLICKHOUSE =
  "clickhouse-server is not installed (Debian has a package of that name)";

/** Who can only read, and says so with this. */
export const READER = { user: "reader", password: "of-the-reader" };

/** A server of ClickHouse on loopback. */
export interface Shard {
  readonly http: number;
  /** Runs a statement as a user who may do anything. */
  run(sql: string, rows?: string): Promise<string>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
  start(): Promise<void>;
}

/** Two servers that know each other as the cluster `two`, in a folder of their own. */
export async function startShards(): Promise<{
  readonly shards: readonly [Shard, Shard];
  readonly stop: () => Promise<void>;
}> {
  const folder = mkdtempSync(join(tmpdir(), "readout-clickhouse-"));
  const [one, other] = [await freePorts(), await freePorts()];
  const shards: [Shard, Shard] = [
    shardIn(join(folder, "one"), one, [one.tcp, other.tcp]),
    shardIn(join(folder, "other"), other, [one.tcp, other.tcp]),
  ];
  for (const shard of shards) await shard.start();
  return {
    shards,
    async stop() {
      for (const shard of shards) await shard.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Ports {
  readonly http: number;
  readonly tcp: number;
  readonly between: number;
}

async function freePorts(): Promise<Ports> {
  const servers = await Promise.all(
    [0, 1, 2].map(async () => {
      const server = createServer();
      await new Promise<void>((resolve) => {
        server.listen(0, "127.0.0.1", () => resolve());
      });
      return server;
    }),
  );
  const [http = 0, tcp = 0, between = 0] = servers.map((server) => {
    const address = server.address();
    return typeof address === "object" ? (address?.port ?? 0) : 0;
  });
  for (const server of servers) server.close();
  return { http, tcp, between };
}

function shardIn(folder: string, { http, tcp, between }: Ports, all: readonly number[]): Shard {
  for (const name of ["data", "temporary"]) mkdirSync(join(folder, name), { recursive: true });
  const replicas = all.map(
    (port) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`,
  );
  writeFileSync(
    join(folder, "config.xml"),
    `<yandex>
      <logger><level>error</level><log>${folder}/log</log><errorlog>${folder}/errors</errorlog></logger>
      <http_port>${http}</http_port><tcp_port>${tcp}</tcp_port>
      <interserver_http_port>${between}</interserver_http_port><listen_host>127.0.0.1</listen_host>
      <path>${folder}/data/</path><tmp_path>${folder}/temporary/</tmp_path>
      <mark_cache_size>67108864</mark_cache_size><users_config>users.xml</users_config>
      <default_profile>default</default_profile><default_database>default</default_database>
      <remote_servers><two>${replicas.join("")}</two></remote_servers>
    </yandex>`,
  );
  const userOf = (name: string, password: string, profile: string) =>
    `<${name}><password>${password}</password><networks><ip>127.0.0.1</ip></networks>
      <profile>${profile}</profile><quota>default</quota></${name}>`;
  writeFileSync(
    join(folder, "users.xml"),
    `<yandex>
      <profiles><default></default><only_reads><readonly>1</readonly></only_reads></profiles>
      <users>${userOf("default", "", "default")}${userOf(READER.user, READER.password, "only_reads")}</users>
      <quotas><default></default></quotas>
    </yandex>`,
  );
  let ended: Promise<unknown> = Promise.resolve();
  let process: ReturnType<typeof spawn> | undefined;
  const send = async (sql: string, rows?: string) => {
    const query = rows === undefined ? "" : `?${new URLSearchParams({ query: sql }).toString()}`;
    const answer = await fetch(`http://127.0.0.1:${http}/${query}`, {
      method: "POST",
      body: rows ?? sql,
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(text);
    return text;
  };
  return {
    http,
    run: send,
    async start() {
      const child = spawn(SERVER, [`--config-file=${join(folder, "config.xml")}`], {
        cwd: folder,
        stdio: "ignore",
      });
      process = child;
      ended = new Promise((resolve) => {
        child.once("exit", resolve);
      });
      while ((await send("SELECT 1").catch(() => "")) === "") {
        if (child.exitCode !== null) throw new Error(`${SERVER} ended with ${child.exitCode}`);
        await setTimeout(100);
      }
    },
    async kill() {
      process?.kill("SIGKILL");
      await ended;
    },
  };
}
