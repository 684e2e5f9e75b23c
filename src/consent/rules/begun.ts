import { said, type Rule } from '../question.ts';

/** The day of publishing has come. */
export const begun: Rule = ({ story: { front }, on }) => ({
  because:
    front.publishFrom > on
      ? [
          said(
            'not-yet',
            ['publishFrom'],
            `The story is to be shown from ${front.publishFrom}.`,
            'Nothing needs doing: it appears that day.',
          ),
        ]
      : [],
});
