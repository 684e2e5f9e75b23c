import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

/** The files from which Astro generates types. */
const sources = ['package-lock.json', 'astro.config.mjs', 'src/content.config.ts'];

/**
 * Runs Astro's type generator if the types are missing or older than their sources. The type check
 * and the lint rules that use types read them.
 *
 * @throws Error with the output of Astro if it failed
 */
export function syncTypes(): void {
  const generated = modifiedAt(join('.astro', 'types.d.ts'));
  if (sources.every((file) => modifiedAt(file) <= generated)) return;
  const sync = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'sync'], {
    encoding: 'utf8',
  });
  if (sync.status !== 0) throw new Error(`Astro could not generate its types.\n${sync.stdout}${sync.stderr}`); // prettier-ignore
}

function modifiedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
