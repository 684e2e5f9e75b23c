import type { Audience, Use } from '../story/vocabulary.ts';

/** How a change newly shows a story. */
type OpeningKind = 'first' | 'longer' | 'again';

const audienceNames: Record<Audience, string> = {
  public: 'the public library',
  staff: 'the staff library',
};

const kindNames: Record<OpeningKind, string> = {
  first: 'the story is new',
  longer: 'on more days than before',
  again: 'not shown before the change',
};

/** The messages of `npm run check -- --changed` about what a change newly shows. */
export const openingWords = {
  shown: (parts: readonly string[]) => `The change newly shows this story: ${parts.join('; ')}.`,
  /** Some days in one audience's library. */
  days: (
    audience: Audience,
    uses: readonly Use[],
    from: string,
    until: string,
    kind: OpeningKind,
  ) =>
    `in ${audienceNames[audience]} from ${from} to ${until} for ${uses.map((use) => `\`${use}\``).join(', ')} (${kindNames[kind]})`,
  shownHint: 'Compare this with what the change is for.',
  refused: (uses: readonly Use[], reasons: readonly string[]) =>
    `The change shows this story for ${uses.map((use) => `\`${use}\``).join(', ')}, where it was not shown before: ${reasons.join('; ')}.`,
  reasons: {
    notReleased: (person: number) => `person ${String(person)} has not released it for that`,
    notRenewed:
      'a release with `renews` keeps open only what the gate allowed on the main line, by the same release, all through the seven days before; otherwise remove `renews`, and the seven days count',
    notReviewed: 'the safeguarding lead has not reviewed it for that',
    unanswered:
      'somebody said no to this story or an earlier version of it, and the no is unanswered',
    openedByOthers:
      'a change to settings, a form, a principle, a removal or another story opens it, and the library has never shown it like this',
  },
  unknown:
    'The content before the change could not be written into a temporary folder or judged there, so the check cannot say what the change newly shows.',
  unknownHint:
    'Check that git can check out the commit that you compare with, and that the disk has room. Then run the same command again.',
  refusedHint: (firstDay: string, isShallow: boolean) =>
    `Undo what opens the story. Or have the story released and reviewed again, and record the new days. A new day counts only if it is later than the day that it replaces, and not before ${firstDay}.${
      isShallow
        ? ' This copy of the repository lacks older commits, so an earlier day may count too. Get the whole history with `git fetch --unshallow`.'
        : ''
    }`,
};
