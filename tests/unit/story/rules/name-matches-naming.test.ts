import { describe, expect, it } from 'vitest';
import { nameMatchesNaming } from '../../../../src/story/rules/name-matches-naming.ts';
import { brother, read, said, teller } from './rule-findings.ts';

it('is content with a pseudonym that has a name and an anonymous person that has none', () => {
  expect(said(nameMatchesNaming)).toEqual([]);
});

describe('someone anonymous', () => {
  it('has no name written down', () => {
    const named = read(nameMatchesNaming, (story) => (brother(story).name = 'Zebedee'));
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
    const nameless = said(nameMatchesNaming, (story) => {
      Object.assign(teller(story), { naming });
      delete teller(story).name;
    });
    expect(nameless).toEqual(['name-missing at people[0].name']);
  });

  it('is told what to do about it', () => {
    expect(read(nameMatchesNaming, (story) => delete teller(story).name)).toMatchInlineSnapshot(`
      [
        "Person 1 (storyteller) is named, but \`name\` is missing. Write the name the page should show, or choose \`naming: anonymous\`.",
      ]
    `);
  });
});

it('looks at everyone', () => {
  const both = said(nameMatchesNaming, (story) => {
    delete teller(story).name;
    brother(story).name = 'Sam';
  });
  expect(both).toEqual(['name-missing at people[0].name', 'name-of-anonymous at people[1].name']);
});
