import { describe, expect, it } from 'vitest';
import { componentMenu, problemsWith, tidyValues } from '../../../../admin/editor/component-menu.ts';
import { componentWords } from '../../../../admin/editor/component-words.ts';
import { schema } from '../../../../admin/editor/schema.ts';
import { components } from '../../../../src/story/body/components.ts';
import { pictureShows } from '../../../../src/story/vocabulary.ts';

const attributesOf = (name: keyof typeof components) => {
  const { required, optional } = components[name];
  return [...required, ...optional];
};
const [quote, , , , figure] = componentMenu;

describe('the menu', () => {
  it('has every component that the parser knows, in its order, and no other', () => {
    expect(componentMenu.map(({ name }) => name)).toEqual(Object.keys(components));
    expect(Object.keys(componentWords)).toEqual(Object.keys(components));
  });

  it.each(componentMenu)('has words for $name and a field for each of its attributes', (entry) => {
    const { name, label, purpose, placeholder, fields } = entry;
    expect([label, purpose, placeholder]).not.toContain('');
    expect(fields.map((field) => field.name)).toEqual(attributesOf(name));
    expect(Object.keys(componentWords[name]!.fields)).toEqual(attributesOf(name));
    for (const field of fields) {
      expect(field.label).not.toBe(field.name);
      expect(field.hint).not.toBe('');
      // What has to be there needs a word for where it is not.
      expect(field.missing === '').toBe(!field.required);
    }
  });

  it.each(componentMenu)('inserts $name as a node with the same attributes', ({ name }) => {
    expect(Object.keys(schema.nodes[name].spec.attrs ?? {})).toEqual(attributesOf(name));
  });

  it('lets a picture show what the vocabulary says', () => {
    const shows = figure!.fields.find(({ name }) => name === 'shows');
    expect(shows?.options?.map(({ value }) => value)).toEqual([...pictureShows]);
  });
});

describe('the values of a component', () => {
  const fine = { src: './bench.jpg', alt: 'A bench', shows: 'place' };

  it.each([
    ['nothing', {}, ['src', 'alt', 'shows']],
    ['blanks', { src: ' ', alt: '\n', shows: '\u00a0' }, ['src', 'alt', 'shows']],
    ['all that is needed', fine, []],
    ['a file named without its folder', { ...fine, src: 'bench.jpg' }, []],
    ['a file from elsewhere', { ...fine, src: 'https://example.org/bench.jpg' }, ['src']],
    ['a file in another folder', { ...fine, src: '../bench.jpg' }, ['src']],
    ['an answer that is none', { ...fine, shows: 'faces' }, ['shows']],
    ['signs that nobody can see', { ...fine, alt: '\u200b' }, ['alt']],
  ])('of %s', (_, values, wrong) => {
    expect(Object.keys(problemsWith(figure!, values))).toEqual(wrong);
  });

  it('may be left out where the component can do without', () => {
    expect(problemsWith(quote!, {})).toEqual({});
  });

  it('are tidied as the parser would', () => {
    expect(tidyValues(quote!, { by: '  Zoe\u0308’s\n mum\u200b ', other: 'x' })).toEqual({
      by: 'Zo\u00eb’s mum',
    });
    expect(tidyValues(figure!, { ...fine, src: 'bench.jpg' })).toEqual(fine);
  });
});
