import { deciders } from '../../story/schema/person.ts';
import { error, nothingAgainst, said, type Rule } from '../question.ts';

const wait = 'Nothing needs doing. Only a release given after the removal can reopen the story.';

/**
 * A recorded no wins over whatever lies in the folder, and one that cannot be read is a no to
 * everything. Only releases later than it, from everyone, reopen the story.
 */
export const removed: Rule = ({ story: { front, removal }, use }) => {
  if (removal === undefined) return nothingAgainst;
  if (removal === 'unreadable') {
    return {
      because: [
        error(
          'removal-unreadable',
          undefined,
          'A removal lies there for this story and cannot be read, so everything is refused.',
          'Mend the file in `removals`.',
        ),
      ],
    };
  }
  if (removal.uses && !removal.uses.includes(use)) return nothingAgainst;
  const releases = deciders(front.people).map(({ person }) => person.consent.release);
  const reopened = releases.length > 0 && releases.every(({ on }) => on > removal.removedOn);
  return reopened
    ? nothingAgainst
    : {
        because: [
          said(
            'removed',
            undefined,
            `Someone said no on ${removal.removedOn}: ${removal.uses ? `the use \`${use}\`` : 'the story'} is removed.`,
            wait,
          ),
        ],
      };
};
