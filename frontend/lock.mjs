// Takes the addresses of sponsors out of the lock file, which then names packages and hashes only.

import { readFile, writeFile } from "node:fs/promises";

const file = new URL("package-lock.json", import.meta.url);
const lock = JSON.parse(await readFile(file, "utf8"));
for (const one of Object.values(lock.packages)) delete one.funding;
await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`);
