import { formTopics } from '../../story/vocabulary.ts';
import { errorFinding, type Finding } from '../../story/issue.ts';
import { findDeciders, personLabel, type PlacedDecider } from '../../story/schema/person.ts';
import type { ConsentContext, GateRule } from '../gate-question.ts';

/** Each person agreed to a consent form that was in force and covered every required topic. */
export const consentFormValid: GateRule = ({ story: { front, context } }) => ({
  because: findDeciders(front.people).flatMap((placed) => checkForm(placed, context)),
});

function checkForm(placed: PlacedDecider, { forms }: ConsentContext): Finding[] {
  const { form: version, release } = placed.person.consent;
  const path = ['people', placed.index, 'consent', 'form'];
  const form = forms.get(version);
  if (!form) {
    return [
      errorFinding(
        'form-unknown',
        path,
        `${personLabel(placed)} agreed to a consent form that is not in the library, or cannot be read.`,
        'Put the form into `consent-forms`, or correct its version.',
      ),
    ];
  }
  const missingTopics = formTopics.filter((topic) => !form.covers.includes(topic));
  return [
    ...(form.from > release.on
      ? [
          errorFinding(
            'form-not-in-force',
            path,
            `${personLabel(placed)} released the story before their consent form came into force.`,
            'Correct the version, or ask again with the form in force.',
          ),
        ]
      : []),
    ...(missingTopics.length > 0
      ? [
          errorFinding(
            'form-incomplete',
            path,
            `The consent form of ${personLabel(placed)} does not say enough: ${missingTopics.join(', ')}.`,
            'Ask again with a form that tells people everything they need to know.',
          ),
        ]
      : []),
  ];
}
