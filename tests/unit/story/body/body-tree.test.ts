import { expect, it } from 'vitest';
import { findPictures, type Block } from '../../../../src/story/body/body-tree.ts';
import { paragraph, parseTree } from './parse-for-test.ts';

it('finds every picture, in reading order', () => {
  const picture = (name: string, ...children: Block[]): Block => ({
    ...{ type: 'Figure', src: `./${name}.jpg`, alt: name, shows: 'place' },
    children,
  });
  const body: Block[] = [
    picture('a'),
    paragraph('text'),
    { type: 'heading', level: 2, children: [] },
    { type: 'list', ordered: true, items: [[paragraph('text'), picture('b')], [picture('c')]] },
    { type: 'quotation', children: [picture('d')] },
    { type: 'Quote', children: [{ type: 'Moment', children: [picture('e')] }] },
    { type: 'Aside', children: [{ type: 'Helped', children: [picture('f')] }] },
    picture('a'),
  ];
  expect(findPictures(body).map(({ alt }) => alt)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'a']);
});

it('finds no picture in a story without any', () => {
  expect(findPictures(parseTree('She came.\n\n- tea'))).toEqual([]);
});
