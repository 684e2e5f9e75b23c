import { basename, dirname } from 'node:path/posix';
import { lifted } from './lifted.ts';
import { widened } from './widened.ts';
import { placed, type Issue } from '../story/issue.ts';
import { splitSource } from '../story/source/split.ts';
import { readYaml } from '../story/source/yaml.ts';
import { isStoryId } from '../story/story-id.ts';

/**
 * What grew between two versions of a story's file, with the difference: an issue for each person
 * whose consent did and was not given anew, and for each hold that was taken away unreviewed.
 */
export function wideningIn(file: string, was: string, now: string): Issue[] {
  const before = splitSource(was);
  const after = splitSource(now);
  const { data, lineOf } = readYaml(after?.yaml ?? '', after?.yamlLine);
  const name = basename(dirname(file));
  const place = { file, lineOf, ...(isStoryId(name) ? { id: name } : {}) };
  const { data: earlier } = readYaml(before?.yaml ?? '');
  const grown = widened(earlier, data).map(({ person, by }) => ({
    rule: 'release-widened',
    severity: 'error' as const,
    path: ['people', person, 'consent', 'release'],
    message: `Person ${String(person + 1)} has not released the story anew, and their consent allows more than it did: ${by.join('; ')}.`,
    hint: 'Put it back; or ask them, and record the day on which they released it again.',
  }));
  const freed = lifted(earlier, data).map((field) => ({
    rule: 'hold-lifted',
    severity: 'error' as const,
    path: ['safeguarding', field],
    message: `\`${field}\` held the story back and no longer does, and nobody has reviewed it on a later day.`,
    hint: 'Put it back; or ask the safeguarding lead to look again, and record the day of that review.',
  }));
  return [...grown, ...freed].map((finding) => placed(finding, place));
}
