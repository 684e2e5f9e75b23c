import type { Issue } from '../../src/story/issue.ts';
import { mayBeRecognisableChild } from '../../src/story/rules/mentioned-children.ts';
import { toInputText, type PersonDraft } from '../questions/definitions/story-facts.ts';

/** The question at which the form shows an issue that is not about a field of the file. */
const placeOf: Readonly<Record<string, string>> = {
  'same-words-refused': 'safeguarding.weighedNoes',
  'translation-refused': 'safeguarding.weighedNoes',
};

/**
 * Returns the path of the question that settles an issue, such as `people.0.position`. It is not
 * always the issue's own path:
 * - If one role did everything for a child, the editor chooses a second role as the witness.
 * - If a relative may be a child but is grown up, their age settles it.
 * - If a no does not belong to the person's position, the editor changes the position.
 */
export function placeInForm(issue: Issue, people: readonly PersonDraft[]): string {
  const { rule, field = placeOf[rule] ?? '' } = issue;
  const path = field.replaceAll(/\[(\d+)\]/g, '.$1');
  const [, person = '', index = ''] = /^(people\.(\d+))\./.exec(path) ?? [];
  if (rule === 'one-role') return `${person}.consent.release.witness`;
  if (rule === 'child-only-mentioned' && isSettledByAge(people[Number(index)])) {
    return `${person}.ageBand`;
  }
  const isMisplacedNo = rule === 'position-extra' && /\.(?:withdrawnOn|objectedOn)$/.test(path);
  return isMisplacedNo ? `${person}.position` : path;
}

/** Whether somebody who is only mentioned may stay so if they are grown up. */
function isSettledByAge(person: PersonDraft | undefined): boolean {
  if (person?.position !== 'not-identifiable' || person.ageBand !== undefined) return false;
  const { position, description } = person;
  return !mayBeRecognisableChild({
    position,
    ageBand: 'adult',
    description: toInputText(description),
  });
}
