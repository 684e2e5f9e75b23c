import { expect, test } from 'vitest';
import { reservationFile, robotsFile } from '../../../../src/exports/share/crawler-files.ts';

const rules = {
  isForStaff: false,
  aiMayCollect: false,
  checkPath: '/library/check/',
  sitemap: 'https://stories.example/library/sitemap-index.xml',
};

test('crawlers for artificial intelligence are asked to stay away, and search engines are not', () => {
  const [refused = '', others = ''] = robotsFile(rules).split('\n\n');
  expect(refused).toContain('User-agent: GPTBot\n');
  expect(refused).toMatch(/\nDisallow: \/$/);
  expect(others).toBe('User-agent: *\nDisallow: /library/check/');
});

test('an organisation can let crawlers for artificial intelligence in', () => {
  expect(robotsFile({ ...rules, aiMayCollect: true })).toBe(
    'User-agent: *\nDisallow: /library/check/\n\nSitemap: https://stories.example/library/sitemap-index.xml\n',
  );
});

test('the staff library asks every crawler to stay away', () => {
  expect(robotsFile({ ...rules, isForStaff: true })).toBe('User-agent: *\nDisallow: /\n');
});

test('a site reserves the right to collect its texts, unless an organisation gives it away', () => {
  const read = (aiMayCollect: boolean) =>
    JSON.parse(reservationFile('/library/', { aiMayCollect })) as unknown;
  expect(read(false)).toEqual([{ location: '/library/', 'tdm-reservation': 1 }]);
  expect(read(true)).toEqual([{ location: '/library/', 'tdm-reservation': 0 }]);
});
