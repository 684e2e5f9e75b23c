import { describe, expect, it } from 'vitest';
import { nameMatchesNaming } from '../../../../src/story/rules/name-matches-naming.ts';
import { brotherOf, readFindings, ruleFindings, storytellerOf } from './rule-findings.ts';

it('accepts a pseudonym with a name and an anonymous person without one', () => {
  expect(ruleFindings(nameMatchesNaming)).toEqual([]);
});

describe('someone anonymous', () => {
  it('must not have a name', () => {
    const named = readFindings(nameMatchesNaming, (story) => (brotherOf(story).name = 'Zebedee'));
    expect(named).toMatchInlineSnapshot(`
      [
        "Person 2 (in the story) is anonymous, but has a name. Remove \`name\`, here and in the text.",
      ]
    `);
    expect(named.join()).not.toContain('Zebedee');
  });
});

describe('someone named', () => {
  it.each(['own-name', 'pseudonym'] as const)('has a name: %s', (naming) => {
    const nameless = ruleFindings(nameMatchesNaming, (story) => {
      Object.assign(storytellerOf(story), { naming });
      delete storytellerOf(story).name;
    });
    expect(nameless).toEqual(['name-missing at people[0].name']);
  });

  it('has a finding with a hint', () => {
    expect(readFindings(nameMatchesNaming, (story) => delete storytellerOf(story).name))
      .toMatchInlineSnapshot(`
      [
        "Person 1 (storyteller) is named, but \`name\` is missing. Write the name the page should show, or choose \`naming: anonymous\`.",
      ]
    `);
  });
});

it('checks everyone', () => {
  const both = ruleFindings(nameMatchesNaming, (story) => {
    delete storytellerOf(story).name;
    brotherOf(story).name = 'Sam';
  });
  expect(both).toEqual(['name-missing at people[0].name', 'name-of-anonymous at people[1].name']);
});
