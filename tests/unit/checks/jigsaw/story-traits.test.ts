import { describe, expect, it } from 'vitest';
import { familyShape } from '../../../../src/checks/jigsaw/story-traits.ts';
import { toTraits } from '../../../../src/checks/jigsaw/story-traits.ts';
import { parseBody } from '../../../../src/story/body/parse-body.ts';
import { frontMatter } from '../../../../src/story/schema/front-matter.ts';
import { validData, type Typed } from '../../../support/valid-story.ts';

function traits(body: string, change: (data: Typed) => void = () => undefined) {
  const data: Typed = { ...validData() };
  change(data);
  const written = { ...parseBody(body), source: body, firstLine: 1 };
  return toTraits(frontMatter.parse(data), { data, body: written, files: [] });
}

it('the traits of a story are its place, the ages of its children, its family and its themes', () => {
  expect(traits('Tea.\n')).toEqual({
    place: 'fennisby',
    ages: '10-12 16-17',
    family: 'mother',
    themes: ['edge-of-care'],
    years: [],
  });
  expect(traits('Tea.\n', (data) => delete data['place'])).toMatchObject({ place: undefined });
});

describe('years in a story', () => {
  it('are traits in every field that readers see', () => {
    const found = traits('In 1998, and **2004**.\n', (data) => (data['title'] = 'Back in 2019'));
    expect(found.years).toEqual(['1998', '2004', '2019']);
  });

  it.each([
    'Under the Children Act 1989.',
    'It cost £2,000 or £2004.',
    'Section 2004.1, 12/2004, 1 in 1890',
    'In 12004 ways',
    '[Here](https://example.org/2019).',
  ])('are not traits: %s', (text) => expect(traits(`${text}\n`).years).toEqual([]));

  it('are not traits in consent, review or evidence', () => {
    const found = traits('Tea.\n', (data) => {
      data['evidence'] = [{ figure: '84 %', says: 'In 2019.', source: 'A report, 2019' }];
    });
    expect(found.years).toEqual([]);
  });
});

describe('the shape of a family', () => {
  it.each([
    [['mum of two', 'her son, 4'], 'mother'],
    [['dad', 'his daughter, 7'], 'father'],
    [['dad', 'Maisie’s mum'], 'both parents'],
    [['young person, 16', 'her parents'], 'both parents'],
    [['grandfather', 'his grandson, 14', 'his daughter, Reece’s mum'], 'relatives'],
    [['young person, 17', 'his nan, who he lives with'], 'relatives'],
    [['young person, 15', 'her foster mum'], 'foster'],
    [['a mother', 'her older children, who were adopted'], 'adopted'],
    [['a mother', 'her twins'], 'twins'],
    [['newly qualified social worker', 'her supervisor'], undefined],
    [['night worker at the Nantwich hub'], undefined],
  ])('from the descriptions %j is %s', (descriptions, family) =>
    expect(familyShape(descriptions)).toBe(family),
  );
});
