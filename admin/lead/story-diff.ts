import {
  isFieldGroup,
  isSameData,
  toFieldGroup,
  type FieldGroup,
} from '../../src/story/plain-data.ts';
import type { ChangedStoryFile } from '../../src/checks/story-for-lead.ts';
import { leadWords } from '../../src/words/lead-en-gb.ts';
import type { LabelOf } from '../checklist/checklist-item.ts';
import { referTo } from '../questions/definitions/person-reference.ts';
import { matchPeople } from './match-people.ts';
import { compareBodies, type ShownChange } from './text-diff.ts';
import type { WriteField } from './write-field.ts';
import { compareTexts } from './word-diff.ts';

export interface DiffWords {
  labelOf: LabelOf;
  write: WriteField;
}

/** What a value is written by: the words, and the group of each version that the value is in. */
interface ComparedIn {
  before: FieldGroup;
  after: FieldGroup;
  words: DiffWords;
}

/**
 * Codes and days that the desk writes by itself when somebody signs. What they stand for is compared
 * already, so they would only say that something was signed.
 */
const unreadPaths =
  /^(?:schema|id|safeguarding\.(?:reviewedOn|reviewedBy|fingerprint|wordsFingerprint)|people\.\d+\.consent\.release\.fingerprint)$/;

/**
 * Compares two versions of a story in words: its text paragraph by paragraph, and everything else
 * answer by answer, in the order of the later version.
 *
 * @param before the front matter and the `body` of the version that was reviewed
 */
export function compareStories(
  before: FieldGroup,
  after: FieldGroup,
  files: readonly ChangedStoryFile[],
  words: DiffWords,
): ShownChange[] {
  const { people: peopleBefore, body: bodyBefore, ...othersBefore } = before;
  const { people, body, ...others } = after;
  return [
    ...compareFields(othersBefore, others, '', { before, after, words }),
    ...compareBodies(bodyBefore, body),
    ...comparePeople(toPeople(peopleBefore), toPeople(people), words),
    ...files.map(({ name, change }) => ({
      label: leadWords.changes.file(name),
      ...compareTexts(
        change === 'added' ? undefined : leadWords.changes.fileBefore,
        change === 'removed' ? undefined : leadWords.changes.fileAfter,
      ),
    })),
  ];
}

function comparePeople(
  before: readonly FieldGroup[],
  after: readonly FieldGroup[],
  words: DiffWords,
): ShownChange[] {
  const matched = matchPeople(before, after);
  const gone = before.filter((person) => !matched.includes(person));
  return [
    ...after.flatMap((person, index) => {
      const earlier = matched[index];
      const name = capitalise(referTo(person, index));
      if (!earlier) return { label: name, ...compareTexts(undefined, leadWords.changes.newPerson) };
      const within = { before: earlier, after: person, words };
      return compareFields(earlier, person, `people.${String(index)}`, within).map((change) => ({
        ...change,
        label: `${name}: ${change.label}`,
      }));
    }),
    ...gone.map((person) => ({
      label: capitalise(referTo(person, before.indexOf(person))),
      ...compareTexts(leadWords.changes.gonePerson, undefined),
    })),
  ];
}

function compareFields(
  before: unknown,
  after: unknown,
  path: string,
  within: ComparedIn,
): ShownChange[] {
  if (isSameData(before, after) || unreadPaths.test(path)) return [];
  if (!hasParts(path, before) && !hasParts(path, after)) {
    const { labelOf, write } = within.words;
    const sides = compareTexts(
      before === undefined ? undefined : write(path, before, within.before),
      after === undefined ? undefined : write(path, after, within.after),
    );
    return [{ label: labelOf(path), ...sides }];
  }
  const [partsBefore, partsAfter] = [toParts(before), toParts(after)];
  const keys = new Set([...Object.keys(partsAfter), ...Object.keys(partsBefore)]);
  return [...keys].flatMap((key) =>
    compareFields(partsBefore[key], partsAfter[key], path === '' ? key : `${path}.${key}`, within),
  );
}

/** Whether a value is compared part by part: a group of fields, or a list of groups. */
function hasParts(path: string, value: unknown): boolean {
  if (path.endsWith('.uses')) return false;
  return isFieldGroup(value) || (Array.isArray(value) && value.some(isFieldGroup));
}

function toParts(value: unknown): FieldGroup {
  return Array.isArray(value) ? Object.fromEntries(value.entries()) : toFieldGroup(value);
}

function toPeople(value: unknown): FieldGroup[] {
  return Array.isArray(value) ? value.map(toFieldGroup) : [];
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
