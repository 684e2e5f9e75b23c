import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { runProgram } from './programs.ts';

/** The schema of each part, by a pattern of the part's path. Core properties have no schema. */
const schemasByPath: [path: RegExp, schema: string][] = [
  [/^docProps\/custom\.xml$/, 'shared-documentPropertiesCustom.xsd'],
  [/^docProps\/app\.xml$/, 'shared-documentPropertiesExtended.xsd'],
  [/^ppt\/(?:theme\/.+|tableStyles)\.xml$/, 'dml-main.xsd'],
  [/^ppt\/[^_]*\.xml$/, 'pml.xsd'],
];

/**
 * Validates a deck against the schemas of ISO/IEC 29500-4 (transitional).
 *
 * @param folder the folder of the schemas
 * @param scratch an empty folder for the extracted parts
 * @returns the errors; empty if the deck is valid
 */
export function findSchemaErrors(deck: Uint8Array, folder: string, scratch: string): string[] {
  const bySchema = new Map<string, string[]>();
  for (const [path, bytes] of Object.entries(unzipSync(deck))) {
    const schema = schemasByPath.find(([test]) => test.test(path))?.[1];
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
