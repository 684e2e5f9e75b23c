import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { root } from '../../src/runtime/paths.ts';

/** Every source file of the library and the desk, by its path. */
const sources = new Map(
  ['src', 'admin'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|tsx|astro)$/.test(file))
      .map((file) => join(folder, file))
      .map((path) => [path, codeOf(path)] as const),
  ),
);

/** Reads the code of a file. The code of an Astro component is between two lines of ---. */
function codeOf(path: string): string {
  const text = readFileSync(join(root, path), 'utf8');
  return path.endsWith('.astro') ? (/^---\n([^]*?)^---$/m.exec(text)?.[1] ?? '') : text;
}

/** Names that Astro requires, so that several pages export them. */
const namesForAstro = ['GET', 'Props', 'getStaticPaths', 'prerender'];

/** Lists the names that a file declares and exports. */
function exportedNames(path: string, code: string): string[] {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest);
  return file.statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    const declarations = ts.isVariableStatement(statement)
      ? [...statement.declarationList.declarations]
      : [statement as ts.DeclarationStatement];
    return declarations.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : []));
  });
}

/** Lists the names that several files have, with the paths of those files. */
function repeated(names: Iterable<readonly [name: string, path: string]>): string[] {
  const paths = new Map<string, Set<string>>();
  for (const [name, path] of names) paths.set(name, (paths.get(name) ?? new Set()).add(path));
  return [...paths]
    .filter(([, files]) => files.size > 1)
    .map(([name, files]) => `${name}: ${[...files].join(', ')}`);
}

it('no two files of src and admin export the same name', () => {
  const names = [...sources].flatMap(([path, code]) =>
    exportedNames(path, code)
      .filter((name) => !namesForAstro.includes(name))
      .map((name) => [name, path] as const),
  );
  expect(names.length).toBeGreaterThan(500);
  expect(repeated(names)).toEqual([]);
});

it('at most five file names of src and admin are used more than once', () => {
  // The name of a page is its address.
  const names = [...sources.keys()]
    .filter((path) => !path.startsWith('src/pages/') && !basename(path).startsWith('index.'))
    .map((path) => [basename(path), path] as const);
  const repeatedNames = repeated(names);
  expect(repeatedNames.length, repeatedNames.join('\n')).toBeLessThanOrEqual(5);
});

it('no imports of src and admin form a cycle', () => {
  const imports = new Map(
    [...sources].map(([path, code]) => {
      const imported = ts.preProcessFile(code, true, true).importedFiles;
      const paths = imported.map(({ fileName }) => join(path, '..', fileName));
      return [path, paths.filter((each) => sources.has(each))] as const;
    }),
  );
  expect([...imports.values()].flat().length).toBeGreaterThan(1000);
  expect(findCycle(imports) ?? []).toEqual([]);
});

/** Finds the files of one cycle of imports, in their order. Returns undefined if there is none. */
function findCycle(imports: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const visit = (path: string, chain: readonly string[]): string[] | undefined => {
    if (chain.includes(path)) return [...chain.slice(chain.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const each of imports.get(path) ?? []) {
      const cycle = visit(each, [...chain, path]);
      if (cycle) return cycle;
    }
    done.add(path);
    return undefined;
  };
  for (const path of imports.keys()) {
    const cycle = visit(path, []);
    if (cycle) return cycle;
  }
  return undefined;
}

it('every relative import of src and admin leads to a file', () => {
  const missing = [...sources].flatMap(([path, code]) =>
    ts
      .preProcessFile(code, true, true)
      .importedFiles.map(({ fileName }) => fileName.split('?')[0] ?? '')
      .filter((name) => name.startsWith('.') && !existsSync(join(root, path, '..', name)))
      .map((name) => `${path}: ${name}`),
  );
  expect(missing).toEqual([]);
});
