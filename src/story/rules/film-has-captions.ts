import { errorFinding } from '../issue.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * A film has captions. Sound alone has a transcript, which is enough. Source: WCAG 2.2, 1.2.1 and
 * 1.2.2.
 */
export const filmHasCaptions: StoryRule = ({ recording }) =>
  recording && recording.shows !== 'voice' && recording.captions === undefined
    ? [
        errorFinding(
          'captions-missing',
          ['recording', 'captions'],
          'The recording is a film, and has no captions.',
          'Add a WebVTT file beside the story. If it is only sound, write `shows: voice`.',
        ),
      ]
    : [];
