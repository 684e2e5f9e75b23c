import { expect, it } from 'vitest';
import { findGuardedNames } from '../../../src/leak-scan/find-guarded-names.ts';
import type { Library } from '../../../src/library/read-library.ts';
import { createTestGuard } from '../../support/test-guard.ts';

const library = (guard = createTestGuard(['Quillon'])) =>
  ({ stories: [{ id: 'k7m2qx' }], context: { guard } }) as unknown as Library;
const page = (html: string, path = 'stories/k7m2qx/index.html') => [
  { path, bytes: Buffer.from(html) },
];
const found = (html: string, path?: string) => findGuardedNames(page(html, path), library());

it('a guarded name on a page of a story is a leak of that story', () => {
  const leak = { place: 'stories/k7m2qx/index.html', story: 'k7m2qx', kind: 'guarded' };
  expect(found('<main><article><p>So Qui<em>llon</em> came.</p></article></main>')).toEqual([leak]);
  expect(found('<article><p>So &#81;uillon came.</p></article>')).toEqual([leak]);
  expect(found('<article><img alt="Quillon’s door"></article>')).toEqual([leak]);
});

it('a guarded name outside of the article is not a leak', () => {
  expect(found('<nav>Quillon</nav><article><p>Tea.</p></article>')).toEqual([]);
});

it('other pages, clean pages and libraries without a guard list have no leaks', () => {
  expect(found('<article><p>Quillon</p></article>', 'about/index.html')).toEqual([]);
  expect(found('<article><p>Quilla came.</p></article>')).toEqual([]);
  const unguarded = { ...library(), context: {} } as unknown as Library;
  expect(findGuardedNames(page('<article>Quillon</article>'), unguarded)).toEqual([]);
});
