import { findUnprovenRenewals } from '../consent/unproven-renewals.ts';
import { errorFinding, toIssue, type Issue } from '../story/issue.ts';
import { parseYaml } from '../story/source/parse-yaml.ts';
import { splitSource } from '../story/source/split-source.ts';
import { isStoryId } from '../story/story-id.ts';
import { renewalWords as words } from '../words/renewal-en-gb.ts';
import { storyIdOf } from './content-versions.ts';

/**
 * Reports each person whose release says that it renews an earlier one, if no earlier version of the
 * story proves it.
 *
 * @param file the path of the file after the change
 * @param earlier the texts of the file before the change; several if the story has moved
 * @param after the text of the file after the change
 */
export function findRenewalIssues(
  file: string,
  earlier: readonly string[],
  after: string,
): Issue[] {
  const split = splitSource(after);
  const { data, lineOf } = parseYaml(split?.yaml ?? '', split?.yamlLine);
  const unproven = earlier.map((source) =>
    findUnprovenRenewals(parseYaml(splitSource(source)?.yaml ?? '').data, data),
  );
  const found =
    unproven.find((people) => people.length === 0) ??
    unproven[0] ??
    findUnprovenRenewals(undefined, data);
  const id = storyIdOf(file);
  const place = { file, lineOf, ...(isStoryId(id) ? { id } : {}) };
  return found.map(({ person, because }) =>
    toIssue(
      errorFinding(
        'renewal-unproven',
        ['people', person, 'consent', 'release', 'renews'],
        words.checkMessage(
          person + 1,
          because.map((doubt) => words.check[doubt]),
        ),
        because.every((doubt) => doubt === 'other-release') ? words.copyAgain : words.removeIt,
      ),
      place,
    ),
  );
}
