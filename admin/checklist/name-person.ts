import { referTo } from '../questions/definitions/person-reference.ts';
import { toInputText, type PersonDraft } from '../questions/definitions/story-facts.ts';

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
