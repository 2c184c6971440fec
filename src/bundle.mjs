// node src/bundle.mjs: joins the compiled program and its libraries into a few files in lib/bundle, and lets V8 keep beside them what
// it compiles of them in a build: they load in a fifth of the time. `lib/cli.js` takes them while they are younger than what they
// were made of.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { rolldown } from "rolldown";

const FOLDER = new URL("../lib/bundle/", import.meta.url);

rmSync(FOLDER, { recursive: true, force: true });
const bundle = await rolldown({
  input: {
    "command-line": compiled("commands/command-line.js"),
    "read-batch": compiled("workers/read-batch.js"), // threads start from these
    "lay-batch": compiled("workers/lay-batch.js"),
    "draw-pictures": compiled("workers/draw-pictures.js"),
    "look-at-outputs": compiled("workers/look-at-outputs.js"),
  },
  platform: "node",
  external: [/^(?:tinypool|chokidar)$/], // the one finds its own files beside it, the other only `dev` needs
  checks: { eval: false }, // gray-matter's engine for JavaScript, which is refused before it could run
  plugins: [{ name: "cities", transform: { filter: { id: /cityMap\.json$/ }, handler: citiesOf } }],
  logLevel: "warn",
});
// CommonJS, since V8 keeps what it compiled of scripts, and not of modules before Node 22.
await bundle.write({ dir: fileURLToPath(FOLDER), format: "cjs" });
await bundle.close();
for (const name of readdirSync(FOLDER)) {
  const file = new URL(name, FOLDER);
  writeFileSync(file, inAscii(readFileSync(file, "utf8")));
}
writeFileSync(new URL("package.json", FOLDER), '{ "type": "commonjs" }\n');
writeFileSync(new URL("fingerprint", FOLDER), fingerprint());
// Without it the program only starts more slowly.
spawnSync(process.execPath, [fileURLToPath(new URL("keep-code.mjs", import.meta.url))]);

function compiled(path) {
  return fileURLToPath(new URL(`../lib/${path}`, import.meta.url));
}

/**
 * One curly mark makes a script a text of two bytes a letter, which takes several times as long to decode and to hand over. In
 * strings, templates and expressions an escape means the same; a letter that has a backslash before it loses that. What String.raw
 * reads is changed, and may only be what expressions are made of.
 */
function inAscii(code) {
  return code.replace(/((?:^|[^\\])(?:\\\\)*)\\(?=[^\0-\x7f])/g, "$1").replace(/[^\0-\x7f]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** The fields that are in use, as rows in a text for JSON.parse, which reads them far faster than the compiler would. */
function citiesOf(text) {
  const fields = ["city", "city_ascii", "lat", "lng", "pop", "iso2", "province"];
  const rows = JSON.parse(text).map((city) => fields.map((field) => city[field]));
  const code = `
    const rows = JSON.parse(${JSON.stringify(JSON.stringify(rows))});
    module.exports = rows.map(([${fields}]) => ({ ${fields} }));`;
  return { code, moduleType: "js" };
}

/** Of all that the program runs, its libraries too. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const name of readdirSync(FOLDER).sort()) hash.update(name).update(readFileSync(new URL(name, FOLDER)));
  return hash.digest("hex");
}
