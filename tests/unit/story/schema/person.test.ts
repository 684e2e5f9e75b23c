import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findDeciders, person, personLabel } from '../../../../src/story/schema/person.ts';
import { checkShape } from '../../../../src/story/source/check-shape.ts';
import { validData } from '../../../support/valid-story.ts';

const { people } = validData();
const messagesFor = (data: unknown) =>
  checkShape(z.strictObject({ person }), { person: data }).findings.map(({ message }) => message);

describe('a person', () => {
  it('is a storyteller, in the story or mentioned', () => {
    for (const someone of people) expect(messagesFor(someone)).toEqual([]);
  });

  it('who is only mentioned has no name and no consent', () => {
    const [, , mum] = people;
    expect(messagesFor({ ...mum, name: 'Ann', naming: 'own-name', consent: {} })).toEqual([
      'The field `person.name` is not one this file can have.',
      'The field `person.naming` is not one this file can have.',
      'The field `person.consent` is not one this file can have.',
    ]);
  });

  it('whose own consent counts cannot have a position', () => {
    expect(messagesFor({ ...people[0], position: 'agreed' })).toEqual([
      'The field `person.position` is not one this file can have.',
    ]);
  });

  it('has an age band, never an age', () => {
    expect(messagesFor({ ...people[0], ageBand: 16 })).toHaveLength(1);
    expect(messagesFor({ ...people[0], age: 16 })).toHaveLength(1);
  });

  it('needs a consent', () => {
    const [teller] = people;
    expect(messagesFor({ ...teller, consent: undefined })).toEqual([
      'The field `person.consent` is missing or empty.',
    ]);
  });
});

describe('the people whose own consent counts', () => {
  it('are storytellers and subjects, with their places', () => {
    expect(findDeciders(people)).toEqual([
      { person: people[0], index: 0 },
      { person: people[1], index: 1 },
    ]);
  });

  it('keep their places after people who are only mentioned', () => {
    expect(findDeciders(people.toReversed()).map(({ index }) => index)).toEqual([1, 2]);
  });
});

describe('an issue', () => {
  it('names people by place and part, never by name or description', () => {
    expect(findDeciders(people).map(personLabel)).toEqual([
      'Person 1 (storyteller)',
      'Person 2 (in the story)',
    ]);
  });
});
