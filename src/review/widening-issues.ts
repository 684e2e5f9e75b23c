import { isNoLater } from '../consent/compare-consent.ts';
import { findHolds, holds, type HoldingField } from '../consent/holds.ts';
import { errorFinding, toIssue, type Issue } from '../story/issue.ts';
import { isText, toFieldGroup } from '../story/plain-data.ts';
import { parseFrontMatter } from '../story/source/parse-front-matter.ts';
import { parseYaml } from '../story/source/parse-yaml.ts';
import { splitSource } from '../story/source/split-source.ts';
import { isStoryId } from '../story/story-id.ts';
import { storyIdOf } from './content-versions.ts';
import { findWidenedConsent } from './find-widened-consent.ts';

/**
 * Reports each person whose consent allows more than before although they have not released the
 * story again, and each hold that was lifted without a review. Compares two versions of a story's
 * file.
 *
 * @param file the path of the file after the change
 * @param before the text of the file before the change
 * @param after the text of the file after the change
 */
export function findWideningIssues(file: string, before: string, after: string): Issue[] {
  const splitAfter = splitSource(after);
  const dataBefore = parseFrontMatter(before);
  const { data: dataAfter, lineOf } = parseYaml(splitAfter?.yaml ?? '', splitAfter?.yamlLine);
  const id = storyIdOf(file);
  const place = { file, lineOf, ...(isStoryId(id) ? { id } : {}) };
  const widened = findWidenedConsent(dataBefore, dataAfter).map(({ person, by }) =>
    errorFinding(
      'release-widened',
      ['people', person, 'consent', 'release'],
      `Person ${String(person + 1)} has not released the story again, but their consent allows more than before: ${by.join('; ')}.`,
      'Undo the change; or ask the person, and record the day on which they released the story again.',
    ),
  );
  const lifted = findLiftedHolds(dataBefore, dataAfter).map((field) =>
    errorFinding(
      'hold-lifted',
      ['safeguarding', field],
      `\`${field}\` held the story back and no longer does, although nobody has reviewed the story on a later day.`,
      'Undo the change; or ask the safeguarding lead to review the story again, and record the day of that review.',
    ),
  );
  return [...widened, ...lifted].map((finding) => toIssue(finding, place));
}

/**
 * Returns the safeguarding fields that held a story back before a change and no longer do, if the
 * change records no review on a later day. A hold is lifted only by a new review.
 *
 * @param before the front matter before the change, as plain data
 * @param after the front matter after the change, as plain data
 */
export function findLiftedHolds(before: unknown, after: unknown): HoldingField[] {
  const reviewBefore = toFieldGroup(toFieldGroup(before)['safeguarding']);
  const reviewAfter = toFieldGroup(toFieldGroup(after)['safeguarding']);
  const isReviewedLater =
    isText(reviewAfter['reviewedOn']) &&
    !isNoLater(reviewBefore['reviewedOn'], reviewAfter['reviewedOn']);
  if (isReviewedLater) return [];
  return findHolds(before).filter((field) => reviewAfter[field] !== holds[field]);
}
