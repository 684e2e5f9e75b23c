import { describe, expect, it } from 'vitest';
import { componentAt } from '../../../../admin/editor/component-at.ts';
import {
  changeComponent,
  insertComponent,
  leaveComponent,
  takeAwayComponent,
  writeBeside,
} from '../../../../admin/editor/component-commands.ts';
import { menuEntry } from '../../../../admin/editor/component-menu.ts';
import { after, editing, selecting, typing } from './editing.ts';

const insert = (name: string, values = {}) => insertComponent(menuEntry(name)!, values);
const bench = { src: './bench.jpg', alt: 'A bench', shows: 'place' };

describe('inserting a component', () => {
  it('puts it after the block the cursor is in', () => {
    expect(after(editing('She came.\n\nAgain.', 'She'), insert('Moment'), typing('Tea.'))).toBe(
      'She came.\n\n<Moment>\n\nTea.\n\n</Moment>\n\nAgain.',
    );
  });

  it('puts it in place of an empty line', () => {
    expect(after(editing(''), insert('Quote', { by: 'his mum' }), typing('Tea.'))).toBe(
      '\n<Quote by="his mum">\n\nTea.\n\n</Quote>\n',
    );
  });

  it('puts it around the blocks that are selected', () => {
    expect(after(editing('- She came.\n- Again.', 'She', true), insert('Aside'))).toBe(
      '<Aside>\n\n- She came.\n- Again.\n\n</Aside>',
    );
  });

  it('never puts a picture around words', () => {
    expect(after(editing('She came.', 'She', true), insert('Figure', bench))).toBe(
      'She came.\n\n<Figure src="./bench.jpg" alt="A bench" shows="place" />',
    );
  });

  it('never puts one inside another', () => {
    const inMoment = editing('<Moment>\n\nIt rang.\n\n</Moment>', 'rang');
    expect(after(inMoment, insert('Aside'), typing('Tea.'))).toBe(
      '<Moment>\n\nIt rang.\n\n</Moment>\n\n<Aside>\n\nTea.\n\n</Aside>',
    );
  });

  it('begins what helped as a list', () => {
    expect(after(editing(''), insert('Helped'), typing('Tea.'))).toBe(
      '\n<Helped>\n\n- Tea.\n\n</Helped>\n',
    );
  });

  it('after a picture that is selected leaves the picture', () => {
    const picture = selecting(editing('![A bench](./bench.jpg)'), 0);
    expect(after(picture, insert('Moment'), typing('Tea.'))).toBe(
      '![A bench](./bench.jpg)\n\n<Moment>\n\nTea.\n\n</Moment>',
    );
  });
});

describe('a component', () => {
  const quote = '<Quote by="his mum">\n\nYou came.\n\n</Quote>';

  it('is known by the cursor in it, the innermost first', () => {
    const nested = '<Aside>\n\n<Moment>\n\nIt rang.\n\n</Moment>\n\nTea.\n\n</Aside>';
    expect(componentAt(editing(nested, 'rang').state)?.entry.name).toBe('Moment');
    expect(componentAt(editing(nested, 'Tea').state)?.entry.name).toBe('Aside');
    expect(componentAt(editing('She came.', 'She').state)).toBeUndefined();
  });

  it('can be given other values, though words have been typed before it since', () => {
    const begun = editing(`She came.\n\n${quote}`, 'You');
    const placed = componentAt(begun.state)!;
    const typed = { ...begun, state: begun.state.apply(begun.state.tr.insertText('Then ', 1)) };
    expect(after(typed, changeComponent(placed, { by: 'his nan' }))).toBe(
      `Then She came.\n\n${quote.replace('mum', 'nan')}`,
    );
  });

  it('can be given other values, though words have been typed in it since', () => {
    const begun = editing(quote, 'You');
    const placed = componentAt(begun.state)!;
    expect(after(begun, typing('!'), changeComponent(placed, { by: 'his nan' }))).toBe(
      '<Quote by="his nan">\n\nYou! came.\n\n</Quote>',
    );
  });

  it('of Markdown’s own becomes a Figure once it says what it shows', () => {
    const picture = selecting(editing('![A bench](./bench.jpg)'), 0);
    const placed = componentAt(picture.state)!;
    expect(after(picture, changeComponent(placed, bench))).toBe(
      '<Figure src="./bench.jpg" alt="A bench" shows="place" />',
    );
  });

  it('leaves its words when its frame is taken away', () => {
    expect(after(editing(quote, 'You'), takeAwayComponent)).toBe('You came.');
  });

  it('that is a picture goes with its caption', () => {
    const figure = '<Figure src="./a.jpg" alt="A" shows="place">\n\nThere.\n\n</Figure>';
    expect(after(editing(figure, 'There'), takeAwayComponent)).toBe('');
  });

  it.each([
    ['above', `Tea.\n\n${quote}`],
    ['below', `${quote}\n\nTea.`],
  ] as const)('can have a line %s it', (side, expected) => {
    expect(after(editing(quote, 'You'), writeBeside(side), typing('Tea.'))).toBe(expected);
  });

  it('has none of these outside', () => {
    const outside = editing('She came.', 'She');
    expect(after(outside, takeAwayComponent)).toBeUndefined();
    expect(after(outside, writeBeside('above'))).toBeUndefined();
    expect(after(outside, leaveComponent)).toBeUndefined();
  });
});

describe('Enter on an empty line', () => {
  it('leaves a picture whose caption is empty', () => {
    const begun = editing('');
    expect(after(begun, insert('Figure', bench), leaveComponent, typing('Tea.'))).toBe(
      '\n<Figure src="./bench.jpg" alt="A bench" shows="place" />\n\nTea.\n',
    );
  });

  it('does not leave a component that has no words yet', () => {
    expect(after(editing(''), insert('Moment'), leaveComponent)).toBeUndefined();
  });
});
