import type { FieldGroup } from '../../../src/story/plain-data.ts';
import type { StateAdapter } from '../control/use-control-state.ts';
import { createAnswerDraft, type AnswerDraft } from '../definitions/answer-draft.ts';
import { readPeople } from '../definitions/read-story-facts.ts';
import { setAtPath, type FieldChange, getAtPath } from '../definitions/answer-path.ts';
import { applyChanges } from '../definitions/change-of-mind.ts';
import { withRenewals, type PublishedStory } from '../definitions/renewals.ts';
import { isSamePath } from '../definitions/copied-answers.ts';

/** A person in the form. */
export interface PersonEntry {
  /** Identifies the person while other people are added and removed. */
  key: number;
  draft: AnswerDraft;
  /** Whether the person was just added. Their questions are open then. */
  isNew: boolean;
  /** The changes that undo the last change of mind; kept until the story is saved. */
  undo: readonly FieldChange[] | undefined;
}

/** The people of a story in the form. */
export interface PeopleState {
  entries: readonly PersonEntry[];
  /** The person who was removed last, with their index; kept until the story is saved. */
  removed: { entry: PersonEntry; index: number } | undefined;
  nextKey: number;
}

/** Converts between the field `people` and the state of its control. */
export const peopleAdapter: StateAdapter<PeopleState> = {
  fromValue: (value) => {
    const entries = readPeople(value).map((person, key) => createEntry(person, key));
    return { entries, removed: undefined, nextKey: entries.length };
  },
  toValue: ({ entries }) =>
    entries.length > 0 ? entries.map(({ draft }) => draft.answers) : undefined,
  afterSave: (people) => ({
    ...people,
    entries: people.entries.map((entry) => ({
      ...entry,
      draft: createAnswerDraft(entry.draft.answers),
      undo: undefined,
    })),
    removed: undefined,
  }),
};

/** Adds a person at the end. */
export function addPerson(people: PeopleState, draft: AnswerDraft): PeopleState {
  const entry = { ...createEntry({}, people.nextKey), draft, isNew: true };
  return { ...people, entries: [...people.entries, entry], nextKey: people.nextKey + 1 };
}

/** Removes a person, and keeps the person in memory until the story is saved. */
export function removePerson(people: PeopleState, key: number): PeopleState {
  const index = people.entries.findIndex((each) => each.key === key);
  const entry = people.entries[index];
  if (!entry) return people;
  return { ...people, entries: people.entries.toSpliced(index, 1), removed: { entry, index } };
}

/** Puts the person who was removed last back at their old index. */
export function restorePerson({ removed, ...people }: PeopleState): PeopleState {
  return {
    ...people,
    entries: removed
      ? people.entries.toSpliced(removed.index, 0, { ...removed.entry, isNew: true })
      : people.entries,
    removed: undefined,
  };
}

/** Sets the answers about a person. */
export function setPersonDraft(people: PeopleState, key: number, draft: AnswerDraft): PeopleState {
  return changeEntry(people, key, (entry) => ({ ...entry, draft }));
}

const releaseDay = ['consent', 'release', 'on'] as const;
const waiver = ['consent', 'release', 'coolingOffWaived'] as const;

/**
 * Removes the wish not to wait if the day of the second yes changes. The wish was about the earlier
 * yes, so the form asks again whether the person has it for the new yes.
 *
 * @param about the person before the changes
 */
export function withWaiverAnew(
  changes: readonly FieldChange[],
  about: FieldGroup,
): readonly FieldChange[] {
  const before = getAtPath(about, releaseDay);
  const isAnotherYes = changes.some(
    ({ path, value }) => isSamePath(path, releaseDay) && value !== before,
  );
  return isAnotherYes && before !== undefined
    ? [{ path: waiver, value: undefined }, ...changes]
    : changes;
}

/** Applies a change of mind, and keeps the changes that undo it. */
export function changeMind(
  people: PeopleState,
  key: number,
  changes: readonly FieldChange[],
): PeopleState {
  return changeEntry(people, key, (entry) => {
    const { group, undo } = applyChanges(entry.draft.answers, changes);
    return { ...entry, draft: { ...entry.draft, answers: group }, undo };
  });
}

/** Undoes the last change of mind. */
export function undoChange(people: PeopleState, key: number): PeopleState {
  return changeEntry(people, key, (entry) => {
    const { group } = applyChanges(entry.draft.answers, entry.undo ?? []);
    return { ...entry, draft: { ...entry.draft, answers: group }, undo: undefined };
  });
}

/** Removes every release. In a copy of a story, the releases belong to the original. */
export function removeReleases(people: PeopleState): PeopleState {
  const entries = people.entries.map((entry) => ({
    ...entry,
    draft: createAnswerDraft(setAtPath(entry.draft.answers, ['consent', 'release'], undefined)),
  }));
  return { ...people, entries };
}

/** Writes into every release what it renews, as far as the published version of the story shows it. */
export function writeRenewals(people: PeopleState, published: PublishedStory): PeopleState {
  const before = people.entries.map(({ draft }) => draft.answers);
  const after = withRenewals(before, published);
  const entries = people.entries.map((entry, index) => {
    const answers = after[index];
    return answers === undefined || answers === entry.draft.answers
      ? entry
      : { ...entry, draft: { ...entry.draft, answers } };
  });
  return { ...people, entries };
}

function changeEntry(
  people: PeopleState,
  key: number,
  change: (entry: PersonEntry) => PersonEntry,
): PeopleState {
  const entries = people.entries.map((entry) => (entry.key === key ? change(entry) : entry));
  return { ...people, entries };
}

function createEntry(person: FieldGroup, key: number): PersonEntry {
  return { key, draft: createAnswerDraft(person), isNew: false, undo: undefined };
}
