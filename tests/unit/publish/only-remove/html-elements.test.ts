import { expect, test } from 'vitest';
import { findElements } from '../../../../src/publish/only-remove/html-elements.ts';

/** Lists the source of each element of a page, by its name. */
function sourcesIn(html: string): [name: string, source: string][] {
  return findElements(html).map(({ name, start, end }) => [name, html.slice(start, end)]);
}

test('elements are found with their source, even if they are nested or have no end tag', () => {
  expect(sourcesIn('<ul><li>a</li><li><b>b</b></li></ul><p><img src="x"><br></p>')).toEqual([
    ['ul', '<ul><li>a</li><li><b>b</b></li></ul>'],
    ['li', '<li>a</li>'],
    ['li', '<li><b>b</b></li>'],
    ['b', '<b>b</b>'],
    ['p', '<p><img src="x"><br></p>'],
    ['img', '<img src="x">'],
    ['br', '<br>'],
  ]);
});

test('tags in attributes, comments, scripts and titles are ignored', () => {
  const html =
    '<!doctype html><title>a </li> b</title><li title="x > </li> y"><!-- </li> --><script>"</li>"</script>z</li>';
  expect(sourcesIn(html).map(([, source]) => source)).toEqual([
    '<title>a </li> b</title>',
    html.slice(html.indexOf('<li')),
    '<script>"</li>"</script>',
  ]);
});

test('attributes are read with and without quotation marks and values', () => {
  const [element] = findElements(`<a data-story="k7m2qx" class='a "b"' hidden width=4>`);
  expect([...(element?.attributes ?? [])]).toEqual([
    ['data-story', 'k7m2qx'],
    ['class', 'a "b"'],
    ['hidden', ''],
    ['width', '4'],
  ]);
});

test('an end tag without an element changes nothing, and an unclosed paragraph ends before the next', () => {
  expect(sourcesIn('<div></b><p>a<p>b</div>')).toEqual([
    ['div', '<div></b><p>a<p>b</div>'],
    ['p', '<p>a'],
    ['p', '<p>b'],
  ]);
});

test('elements within a template are found, and the template is their parent', () => {
  const elements = findElements('<template><p data-story="a &amp; b">a</p></template>');
  expect(elements.map(({ name, parent }) => [name, parent?.name])).toEqual([
    ['template', undefined],
    ['p', 'template'],
  ]);
  expect(elements[1]?.attributes.get('data-story')).toBe('a & b');
});

test('elements of an SVG may be self-closing', () => {
  expect(sourcesIn('<svg><path d="M0"/><g></g></svg>').at(-1)).toEqual(['g', '<g></g>']);
});
