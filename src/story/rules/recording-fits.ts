import { wrong, type StoryRule } from './rule.ts';

/** A recording comes from one place: a file beside the story, or a host. */
export const recordingFits: StoryRule = ({ recording }) =>
  recording && (recording.src === undefined) === (recording.hostedAt === undefined)
    ? [
        wrong(
          'recording-source',
          ['recording'],
          recording.src === undefined
            ? 'The recording has neither a file nor a host.'
            : 'The recording has both a file and a host.',
          'Give one of `src` and `hostedAt`.',
        ),
      ]
    : [];
