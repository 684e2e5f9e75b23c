import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { artifactFolders, codeKey, rulesFolders } from '../../../src/runtime/code-keys.ts';
import { root } from '../../../src/runtime/paths.ts';

/** Finds all files that a file of `src` imports at any depth, without imports of types. */
function importedFiles(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(join(root, file), 'utf8');
  const imports = text.matchAll(/^(?:import|export)(?! type\b)[^;]*? from '(\.[^']+)'|^import '(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm); // prettier-ignore
  for (const [, ...specifiers] of imports) {
    const path = join(dirname(file), specifiers.find(Boolean) ?? '');
    expect(existsSync(join(root, path)), path).toBe(true);
    importedFiles(path, found);
  }
  return found;
}

/** Lists the files whose change does not change the key. */
function missingFrom(folders: readonly string[], entries: readonly string[]): string[] {
  const files = entries.flatMap((entry) => [...importedFiles(entry)]);
  return [...new Set(files)].filter(
    (file) => !folders.some((folder) => relative('src', file).startsWith(`${folder}/`)),
  );
}

describe('the key of the rules', () => {
  it('changes with every file that decides what the check and the register find', () => {
    const entries = ['src/library/check-library.ts', 'src/library/register/read-register.ts'];
    expect(missingFrom(rulesFolders, entries)).toEqual([]);
  });
});

describe('the key of artifacts', () => {
  it('changes with every file that decides the bytes of an artifact', () => {
    expect(missingFrom(artifactFolders, ['src/site/artifacts/artifacts.ts'])).toEqual([]);
  });
});

it('a key differs between folders and is always the same for one folder', () => {
  expect(codeKey(['words'])).toBe(codeKey(['words']));
  expect(codeKey(['words'])).not.toBe(codeKey(['words', 'desk-settings']));
});
