import { splitSource } from '../story/source/split.ts';
import { readYaml } from '../story/source/yaml.ts';
import { consentsIn, isText, type Group } from '../review/less.ts';

/** What everyone in a story agreed to, as far as its file can be read. */
export function consentsOf(source: string): Group[] {
  return consentsIn(readYaml(splitSource(source)?.yaml ?? '').data);
}

/** The references of the records that these consents are kept under. */
export function recordsOf(consents: readonly Group[]): string[] {
  return consents.flatMap(({ record }) => (isText(record) ? [record] : []));
}
