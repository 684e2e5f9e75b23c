import type { StoryHistory } from '../../../../src/review/openings/story-history.ts';
import type { VersionAfter } from '../../../../src/review/openings/version-after.ts';
import { validConsentContext } from '../../../support/story-at-gate.ts';
import { ownFingerprint, validData, type Typed } from '../../../support/valid-story.ts';

/** What earlier versions of the valid story are judged by. */
export const beforeChange: VersionAfter['before'] = {
  kind: 'young-person',
  context: validConsentContext(),
  fingerprint: ownFingerprint,
};

/** A change to a front matter. */
export type Change = (data: Typed) => void;
export const nothing: Change = () => undefined;

/** The front matter of the valid story after a change. */
export function changed(change: Change): Typed {
  const data: Typed = validData();
  change(data);
  return data;
}

/** One version of a story: its day, the change to the valid story, and its words. */
export type Version = [day: string, change?: Change, words?: string];

/** Makes the history of a story from its versions, oldest first. */
export function toHistory(
  versions: readonly Version[],
  more: Partial<StoryHistory> = {},
): StoryHistory {
  return {
    id: 'k7m2qx',
    versions: versions.map(([day, change = nothing, words = 'words']) => ({
      commit: day,
      day,
      data: changed(change),
      words: () => Promise.resolve(words),
    })),
    removals: [],
    isShallow: false,
    lastCommitDay: '2026-11-20',
    ...more,
  };
}
