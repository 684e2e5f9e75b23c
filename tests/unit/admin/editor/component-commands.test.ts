import { describe, expect, it } from 'vitest';
import { componentAtSelection } from '../../../../admin/editor/component-at-selection.ts';
import {
  changeComponent,
  insertComponent,
  leaveComponent,
  removeComponentFrame,
  insertLineBeside,
} from '../../../../admin/editor/component-commands.ts';
import { findMenuEntry } from '../../../../admin/editor/component-menu.ts';
import { after, editing, selecting, typing } from './editing.ts';

const insert = (name: string, values = {}) => insertComponent(findMenuEntry(name)!, values);
const bench = { src: './bench.jpg', alt: 'A bench', shows: 'place' };

describe('inserting a component', () => {
  it('puts the component after the block with the cursor', () => {
    expect(after(editing('She came.\n\nAgain.', 'She'), insert('Moment'), typing('Tea.'))).toBe(
      'She came.\n\n<Moment>\n\nTea.\n\n</Moment>\n\nAgain.',
    );
  });

  it('replaces an empty line with the component', () => {
    expect(after(editing(''), insert('Quote', { by: 'his mum' }), typing('Tea.'))).toBe(
      '\n<Quote by="his mum">\n\nTea.\n\n</Quote>\n',
    );
  });

  it('puts the component around the selected blocks', () => {
    expect(after(editing('- She came.\n- Again.', 'She', true), insert('Aside'))).toBe(
      '<Aside>\n\n- She came.\n- Again.\n\n</Aside>',
    );
  });

  it('puts a picture after the selected words, not around them', () => {
    expect(after(editing('She came.', 'She', true), insert('Figure', bench))).toBe(
      'She came.\n\n<Figure src="./bench.jpg" alt="A bench" shows="place" />',
    );
  });

  it('puts the component after another component, not inside it', () => {
    const inMoment = editing('<Moment>\n\nIt rang.\n\n</Moment>', 'rang');
    expect(after(inMoment, insert('Aside'), typing('Tea.'))).toBe(
      '<Moment>\n\nIt rang.\n\n</Moment>\n\n<Aside>\n\nTea.\n\n</Aside>',
    );
  });

  it('starts a Helped component with a list', () => {
    expect(after(editing(''), insert('Helped'), typing('Tea.'))).toBe(
      '\n<Helped>\n\n- Tea.\n\n</Helped>\n',
    );
  });

  it('keeps a selected picture and puts the component after it', () => {
    const picture = selecting(editing('![A bench](./bench.jpg)'), 0);
    expect(after(picture, insert('Moment'), typing('Tea.'))).toBe(
      '![A bench](./bench.jpg)\n\n<Moment>\n\nTea.\n\n</Moment>',
    );
  });
});

describe('a component', () => {
  const quote = '<Quote by="his mum">\n\nYou came.\n\n</Quote>';

  it('is found by the cursor inside it, the innermost first', () => {
    const nested = '<Aside>\n\n<Moment>\n\nIt rang.\n\n</Moment>\n\nTea.\n\n</Aside>';
    expect(componentAtSelection(editing(nested, 'rang').state)?.entry.name).toBe('Moment');
    expect(componentAtSelection(editing(nested, 'Tea').state)?.entry.name).toBe('Aside');
    expect(componentAtSelection(editing('She came.', 'She').state)).toBeUndefined();
  });

  it('can be changed after words were typed before it', () => {
    const begun = editing(`She came.\n\n${quote}`, 'You');
    const placed = componentAtSelection(begun.state)!;
    const typed = { ...begun, state: begun.state.apply(begun.state.tr.insertText('Then ', 1)) };
    expect(after(typed, changeComponent(placed, { by: 'his nan' }))).toBe(
      `Then She came.\n\n${quote.replace('mum', 'nan')}`,
    );
  });

  it('can be changed after words were typed inside it', () => {
    const begun = editing(quote, 'You');
    const placed = componentAtSelection(begun.state)!;
    expect(after(begun, typing('!'), changeComponent(placed, { by: 'his nan' }))).toBe(
      '<Quote by="his nan">\n\nYou! came.\n\n</Quote>',
    );
  });

  it('becomes a Figure from a Markdown picture when it gets all values', () => {
    const picture = selecting(editing('![A bench](./bench.jpg)'), 0);
    const placed = componentAtSelection(picture.state)!;
    expect(after(picture, changeComponent(placed, bench))).toBe(
      '<Figure src="./bench.jpg" alt="A bench" shows="place" />',
    );
  });

  it('keeps its words when its frame is removed', () => {
    expect(after(editing(quote, 'You'), removeComponentFrame)).toBe('You came.');
  });

  it('is removed with its caption if it is a picture', () => {
    const figure = '<Figure src="./a.jpg" alt="A" shows="place">\n\nThere.\n\n</Figure>';
    expect(after(editing(figure, 'There'), removeComponentFrame)).toBe('');
  });

  it.each([
    ['above', `Tea.\n\n${quote}`],
    ['below', `${quote}\n\nTea.`],
  ] as const)('gets an empty line %s it', (side, expected) => {
    expect(after(editing(quote, 'You'), insertLineBeside(side), typing('Tea.'))).toBe(expected);
  });

  it('cannot be removed, left or extended from outside', () => {
    const outside = editing('She came.', 'She');
    expect(after(outside, removeComponentFrame)).toBeUndefined();
    expect(after(outside, insertLineBeside('above'))).toBeUndefined();
    expect(after(outside, leaveComponent)).toBeUndefined();
  });
});

describe('Enter on an empty line', () => {
  it('leaves a picture with an empty caption', () => {
    const begun = editing('');
    expect(after(begun, insert('Figure', bench), leaveComponent, typing('Tea.'))).toBe(
      '\n<Figure src="./bench.jpg" alt="A bench" shows="place" />\n\nTea.\n',
    );
  });

  it('does not leave a component without words', () => {
    expect(after(editing(''), insert('Moment'), leaveComponent)).toBeUndefined();
  });
});
