import { errorFinding } from '../issue.ts';
import type { StoryRule } from './story-rule.ts';

/** A recording has one source: a file beside the story, or a host. */
export const recordingHasOneSource: StoryRule = ({ recording }) =>
  recording && (recording.src === undefined) === (recording.hostedAt === undefined)
    ? [
        errorFinding(
          'recording-source',
          ['recording'],
          recording.src === undefined
            ? 'The recording has neither a file nor a host.'
            : 'The recording has both a file and a host.',
          'Give one of `src` and `hostedAt`.',
        ),
      ]
    : [];
