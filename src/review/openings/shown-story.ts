import { judgeStory } from '../../checks/judge-story.ts';
import { checkStoryFolder } from '../../library/judge-story-folder.ts';
import { readStory } from '../../library/read-story.ts';
import { toStoryWords } from '../../library/story-words.ts';
import { openCachePart } from '../../runtime/cache.ts';
import { hashKey } from '../../runtime/hash-keys.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import { findDeciders } from '../../story/schema/person.ts';
import type { FrontMatter } from '../../story/schema/front-matter.ts';
import { audienceUse } from '../../story/vocabulary.ts';
import type { ContentState, JudgingTools, StoryInState } from './content-state.ts';
import { findShownSpans, subtractSpans, type ShownSpan } from './shown-spans.ts';

/** What is shown of a story, and on whose agreement. Contains no words of the story. */
export interface ShownStory {
  /** Empty where the story is shown on no day. */
  spans: ShownSpan[];
  fingerprint: string;
  /** The fingerprint of all else that readers see. */
  wordsFingerprint: string;
  /** The register references of everyone with a say, in their order. */
  records: string[];
  /** The version of each of their consent forms, in their order. */
  forms: string[];
  /** A hash of the people who are only mentioned. */
  mentioned: string;
}

const notShown: ShownStory = {
  ...{ spans: [], fingerprint: '', wordsFingerprint: '' },
  ...{ records: [], forms: [], mentioned: '' },
};

/**
 * Finds the days, from a day on, on which a story is shown in one state of the content folder. The
 * story itself may come from another state.
 */
export async function findShownStory(
  story: StoryInState,
  state: ContentState,
  from: PlainDate,
  tools: JudgingTools,
): Promise<ShownStory> {
  const shown = await judgeAlone(story, state, from, tools);
  let { spans } = shown;
  for (const twin of state.stories) {
    if (spans.length === 0) break;
    if (twin.id === story.id || !twin.codes.has(shown.fingerprint)) continue;
    const other = await judgeAlone(twin, state, from, tools);
    // Two stories with the same words hold each other back while both are in a library.
    if (other.fingerprint !== shown.fingerprint) continue;
    const inLibrary = other.spans.filter(({ audience, use }) => use === audienceUse[audience]);
    spans = subtractSpans(spans, inLibrary, (a, b) => a.audience === b.audience);
  }
  return { ...shown, spans };
}

/** Computes a key of everything that decides whether a story is shown, besides stories like it. */
export async function shownStoryKey(
  story: StoryInState,
  { objections, context, duplicateNames, key }: ContentState,
): Promise<string> {
  const { folder, folderKey, codes } = story;
  const { all } = context.removals;
  const removed = all.flatMap(({ fingerprint = '' }) => (codes.has(fingerprint) ? fingerprint : []));
  const noes = [undefined, ...removed].map((code) => objections.find(story, code));
  return hashKey(
    key,
    folder.place,
    folderKey,
    String(duplicateNames.has(folder.name)),
    JSON.stringify([context.removals.find(folder.name), await Promise.all(noes)]),
  );
}

async function judgeAlone(
  story: StoryInState,
  state: ContentState,
  from: PlainDate,
  { cache, rulesKey }: JudgingTools,
): Promise<ShownStory> {
  const results = openCachePart<ShownStory>(cache, 'shown');
  const key = hashKey(rulesKey, from, await shownStoryKey(story, state));
  const cached = results.get(key);
  if (cached) return cached;
  const result = await judgeStoryDays(story, state, from);
  results.set(key, result);
  return result;
}

async function judgeStoryDays(
  { folder }: StoryInState,
  { context, objections, duplicateNames }: ContentState,
  from: PlainDate,
): Promise<ShownStory> {
  const source = await readStory(folder);
  const isDuplicate = duplicateNames.has(folder.name);
  const { id, story } = await checkStoryFolder(source, context, isDuplicate);
  const noes = await objections.find(toStoryWords(source), story.fingerprint);
  const { issues, atGate, verdict } = judgeStory(
    { ...story, objections: noes },
    context.judging,
    'public',
    from,
  );
  if (!atGate || !verdict || id === undefined || !source.written?.body) return notShown;
  // The gate's reasons depend on the day. Every other error holds the story back on all days.
  const reasons = verdict.allowed ? [] : verdict.because;
  const others = issues.filter((issue) => !reasons.includes(issue));
  if (others.some(({ severity }) => severity === 'error')) return notShown;
  const spans = findShownSpans(atGate, from);
  const { fingerprint, wordsFingerprint } = atGate;
  return { ...describePeople(atGate.front), fingerprint, wordsFingerprint, spans };
}

function describePeople({ people }: FrontMatter): Pick<ShownStory, 'records' | 'forms' | 'mentioned'> {
  const consents = findDeciders(people).map(({ person }) => person.consent);
  const mentioned = people.filter(({ part }) => part === 'mentioned');
  return {
    records: consents.map(({ record }) => record),
    forms: consents.map(({ form }) => form),
    mentioned: hashKey(...mentioned.map((person) => JSON.stringify(person)).toSorted()),
  };
}
