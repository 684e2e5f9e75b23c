import { errorFinding } from '../issue.ts';
import { findDeciders, isChild, personLabel, type Decider } from '../schema/person.ts';
import { showsFaceOrVoice } from '../vocabulary.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * A child in proceedings is neither seen nor heard. No release of theirs, and nobody's consent, can
 * allow what is likely to identify them. Sources: Children Act 1989, section 97(2); Administration
 * of Justice Act 1960, section 12.
 */
export const proceedingsChildHidden: StoryRule = ({ people }) =>
  findDeciders(people)
    .filter(({ person }) => isInProceedings(person))
    .filter(({ person }) => showsFaceOrVoice(person.consent.release.recognisableBy))
    .map((placed) =>
      errorFinding(
        'child-in-proceedings',
        ['people', placed.index, 'consent', 'release', 'recognisableBy'],
        `${personLabel(placed)} is a child in proceedings, and may be recognised by their face or voice.`,
        'Remove `face` and `voice`, and choose a picture or recording in which nobody can be recognised. Nobody’s consent can lift this protection.',
      ),
    );

/** Whether somebody is a child about whom there are proceedings. */
export function isInProceedings(person: Pick<Decider, 'ageBand' | 'protected'>): boolean {
  return isChild(person) && person.protected === 'proceedings';
}
