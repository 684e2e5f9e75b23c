import { describe, expect, it } from 'vitest';
import {
  breakLine,
  makeParagraph,
  toggleEmphasis,
  toggleHeading,
  toggleList,
  toggleQuotation,
  toggleStrong,
} from '../../../../admin/editor/format-commands.ts';
import { after, editing, typing } from './editing.ts';

describe('a format command', () => {
  it.each([
    ['makes selected words strong', toggleStrong, 'She came.', '**She** came.'],
    ['makes strong words plain', toggleStrong, '**She** came.', 'She came.'],
    ['emphasises selected words', toggleEmphasis, 'She came.', '*She* came.'],
    ['turns a paragraph into a heading', toggleHeading(2), 'She came.', '## She came.'],
    ['turns a heading into a smaller heading', toggleHeading(3), '## She came.', '### She came.'],
    [
      'turns a heading of the same level into a paragraph',
      toggleHeading(3),
      '### She came.',
      'She came.',
    ],
    ['turns any heading into a paragraph', makeParagraph, '## She came.', 'She came.'],
    ['turns a paragraph into a list', toggleList(false), 'She came.', '- She came.'],
    ['turns a paragraph into a numbered list', toggleList(true), 'She came.', '1. She came.'],
    [
      'turns a list into a numbered list',
      toggleList(true),
      '- She came.\n- tea',
      '1. She came.\n2. tea',
    ],
    [
      'turns a list of the same kind into paragraphs',
      toggleList(true),
      '1. She came.',
      'She came.',
    ],
    ['turns a paragraph into a quotation', toggleQuotation, 'She came.', '> She came.'],
    ['turns a quotation into paragraphs', toggleQuotation, '> She came.', 'She came.'],
  ])('%s', (_, command, mdx, expected) => {
    expect(after(editing(mdx, 'She', true), command)).toBe(expected);
  });

  it('changes only the innermost list', () => {
    expect(after(editing('- tea\n  - oat', 'oat'), toggleList(true))).toBe('- tea\n  1. oat');
  });
});

describe('breakLine', () => {
  it('inserts a line break in a paragraph', () => {
    expect(after(editing('She came', 'She'), breakLine, typing('and'))).toBe('She\\\nand came');
  });

  it('does nothing in a heading', () => {
    expect(after(editing('## She', 'She'), breakLine)).toBeUndefined();
  });
});
