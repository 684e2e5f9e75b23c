import { storyTwice } from '../../checks/story-twice.ts';
import { hadTwice } from '../../story/had-twice.ts';
import { audiences, type Audience } from '../../story/vocabulary.ts';
import type { RegisterStory } from './entry.ts';

/** A story entered in the register, and the fingerprint of what lies in its folder. */
export interface EnteredStory {
  entry: RegisterStory;
  /** Undefined where none can be taken. */
  fingerprint: string | undefined;
}

/** Holds back in the register, too, what is held back since another story has the same words. */
export function withoutCopies(stories: readonly EnteredStory[]): RegisterStory[] {
  const twice = new Map(audiences.map((audience) => [audience, shownTwice(stories, audience)]));
  return stories.map(({ entry, fingerprint = '' }) =>
    audiences
      .filter((audience) => isShown(entry, audience) && twice.get(audience)?.has(fingerprint))
      .reduce(heldBack, entry),
  );
}

function shownTwice(stories: readonly EnteredStory[], audience: Audience): Set<string> {
  const shown = stories.filter(({ entry }) => isShown(entry, audience));
  return hadTwice(shown.flatMap(({ fingerprint }) => fingerprint ?? []));
}

function isShown({ standing }: RegisterStory, audience: Audience): boolean {
  return standing[audience].until !== undefined;
}

function heldBack(entry: RegisterStory, audience: Audience): RegisterStory {
  const standing = { uses: [], because: [storyTwice.rule] };
  return { ...entry, standing: { ...entry.standing, [audience]: standing } };
}
