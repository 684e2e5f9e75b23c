import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { migrateSource, migrations, newestSchema } from '../../../../src/story/migrate-source.ts';
import { changeToSchema2 } from '../../../../src/story/migrations/to-schema-2.ts';
import { findOpenQuestions } from '../../../../src/story/migrations/open-questions.ts';
import { writePath } from '../../../../src/story/issue.ts';
import { parseYaml } from '../../../../src/story/source/parse-yaml.ts';
import { validateStory } from '../../../../src/story/validate-story.ts';
import { fullData } from '../schema/full-story.ts';
import { withoutField } from '../../../support/typed-data.ts';
import { validData } from '../../../support/valid-story.ts';

const first = `# Told in the kitchen.
schema: 1 # the first
title: >-
  The kettle
  was always on
people:
  - part: storyteller # tells it
    ageBand: 16-17
    consent:
      route: own
      release: {on: 2026-02-20}
      askAgainOn: 2027-05-14
  - part: in-the-story
    ageBand: under-13
    consent: {route: parental, holder: parent, askAgainOn: "2029-05-09"}
  - part: in-the-story
    ageBand: adult
    consent: {route: own, askAgainOn: 2027-05-14}
  - part: mentioned
    position: agreed
language: # kept words
  - {term: contact, reason: Her own word.}
safeguarding: {courtProceedings: none}
`;

describe('the migration to schema 2', () => {
  it('changes what can be derived, and no other byte', () => {
    expect(changeToSchema2(first)).toBe(
      first
        .replace('schema: 1', 'schema: 2')
        .replace('askAgainOn: 2027-05-14\n', 'askAgainOn: 2027-05-01\n')
        .replace('"2029-05-09"', '2029-05-01')
        .replace('language:', 'wording:'),
    );
  });

  it('never guesses an age band', () => {
    expect(parseYaml(changeToSchema2(first)).data).toMatchObject({
      people: [{}, { ageBand: 'under-13' }, {}, { position: 'agreed' }],
    });
  });

  it('keeps a day to ask again if the first of its month would not be after the release', () => {
    const early = first.replace('2027-05-14\n', '2026-02-25\n');
    expect(changeToSchema2(early)).toContain('askAgainOn: 2026-02-25\n');
  });

  it('changes only the schema of a story without people and without kept words', () => {
    expect(changeToSchema2('schema: 1\ntitle: A\n')).toBe('schema: 2\ntitle: A\n');
    expect(changeToSchema2('schema: 1\nlanguage: []\nwording: []\n')).toBe(
      'schema: 2\nlanguage: []\nwording: []\n',
    );
  });

  it('keeps every field of any front matter', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('title', 'place', 'names'), fc.string()),
        (data) => {
          const yaml = `schema: 1\n${Object.entries(data)
            .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
            .join('')}`;
          expect(changeToSchema2(yaml)).toBe(yaml.replace('schema: 1', 'schema: 2'));
        },
      ),
    );
  });

  it('has migrated every example', () => {
    const source = readFileSync('content/stories/family/nsr2h8/index.mdx', 'utf8');
    expect(migrateSource(source, migrations, newestSchema)).toEqual({ outcome: 'current' });
  });
});

describe('the questions that a migrated story leaves open', () => {
  const asked = (data: unknown) =>
    findOpenQuestions(data).map(({ path, question }) => `${question} at ${writePath(path)}`);

  it('are listed for a person', () => {
    expect(asked(parseYaml(changeToSchema2(first)).data)).toEqual([
      'protection at people[0].protected',
      'age-on-release at people[0].consent.release.ageOnRelease',
      'age-band at people[1].ageBand',
      'protection at people[1].protected',
      'age-on-release at people[1].consent.release.ageOnRelease',
      'other-parent at people[1].consent.otherParent',
      'mentioned-agreed at people[3].position',
      'criminal-proceedings at safeguarding.criminalProceedings',
      'words-review at safeguarding.wordsFingerprint',
    ]);
  });

  it('hold the story back until they are answered', () => {
    const { findings } = validateStory(parseYaml(changeToSchema2(first)).data, 'family');
    expect(findings.map(({ path = [] }) => writePath(path))).toEqual(
      expect.arrayContaining([
        'people[1].ageBand',
        'safeguarding.criminalProceedings',
        'safeguarding.wordsFingerprint',
      ]),
    );
  });

  it('ask for the two views under a care order, a holder for a young child, and a day', () => {
    const person = (ageBand: string, consent: object) => ({
      people: [{ part: 'in-the-story', ageBand, protected: 'no', consent }],
      safeguarding: { criminalProceedings: 'none', wordsFingerprint: '0000-0000-0000-0' },
    });
    const release = { ageOnRelease: 11 };
    expect(
      asked(person('10-12', { route: 'parental', holder: 'local-authority-care-order', release })),
    ).toEqual([
      'independent at people[0].consent.independent',
      'parents-consulted at people[0].consent.parentsConsulted',
    ]);
    expect(asked(person('10-12', { route: 'own-competent', release }))).toEqual([
      'holder-beside at people[0].consent.holder',
    ]);
    expect(asked(person('13-15', { route: 'own-competent', release }))).toEqual([
      'ask-again at people[0].consent.askAgainOn',
    ]);
  });

  it('are missing from a story of schema 2, and from data that is not a story', () => {
    // The brother of 11 is asked again after his release has ended, which is of no use.
    expect(asked(withoutField(validData(), ['people', 1, 'consent', 'askAgainOn']))).toEqual([]);
    expect(asked(fullData()).filter((question) => !question.includes('people'))).toEqual([]);
    expect(asked('words')).toHaveLength(2);
  });
});
