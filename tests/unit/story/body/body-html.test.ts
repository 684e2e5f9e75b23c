import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bodyHtml,
  escapeHtml,
  pictureHtml,
  type FindPicture,
} from '../../../../src/story/body/body-html.ts';
import type { Body } from '../../../../src/story/body/body-tree.ts';
import { anyStoryBody } from './any-story-body.ts';
import { paragraph, text, parseTree } from './parse-for-test.ts';

const none: FindPicture = () => undefined;
const find: FindPicture = (src) =>
  src === './here.jpg' ? { src: '/_astro/1a2b.webp', width: 800, height: 600 } : undefined;
const html = (mdx: string) => bodyHtml(parseTree(mdx), find);

describe('a body as HTML', () => {
  it.each([
    ['She came.', '<p>She came.</p>'],
    ['She *came* **again**.', '<p>She <em>came</em> <strong>again</strong>.</p>'],
    ['She came\\\nagain.', '<p>She came<br>again.</p>'],
    ['## Tea', '<h2>Tea</h2>'],
    ['### Tea', '<h3>Tea</h3>'],
    ['- tea\n- time', '<ul><li>tea</li><li>time</li></ul>'],
    ['1. tea\n2. time', '<ol><li>tea</li><li>time</li></ol>'],
    ['3. tea\n4. time', '<ol start="3"><li>tea</li><li>time</li></ol>'],
    ['- tea\n\n  time', '<ul><li><p>tea</p>\n<p>time</p></li></ul>'],
    ['- tea\n  - oat', '<ul><li><p>tea</p>\n<ul><li>oat</li></ul></li></ul>'],
    ['> She came.', '<blockquote><p>She came.</p></blockquote>'],
    ['<Moment>tea</Moment>', '<div class="moment"><p>tea</p></div>'],
    ['<Aside>tea</Aside>', '<div class="aside" role="note"><p>tea</p></div>'],
    ['<Helped>tea</Helped>', '<div class="helped"><p>tea</p></div>'],
    ['<Quote>tea</Quote>', '<figure class="quote"><blockquote><p>tea</p></blockquote></figure>'],
    [
      '<Quote by="her worker">tea</Quote>',
      '<figure class="quote"><blockquote><p>tea</p></blockquote><figcaption>her worker</figcaption></figure>',
    ],
    [
      '[tea](https://example.org/?a=b&c)',
      '<p><a href="https://example.org/?a=b&amp;c" rel="external noopener noreferrer">tea</a></p>',
    ],
    [
      '<Figure src="./here.jpg" alt="A kettle" shows="object" />',
      '<figure><img src="/_astro/1a2b.webp" width="800" height="600" alt="A kettle" loading="lazy" decoding="async"></figure>',
    ],
    [
      '<Figure src="./here.jpg" alt="A kettle" shows="object">On the hob.</Figure>',
      '<figure><img src="/_astro/1a2b.webp" width="800" height="600" alt="A kettle" loading="lazy" decoding="async"><figcaption><p>On the hob.</p></figcaption></figure>',
    ],
    ['She came.\n\nShe stayed.', '<p>She came.</p>\n<p>She stayed.</p>'],
  ])('of %j', (mdx, expected) => expect(html(mdx)).toBe(expected));

  it('is empty for an empty body', () => expect(bodyHtml([], none)).toBe(''));

  it('has no alternative text, caption or file of a missing picture', () => {
    const mdx = '<Figure src="./gone.jpg" alt="A kettle" shows="object">On the hob.</Figure>';
    expect(html(mdx)).toBe('');
    expect(html(`<Moment>\n\nShe came.\n\n${mdx}\n\n</Moment>`)).not.toMatch(/gone|kettle|hob|img/);
  });

  it('never contains the author’s own file', () => {
    expect(html('![A kettle](./here.jpg)')).not.toContain('here');
  });
});

describe('a picture as HTML', () => {
  it('has all its sizes if there are several', () => {
    const shown = { src: '/a.webp', srcset: '/a.webp 1x, /b.webp 2x', sizes: '50vw', width: 8, height: 6 }; // prettier-ignore
    expect(pictureHtml(shown, 'A "kettle"')).toBe(
      '<img src="/a.webp" srcset="/a.webp 1x, /b.webp 2x" sizes="50vw" width="8" height="6" alt="A &quot;kettle&quot;" loading="lazy" decoding="async">',
    );
  });

  it('escapes addresses too', () => {
    const src = '/a"><b>.webp';
    expect(pictureHtml({ src, srcset: src, sizes: src, width: 1, height: 1 }, '')).not.toMatch(
      /<b>/,
    );
  });
});

describe('the author’s text', () => {
  it.each([
    ['<script>', '&lt;script&gt;'],
    ['a & b', 'a &amp; b'],
    ['&lt;', '&amp;lt;'],
    [`"'`, '&quot;&#39;'],
  ])('%s is escaped', (written, escaped) => expect(escapeHtml(written)).toBe(escaped));

  it('is text everywhere and never becomes a tag or an attribute', () => {
    const evil = '"\'><img src=x onerror=alert(1)>&';
    const body: Body = [
      paragraph(evil, { type: 'link', href: evil, children: [text(evil)] }),
      { type: 'heading', level: 2, children: [text(evil)] },
      { type: 'list', ordered: false, items: [[paragraph(evil)]] },
      { type: 'Quote', by: evil, children: [paragraph(evil)] },
      { type: 'Figure', src: './here.jpg', alt: evil, shows: 'place', children: [paragraph(evil)] },
    ];
    expect(tags(bodyHtml(body, find))).toEqual(tags(bodyHtml(blanked(body), find)));
  });

  it('never makes a tag', () => {
    fc.assert(
      fc.property(anyStoryBody, (body) => {
        expect(tags(bodyHtml(body, find))).toEqual(tags(bodyHtml(blanked(body), find)));
      }),
    );
  });

  it('is complete and can be parsed again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        const escaped = escapeHtml(written);
        expect(escaped).not.toMatch(/[<>"']/);
        expect(unescaped(escaped)).toBe(written);
      }),
    );
  });
});

/** Lists the tags of some HTML with the names of their attributes, and all tag characters. */
function tags(html: string): string[] {
  const whole = html.match(/<[^<>]*>/g) ?? [];
  expect(html.replaceAll(/<[^<>]*>/g, '')).not.toMatch(/[<>]/);
  return whole.map((tag) => tag.replaceAll(/="[^"]*"/g, ''));
}

/** Copies a body without the author’s words. */
function blanked(body: Body): Body {
  const words = new Set(['value', 'href', 'by', 'alt']);
  return JSON.parse(
    JSON.stringify(body, (key, value: unknown) => (words.has(key) ? '' : value)),
  ) as Body;
}

function unescaped(html: string): string {
  const signs = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html.replaceAll(/&(#?\w+);/g, (_, name: keyof typeof signs) => signs[name]);
}
