import { expect, it } from 'vitest';
import { guardedPages } from '../../../src/leak-scan/guarded-pages.ts';
import type { Library } from '../../../src/library/library.ts';
import { guardWith } from '../../support/guard.ts';

const library = (guard = guardWith(['Quillon'])) =>
  ({ stories: [{ id: 'k7m2qx' }], lists: { guard } }) as unknown as Library;
const page = (html: string, path = 'stories/k7m2qx/index.html') => [
  { path, bytes: Buffer.from(html) },
];
const found = (html: string, path?: string) => guardedPages(page(html, path), library());

it('a story’s page on which a name stands that must never appear is a leak of that story', () => {
  const leak = { place: 'stories/k7m2qx/index.html', story: 'k7m2qx', what: 'guarded' };
  expect(found('<main><article><p>So Qui<em>llon</em> came.</p></article></main>')).toEqual([leak]);
  expect(found('<article><p>So &#81;uillon came.</p></article>')).toEqual([leak]);
  expect(found('<article><img alt="Quillon’s door"></article>')).toEqual([leak]);
});

it('what stands around the article is the library’s own', () => {
  expect(found('<nav>Quillon</nav><article><p>Tea.</p></article>')).toEqual([]);
});

it('nothing is said of other pages, of clean ones, or where there is no list', () => {
  expect(found('<article><p>Quillon</p></article>', 'about/index.html')).toEqual([]);
  expect(found('<article><p>Quilla came.</p></article>')).toEqual([]);
  const unguarded = { ...library(), lists: {} } as unknown as Library;
  expect(guardedPages(page('<article>Quillon</article>'), unguarded)).toEqual([]);
});
