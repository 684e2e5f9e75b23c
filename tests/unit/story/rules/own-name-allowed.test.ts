import { describe, expect, it } from 'vitest';
import { ownNameAllowed } from '../../../../src/story/rules/own-name-allowed.ts';
import { ageBands } from '../../../../src/story/vocabulary.ts';
import { brother, read, said, teller, type Change } from './rule-findings.ts';

const adult: Change = (story) =>
  Object.assign(teller(story), { naming: 'own-name', ageBand: 'adult' });
const hidden: Change = ({ people }) =>
  Object.assign(people[2] ?? {}, { position: 'not-identifiable' });

describe('an own name', () => {
  it.each(ageBands)('of someone %s', (ageBand) => {
    const byOwnName = said(ownNameAllowed, (story) =>
      Object.assign(teller(story), { naming: 'own-name', ageBand }),
    );
    expect(byOwnName).toEqual(ageBand === 'adult' ? [] : ['own-name-under-18 at people[0].naming']);
  });

  it('of a subject counts like that of a storyteller', () => {
    const byOwnName: Change = (story) => (brother(story).naming = 'own-name');
    expect(said(ownNameAllowed, byOwnName)).toEqual(['own-name-under-18 at people[1].naming']);
  });

  it('of a child is refused with the reason', () => {
    const child: Change = (story) => (teller(story).naming = 'own-name');
    expect(read(ownNameAllowed, child)).toMatchInlineSnapshot(`
      [
        "Person 1 (storyteller) is under 18 and named by their own name. Choose a pseudonym with them, or \`naming: anonymous\`.",
      ]
    `);
  });

  it('beside someone mentioned who must not be identifiable is refused', () => {
    const beside: Change = (story) => {
      adult(story);
      hidden(story);
    };
    expect(said(ownNameAllowed, beside)).toEqual(['own-name-reveals at people[0].naming']);
    expect(read(ownNameAllowed, beside)).toMatchInlineSnapshot(`
      [
        "Person 1 (storyteller) is named by their own name beside someone who must not be identifiable. Choose a pseudonym, or ask the person mentioned whether they agree.",
      ]
    `);
  });

  it('beside someone mentioned who agreed is fine', () => {
    expect(said(ownNameAllowed, adult)).toEqual([]);
  });

  it('of a child beside someone hidden is refused for both reasons', () => {
    const both: Change = (story) => {
      teller(story).naming = 'own-name';
      hidden(story);
    };
    expect(said(ownNameAllowed, both)).toEqual([
      'own-name-under-18 at people[0].naming',
      'own-name-reveals at people[0].naming',
    ]);
  });
});

it.each(['pseudonym', 'anonymous'] as const)('lets anyone stand there as %s', (naming) => {
  for (const ageBand of ageBands) {
    const otherwise: Change = (story) => {
      Object.assign(teller(story), { naming, ageBand });
      hidden(story);
    };
    expect(said(ownNameAllowed, otherwise)).toEqual([]);
  }
});
