import { vocabularyWords } from '../../src/words/vocabulary-en-gb.ts';
import { writeDate, writeList } from '../../src/words/dates.ts';
import { formWords } from '../../src/words/form-en-gb.ts';
import type { FieldWords } from '../../src/words/form-words.ts';
import { leadWords } from '../../src/words/lead-en-gb.ts';
import { uses } from '../../src/story/vocabulary.ts';
import { readAllowedUses } from '../questions/definitions/allowed-uses.ts';
import type { FormQuestion, QuestionFacts } from '../questions/definitions/form-question.ts';
import { parseDay, toInputText } from '../questions/definitions/story-facts.ts';

/** Writes the answer to a question of the form in the words of the form. */
export function writeAnswer(question: FormQuestion, value: unknown, facts: QuestionFacts): string {
  switch (question.type) {
    case 'choice':
      return wordsOfOption(question.options(facts), value);
    case 'several':
      return writeList(toList(value).map((each) => wordsOfOption(question.options(facts), each)));
    case 'yes-no':
      return value === true ? question.yes.words : question.no.words;
    case 'uses':
      return writeUses(value);
    default:
      return writeValue(value);
  }
}

/**
 * Writes a value of a field of the form that is not one of our own questions.
 *
 * @param path the path of the field, as in `care.interpreter`
 */
export function writeFormField(path: string, value: unknown): string {
  const keys = path.split('.').filter((key) => !/^\d+$/.test(key));
  const [field] = keys.reduce<(FieldWords | undefined)[]>(
    ([within], key) => [within?.fields?.[key]],
    [{ label: '', fields: formWords.story }],
  );
  const { options = {} } = field ?? {};
  const write = (each: unknown) => options[String(each)] ?? writeValue(each);
  return Array.isArray(value) ? value.map(write).join('; ') : write(value);
}

/** Writes a value that no question of the form describes: a day, a list or a text. */
export function writeValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(writeValue).join('; ');
  if (typeof value === 'boolean') return value ? leadWords.yes : leadWords.no;
  const day = parseDay(value);
  return day ? writeDate(day) : toInputText(value);
}

function wordsOfOption(
  options: readonly { value: string; words: string }[],
  value: unknown,
): string {
  return options.find((option) => option.value === value)?.words ?? toInputText(value);
}

/** Writes the uses that somebody allows, each with its last day if it has one. */
function writeUses(value: unknown): string {
  return writeList(
    readAllowedUses(value).map(({ use, until }) => {
      const known = uses.find((each) => each === use);
      const words = known ? vocabularyWords.uses[known] : toInputText(use);
      const day = parseDay(until);
      return day ? leadWords.facts.until(words, writeDate(day)) : words;
    }),
  );
}

function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
