import { basename, dirname } from 'node:path/posix';
import { widened } from '../consent/widened.ts';
import { placed, type Issue } from '../story/issue.ts';
import { splitSource } from '../story/source/split.ts';
import { readYaml } from '../story/source/yaml.ts';
import { isStoryId } from '../story/story-id.ts';

/** An issue for each person whose consent grew between two versions of a story's file, and was not given anew. */
export function wideningIn(file: string, was: string, now: string): Issue[] {
  const before = splitSource(was);
  const after = splitSource(now);
  const { data, lineOf } = readYaml(after?.yaml ?? '', after?.yamlLine);
  const name = basename(dirname(file));
  const place = { file, lineOf, ...(isStoryId(name) ? { id: name } : {}) };
  return widened(readYaml(before?.yaml ?? '').data, data).map((person) =>
    placed(
      {
        rule: 'release-widened',
        severity: 'error',
        path: ['people', person, 'consent', 'release'],
        message: `Person ${String(person + 1)} has not released the story anew, and their consent allows more than it did.`,
        hint: 'Put it back; or ask them, and record the day on which they released it again.',
      },
      place,
    ),
  );
}
