import type { PublicStory } from '../public-story.ts';
import type { PublicPack, PublicPackStep } from './public-pack.ts';

/** The file names of the outputs of a pack, besides its page. */
export const packFiles = { slides: 'slides.pptx' } as const;

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

/** Whether a file is an output of a pack today, by its path in the folder of the pack's page. */
export function isPackOutput(
  pack: Pick<PublicPack, 'path'>,
  stories: readonly PublicStory[],
  file: string,
): boolean {
  return file === packFiles.slides && findPresentableSteps(pack, stories).length > 0;
}
