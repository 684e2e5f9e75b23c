import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { runProgram } from './programs.ts';

/** Which schema says how a part must be, by the part's path; none says how core properties must. */
const schemas: [path: RegExp, schema: string][] = [
  [/^docProps\/custom\.xml$/, 'shared-documentPropertiesCustom.xsd'],
  [/^docProps\/app\.xml$/, 'shared-documentPropertiesExtended.xsd'],
  [/^ppt\/(?:theme\/.+|tableStyles)\.xml$/, 'dml-main.xsd'],
  [/^ppt\/[^_]*\.xml$/, 'pml.xsd'],
];

/**
 * What the schemas of ISO/IEC 29500-4 (transitional) find wrong with a deck; empty where nothing is.
 *
 * @param folder where the schemas lie
 * @param scratch an empty folder
 */
export function schemaErrors(deck: Uint8Array, folder: string, scratch: string): string[] {
  const bySchema = new Map<string, string[]>();
  for (const [path, bytes] of Object.entries(unzipSync(deck))) {
    const schema = schemas.find(([test]) => test.test(path))?.[1];
    if (schema === undefined) continue;
    const file = join(scratch, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    bySchema.set(schema, [...(bySchema.get(schema) ?? []), file]);
  }
  return [...bySchema].flatMap(([schema, files]) => {
    const { ok, out } = runProgram(
      'xmllint',
      '--noout',
      '--schema',
      join(folder, schema),
      ...files,
    );
    return ok ? [] : out.split('\n').filter((line) => line.includes('error'));
  });
}
