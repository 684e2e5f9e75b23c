import { mayBeRecognisableChild } from '../../src/story/rules/mentioned-children.ts';
import { referTo } from '../questions/definitions/person-reference.ts';
import { toInputText, type PersonDraft } from '../questions/definitions/story-facts.ts';

/**
 * Returns the path of the question that settles an issue. It is not always the issue's own path:
 * - If one role did everything for a child, the editor chooses a second role as the witness.
 * - If a relative may be a child but is grown up, their age settles it.
 * - If a no does not belong to the person's position, the editor changes the position.
 */
export function placeInForm(rule: string, path: string, people: readonly PersonDraft[]): string {
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

/**
 * Names the person whom a message is about by number and description. The description replaces the
 * person's part, as in “Person 2 (storyteller)”. If a message names nobody, the name precedes it.
 */
export function namePerson(message: string, path: string, people: readonly PersonDraft[]): string {
  const described = message.replaceAll(
    /\b(P|p)erson (\d+) \((?:storyteller|in the story|mentioned)\)/g,
    (whole, first: string, number: string) => {
      const person = people[Number(number) - 1];
      if (toInputText(person?.description) === '') return whole;
      return `${first}${referTo(person ?? {}, Number(number) - 1).slice(1)}`;
    },
  );
  const index = /^people\.(\d+)\b/.exec(path)?.[1];
  if (index === undefined || /\b[Pp]erson \d/.test(described)) return described;
  const reference = referTo(people[Number(index)] ?? {}, Number(index));
  return `P${reference.slice(1)}: ${described}`;
}
