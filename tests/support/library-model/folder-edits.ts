import { addDays } from '../../../src/story/plain-date.ts';
import type { Use } from '../../../src/story/vocabulary.ts';
import {
  allUses,
  changeStory,
  decidersIn,
  putRemoval,
  safeguardingOf,
  without,
} from './change-library.ts';
import { pick, type Edit } from './edit.ts';
import { storyIds, type ModelLibrary, type ModelStory } from './model-library.ts';

/** Makes an edit that copies or moves a story to another id, sometimes without its noes or records. */
function copyStory(isMove: boolean): Edit {
  return ({ library, a, b, c }) => {
    const folder = pick(library.stories.keys(), a);
    const free = storyIds.filter(
      (id) => ![...library.stories.keys()].some((each) => each.endsWith(id)),
    );
    const id = pick(free, b);
    if (folder === undefined || id === undefined) return undefined;
    const kind = ['family', 'young-person', 'professional'][c % 3]!;
    return putStoryAs(
      library,
      library.stories.get(folder)!,
      `stories/${kind}/${id}`,
      c,
      isMove ? folder : undefined,
    );
  };
}

function putStoryAs(
  library: ModelLibrary,
  story: ModelStory,
  folder: string,
  c: number,
  moved?: string,
): ModelLibrary {
  const stories = moved === undefined ? library.stories : without(library.stories, moved);
  const copied = { ...library, stories: new Map(stories).set(folder, story) };
  return changeStory(copied, folder, (data) => {
    data['id'] = folder.split('/')[2];
    if (c % 2 === 0) return;
    for (const { consent, number } of decidersIn(data)) {
      Reflect.deleteProperty(consent, 'withdrawnOn');
      if (c % 5 === 0) consent['record'] = `SOS-2027-9${String(c % 10)}${String(number)}`;
    }
    safeguardingOf(data)['outcome'] = 'clear';
  });
}

/** Restores a story of an earlier state, under its own id or another id. */
const restoreStory: Edit = ({ library, past, a, b, c }) => {
  const earlier = pick(past, a);
  const folder = earlier && pick(earlier.stories.keys(), b);
  if (folder === undefined) return undefined;
  const story = earlier!.stories.get(folder)!;
  if (c % 3 > 0) return { ...library, stories: new Map(library.stories).set(folder, story) };
  return putStoryAs(library, story, `stories/family/${pick(storyIds, c)!}`, c);
};

const deleteStory: Edit = ({ library, a }) => {
  const folder = pick(library.stories.keys(), a);
  return folder === undefined
    ? undefined
    : { ...library, stories: without(library.stories, folder) };
};

const deleteRemoval: Edit = ({ library, a }) => {
  const id = pick(library.removals.keys(), a);
  return id === undefined ? undefined : { ...library, removals: without(library.removals, id) };
};

const weakenRemoval: Edit = ({ library, a, b, c }) => {
  const id = pick(library.removals.keys(), a);
  const removal = library.removals.get(id ?? '');
  if (id === undefined || removal === undefined) return undefined;
  if (typeof removal === 'string') {
    return putRemoval(library, id, {
      id,
      removedOn: '2026-01-01',
      uses: ['press' as Use, 'report'].slice(1) as Use[],
    });
  }
  const { uses = allUses, fingerprint, sketches, records, ...rest } = removal;
  const words = {
    ...(fingerprint !== undefined && { fingerprint }),
    ...(sketches && { sketches }),
    ...(records && { records }),
  };
  const weaker = [
    {
      ...rest,
      ...words,
      ...(removal.uses && { uses }),
      removedOn: addDays(removal.removedOn, -1 - (b % 300)),
    },
    { ...rest, ...words, uses: uses.slice(0, Math.max(1, c % uses.length)) },
    { ...rest, ...(removal.uses && { uses }) },
  ];
  return putRemoval(library, id, pick(weaker, b)!);
};

/** Makes a removal unreadable. An unreadable removal refuses its story, and perhaps other stories. */
const makeRemovalUnreadable: Edit = ({ library, a, b }) => {
  const id = pick(b % 2 === 0 ? library.removals.keys() : storyIds, a);
  return id === undefined ? undefined : putRemoval(library, id, 'removedOn: soon\n');
};

/** Edits of story folders and removals, to which nobody agreed. The account does not record them. */
export const folderEdits = {
  copy: copyStory(false),
  rename: copyStory(true),
  restore: restoreStory,
  'delete story': deleteStory,
  'delete removal': deleteRemoval,
  'weaken removal': weakenRemoval,
  'spoil removal': makeRemovalUnreadable,
} as const satisfies Record<string, Edit>;
