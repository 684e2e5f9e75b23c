import { describe, expect, it } from 'vitest';
import { ownNameAllowed } from '../../../../src/story/rules/own-name-allowed.ts';
import { mentionedNotRevealed } from '../../../../src/story/rules/mentioned-not-revealed.ts';
import { ageBands } from '../../../../src/story/vocabulary.ts';
import {
  brotherOf,
  readFindings,
  ruleFindings,
  storytellerOf,
  type Change,
} from './rule-findings.ts';

const adult: Change = (story) =>
  Object.assign(storytellerOf(story), { naming: 'own-name', ageBand: 'adult' });
const hidden: Change = ({ people }) =>
  Object.assign(people[2] ?? {}, { position: 'not-identifiable' });

describe('a person’s own name', () => {
  it.each(ageBands)('is allowed only for adults: %s', (ageBand) => {
    const byOwnName = ruleFindings(ownNameAllowed, (story) =>
      Object.assign(storytellerOf(story), { naming: 'own-name', ageBand }),
    );
    expect(byOwnName).toEqual(ageBand === 'adult' ? [] : ['own-name-under-18 at people[0].naming']);
  });

  it('is judged for a subject as for a storyteller', () => {
    const byOwnName: Change = (story) => (brotherOf(story).naming = 'own-name');
    expect(ruleFindings(ownNameAllowed, byOwnName)).toEqual([
      'own-name-under-18 at people[1].naming',
    ]);
  });

  it('is refused for a child, with the reason', () => {
    const child: Change = (story) => (storytellerOf(story).naming = 'own-name');
    expect(readFindings(ownNameAllowed, child)).toMatchInlineSnapshot(`
      [
        "Person 1 (storyteller) is under 18 and named by their own name. Choose a pseudonym with them, or \`naming: anonymous\`.",
      ]
    `);
  });

  it('is accepted beside someone mentioned who agreed', () => {
    expect(ruleFindings(ownNameAllowed, adult)).toEqual([]);
  });

  it('is refused for two reasons if a child stands beside someone who must not be identifiable', () => {
    const both: Change = (story) => {
      storytellerOf(story).naming = 'own-name';
      hidden(story);
    };
    expect([
      ...ruleFindings(ownNameAllowed, both),
      ...ruleFindings(mentionedNotRevealed, both),
    ]).toEqual(['own-name-under-18 at people[0].naming', 'own-name-reveals at people[0].naming']);
  });
});

it.each(['pseudonym', 'anonymous'] as const)('accepts a person of any age who is %s', (naming) => {
  for (const ageBand of ageBands) {
    const otherwise: Change = (story) => {
      Object.assign(storytellerOf(story), { naming, ageBand });
      hidden(story);
    };
    expect(ruleFindings(ownNameAllowed, otherwise)).toEqual([]);
  }
});
