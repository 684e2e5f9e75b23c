import { errorFinding } from '../issue.ts';
import { findDeciders, isChild, personLabel, type Decider } from '../schema/person.ts';
import { showsFaceOrVoice } from '../vocabulary.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * A child in proceedings is neither seen nor heard. Neither the child's release nor the consent of
 * anybody else can allow a story to identify them. Sources: Children Act 1989, section 97(2);
 * Administration of Justice Act 1960, section 12.
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

/** Whether a person is a child who is the subject of proceedings. */
export function isInProceedings(person: Pick<Decider, 'ageBand' | 'protected'>): boolean {
  return isChild(person) && person.protected === 'proceedings';
}
