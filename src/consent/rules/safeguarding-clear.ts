import { said, type Rule } from '../question.ts';

/** The safeguarding lead has not put the story on hold. */
export const safeguardingClear: Rule = ({ story: { front } }) => ({
  because:
    front.safeguarding.outcome === 'clear'
      ? []
      : [
          said(
            'on-hold',
            ['safeguarding', 'outcome'],
            'The safeguarding lead has put the story on hold.',
            'Nothing needs doing until the lead says otherwise.',
          ),
        ],
});
