import { confirmedFields, type ConfirmedField } from '../../story/description/confirmed-fields.ts';
import { readPersonNoun } from '../../story/description/person-nouns.ts';
import { errorFinding } from '../../story/issue.ts';
import { isEnglish } from '../../story/languages.ts';
import { isFieldGroup, isText, toFieldGroup, type FieldGroup } from '../../story/plain-data.ts';
import { personLabel } from '../../story/schema/person.ts';
import { parts } from '../../story/vocabulary.ts';
import { readFrontMatterField } from '../front-matter-field.ts';
import { kinWords } from '../names/everyday-words.ts';
import { collectExplainedWords } from '../names/explained-words.ts';
import { splitIntoWords } from '../names/text-words.ts';
import { isExplainedOrEveryday, type NameExplanations } from '../names/unexplained-words.ts';
import type { StoryCheck } from '../story-check.ts';

/**
 * Refuses a description that the library cannot read, until somebody has confirmed in closed fields
 * what it says. The rules that protect a child read descriptions, and they know only English. In
 * `jej syn`, Polish for “her son”, they find no son. Sources: UN Convention on the Rights of the
 * Child, Articles 12 and 16; Children Act 1989, section 97.
 */
export const checkDescriptions: StoryCheck = (_, { story, settings, listNames, dictionary }) => {
  const { people } = toFieldGroup(story.data);
  const everyone = Array.isArray(people) ? people.map(toFieldGroup) : [];
  const explanations = { ...collectExplainedWords(story.data, settings, listNames), dictionary };
  const isInEnglish = isEnglish(readFrontMatterField(story.data, 'language') ?? 'en-GB');
  return everyone.flatMap((person, index) => {
    const { description } = person;
    const part = parts.find((each) => each === person['part']);
    const isUnread = isText(description) && !(isInEnglish && isReadable(description, explanations));
    if (!isUnread || part === undefined) return [];
    return confirmedFields(toDescribed(person), everyone.map(toDescribed))
      .filter((field) => person[field] === undefined)
      .map((field) =>
        errorFinding(
          'description-unread',
          ['people', index, field],
          `The library cannot read the description of ${personLabel({ person: { part }, index })}, ${unknown[field]}`,
          `${asks[field]} Or describe them in English.`,
        ),
      );
  });
};

const unknown: Record<ConfirmedField, string> = {
  ageBand: 'and does not know whether they are a child.',
  related: 'and does not know whether they are a relative or carer of somebody in the story.',
};

const asks: Record<ConfirmedField, string> = {
  ageBand: 'Write their `ageBand`. Of several people, write the youngest band.',
  related: 'Write `related: true` if they are a relative or carer of anybody in it, or `false`.',
};

function toDescribed({ part, position, consent }: FieldGroup) {
  return { part, position, consent: isFieldGroup(consent) ? consent : undefined };
}

/** Whether every word of a description is English, or is explained. */
function isReadable(description: string, explanations: NameExplanations): boolean {
  return splitIntoWords(description).every((word) => {
    const lower = word.text.toLowerCase();
    if (isEnglishWord(lower, explanations)) return true;
    return !kinWords.has(lower) && isExplainedOrEveryday(word, explanations);
  });
}

function isEnglishWord(lower: string, { dictionary }: NameExplanations): boolean {
  return lower
    .split('-')
    .every(
      (part) =>
        part.length < 2 ||
        /^\d/.test(part) ||
        readPersonNoun(part) !== undefined ||
        dictionary(part) ||
        dictionary.names?.has(part) === true,
    );
}
