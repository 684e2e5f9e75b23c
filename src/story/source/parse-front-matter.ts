import { parseYaml } from './parse-yaml.ts';
import { splitSource } from './split-source.ts';

/**
 * Parses the front matter in the text of a file as plain data.
 *
 * @returns undefined if the front matter cannot be read; an empty group if there is none
 */
export function parseFrontMatter(source: string): unknown {
  return parseYaml(splitSource(source)?.yaml ?? '').data;
}
