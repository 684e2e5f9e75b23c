import { infoFinding } from '../../story/issue.ts';
import type { GateRule } from '../gate-question.ts';

/** The first day on which the story may be shown has come. */
export const publishDateReached: GateRule = ({ story: { front }, on }) => ({
  because:
    front.publishFrom > on
      ? [
          infoFinding(
            'not-yet',
            ['publishFrom'],
            `The story is to be shown from ${front.publishFrom}.`,
            'Wait: it appears on that day.',
          ),
        ]
      : [],
});
