import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../leak-scan/file-inventory.ts';

/** Edits a text file of an output. Does not write a file that is missing or stays the same. */
export function editFile(output: string, path: string, edit: (text: string) => string): void {
  const file = join(output, path);
  if (!existsSync(file)) return;
  const before = readFileSync(file, 'utf8');
  const after = edit(before);
  if (after !== before) writeFileSync(file, after);
}

/** Edits every page of an output, except those of the desk. */
export function editPages(output: string, edit: (html: string, path: string) => string): void {
  for (const { path } of listFiles(output)) {
    if (!path.endsWith('.html') || path.startsWith('admin/')) continue;
    editFile(output, path, (html) => edit(html, path));
  }
}

/** Deletes a file or folder of an output. */
export function deletePath(output: string, path: string): void {
  rmSync(join(output, path), { recursive: true, force: true });
}
