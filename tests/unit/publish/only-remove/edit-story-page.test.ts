import { expect, test } from 'vitest';
import { removePreview, removeUses } from '../../../../src/publish/only-remove/edit-story-page.ts';

const use = (name: string) =>
  `<li data-until="2027-02-20" data-use="${name}"><a href="x">${name}</a></li>`;

test('a page loses the uses that have closed with their links, and nothing else', () => {
  const html = `<ul>${use('presentation')}${use('report')}</ul><p data-use="">presentation</p>`;
  expect(removeUses(html, new Set(['presentation']))).toBe(
    `<ul>${use('report')}</ul><p data-use="">presentation</p>`,
  );
});

test('a page loses the last day of uses that have all closed', () => {
  const group = (...names: string[]) =>
    `<div data-uses><p>Until then:</p><ul>${names.map(use).join('')}</ul></div>`;
  const html = `${group('presentation', 'report')}${group('learning')}`;
  expect(removeUses(html, new Set(['report', 'learning']))).toBe(group('presentation'));
});

test('a page that may not be shared loses its description and asks not to be listed', () => {
  const html =
    '<head><meta charset="utf-8"><title>T</title><meta name="description" content="a > b"><meta property="og:title" content="T"><meta name="twitter:card" content="x"><meta name="referrer" content="y"></head>';
  const without =
    '<head><meta charset="utf-8"><meta name="robots" content="noindex"><title>T</title><meta name="referrer" content="y"></head>';
  expect(removePreview(html)).toBe(without);
  expect(removePreview(without)).toBe(without);
});
