import { formTopics } from '../../story/vocabulary.ts';
import type { Finding } from '../../story/issue.ts';
import { deciders, spokenOf, type PlacedDecider } from '../../story/schema/person.ts';
import { error, type HouseRules, type Rule } from '../question.ts';

/** Each person agreed to the words of a form that was in force and told them all they need to know. */
export const formCounts: Rule = ({ story: { front, house } }) => ({
  because: deciders(front.people).flatMap((placed) => judgeForm(placed, house)),
});

function judgeForm(placed: PlacedDecider, { forms }: HouseRules): Finding[] {
  const { form: version, release } = placed.person.consent;
  const path = ['people', placed.index, 'consent', 'form'];
  const form = forms.get(version);
  if (!form) {
    return [
      error(
        'form-unknown',
        path,
        `${spokenOf(placed)} agreed to a consent form that is not in the library, or cannot be read.`,
        'Put the form into `consent-forms`, or correct its version.',
      ),
    ];
  }
  const untold = formTopics.filter((topic) => !form.covers.includes(topic));
  return [
    ...(form.from > release.on
      ? [
          error(
            'form-not-in-force',
            path,
            `${spokenOf(placed)} released the story before their consent form came into force.`,
            'Correct the version, or ask again with the form in force.',
          ),
        ]
      : []),
    ...(untold.length > 0
      ? [
          error(
            'form-incomplete',
            path,
            `The consent form of ${spokenOf(placed)} does not say enough: ${untold.join(', ')}.`,
            'Ask again with a form that tells people everything they need to know.',
          ),
        ]
      : []),
  ];
}
