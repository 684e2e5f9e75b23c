import { expect, test } from 'vitest';
import {
  removePreview,
  removeUses,
  unlistPage,
} from '../../../../src/publish/only-remove/edit-story-page.ts';

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

test('a page that may not be shared loses the description of a shared link, and nothing else', () => {
  const html =
    '<head><meta charset="utf-8"><meta name="description" content="a > b"><meta property="og:title" content="T"><meta name="twitter:card" content="x"></head>';
  const without = '<head><meta charset="utf-8"><meta name="description" content="a > b"></head>';
  expect(removePreview(html)).toBe(without);
  expect(removePreview(without)).toBe(without);
});

test('a page that nobody may find by searching loses its description and asks not to be listed', () => {
  const html =
    '<head><meta charset="utf-8"><title>T</title><meta name="description" content="a > b"><link rel="canonical" href="z"><link rel="icon" href="i"><script type="application/ld+json">{"headline":"T"}</script></head>';
  const without =
    '<head><meta charset="utf-8"><meta name="robots" content="noindex"><title>T</title><link rel="icon" href="i"></head>';
  expect(unlistPage(html)).toBe(without);
  expect(unlistPage(without)).toBe(without);
});
