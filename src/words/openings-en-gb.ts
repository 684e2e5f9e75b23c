import type { Audience, Use } from '../story/vocabulary.ts';

/** How a change shows a story that was not shown like this before. */
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

/** The words of `npm run check -- --changed` for what a change newly shows. */
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
    notReviewed: 'the safeguarding lead has not reviewed it for that',
    unanswered: 'somebody said no to these or earlier words of it, and nobody has answered that no',
    openedByOthers:
      'settings, a form, a principle, a removal or another story opens it, and the library has never shown it like this',
  },
  unknown:
    'The content before the change could not be written into a temporary folder or judged there, so nobody can tell what the change newly shows.',
  unknownHint:
    'Check that git can check out the commit that you compare with, and that the disk has room. Then run the same command again.',
  refusedHint: (firstDay: string, isCut: boolean) =>
    `Undo what opens the story; or have it released and reviewed again, and record those days. They count from ${firstDay} on, and only if they are later than the days that they replace.${
      isCut
        ? ' This copy of the repository lacks older commits, so an earlier day cannot be seen: get the whole history with `git fetch --unshallow`.'
        : ''
    }`,
};
