import { comparisonSalt, haveSameWords } from '../../story/sketch/salted-sketch.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import { storyFileName } from '../../library/read-story.ts';
import type { ContentState, JudgingTools, StoryInState } from './content-state.ts';
import { findShownStory, shownStoryKey, type ShownStory } from './shown-story.ts';
import { subtractSpans, type ShownSpan } from './shown-spans.ts';

/** Days on which a change shows a story for a use, and on which it was not shown before. */
export interface Opening extends ShownSpan {
  /** `first`: the story is new. `longer`: the use was shown on other days. `again`: it was not. */
  kind: 'first' | 'longer' | 'again';
}

/** A story after a change, with what the change newly shows of it. */
export interface OpenedStory {
  story: StoryInState;
  /** The path of the story's file in the content folder. */
  file: string;
  shown: ShownStory;
  openings: Opening[];
  /** What was shown of it before the change; undefined if it was not there. */
  before: ShownStory | undefined;
  /** The ids before the change that the story continues: its own, or the one it has moved from. */
  continues: string[];
  /** The ids of other stories before the change that have nearly the same words. */
  resembles: string[];
}

/** The state of a content folder before and after a change. */
export interface StatesOfChange {
  before: ContentState;
  after: ContentState;
}

/** Finds every story of which a change newly shows something, on any day from `from` on. */
export async function findOpenings(
  { before, after }: StatesOfChange,
  from: PlainDate,
  tools: JudgingTools,
): Promise<OpenedStory[]> {
  const opened: OpenedStory[] = [];
  for (const story of await listToCompare({ before, after })) {
    const shown = await findShownStory(story, after, from, tools);
    if (shown.spans.length === 0) continue;
    const origin = await findOrigin(story, { before, after });
    const earlier = origin.stories[0] && (await findShownStory(origin.stories[0], before, from, tools));
    const isNew = !earlier && origin.resembles.length === 0;
    const counted = earlier && isSameVersion(earlier, shown, { before, after }) ? earlier.spans : [];
    const openings = subtractSpans(shown.spans, counted).map((span): Opening => {
      const isLonger = counted.some(({ audience, use }) => audience === span.audience && use === span.use);
      return { ...span, kind: isNew ? 'first' : isLonger ? 'longer' : 'again' };
    });
    if (openings.length === 0) continue;
    opened.push({
      story,
      file: `${story.folder.place}/${storyFileName}`,
      shown,
      openings,
      before: earlier,
      continues: origin.stories.map(({ id }) => id),
      resembles: origin.resembles,
    });
  }
  return opened;
}

/**
 * Lists the stories after a change whose days may differ from those before it: what they are judged
 * by has changed, or they name the same fingerprint as a story of which that is true.
 */
async function listToCompare({ before, after }: StatesOfChange): Promise<StoryInState[]> {
  const keysBefore = await keysOf(before);
  const keysAfter = await keysOf(after);
  const changed = [...before.stories, ...after.stories].filter(
    ({ folder: { place } }) => keysBefore.get(place) !== keysAfter.get(place),
  );
  const places = new Set(changed.map(({ folder }) => folder.place));
  const codes = new Set(changed.flatMap((story) => [...story.codes]));
  return after.stories.filter(
    (story) => places.has(story.folder.place) || [...story.codes].some((code) => codes.has(code)),
  );
}

async function keysOf(state: ContentState): Promise<Map<string, string>> {
  const keys = new Map<string, string>();
  for (const story of state.stories) {
    keys.set(story.folder.place, await shownStoryKey(story, state));
  }
  return keys;
}

/** Finds the stories before a change that a story continues, and those it resembles. */
async function findOrigin(
  story: StoryInState,
  { before, after }: StatesOfChange,
): Promise<{ stories: StoryInState[]; resembles: string[] }> {
  const same = before.stories.filter(({ id }) => id === story.id);
  if (same.length > 0) return { stories: same, resembles: [] };
  const idsAfter = new Set(after.stories.map(({ id }) => id));
  const gone = before.stories.filter(({ id }) => !idsAfter.has(id));
  const moved = gone.filter(({ records }) => records.some((each) => story.records.includes(each)));
  const others = before.stories.filter((other) => !moved.includes(other));
  const sketch = await story.sketch(comparisonSalt);
  const resembles: string[] = [];
  for (const other of others) {
    const otherSketch = await other.sketch(comparisonSalt);
    if (sketch && otherSketch && haveSameWords(sketch, otherSketch)) resembles.push(other.id);
  }
  return { stories: moved, resembles };
}

/**
 * Whether what was shown before counts as the same: the same words, the same people in the same
 * places, and forms whose words have not changed. If not, everything after the change is new.
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
