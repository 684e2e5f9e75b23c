import { describe, expect, it } from 'vitest';
import {
  countEntries,
  editLists,
  type ListRules,
} from '../../../../src/publish/only-remove/edit-lists.ts';

const card = (id: string, content = '') =>
  `<li class="card" data-story="${id}"><b>${id}</b>${content}</li>`;
const uses = '<p class="facts" data-card-uses>May be used in presentations</p>';

function edit(html: string, rules: Partial<ListRules> = {}): string {
  return editLists(html, {
    isListed: (id) => id !== 'k7m2qx',
    hasLostUses: () => false,
    hasList: () => true,
    ...rules,
  });
}

describe('a list of stories', () => {
  it('loses the entries that may not stay, and the number of its stories', () => {
    const list = (cards: string, count: string) =>
      `<h1>Stories</h1>${count}<ul data-stories="list">\n${cards}\n</ul><p>The end > </p>`;
    const count = '<p data-story-count>2 stories</p>';
    expect(edit(list(card('k7m2qx') + card('q4n8vt'), count))).toBe(list(card('q4n8vt'), ''));
  });

  it('does not change if all its entries may stay', () => {
    const html = `<p data-story-count>1</p><ul data-stories>${card('q4n8vt', uses)}</ul>`;
    expect(edit(html)).toBe(html);
  });

  it('that loses its last entry is replaced by a sentence, or removed with its heading', () => {
    expect(edit(`<main><ul data-stories="list">${card('k7m2qx')}</ul></main>`)).toBe(
      '<main><p>No stories are here today.</p></main>',
    );
    const section = `<section data-stories><h2>Related</h2><ul data-stories="list">${card('k7m2qx')}</ul></section>`;
    expect(edit(`<main>${section}</main>`)).toBe('<main></main>');
  });

  it('that had no entries does not change', () => {
    const html = `<ul data-stories></ul><ul>${card('q4n8vt')}</ul>`;
    expect(edit(html)).toBe(html);
  });

  it('loses the line with the uses of a card if the story has lost a use', () => {
    const html = `<ul>${card('q4n8vt', uses)}${card('w3h9t7', uses)}</ul>`;
    expect(edit(html, { hasLostUses: (id) => id === 'q4n8vt' })).toBe(
      `<ul>${card('q4n8vt')}${card('w3h9t7', uses)}</ul>`,
    );
  });

  it('keeps an entry whose id begins like the id of a removed story', () => {
    const html = card('k7m2qxy', ' data-story="k7m2qx"');
    expect(edit(html)).toBe(html);
  });

  it('counts its entries', () => {
    expect(countEntries(`<ul>${card('k7m2qx')}${card('q4n8vt')}</ul><p>data-story</p>`)).toBe(2);
  });
});

describe('a link to a list', () => {
  const link = (path: string) => `<li data-list="${path}"><a href="${path}">there</a></li>`;
  const hasList = (path: string) => path === '/themes/here/';

  it('is removed if the list was removed, and the heading is removed with the last link', () => {
    const links = (content: string) => `<nav data-stories><h3>Themes</h3>${content}</nav>`;
    expect(edit(links(link('/themes/here/') + link('/places/gone/')), { hasList })).toBe(
      links(link('/themes/here/')),
    );
    expect(edit(links(link('/places/gone/')), { hasList })).toBe('');
  });

  it('does not change the number of stories', () => {
    const html = `<p data-story-count>2</p>${link('/places/gone/')}`;
    expect(edit(html, { hasList })).toBe('<p data-story-count>2</p>');
  });
});

describe('the page of a pack', () => {
  const step = (id: string) => `<li data-story="${id}" data-story-use="learning">${id}</li>`;
  const copy = '<a href="slides.pptx" data-pack-copy>Slides</a>';
  const page = (link: string, steps: string) => `${link}<ol data-stories>${steps}</ol>`;

  it('loses a removed story and the links to files with all its stories', () => {
    expect(edit(page(copy, step('k7m2qx') + step('q4n8vt')))).toBe(page('', step('q4n8vt')));
  });

  it('loses the links to its files, and no story, if a story has lost another use', () => {
    const html = page(copy, step('q4n8vt'));
    expect(edit(html, { hasLostUses: (id) => id === 'q4n8vt' })).toBe(page('', step('q4n8vt')));
    expect(edit(html)).toBe(html);
  });

  it('asks for the use that its entries name', () => {
    const isListed = (_: string, use?: string) => use === 'learning';
    expect(edit(page('', step('q4n8vt')), { isListed })).toBe(page('', step('q4n8vt')));
    const other = page('', step('q4n8vt').replace('learning', 'induction'));
    expect(edit(other, { isListed })).toBe('');
  });
});
