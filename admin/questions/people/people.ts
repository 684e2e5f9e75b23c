import { peopleIn } from '../control/use-story.ts';
import { withAnswer } from '../definitions/at-path.ts';
import type { Group } from '../definitions/drafts.ts';
import { openSheet, type Sheet } from '../definitions/sheet.ts';
import { patched, type Patch } from '../definitions/say-no.ts';
import type { Holding } from '../control/use-held.ts';

/** A person in the form, with what is kept in memory about them until the story is saved. */
export interface Entry {
  /** Stays the same while people come and go around them. */
  key: number;
  sheet: Sheet;
  /** Whether they were added just now, so that their questions stand open. */
  isNew: boolean;
  /** How to take the last change of heart back. */
  undo: readonly Patch[] | undefined;
}

/** The people of a story as the form holds them. */
export interface People {
  entries: readonly Entry[];
  /** Who was removed last, and from which place. */
  removed: { entry: Entry; place: number } | undefined;
  nextKey: number;
}

/** Holds the people of a story. */
export const holdPeople: Holding<People> = {
  open: openPeople,
  written: writtenPeople,
  saved: savedPeople,
};

function openPeople(value: unknown): People {
  const entries = peopleIn(value).map((person, key) => entryOf(person, key));
  return { entries, removed: undefined, nextKey: entries.length };
}

function writtenPeople({ entries }: People): readonly Group[] | undefined {
  return entries.length > 0 ? entries.map(({ sheet }) => sheet.written) : undefined;
}

function savedPeople(people: People): People {
  return {
    ...people,
    entries: people.entries.map((entry) => ({
      ...entry,
      sheet: openSheet(entry.sheet.written),
      undo: undefined,
    })),
    removed: undefined,
  };
}

/** Adds somebody at the end. */
export function addPerson(people: People, sheet: Sheet): People {
  const entry = { ...entryOf({}, people.nextKey), sheet, isNew: true };
  return { ...people, entries: [...people.entries, entry], nextKey: people.nextKey + 1 };
}

/** Takes somebody out, and remembers them. */
export function removePerson(people: People, key: number): People {
  const place = people.entries.findIndex((each) => each.key === key);
  const entry = people.entries[place];
  if (!entry) return people;
  return { ...people, entries: people.entries.toSpliced(place, 1), removed: { entry, place } };
}

/** Puts back who was removed last, at their own place. */
export function putBack({ removed, ...people }: People): People {
  return {
    ...people,
    entries: removed
      ? people.entries.toSpliced(removed.place, 0, { ...removed.entry, isNew: true })
      : people.entries,
    removed: undefined,
  };
}

/** Writes what was answered about somebody. */
export function withSheet(people: People, key: number, sheet: Sheet): People {
  return withEntry(people, key, (entry) => ({ ...entry, sheet }));
}

/** Writes a change of heart, and remembers how to take it back. */
export function withPatches(people: People, key: number, patches: readonly Patch[]): People {
  return withEntry(people, key, (entry) => {
    const { group, undo } = patched(entry.sheet.written, patches);
    return { ...entry, sheet: { ...entry.sheet, written: group }, undo };
  });
}

/** The people of a copy: what they have approved is another story. */
export function withoutReleases(people: People): People {
  const entries = people.entries.map((entry) => ({
    ...entry,
    sheet: openSheet(withAnswer(entry.sheet.written, ['consent', 'release'], undefined)),
  }));
  return { ...people, entries };
}

/** Takes the last change of heart back. */
export function undone(people: People, key: number): People {
  return withEntry(people, key, (entry) => {
    const { group } = patched(entry.sheet.written, entry.undo ?? []);
    return { ...entry, sheet: { ...entry.sheet, written: group }, undo: undefined };
  });
}

function withEntry(people: People, key: number, change: (entry: Entry) => Entry): People {
  const entries = people.entries.map((entry) => (entry.key === key ? change(entry) : entry));
  return { ...people, entries };
}

function entryOf(person: Group, key: number): Entry {
  return { key, sheet: openSheet(person), isNew: false, undo: undefined };
}
