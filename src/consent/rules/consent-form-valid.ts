import { requiredTopicsOn, usesUnknownOn } from '../form-coverage.ts';
import { errorFinding, type Finding } from '../../story/issue.ts';
import { findDeciders, personLabel, type PlacedDecider } from '../../story/schema/person.ts';
import type { ConsentContext, GateRule } from '../gate-question.ts';

/**
 * Each person agreed to a consent form that was in force, covered every topic that was required
 * when it came into force, and knew the uses that the person allows.
 */
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
  const missingTopics = requiredTopicsOn(form.from).filter((topic) => !form.covers.includes(topic));
  const unknownUses = usesUnknownOn(form.from).filter((use) =>
    release.uses.some((allowed) => allowed.use === use),
  );
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
    ...(unknownUses.length > 0
      ? [
          errorFinding(
            'form-without-use',
            ['people', placed.index, 'consent', 'release', 'uses'],
            `${personLabel(placed)} allows ${unknownUses.join(', ')}, but their consent form does not mention this.`,
            'Remove the use; or ask again with a form that tells people about it.',
          ),
        ]
      : []),
  ];
}
