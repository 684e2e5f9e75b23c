import { describe, expect, it } from 'vitest';
import {
  breakLine,
  makeParagraph,
  toggleEmphasis,
  toggleHeading,
  toggleList,
  toggleQuotation,
  toggleStrong,
} from '../../../../admin/editor/commands.ts';
import { after, editing, typing } from './editing.ts';

describe('a tool', () => {
  it.each([
    ['makes words strong', toggleStrong, 'She came.', '**She** came.'],
    ['makes strong words plain', toggleStrong, '**She** came.', 'She came.'],
    ['emphasises words', toggleEmphasis, 'She came.', '*She* came.'],
    ['makes a heading', toggleHeading(2), 'She came.', '## She came.'],
    ['makes a smaller heading', toggleHeading(3), '## She came.', '### She came.'],
    ['makes a paragraph of its own heading', toggleHeading(3), '### She came.', 'She came.'],
    ['makes a paragraph of any heading', makeParagraph, '## She came.', 'She came.'],
    ['makes a list', toggleList(false), 'She came.', '- She came.'],
    ['makes a list of steps', toggleList(true), 'She came.', '1. She came.'],
    [
      'turns one list into the other',
      toggleList(true),
      '- She came.\n- tea',
      '1. She came.\n2. tea',
    ],
    ['takes a list apart', toggleList(true), '1. She came.', 'She came.'],
    ['makes a quotation', toggleQuotation, 'She came.', '> She came.'],
    ['takes a quotation apart', toggleQuotation, '> She came.', 'She came.'],
  ])('%s', (_, command, mdx, expected) => {
    expect(after(editing(mdx, 'She', true), command)).toBe(expected);
  });

  it('acts in the innermost list', () => {
    expect(after(editing('- tea\n  - oat', 'oat'), toggleList(true))).toBe('- tea\n  1. oat');
  });
});

describe('a line break', () => {
  it('stands within a paragraph', () => {
    expect(after(editing('She came', 'She'), breakLine, typing('and'))).toBe('She\\\nand came');
  });

  it('does not in a heading', () => {
    expect(after(editing('## She', 'She'), breakLine)).toBeUndefined();
  });
});
