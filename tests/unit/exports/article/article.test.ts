import { describe, expect, test } from 'vitest';
import { articleHtml } from '../../../../src/exports/article/article.ts';
import type { PublicStory } from '../../../../src/library/public-story.ts';
import { parseBody } from '../../../../src/story/body/parse-body.ts';
import { words } from '../../../../src/words/index.ts';

const story: PublicStory = {
  id: 'k7m2qx',
  kind: 'family',
  audience: 'public',
  title: 'Tea & <toast>',
  summary: 'A "summary"',
  people: [
    { part: 'storyteller', naming: 'pseudonym', name: 'Jo <b>', description: 'mum' },
    { part: 'mentioned', description: 'her son' },
  ],
  themes: ['kinship'],
  contentNotes: ['domestic-abuse', 'prison'],
  evidence: [{ figure: '84 %', says: 'of <some>', source: 'A journal' }],
  principles: { voice: 'In her own words.', truth: true, safety: false },
  publishFrom: '2026-03-01',
  example: false,
  body: parseBody('Words.').body ?? [],
  minutes: 1,
  uses: [{ use: 'website', until: '2027-06-01' }],
  until: '2027-06-01',
  pictures: {},
};
const context = {
  words,
  href: (path: string) => `/library${path}`,
  findPicture: () => undefined,
  principles: [
    { id: 'voice', question: 'Whose words?' },
    { id: 'truth', question: 'Hard parts?' },
    { id: 'safety', question: 'Safe?' },
  ],
};
const html = articleHtml(story, context);

describe('an article', () => {
  test('escapes everything an author wrote', () => {
    expect(html).not.toMatch(/<toast>|<b>|<some>/);
    expect(html).toContain('Tea &amp; &lt;toast&gt;');
    expect(html).toContain('Jo &lt;b&gt;');
  });

  test('has the content note before the story begins', () => {
    expect(html.indexOf('domestic abuse and prison')).toBeGreaterThan(0);
    expect(html.indexOf('domestic abuse and prison')).toBeLessThan(html.indexOf('Words.'));
  });

  test('says how each principle was met, and leaves out principles that were not met', () => {
    expect(html).toContain('<dt>Whose words?</dt><dd>In her own words.</dd>');
    expect(html).toContain('<dt>Hard parts?</dt><dd>Yes.</dd>');
    expect(html).not.toContain('Safe?');
  });

  test('lists each use with its last day, and links under the base path', () => {
    expect(html).toContain('on the public website, until 1 June 2027');
    expect(html).toContain('href="/library/check/k7m2qx/"');
  });

  test('leaves out sections for which the story has nothing', () => {
    expect(html).not.toContain('To talk about');
    expect(html).not.toContain('This is an example');
  });
});
