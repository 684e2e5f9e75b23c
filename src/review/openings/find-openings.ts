import { comparisonSalt, haveSameWords } from '../../story/sketch/salted-sketch.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import { storyFileName } from '../../library/read-story.ts';
import type { ContentState, JudgingTools, StoryInState } from './content-state.ts';
import { findShownStory, shownStoryKey, type ShownStory } from './shown-story.ts';
import { subtractSpans, type ShownSpan } from './shown-spans.ts';

/** Days on which a change newly shows a story for a use. */
export interface Opening extends ShownSpan {
  /**
   * `first`: the story is new. `longer`: the use was shown on other days before. `again`: the story
   * is not new, and the use was not shown before.
   */
  kind: 'first' | 'longer' | 'again';
}

/** A story after a change, with its openings. */
export interface OpenedStory {
  story: StoryInState;
  /** The path of the story's file in the content folder. */
  file: string;
  shown: ShownStory;
  openings: Opening[];
  /** What was shown of it before the change; undefined if the story did not exist. */
  before: ShownStory | undefined;
  /** The ids of the story before the change: its own id, or the id that it was moved from. */
  earlierIds: string[];
  /** The ids of other stories before the change with nearly the same words. */
  similarIds: string[];
}

/** The state of a content folder before and after a change. */
export interface StatesOfChange {
  before: ContentState;
  after: ContentState;
}

/** Finds every story of which a change newly shows something, on any day from a day on. */
export async function findOpenings(
  { before, after }: StatesOfChange,
  from: PlainDate,
  tools: JudgingTools,
): Promise<OpenedStory[]> {
  const opened: OpenedStory[] = [];
  for (const story of await listChangedStories({ before, after })) {
    const shown = await findShownStory(story, after, from, tools);
    if (shown.spans.length === 0) continue;
    const predecessors = await findPredecessors(story, { before, after });
    const [predecessor] = predecessors.stories;
    const earlier = predecessor && (await findShownStory(predecessor, before, from, tools));
    const isNew = !earlier && predecessors.similarIds.length === 0;
    const spansBefore =
      earlier && isSameVersion(earlier, shown, { before, after }) ? earlier.spans : [];
    const openings = subtractSpans(shown.spans, spansBefore).map((span): Opening => {
      const isLonger = spansBefore.some(
        ({ audience, use }) => audience === span.audience && use === span.use,
      );
      return { ...span, kind: isNew ? 'first' : isLonger ? 'longer' : 'again' };
    });
    if (openings.length === 0) continue;
    opened.push({
      story,
      file: `${story.folder.place}/${storyFileName}`,
      shown,
      openings,
      before: earlier,
      earlierIds: predecessors.stories.map(({ id }) => id),
      similarIds: predecessors.similarIds,
    });
  }
  return opened;
}

/**
 * Lists the stories after a change that may be shown on other days than before. These are the
 * stories for which something that they are judged by has changed, and the stories that name the
 * same fingerprint as one of those.
 */
async function listChangedStories({ before, after }: StatesOfChange): Promise<StoryInState[]> {
  const keysBefore = await keysOf(before);
  const keysAfter = await keysOf(after);
  const changed = [...before.stories, ...after.stories].filter(
    ({ folder: { place } }) => keysBefore.get(place) !== keysAfter.get(place),
  );
  const places = new Set(changed.map(({ folder }) => folder.place));
  const fingerprints = new Set(changed.flatMap((story) => [...story.fingerprints]));
  return after.stories.filter(
    (story) =>
      places.has(story.folder.place) ||
      [...story.fingerprints].some((each) => fingerprints.has(each)),
  );
}

async function keysOf(state: ContentState): Promise<Map<string, string>> {
  const keys = new Map<string, string>();
  for (const story of state.stories) {
    keys.set(story.folder.place, await shownStoryKey(story, state));
  }
  return keys;
}

/** Finds a story as it was before a change, and other stories with nearly the same words. */
async function findPredecessors(
  story: StoryInState,
  { before, after }: StatesOfChange,
): Promise<{ stories: StoryInState[]; similarIds: string[] }> {
  const same = before.stories.filter(({ id }) => id === story.id);
  if (same.length > 0) return { stories: same, similarIds: [] };
  const idsAfter = new Set(after.stories.map(({ id }) => id));
  const deleted = before.stories.filter(({ id }) => !idsAfter.has(id));
  const moved = deleted.filter(({ records }) =>
    records.some((each) => story.records.includes(each)),
  );
  const others = before.stories.filter((other) => !moved.includes(other));
  return { stories: moved, similarIds: await findSimilarIds(story, others) };
}

/** Finds the ids of other stories with nearly the words of a story. */
export async function findSimilarIds(
  story: StoryInState,
  stories: readonly StoryInState[],
): Promise<string[]> {
  const sketch = await story.sketch(comparisonSalt);
  const similarIds: string[] = [];
  for (const other of stories) {
    if (other.id === story.id) continue;
    if (haveSameWords(sketch, await other.sketch(comparisonSalt))) similarIds.push(other.id);
  }
  return similarIds;
}

/**
 * Whether two versions of a story count as the same. They have the same words, the same people in
 * the same order and the same mentioned people, and no consent form has changed its words. If the
 * versions differ, everything that the change shows is new.
 */
export function isSameVersion(
  before: ShownStory,
  after: ShownStory,
  states: { before: Pick<ContentState, 'formWords'>; after: Pick<ContentState, 'formWords'> },
): boolean {
  const isSwapped = after.records.some(
    (record, index) => before.records[index] !== record && before.records.includes(record),
  );
  const isRewritten = after.forms.some((form) => {
    const words = states.before.formWords.get(form);
    return words !== undefined && words !== states.after.formWords.get(form);
  });
  return (
    before.fingerprint === after.fingerprint &&
    before.wordsFingerprint === after.wordsFingerprint &&
    before.mentioned === after.mentioned &&
    !isSwapped &&
    !isRewritten
  );
}
