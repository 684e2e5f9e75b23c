import { expect, test } from 'vitest';
import {
  editCheckIndex,
  editCheckPage,
  writeStatus,
  writeStoryStatus,
} from '../../../../src/publish/only-remove/edit-check-pages.ts';

const days = { before: '2026-11-23', on: '2026-11-24' };
const website = { use: 'website' as const, until: '2027-06-01' };
const page = (uses: string) =>
  `<h1>Story k7m2qx</h1><div class="while-allowed" data-until="2027-06-01"><ul>${uses}</ul></div> <template><p>Delete it.</p></template><p>As of 23 November 2026.</p>`;

test('the check page of a removed story shows the text that it contains for the time after the last day, and the new day', () => {
  expect(editCheckPage(page('<li>website</li>'), { id: 'k7m2qx', uses: [] }, new Set(), days)).toBe(
    '<h1>Story k7m2qx</h1><p>Delete it.</p><p>As of 24 November 2026.</p>',
  );
});

test('the check page of a story that is still shown no longer lists the uses that are closed', () => {
  const open = '<li data-use="website">website</li>';
  const html = page(`${open}<li data-use="report">report</li>`);
  const entry = { id: 'k7m2qx', uses: [website] };
  expect(editCheckPage(html, entry, new Set(['report']), { ...days, on: days.before })).toBe(
    page(open),
  );
});

test('a check page of a story that is not in the library does not change', () => {
  const html = '<p>Delete it.</p>';
  expect(editCheckPage(html, { id: 'k7m2qx', uses: [] }, new Set(), days)).toBe(html);
});

test('the list of check pages says that a removed story is not in the library', () => {
  const table = (first: string, second: string) =>
    `<table><tbody><tr><td data-check="k7m2qx">${first}</td></tr><tr><td data-check="q4n8vt">${second}</td></tr></tbody></table>`;
  const entries = [
    { id: 'k7m2qx', uses: [] },
    { id: 'q4n8vt', uses: [website] },
  ];
  expect(editCheckIndex(table('May be used', 'May be used'), entries, days)).toBe(
    table('Not in the library', 'May be used'),
  );
  expect(writeStatus(entries, days.on)).toBe(
    '{"asOf":"2026-11-24","stories":{"k7m2qx":[],"q4n8vt":[{"use":"website","until":"2027-06-01"}]}}',
  );
  expect(writeStoryStatus({ id: 'k7m2qx', uses: [] }, days.on)).toBe(
    '{"id":"k7m2qx","asOf":"2026-11-24","uses":[]}',
  );
});
