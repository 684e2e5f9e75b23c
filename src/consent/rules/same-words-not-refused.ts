import { infoFinding } from '../../story/issue.ts';
import { findDeciders } from '../../story/schema/person.ts';
import type { FrontMatter } from '../../story/schema/front-matter.ts';
import type { GateRule } from '../gate-question.ts';
import type { Refusal } from '../refusal.ts';

/**
 * Nobody has said no to nearly the same words in another story. A no counts for the words and not
 * only for the folder, so a copy under another id stays refused as the original does.
 */
export const sameWordsNotRefused: GateRule = ({ story: { front, refusals = [] }, use }) => ({
  because: refusals
    .filter(({ uses }) => uses === undefined || uses.includes(use))
    .filter((refusal) => !isReopened(front, refusal))
    .map(({ id, by }) =>
      infoFinding(
        'same-words-refused',
        undefined,
        `Someone said no to nearly the same words: the story ${id} ${states[by]}.`,
        hints[by],
      ),
    ),
});

const states = {
  removal: 'has a removal',
  withdrawal: 'has a person who withdrew their consent',
  hold: 'is on hold',
} as const;

const releasedAgain =
  'Do nothing. Only later releases reopen these words; if a person of that story is no longer in this one, the safeguarding lead also has to name that story in `safeguarding.weighedNoes`.';

const hints = {
  removal: releasedAgain,
  withdrawal: releasedAgain,
  hold: 'Wait until the safeguarding lead clears these words in a later review.',
} as const;

/** Whether a later release or review answers a no to nearly the same words. */
function isReopened({ people, safeguarding }: FrontMatter, refusal: Refusal): boolean {
  const { id, by, on, records } = refusal;
  if (on === undefined) return false;
  if (by === 'hold') return safeguarding.outcome === 'clear' && safeguarding.reviewedOn > on;
  const consents = findDeciders(people).map(({ person }) => person.consent);
  const isLater = ({ release }: (typeof consents)[number]) => release.on > on;
  const refusers = consents.filter(({ record }) => records.includes(record));
  const isEveryRefuserHere = records.length > 0 && refusers.length === new Set(records).size;
  if (by === 'withdrawal' && isEveryRefuserHere) return refusers.every(isLater);
  const isWeighed =
    isEveryRefuserHere ||
    (safeguarding.reviewedOn > on && (safeguarding.weighedNoes ?? []).includes(id));
  return consents.length > 0 && consents.every(isLater) && isWeighed;
}
