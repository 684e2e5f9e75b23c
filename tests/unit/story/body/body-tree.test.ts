import { expect, it } from 'vitest';
import { findPictures, type Block } from '../../../../src/story/body/body-tree.ts';
import { paragraph, treeOf } from './read.ts';

it('finds every picture, wherever it stands, in reading order', () => {
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

it('finds none in a story without', () => {
  expect(findPictures(treeOf('She came.\n\n- tea'))).toEqual([]);
});
