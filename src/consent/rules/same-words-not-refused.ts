import { infoFinding } from '../../story/issue.ts';
import type { FrontMatter } from '../../story/schema/front-matter.ts';
import type { GateRule } from '../gate-question.ts';
import { isAnswered } from '../objection.ts';

/**
 * No other story with nearly the same words has a no. A no counts for the words as well as for the
 * folder, so it also refuses copies under another id, and translations.
 */
export const sameWordsNotRefused: GateRule = ({ story: { front, objections = [] }, use }) => ({
  because: objections
    .filter(({ uses }) => uses === undefined || uses.includes(use))
    .filter((objection) => !isAnswered(objection, front))
    .map(({ id, by, on }) =>
      infoFinding(
        'same-words-refused',
        undefined,
        `Someone said no to ${refused(front)}: the story ${id} ${states[by]} ${on ?? 'a day that nobody can read'}.`,
        hints[by],
      ),
    ),
});

function refused({ translationOf }: FrontMatter): string {
  const words = 'nearly the same words';
  return translationOf === undefined ? words : `what this translates, or to ${words}`;
}

const states = {
  removal: 'has a removal of',
  withdrawal: 'has a person who withdrew their consent on',
  hold: 'is on hold since the review of',
} as const;

const releasedAgain =
  'Do nothing. Only later releases reopen these words; if a person of that story is no longer in this one, the safeguarding lead also has to name that story in `safeguarding.weighedNoes`.';

const hints = {
  removal: releasedAgain,
  withdrawal: releasedAgain,
  hold: 'Wait until the safeguarding lead clears these words in a later review.',
} as const;
