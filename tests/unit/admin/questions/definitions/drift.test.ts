import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { notAsked } from '../../../../../admin/questions/definitions/not-asked.ts';
import { partChoices } from '../../../../../admin/questions/definitions/part.ts';
import { personQuestions } from '../../../../../admin/questions/definitions/person.ts';
import { pictureQuestions } from '../../../../../admin/questions/definitions/picture.ts';
import { publishFromQuestion } from '../../../../../admin/questions/definitions/publish-from.ts';
import type { Questions } from '../../../../../admin/questions/definitions/question.ts';
import { safeguardingQuestions } from '../../../../../admin/questions/definitions/safeguarding.ts';
import { useSentences } from '../../../../../admin/questions/definitions/use-sentences.ts';
import { image } from '../../../../../src/story/schema/media.ts';
import { mentioned, storyteller, subject } from '../../../../../src/story/schema/person.ts';
import { safeguarding } from '../../../../../src/story/schema/safeguarding.ts';
import { frontMatter } from '../../../../../src/story/schema/story.ts';
import { ageBands, kinds, recognisableBy, uses } from '../../../../../src/story/vocabulary.ts';
import { storyFacts } from '../../../../support/story-facts.ts';

/** What the schema has at each place: every field, and the words it can be where they are a list. */
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

const groups: [string, readonly z.core.$ZodType[], Questions][] = [
  ['person', [storyteller, subject, mentioned], personQuestions],
  ['safeguarding', [safeguarding], safeguardingQuestions],
  ['image', [image], pictureQuestions],
];

describe.each(groups)('the questions about %s', (name, schemas, questions) => {
  const fields = new Map(schemas.flatMap((schema) => fieldsOf(schema, name)));
  const asked = questions.map(({ path }) => [name, ...path].join('.'));

  it('ask for every field, or say why not', () => {
    const missed = [...fields.keys()].filter(
      (field) => !asked.includes(field) && !(field in notAsked),
    );
    expect(missed).toEqual([]);
  });

  it('ask for no field that is not there', () => {
    const groupsAndFields = [...fields.keys()].join(' ');
    expect(asked.filter((path) => !groupsAndFields.includes(path))).toEqual([]);
  });

  it('offer every word of a list to somebody, and no other', () => {
    const offered = new Map<string, Set<string>>();
    for (const about of [...everybody(), ...proceedings()]) {
      for (const question of questions) {
        if (question.type !== 'choice' && question.type !== 'several') continue;
        const facts = { about, story: storyFacts({ shows: recognisableBy }) };
        const place = [name, ...question.path].join('.');
        const options = offered.get(place) ?? new Set();
        for (const { value } of question.options(facts)) options.add(value);
        offered.set(place, options);
      }
    }
    for (const [field, words] of fields) {
      if (words.length === 0 || field in notAsked) continue;
      expect([...(offered.get(field) ?? [])].toSorted(), field).toEqual(words.toSorted());
    }
  });
});

/** People of every part, age and way of deciding. */
function everybody() {
  return ['storyteller', 'in-the-story', 'mentioned'].flatMap((part) =>
    ageBands.flatMap((ageBand) =>
      ['own', 'own-competent', 'parental', 'staff'].map((route) => ({
        part,
        ageBand,
        consent: { route },
      })),
    ),
  );
}

function proceedings() {
  return safeguarding.shape.courtProceedings.options.map((courtProceedings) => ({
    courtProceedings,
  }));
}

describe('what is not asked', () => {
  it('stands in the schema, each with its reason', () => {
    const fields = groups.flatMap(([name, schemas]) =>
      schemas.flatMap((schema) => fieldsOf(schema, name).map(([path]) => path)),
    );
    for (const [path, reason] of Object.entries(notAsked)) {
      expect(fields, path).toContain(path);
      expect(reason.length, path).toBeGreaterThan(20);
    }
  });
});

describe('the rest of the story that is asked for here', () => {
  it('is the day from which it is shown', () => {
    expect(Object.keys(frontMatter.shape)).toContain(publishFromQuestion.path.join('.'));
  });

  it('says every use in words that somebody who is asked would know', () => {
    expect(Object.keys(useSentences)).toEqual([...uses]);
  });

  it('offers every part, whatever the kind of story', () => {
    const parts = new Set(partChoices.flatMap(({ writes }) => writes.map(({ value }) => value)));
    for (const part of ['storyteller', 'in-the-story', 'mentioned']) expect(parts).toContain(part);
    expect(kinds).toHaveLength(3);
  });
});

describe('the words of a question', () => {
  const all = [...groups.flatMap(([, , questions]) => questions), publishFromQuestion];

  it('ask one thing, end in a question mark, and are said once', () => {
    for (const { words } of all) expect(words).toMatch(/^[A-Z][^?!]*\?$/);
    expect(new Set(all.map(({ words }) => words)).size).toBe(all.length);
  });

  it('hold no name of a field and no other code', () => {
    const hints = all.map(({ hint }) => (typeof hint === 'string' ? hint : ''));
    for (const text of [...all.map(({ words }) => words), ...hints]) {
      expect(text).not.toMatch(/`|[a-z][A-Z]|_/);
    }
  });
});
