// Builds the page into target/classes when something of it changed, and holds its budgets.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const web = dirname(fileURLToPath(import.meta.url));
const out = join(web, "../target/classes/META-INF/kiosk");
const stamp = join(web, "../target/kiosk.stamp");

/** Largest sizes after gzip, in bytes: what a first visit loads, and the avatar's part. */
const budgets = { script: 60_000, style: 10_000, avatar: 80_000 };

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.warn(
    `kiosk page: not built, Node ${process.versions.node} is older than 20.19; ./rosa finds a newer one`,
  );
  process.exit(0);
}

const state = stateOfSources();
if (
  !existsSync(join(out, "index.html")) ||
  !existsSync(stamp) ||
  readFileSync(stamp, "utf8") !== state
) {
  run("typescript/bin/tsc", "--noEmit");
  run("vite/bin/vite.js", "build", "--logLevel", "warn");
  console.log(`kiosk page: ${weigh()}`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, state);
}

/** A hash of everything the page is made from. */
function stateOfSources() {
  const hash = createHash("sha256");
  const files = readdirSync(join(web, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const others = [
    "index.html",
    "package-lock.json",
    "tsconfig.json",
    "vite.config.ts",
    "build.mjs",
  ];
  for (const file of [...files, ...others.map((name) => join(web, name))].sort()) {
    hash.update(file.slice(web.length)).update("\0").update(readFileSync(file));
  }
  return hash.digest("hex");
}

function run(tool, ...options) {
  try {
    execFileSync(process.execPath, [join(web, "node_modules", tool), ...options], {
      cwd: web,
      stdio: "inherit",
    });
  } catch {
    process.exit(1);
  }
}

/** Sizes of what was built; ends the build when one is over its budget. */
function weigh() {
  const manifest = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
  const entry = manifest["index.html"];
  const scripts = new Set();
  collect(entry);
  const lazy = (entry.dynamicImports ?? []).map((key) => manifest[key].file);
  const sizes = {
    script: total([...scripts]),
    style: total(entry.css ?? []),
    avatar: total(lazy),
  };
  for (const [part, size] of Object.entries(sizes)) {
    if (size > budgets[part]) {
      console.error(
        `kiosk page: ${part} is ${size} bytes after gzip, its budget is ${budgets[part]}`,
      );
      process.exit(1);
    }
  }
  return Object.entries(sizes)
    .map(([part, size]) => `${part} ${(size / 1000).toFixed(1)} kB`)
    .join(", ");

  function collect(chunk) {
    scripts.add(chunk.file);
    for (const key of chunk.imports ?? []) collect(manifest[key]);
  }

  function total(files) {
    return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(out, file))).length, 0);
  }
}
