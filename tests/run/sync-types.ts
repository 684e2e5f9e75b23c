import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

/** What Astro's generated types are made from. */
const sources = ['package-lock.json', 'astro.config.mjs', 'src/content.config.ts'];

/**
 * Has Astro generate its types where they are missing or older than what they are made from. Typed
 * lint rules and the type check read them.
 *
 * @throws Error with what Astro printed, where it failed
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
