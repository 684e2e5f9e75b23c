import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { notAsked, storyCollections } from '../../../../admin/form/story-collections.ts';
import { steps } from '../../../../admin/form/steps.ts';
import { frontMatter } from '../../../../src/story/schema/story.ts';

const [family] = storyCollections('content/', '2026-11-23');
const fields = family?.fields ?? [];

/** The group of fields in a schema, however it is wrapped. */
function groupIn(schema: z.core.$ZodType): z.ZodObject {
  if (schema instanceof z.ZodObject) return schema;
  if (schema instanceof z.ZodArray) return groupIn(schema.element);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return groupIn(schema.unwrap());
  }
  throw new Error('There is no group in it.');
}

describe('the form of a story', () => {
  it('asks for every field of the schema but those that are left alone for a reason', () => {
    const asked = [...fields.map(({ name }) => name), ...Object.keys(notAsked)];
    expect(asked.filter((path) => !path.includes('.')).toSorted()).toEqual(
      [...Object.keys(frontMatter.shape), 'body'].toSorted(),
    );
  });

  it('asks in the order in which the work is done', () => {
    expect(fields.map(({ name }) => name)).toEqual([
      'people',
      ...['title', 'summary', 'body', 'pullQuote', 'inBrief', 'discussion', 'contentNotes'],
      ...['themes', 'place', 'practiceModel', 'evidence', 'language', 'names'],
      ...['image', 'recording', 'safeguarding', 'principles'],
      ...['schema', 'id', 'publishFrom', 'care'],
    ]);
  });

  it.each(['evidence', 'language', 'names', 'recording', 'care'])(
    'asks inside %s for everything its schema has',
    (group) => {
      const inside = fields.find(({ name }) => name === group)?.fields ?? [];
      const asked = [...inside.map(({ name }) => `${group}.${name}`), ...Object.keys(notAsked)];
      const schema = groupIn(frontMatter.shape[group as keyof typeof frontMatter.shape]);
      const paths = Object.keys(schema.shape).map((name) => `${group}.${name}`);
      expect(asked.filter((path) => path.startsWith(`${group}.`)).toSorted()).toEqual(
        paths.toSorted(),
      );
    },
  );

  it('leaves every other group to a widget of our own', () => {
    const widgets = fields.filter(({ widget }) => widget.startsWith('story-'));
    expect(widgets.map(({ name }) => name)).toEqual([
      ...['people', 'body', 'image', 'safeguarding', 'principles', 'id', 'publishFrom'],
    ]);
  });

  it('has a place among the steps for each of its fields', () => {
    const places = steps.flatMap((step) => step.fields.map((place) => place.split('.')[0]));
    expect(fields.filter(({ name }) => !places.includes(name))).toEqual([]);
  });

  it('says of each field what it is', () => {
    const named = fields.filter(({ widget }) => widget !== 'hidden');
    expect(named.filter(({ label }) => !/^[A-Z]/.test(label))).toEqual([]);
  });
});
