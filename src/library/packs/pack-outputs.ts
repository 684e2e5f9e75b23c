import { earliest, type PlainDate } from '../../story/plain-date.ts';
import type { PublicStory } from '../public-story.ts';
import { findOpenUse } from '../story-outputs.ts';
import type { PublicPack, PublicPackStep } from './public-pack.ts';

/** The file names of the outputs of a pack, besides its page. */
export const packFiles = { slides: 'slides.pptx', handout: 'handout.pdf' } as const;

/** A step of a pack, with its story. */
export interface StepWithStory extends PublicPackStep {
  shown: PublicStory;
}

/** Finds the story of each step of a pack. */
export function findPackStories(
  { path }: Pick<PublicPack, 'path'>,
  stories: readonly PublicStory[],
): StepWithStory[] {
  const byId = new Map(stories.map((story) => [story.id, story]));
  return path.flatMap((step) => {
    const shown = byId.get(step.story);
    return shown ? [{ ...step, shown }] : [];
  });
}

/** Finds the steps whose stories may also be shown in presentations. The slides have only these. */
export function findPresentableSteps(
  pack: Pick<PublicPack, 'path'>,
  stories: readonly PublicStory[],
): StepWithStory[] {
  return findPackStories(pack, stories).filter(({ shown }) =>
    shown.uses.some(({ use }) => use === 'presentation'),
  );
}

/**
 * Returns the steps if the handout of a pack may have the texts of its stories; undefined if it is a
 * sheet for the person who leads, without them. Consent to learning allows that a story is printed
 * for people who learn, so every story must have it, and a pack for recruitment has no texts.
 */
export function findHandoutSteps(
  { use }: Pick<PublicPack, 'use'>,
  steps: readonly StepWithStory[],
): readonly StepWithStory[] | undefined {
  const mayBePrinted = ({ shown }: StepWithStory) => findOpenUse(shown, 'handout') !== undefined;
  return use !== 'recruitment' && steps.every(mayBePrinted) ? steps : undefined;
}

/**
 * Finds the last day of a pack's handout: the earliest on which one of the stories leaves the pack,
 * or may not be printed any more.
 */
export function findLastHandoutDay(
  pack: Pick<PublicPack, 'use' | 'until'>,
  steps: readonly StepWithStory[],
): PlainDate {
  const printed = findHandoutSteps(pack, steps) ?? [];
  const days = printed.flatMap(({ shown }) => findOpenUse(shown, 'handout')?.until ?? []);
  return earliest([pack.until, ...days]) ?? pack.until;
}

/** Whether a file is an output of a pack today, by its path in the folder of the pack's page. */
export function isPackOutput(
  pack: Pick<PublicPack, 'path'>,
  stories: readonly PublicStory[],
  file: string,
): boolean {
  if (file === packFiles.handout) return findPackStories(pack, stories).length > 0;
  return file === packFiles.slides && findPresentableSteps(pack, stories).length > 0;
}
