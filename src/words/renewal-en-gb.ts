import type { RenewalDoubt } from '../story/renewal.ts';

type DoubtWords = Record<RenewalDoubt, string>;

/** Why a version does not prove what a release renews. */
export const renewalWords = {
  /** In the check of a change, about the version before it. */
  check: {
    'no-release': 'it has no release of this person, or two people with their register reference',
    'other-release': 'it has another release of this person',
    'recorded-before':
      'it already has the release of this day, and that release renewed something else or nothing',
    withdrawn: 'they had withdrawn',
    'asked-again': 'they were to be asked again by then',
    left: 'they had left their work by then',
    'on-hold': 'the story was on hold',
    'decided-otherwise':
      'somebody else decides now, has changed their view, or is asked for the first time',
  } satisfies DoubtWords,
  checkMessage: (person: number, because: readonly string[]) =>
    `Person ${String(person)} is said to renew an earlier release, and the version before the change does not prove it: ${because.join('; ')}.`,
  /** What to do if the version has another release of this person. */
  copyAgain:
    'Copy into `renews` what the earlier release says, word for word; or remove `renews`. Then the seven days count from the new release, and `publishFrom` is at least that late.',
  /** What to do if there is nothing to renew. */
  removeIt:
    'Remove `renews`. The seven days count from the new release, and `publishFrom` is at least that late.',
  /** At the desk, about the published story. */
  desk: {
    'no-release': 'the published story has no yes of theirs under this number in the register',
    'other-release': 'the published story has another yes of theirs by now',
    'recorded-before': 'their yes of this day is published already, and renewed something else',
    withdrawn: 'they had said no',
    'asked-again': 'they were to be asked again by then',
    left: 'they had left their work by then',
    'on-hold': 'the published story is paused, or may not be told for now',
    'decided-otherwise':
      'somebody else decides now, has changed their view, or is asked for the first time',
  } satisfies DoubtWords,
  deskMessage: (person: number, because: readonly string[]) =>
    `Person ${String(person)} is said to renew an earlier yes, and this yes cannot renew it: ${because.join('; ')}.`,
  deskHint:
    'Open the story again, and write the day of the new yes once more. The desk then sees that their days to think count again, and offers a later first day for the story.',
  /** At the desk, if no use of the published story was open on the day before. */
  publishedNotShown: 'the published story could not be shown on the day before',
  /** At the desk, if the host does not say what is published. */
  publishedUnreadable:
    'The desk cannot read the published story now, so it cannot find out whether a yes renews an earlier one.',
  publishedUnreadableHint: 'Nothing is lost. Wait a moment, and try again.',
} as const;
