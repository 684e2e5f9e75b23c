import { expect, it } from 'vitest';
import { recognisableByQuestion } from '../../../../../admin/questions/definitions/recognisable-by-question.ts';
import type { PersonDraft } from '../../../../../admin/questions/definitions/story-facts.ts';
import { storyFacts } from '../../../../support/story-facts.ts';

const adult: PersonDraft = { part: 'storyteller', ageBand: 'adult', consent: { route: 'own' } };
const child: PersonDraft = { part: 'in-the-story', ageBand: '10-12', protected: 'looked-after' };
const seen: PersonDraft = { ...adult, consent: { release: { recognisableBy: ['face'] } } };

/** Lists what a person can agree to in a story with a picture of people who can be recognised. */
function offered(about: PersonDraft, ...people: PersonDraft[]): string[] {
  const { options } = recognisableByQuestion as unknown as {
    options: (facts: object) => { value: string }[];
  };
  return options({ about, story: storyFacts({ people, shows: ['face'] }) }).map(
    ({ value }) => value,
  );
}

it('offers a face if the person may be seen', () => {
  expect(offered(adult)).toEqual(['face']);
  expect(offered(child, adult)).toEqual(['face']);
});

it('offers no face if no consent can allow it', () => {
  expect(offered({ ...adult, consent: { route: 'best-interests' } })).toEqual([]);
  expect(offered({ ...child, protected: 'proceedings' })).toEqual([]);
  expect(offered({ ...adult, anonymityForLife: true })).toEqual([]);
  expect(offered(adult, { ...adult, anonymityForLife: true })).toEqual([]);
  expect(offered(adult, child)).toEqual([]);
});

it('asks a child about others who are named or seen', () => {
  expect(offered(child, { ...adult, naming: 'own-name' })).toEqual(['face', 'name-of-teller']);
  expect(offered(child, seen)).toEqual(['face', 'name-of-teller']);
});
