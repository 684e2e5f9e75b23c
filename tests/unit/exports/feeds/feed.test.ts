import { describe, expect, test } from 'vitest';
import { sortNewestFirst, writeFeed } from '../../../../src/exports/feeds/feed.ts';
import type { PublicStory } from '../../../../src/library/public-story.ts';
import { defaultSettings } from '../../../../src/story/schema/settings.ts';
import { words } from '../../../../src/words/index.ts';

const story = (id: string, publishFrom: string, title = 'Tea') =>
  ({
    id,
    title,
    summary: 'A summary.',
    publishFrom,
    until: '2027-06-01',
    uses: [
      { use: 'website', until: '2027-06-01' },
      { use: 'learning', until: '2027-01-01' },
    ],
  }) as PublicStory;
const context = {
  words,
  settings: defaultSettings,
  address: (path: string) => `https://a.example${path}`,
};

describe('a feed', () => {
  test('says in words which uses each story is open to, and until when', () => {
    const rss = writeFeed([story('k7m2qx', '2026-03-01')], 'rss', context);
    expect(rss).toContain(
      'This story may be used on the public website and in learning and training.',
    );
    expect(rss).toContain('until 1 June 2027 at the latest');
    expect(rss).not.toContain('_terms');
  });

  test('contains the uses and their last days as data in JSON Feed', () => {
    const { items } = JSON.parse(writeFeed([story('k7m2qx', '2026-03-01')], 'json', context)) as {
      items: Record<string, unknown>[];
    };
    expect(items[0]?.['_terms']).toEqual({
      until: '2027-06-01',
      uses: [
        { use: 'website', until: '2027-06-01' },
        { use: 'learning', until: '2027-01-01' },
      ],
      check: 'https://a.example/check/k7m2qx/',
    });
  });

  test('escapes a title that contains markup', () => {
    const rss = writeFeed([story('k7m2qx', '2026-03-01', ']]> </item> & <b>')], 'rss', context);
    expect(rss.match(/<item>/g)).toHaveLength(1);
    expect(rss).not.toMatch(/<title>[^<]*<b>/);
  });

  test('shows a summary with angle brackets as text, in both formats', () => {
    const summary = 'We are a team of <5 & we say <b>no</b>.';
    const written = '<p>We are a team of &lt;5 &amp; we say &lt;b&gt;no&lt;/b&gt;.</p>';
    const stories = [{ ...story('k7m2qx', '2026-03-01'), summary }];
    const { items } = JSON.parse(writeFeed(stories, 'json', context)) as {
      items: { title: string; content_html: string }[];
    };
    expect(items[0]?.content_html).toContain(written);
    expect(writeFeed(stories, 'rss', context)).toContain(written);
  });

  test('contains no character that XML forbids', () => {
    const title = 'Tea\u0000\u0008\uFFFE ]]> time';
    const stories = [{ ...story('k7m2qx', '2026-03-01', title), summary: title }];
    const rss = writeFeed(stories, 'rss', context);
    expect(rss).not.toMatch(/[\u0000\u0008\uFFFE]/);
    expect(rss.match(/<title><!\[CDATA\[Tea ]]&gt; time]]><\/title>/g)).toHaveLength(1);
  });

  test('says what a story speaks of', () => {
    const stories = [
      {
        ...story('k7m2qx', '2026-03-01'),
        contentNotes: ['domestic-abuse' as const, 'prison' as const],
      },
    ];
    for (const format of ['rss', 'json'] as const)
      expect(writeFeed(stories, format, context)).toContain(
        'It speaks of domestic abuse and prison.',
      );
  });

  test('begins with the newest story, and contains at most fifty stories', () => {
    const many = Array.from({ length: 60 }, (_, day) =>
      story(`aaaa${String(day + 200)}`, `2026-01-${String((day % 28) + 1).padStart(2, '0')}`),
    );
    const { items } = JSON.parse(writeFeed(many, 'json', context)) as { items: { id: string }[] };
    expect(items).toHaveLength(50);
    expect(items[0]?.id).toContain(sortNewestFirst(many)[0]?.id ?? '?');
  });
});
