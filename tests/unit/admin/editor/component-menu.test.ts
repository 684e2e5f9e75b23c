import { describe, expect, it } from 'vitest';
import {
  componentMenu,
  validateValues,
  normaliseValues,
} from '../../../../admin/editor/component-menu.ts';
import { componentWords } from '../../../../src/words/editor-en-gb.ts';
import { editorSchema } from '../../../../admin/editor/editor-schema.ts';
import { storyComponents } from '../../../../src/story/body/components.ts';
import { pictureShows } from '../../../../src/story/vocabulary.ts';

const attributesOf = (name: keyof typeof storyComponents) => {
  const { required, optional } = storyComponents[name];
  return [...required, ...optional];
};
const entryOf = (wanted: string) => componentMenu.find(({ name }) => name === wanted);
const [quote, figure, passage] = [entryOf('Quote'), entryOf('Figure'), entryOf('Passage')];

describe('the component menu', () => {
  it('lists exactly the components of the parser, in the same order', () => {
    expect(componentMenu.map(({ name }) => name)).toEqual(Object.keys(storyComponents));
    expect(Object.keys(componentWords)).toEqual(Object.keys(storyComponents));
  });

  it.each(componentMenu)('has words for $name and a field for each of its attributes', (entry) => {
    const { name, label, purpose, placeholder, fields } = entry;
    expect([label, purpose, placeholder]).not.toContain('');
    expect(fields.map((field) => field.name)).toEqual(attributesOf(name));
    expect(Object.keys(componentWords[name]!.fields)).toEqual(attributesOf(name));
    for (const field of fields) {
      expect(field.label).not.toBe(field.name);
      expect(field.hint).not.toBe('');
      // A required field needs a message for a missing value.
      expect(field.missing === '').toBe(!field.required);
    }
  });

  it.each(componentMenu)('matches the attributes of the node $name', ({ name }) => {
    expect(Object.keys(editorSchema.nodes[name].spec.attrs ?? {})).toEqual(attributesOf(name));
  });

  it('offers the values of the vocabulary for what a picture shows', () => {
    const shows = figure!.fields.find(({ name }) => name === 'shows');
    expect(shows?.options?.map(({ value }) => value)).toEqual([...pictureShows]);
  });
});

describe('the values of a component', () => {
  const valid = { src: './bench.jpg', alt: 'A bench', shows: 'place' };

  it.each([
    ['no values', {}, ['src', 'alt', 'shows']],
    ['blank values', { src: ' ', alt: '\n', shows: '\u00a0' }, ['src', 'alt', 'shows']],
    ['all required values', valid, []],
    ['a file name without ./', { ...valid, src: 'bench.jpg' }, []],
    ['a web address as file', { ...valid, src: 'https://example.org/bench.jpg' }, ['src']],
    ['a file in another folder', { ...valid, src: '../bench.jpg' }, ['src']],
    ['a value outside the options', { ...valid, shows: 'faces' }, ['shows']],
    ['hidden characters only', { ...valid, alt: '\u200b' }, ['alt']],
  ])('reports what is invalid: %s', (_, values, wrong) => {
    expect(Object.keys(validateValues(figure!, values))).toEqual(wrong);
  });

  it.each([
    ['cy', []],
    ['pa-Guru', []],
    ['Welsh', ['lang']],
    ['', ['lang']],
  ])('reports a language that is not a code: %s', (lang, wrong) => {
    expect(Object.keys(validateValues(passage!, { lang }))).toEqual(wrong);
  });

  it('may be missing if the field is optional', () => {
    expect(validateValues(quote!, {})).toEqual({});
  });

  it('are normalised as the parser does it', () => {
    expect(normaliseValues(quote!, { by: '  Zoe\u0308’s\n mum\u200b ', other: 'x' })).toEqual({
      by: 'Zo\u00eb’s mum',
    });
    expect(normaliseValues(figure!, { ...valid, src: 'bench.jpg' })).toEqual(valid);
  });
});
