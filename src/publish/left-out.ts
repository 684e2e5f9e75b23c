import { errorFinding } from '../story/issue.ts';

/** Why a story that may be shown is not in an output that shows nothing new. */
export const leftOut = errorFinding(
  'left-out',
  undefined,
  'This story is new, or has changed since the last output that was proved, and this output shows nothing new. So the story is left out.',
  'Mend what stops the build, and build again. The story itself may be in order.',
);
