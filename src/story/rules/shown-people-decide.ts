import { errorFinding } from '../issue.ts';
import { findDeciders } from '../schema/person.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * Everyone who can be seen or heard in a recording has a say in the story, so `shown` lists only
 * people with a say. A person who agreed to be mentioned has not agreed to be filmed. Source: UK
 * GDPR, Article 4(11): consent is specific.
 */
export const shownPeopleDecide: StoryRule = ({ people, recording }) => {
  const records = findDeciders(people).map(({ person }) => person.consent.record);
  return (recording?.shown ?? []).flatMap((reference, index) =>
    records.includes(reference)
      ? []
      : errorFinding(
          'shown-without-say',
          ['recording', 'shown', index],
          'The recording shows somebody by a reference that belongs to nobody with a say in the story.',
          'Correct the reference. If somebody mentioned can be seen or heard, write `part: in-the-story`, and ask for their own consent.',
        ),
  );
};
