import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { omittedFields, storyCollections } from '../../../../admin/form/story-collections.ts';
import { workSteps } from '../../../../admin/form/work-steps.ts';
import { frontMatter } from '../../../../src/story/schema/front-matter.ts';

const [family] = storyCollections('content/', '2026-11-23');
const fields = family?.fields ?? [];

/** Returns the object schema inside optional, default and list schemas. */
function groupIn(schema: z.core.$ZodType): z.ZodObject {
  if (schema instanceof z.ZodObject) return schema;
  if (schema instanceof z.ZodArray) return groupIn(schema.element);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return groupIn(schema.unwrap());
  }
  throw new Error('The schema contains no object.');
}

describe('the form of a story', () => {
  it('has a field for every key of the schema, except those that are omitted for a reason', () => {
    const keys = [...fields.map(({ name }) => name), ...Object.keys(omittedFields)];
    expect(keys.filter((path) => !path.includes('.')).toSorted()).toEqual(
      [...Object.keys(frontMatter.shape), 'body'].toSorted(),
    );
  });

  it('is in the order in which the work is done', () => {
    expect(fields.map(({ name }) => name)).toEqual([
      'people',
      ...['title', 'summary', 'body', 'pullQuote', 'inBrief', 'discussion', 'contentNotes'],
      ...['themes', 'place', 'practiceModel', 'evidence', 'wording', 'names'],
      ...['language', 'translationOf', 'findable'],
      ...['image', 'recording', 'principles', 'safeguarding'],
      ...['schema', 'id', 'publishFrom', 'care'],
    ]);
  });

  it.each(['evidence', 'wording', 'recording', 'care'])(
    'has a field for every key inside %s',
    (group) => {
      const inside = fields.find(({ name }) => name === group)?.fields ?? [];
      const keys = [...inside.map(({ name }) => `${group}.${name}`), ...Object.keys(omittedFields)];
      const schema = groupIn(frontMatter.shape[group as keyof typeof frontMatter.shape]);
      const paths = Object.keys(schema.shape).map((name) => `${group}.${name}`);
      expect(keys.filter((path) => path.startsWith(`${group}.`)).toSorted()).toEqual(
        paths.toSorted(),
      );
    },
  );

  it('uses the desk’s own widgets for all other groups', () => {
    const widgets = fields.filter(({ widget }) => widget.startsWith('story-'));
    expect(widgets.map(({ name }) => name)).toEqual([
      ...['people', 'body', 'names', 'image', 'principles', 'safeguarding', 'id', 'publishFrom'],
    ]);
  });

  it('assigns each of its fields to a step', () => {
    const places = workSteps.flatMap((step) => step.fields.map((place) => place.split('.')[0]));
    expect(fields.filter(({ name }) => !places.includes(name))).toEqual([]);
  });

  it('has a label for every visible field', () => {
    const named = fields.filter(({ widget }) => widget !== 'hidden');
    expect(named.filter(({ label }) => !/^[A-Z]/.test(label))).toEqual([]);
  });
});
