import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { partChoices } from '../../../../../admin/questions/definitions/part-choices.ts';
import { personQuestions } from '../../../../../admin/questions/definitions/person-questions.ts';
import { pictureQuestions } from '../../../../../admin/questions/definitions/picture-questions.ts';
import { publishFromQuestion } from '../../../../../admin/questions/definitions/publish-from-question.ts';
import type { FormQuestions } from '../../../../../admin/questions/definitions/form-question.ts';
import type { PersonDraft } from '../../../../../admin/questions/definitions/story-facts.ts';
import { safeguardingQuestions } from '../../../../../admin/questions/definitions/safeguarding-questions.ts';
import { image } from '../../../../../src/story/schema/media.ts';
import { mentioned, storyteller, subject } from '../../../../../src/story/schema/person.ts';
import { safeguarding } from '../../../../../src/story/schema/safeguarding.ts';
import { frontMatter } from '../../../../../src/story/schema/front-matter.ts';
import {
  ageBands,
  kinds,
  recognisableBy,
  routes,
  uses,
} from '../../../../../src/story/vocabulary.ts';
import { useExplanations } from '../../../../../src/words/use-explanations-en-gb.ts';
import { storyFacts } from '../../../../support/story-facts.ts';

/** The reason for each field of the schemas that no question asks for. */
const fieldsWithoutQuestion: Readonly<Record<string, string>> = {
  'person.part': 'Chosen first, from `partChoices`: a part can stand for several fields.',
  'person.consent.withdrawnOn': 'Set by the button “They say no”, with its consequence beside it.',
  'person.withdrawnOn': 'Set by the button “They no longer agree to be mentioned”.',
  'person.objectedOn': 'Set by the button “They object to being mentioned”.',
  'person.consent.release.uses.until': 'Asked beside each use that is ticked.',
  'person.consent.release.uses.use': 'Asked as a list of tick boxes.',
  ...Object.fromEntries(
    [
      ...['on', 'fingerprint', 'uses.use', 'uses.until', 'recognisableBy', 'expiresOn'],
      'coolingOffWaived',
    ].map((field) => [
      `person.consent.release.renews.${field}`,
      'Copied from the published version when a new yes is recorded.',
    ]),
  ),
  'image.src': 'Made when a picture is chosen: a random name.',
};

/** Lists the path of every field of a schema, with its possible values if it is an enum. */
function fieldsOf(schema: z.core.$ZodType, path: string): [string, readonly string[]][] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return fieldsOf(schema.unwrap(), path);
  }
  if (schema instanceof z.ZodArray) return fieldsOf(schema.element, path);
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, field]) =>
      fieldsOf(field as z.core.$ZodType, `${path}.${name}`),
    );
  }
  return [[path, schema instanceof z.ZodEnum ? schema.options.map(String) : []]];
}

const groups: [string, readonly z.core.$ZodType[], FormQuestions][] = [
  ['person', [storyteller, subject, mentioned], personQuestions],
  ['safeguarding', [safeguarding], safeguardingQuestions],
  ['image', [image], pictureQuestions],
];

describe.each(groups)('the questions about %s', (name, schemas, questions) => {
  const fields = new Map(schemas.flatMap((schema) => fieldsOf(schema, name)));
  const askedPaths = questions.map(({ path }) => [name, ...path].join('.'));

  it('ask for every field that is not listed as an exception', () => {
    const missed = [...fields.keys()].filter(
      (field) => !askedPaths.includes(field) && !(field in fieldsWithoutQuestion),
    );
    expect(missed).toEqual([]);
  });

  it('ask only for fields of the schema', () => {
    const groupsAndFields = [...fields.keys()].join(' ');
    expect(askedPaths.filter((path) => !groupsAndFields.includes(path))).toEqual([]);
  });

  it('offer exactly the values of each enum, over all people', () => {
    const offered = new Map<string, Set<string>>();
    for (const about of [...everyPerson(), ...everyReview()]) {
      for (const question of questions) {
        if (question.type !== 'choice' && question.type !== 'several') continue;
        const facts = { about, story: storyFacts({ shows: recognisableBy, people: [named] }) };
        const place = [name, ...question.path].join('.');
        const options = offered.get(place) ?? new Set();
        for (const { value } of question.options(facts)) options.add(value);
        offered.set(place, options);
      }
    }
    for (const [field, words] of fields) {
      if (words.length === 0 || field in fieldsWithoutQuestion) continue;
      expect([...(offered.get(field) ?? [])].toSorted(), field).toEqual(words.toSorted());
    }
  });
});

/** Somebody who goes by their own name, so that a child may be recognised by it. */
const named: PersonDraft = { part: 'storyteller', naming: 'own-name', ageBand: 'adult' };

/** Makes a person of every part, age band and consent route. */
function everyPerson() {
  return ['storyteller', 'in-the-story', 'mentioned'].flatMap((part) =>
    ageBands.flatMap((ageBand) =>
      routes.map((route) => ({
        ...{ part, ageBand },
        consent: { route, ...(ageBand === 'under-10' && { release: { ageOnRelease: 4 } }) },
      })),
    ),
  );
}

/** Makes a review of every state of court proceedings. */
function everyReview() {
  return safeguarding.shape.courtProceedings.options.map((courtProceedings) => ({
    courtProceedings,
  }));
}

describe('the list of fields without a question', () => {
  it('names only fields of the schema, each with a reason', () => {
    const fields = groups.flatMap(([name, schemas]) =>
      schemas.flatMap((schema) => fieldsOf(schema, name).map(([path]) => path)),
    );
    for (const [path, reason] of Object.entries(fieldsWithoutQuestion)) {
      expect(fields, path).toContain(path);
      expect(reason.length, path).toBeGreaterThan(20);
    }
  });
});

describe('the other questions about a story', () => {
  it('ask for the first day of publication', () => {
    expect(Object.keys(frontMatter.shape)).toContain(publishFromQuestion.path.join('.'));
  });

  it('explain every use', () => {
    expect(Object.keys(useExplanations)).toEqual([...uses]);
  });

  it('offer every part', () => {
    const parts = new Set(partChoices.flatMap(({ writes }) => writes.map(({ value }) => value)));
    for (const part of ['storyteller', 'in-the-story', 'mentioned']) expect(parts).toContain(part);
    expect(kinds).toHaveLength(3);
  });
});

describe('the words of a question', () => {
  const all = [...groups.flatMap(([, , questions]) => questions), publishFromQuestion];

  it('are one sentence with a question mark, and never repeated', () => {
    for (const { words } of all) expect(words).toMatch(/^[A-Z][^?!]*\?$/);
    expect(new Set(all.map(({ words }) => words)).size).toBe(all.length);
  });

  it('contain no field names and no code', () => {
    const hints = all.map(({ hint }) => (typeof hint === 'string' ? hint : ''));
    for (const text of [...all.map(({ words }) => words), ...hints]) {
      expect(text).not.toMatch(/`|[a-z][A-Z]|_/);
    }
  });
});
