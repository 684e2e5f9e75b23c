import { describe, expect, it } from 'vitest';
import { personQuestions } from '../../../../../admin/questions/definitions/person-questions.ts';
import type { FieldGroup } from '../../../../../src/story/plain-data.ts';
import { storyFacts } from '../../../../support/story-facts.ts';

const version = personQuestions.find(({ type }) => type === 'version')!;
const buttonsFor = (about: FieldGroup) =>
  version.type === 'version'
    ? version.buttons.filter(({ applies }) => applies?.({ about, story: storyFacts() }) !== false)
    : [];
const withAdvocate = (about: FieldGroup) =>
  buttonsFor(about).find(({ words }) => words.includes('with an advocate'));

describe('the button for a version that was read with an advocate', () => {
  const child = { part: 'in-the-story', ageBand: '13-15' };

  it('says who was there in the same press', () => {
    expect(withAdvocate({ ...child, consent: { takenBy: 'social worker' } })?.changes).toEqual([
      { path: ['consent', 'release', 'how'], value: 'read-together' },
      { path: ['consent', 'release', 'witness'], value: 'advocate' },
    ]);
  });

  it('is not offered if an advocate took the consent, or to staff, who need no witness', () => {
    expect(withAdvocate({ ...child, consent: { takenBy: 'Advocate ' } })).toBeUndefined();
    expect(withAdvocate({ part: 'storyteller', consent: { route: 'staff' } })).toBeUndefined();
  });
});
