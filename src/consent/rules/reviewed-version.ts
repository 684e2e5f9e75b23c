import { error, type Rule } from '../question.ts';

/** What lies there is what the safeguarding lead reviewed. */
export const reviewedVersion: Rule = ({ story: { front, fingerprint } }) => ({
  because:
    front.safeguarding.fingerprint === fingerprint
      ? []
      : [
          error(
            'changed-since-review',
            ['safeguarding', 'fingerprint'],
            `The story is not the version that was reviewed for safeguarding: its fingerprint is now ${fingerprint}.`,
            'Ask the safeguarding lead to review this version, or undo the change.',
          ),
        ],
});
