import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

const page = readFileSync("docs/hosting.md", "utf8");
const MODULES = "/usr/lib/apache2/modules";

/** What docs/hosting.md has in a block of code of a language. */
function recipeOf(language: string): string {
  const [, recipe] = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(page) ?? [];
  if (recipe === undefined) throw new Error(`docs/hosting.md has no recipe for ${language}.`);
  return recipe;
}

function findPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

interface Recipe {
  readonly name: string;
  readonly program: string;
  /** The package of Debian that has it. */
  readonly package: string;
  /** The program's own configuration around the recipe. */
  readonly configure: (folder: string, port: number) => string;
  readonly flags: (file: string) => readonly string[];
}

const RECIPES: readonly Recipe[] = [
  {
    name: "nginx",
    program: "/usr/sbin/nginx",
    package: "nginx-light",
    configure: (folder, port) => `
daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  server { listen 127.0.0.1:${port}; root ${folder}/site;
${recipeOf("nginx")} } }`,
    flags: (file) => ["-c", file],
  },
  {
    name: "Apache",
    program: "/usr/sbin/apache2",
    package: "apache2",
    configure: (folder, port) => `
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/apache.pid
ErrorLog ${folder}/error.log
${["mpm_event", "authz_core", "dir", "mime", "headers"].map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join("\n")}
TypesConfig /etc/mime.types
DirectoryIndex index.html
DocumentRoot ${folder}/site
${recipeOf("apache")}`,
    flags: (file) => ["-D", "FOREGROUND", "-f", file],
  },
];

for (const { name, program, package: debian, configure, flags } of RECIPES) {
  const isHere = existsSync(program);
  describe(`the recipe for ${name}, in a folder of a site`, () => {
    const folder = mkdtempSync(join(tmpdir(), "readout-host-"));
    let server: ChildProcess | undefined;
    let address: string;
    beforeEach((context) => context.skip(!isHere, `no ${name} here (apt-get install ${debian})`));
    beforeAll(async () => {
      if (!isHere) return;
      // Servers give up the rights of root, and must still read the files.
      execFileSync("chmod", ["755", folder]);
      mkdirSync(join(folder, "site"));
      cpSync("dist", join(folder, "site", "readout"), { recursive: true });
      mkdirSync(join(folder, "site", "readout", "graphs"));
      writeFileSync(join(folder, "site", "readout", "graphs", "own.csv"), "source,target\nA,B\n");
      writeFileSync(join(folder, "site", "other.html"), "<!doctype html><title>Other</title>");
      const port = await findPort();
      address = `http://127.0.0.1:${port}/`;
      const file = join(folder, "server.conf");
      writeFileSync(file, configure(folder, port));
      server = spawn(program, [...flags(file)], { stdio: "inherit" });
      await vi.waitFor(async () => expect((await fetch(`${address}other.html`)).status).toBe(200), {
        timeout: 20_000,
      });
    });
    afterAll(() => {
      server?.kill();
      rmSync(folder, { recursive: true, force: true });
    });

    const headersOf = async (path: string) => {
      const { status, headers } = await fetch(`${address}readout/${path}`);
      expect(status, path).toBe(200);
      return headers;
    };

    it("sends the policy with the application, and none that would keep the frame's own", async () => {
      const policy = (await headersOf("")).get("Content-Security-Policy");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect((await headersOf("index.html")).get("Content-Security-Policy")).toBe(policy);
      expect((await headersOf("embed.html?data=x")).get("Content-Security-Policy")).toBeNull();
      expect((await headersOf("embed.html")).get("X-Content-Type-Options")).toBe("nosniff");
    });

    it.each(["readout-embed.js", "data/winter-2022.json", "graphs/own.csv"])(
      "lets other sites load %s",
      async (path) => {
        expect((await headersOf(path)).get("Access-Control-Allow-Origin")).toBe("*");
      },
    );

    it("leaves the rest of the site alone", async () => {
      const { headers } = await fetch(`${address}other.html`);
      expect(headers.get("Content-Security-Policy")).toBeNull();
      expect(headers.get("Access-Control-Allow-Origin")).toBeNull();
    });
  });
}
