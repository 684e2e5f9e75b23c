import { errorFinding, infoFinding } from '../../story/issue.ts';
import { findDeciders } from '../../story/schema/person.ts';
import { noObjection, type GateRule } from '../gate-question.ts';

const removedHint = 'Do nothing. Only a release given after the removal can reopen the story.';

/**
 * No removal applies to the use. A removal outranks everything in the story's folder, and an
 * unreadable removal refuses every use. Only later releases from everyone reopen the story.
 */
export const notRemoved: GateRule = ({ story: { front, removal }, use }) => {
  if (removal === undefined) return noObjection;
  if (removal === 'unreadable') {
    return {
      because: [
        errorFinding(
          'removal-unreadable',
          undefined,
          'The removal for this story cannot be read, so every use is refused.',
          'Fix the file in `removals`.',
        ),
      ],
    };
  }
  if (removal.uses && !removal.uses.includes(use)) return noObjection;
  const releases = findDeciders(front.people).map(({ person }) => person.consent.release);
  const isReopened = releases.length > 0 && releases.every(({ on }) => on > removal.removedOn);
  return isReopened
    ? noObjection
    : {
        because: [
          infoFinding(
            'removed',
            undefined,
            `Someone said no on ${removal.removedOn}: ${removal.uses ? `the use \`${use}\`` : 'the story'} is removed.`,
            removedHint,
          ),
        ],
      };
};
