// Compiles the page's logic with its tests and runs them with Node's own runner.
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const web = dirname(fileURLToPath(import.meta.url));
const out = join(web, ".cache/tests");
rmSync(out, { recursive: true, force: true });
run("node_modules/typescript/bin/tsc", "-p", "tsconfig.test.json");
const tests = readdirSync(join(out, "test")).filter((name) => name.endsWith(".test.js"));
run("--test", ...tests.map((name) => join(out, "test", name)));

function run(...options) {
  const { status } = spawnSync(process.execPath, options, { cwd: web, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
