import { describe, expect, it } from 'vitest';
import { notAsked, storyCollections } from '../../../../admin/form/story-collections.ts';
import { steps } from '../../../../admin/form/steps.ts';
import { frontMatter } from '../../../../src/story/schema/story.ts';

const [family] = storyCollections('content/', '2026-11-23');
const fields = family?.fields ?? [];

/** Every field in a form, however deep, as in `evidence.figure`. */
function namesIn(within: typeof fields, path = ''): string[] {
  return within.flatMap(({ name, fields: inner = [] }) => [
    path + name,
    ...namesIn(inner, `${path}${name}.`),
  ]);
}

describe('the form of a story', () => {
  it('asks for every field of the schema but those that are left alone for a reason', () => {
    const asked = [...fields.map(({ name }) => name), ...Object.keys(notAsked)];
    expect(asked.toSorted()).toEqual([...Object.keys(frontMatter.shape), 'body'].toSorted());
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

  it('asks inside groups for everything their schema has', () => {
    expect(namesIn(fields)).toEqual(
      expect.arrayContaining([
        ...['evidence.figure', 'evidence.says', 'evidence.source', 'evidence.url'],
        ...['recording.src', 'recording.hostedAt', 'recording.captions', 'recording.transcript'],
        ...['recording.shows', 'care.advocateOffered', 'care.interpreter', 'care.aftercareOn'],
        ...['care.thankedOn', 'language.term', 'language.reason', 'names.word', 'names.is'],
      ]),
    );
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
