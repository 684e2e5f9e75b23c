import { errorFinding } from '../story/issue.ts';

/** The finding for a new or changed story that an output without new content leaves out. */
export const leftOut = errorFinding(
  'left-out',
  undefined,
  'This output shows nothing new, because the whole library could not be built. This story is new, or has changed since the last output. So the story is left out.',
  'Fix what stops the build, and build again. There may be nothing wrong with the story itself.',
);
