import { execFileSync, spawn } from "node:child_process";
import {
  accessSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const SOURCE = "/usr/share/wordpress";
const THEME = "twentytwentythree";
const NEEDED = [
  SOURCE,
  `${SOURCE}/wp-content/themes/${THEME}`,
  "/usr/sbin/mariadbd",
  "/usr/bin/mariadb-install-db",
  "/usr/bin/php",
];
export const ROLES = ["administrator", "editor", "author"] as const;
export type Role = (typeof ROLES)[number];

/** Why there can be no WordPress here; undefined where there can. */
export function whyNoWordPress(): string | undefined {
  const missing = NEEDED.filter((path) => !existsSync(path));
  if (missing.length === 0) return undefined;
  return `${missing.join(", ")} missing: apt-get install wordpress wordpress-theme-twentytwentythree mariadb-server php-cli php-mysql php-xml`;
}

export interface WordPress {
  /** Publishes a text as its writer's role may, and gives the address. */
  publish(role: Role, title: string, content: string): string;
  /** Puts a picture among the site's files as a role may, and gives its address. */
  upload(role: Role, name: string, picture: Buffer): string;
  stop(): void;
}

/** A WordPress of Debian's packages with a database of its own, on this machine alone. */
export async function startWordPress(port: number): Promise<WordPress> {
  const home = mkdtempSync(join(tmpdir(), "readout-wordpress-"));
  const site = join(home, "site");
  cpSync(SOURCE, site, { recursive: true, dereference: true, filter: isReadable });
  const data = join(home, "data");
  const socket = join(home, "s");
  mkdirSync(data);
  const isRoot = process.getuid?.() === 0;
  const user = isRoot ? ["--user=mysql"] : [];
  if (isRoot) execFileSync("chown", ["mysql", home, data]);
  execFileSync(
    "mariadb-install-db",
    [...user, `--datadir=${data}`, "--auth-root-authentication-method=normal", "--skip-test-db"],
    { stdio: "ignore" },
  );
  const database = spawn(
    "/usr/sbin/mariadbd",
    ["--no-defaults", ...user, `--datadir=${data}`, `--socket=${socket}`, "--skip-networking"],
    { stdio: "ignore" },
  );
  while (!existsSync(socket)) await wait(100);
  const sql = ["-u", "root", `--socket=${socket}`, "-e", "create database wp"];
  execFileSync("mariadb", sql);
  const address = `http://127.0.0.1:${port}`;
  writeFileSync(join(site, "wp-config.php"), settingsOf(address, socket));
  mkdirSync(join(site, "wp-content", "mu-plugins"), { recursive: true });
  writeFileSync(join(site, "wp-content", "mu-plugins", "local.php"), LOCAL);
  const run = (code: string, ...args: string[]) =>
    execFileSync("php", ["-r", code, site, ...args], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  run(INSTALL, ...ROLES);
  const server = spawn("php", ["-S", `127.0.0.1:${port}`, "-t", site], {
    stdio: "ignore",
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: "3" },
    detached: true,
  });
  return {
    publish: (role, title, content) => run(PUBLISH, role, title, content).trim(),
    upload(role, name, picture) {
      const file = join(home, name);
      writeFileSync(file, picture);
      return run(UPLOAD, role, name, file).trim();
    },
    stop() {
      // The server's workers are processes of its group.
      if (server.pid !== undefined) process.kill(-server.pid);
      database.kill();
      database.once("exit", () => rmSync(home, { recursive: true, force: true }));
    },
  };
}

function isReadable(path: string): boolean {
  try {
    accessSync(path);
    return true;
  } catch {
    return false;
  }
}

function settingsOf(address: string, socket: string): string {
  return `<?php
define('DB_NAME', 'wp'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', '${address}'); define('WP_SITEURL', '${address}'); define('DISABLE_WP_CRON', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;
}

/** WordPress asks no server of its own machine for oEmbed, unless it is told that it may. */
const LOCAL = `<?php
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn() => range(1024, 65535));
`;

const INSTALL = `define('WP_INSTALLING', true); require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Site', 'first', 'first@example.org', false, '', 'secret');
foreach (array_slice($argv, 2) as $role)
  wp_insert_user(['user_login' => $role, 'user_pass' => 'secret', 'role' => $role]);
switch_theme('${THEME}');`;

const PUBLISH = `require $argv[1] . '/wp-load.php';
wp_set_current_user(get_user_by('login', $argv[2])->ID);
echo get_permalink(wp_insert_post(wp_slash(['post_title' => $argv[3], 'post_status' => 'publish', 'post_content' => $argv[4]])));`;

const UPLOAD = `require $argv[1] . '/wp-load.php';
wp_set_current_user(get_user_by('login', $argv[2])->ID);
if (!current_user_can('upload_files')) exit(1);
echo wp_upload_bits($argv[3], null, file_get_contents($argv[4]))['url'];`;
