import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { basename, dirname } from 'node:path/posix';
import { consentsIn, isText } from '../consent/less.ts';
import { splitSource } from '../story/source/split.ts';
import { readYaml } from '../story/source/yaml.ts';
import type { Since } from './since.ts';

/**
 * What a story's file said before where it lay somewhere else: as another kind of story, or under
 * another id with somebody's record in it. A yes belongs to a person and not to a folder, so moving
 * the folder makes it no wider.
 *
 * @param file the file as it is now
 * @param now its text
 * @param gone the files of stories that were there before and are not any more
 */
export function movedFrom(
  contentDir: string,
  file: string,
  now: string,
  gone: readonly string[],
  before: Since['before'],
): string[] {
  const records = recordsIn(now);
  return gone
    .filter((each) => !existsSync(join(contentDir, each)))
    .flatMap((each) => {
      const was = before(each);
      if (was === undefined) return [];
      const isSame =
        idOf(each) === idOf(file) || recordsIn(was).some((record) => records.includes(record));
      return isSame ? [was] : [];
    });
}

function idOf(file: string): string {
  return basename(dirname(file));
}

function recordsIn(text: string): string[] {
  const { data } = readYaml(splitSource(text)?.yaml ?? '');
  return consentsIn(data).flatMap(({ record }) => (isText(record) ? [record] : []));
}
