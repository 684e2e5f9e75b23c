import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderRule } from '../../../src/publish/rule-html.ts';
import { rulePagesFolder } from '../../../src/publish/rule-pages.ts';

const html = (markdown: string) => renderRule(markdown).html;

describe('the page of a rule', () => {
  it('has the title of its heading', () => {
    expect(renderRule('# `child-only-mentioned`\n\nA child …')).toEqual({
      title: 'child-only-mentioned',
      html: '<h1><code>child-only-mentioned</code></h1>\n<p>A child …</p>',
    });
  });

  it('links to other rules and to the web, and to no page that the desk does not have', () => {
    expect(html('See [the rule](one-role.md).')).toContain(
      '<a href="./one-role.html">the rule</a>',
    );
    expect(html('[x](own-name-under-18.md)')).toContain('href="./own-name-under-18.html"');
    expect(html('[All](README.md)')).toContain('<a href="./index.html">All</a>');
    expect(html('[Act](https://example.org/?a&b)')).toContain(
      'href="https://example.org/?a&amp;b"',
    );
    expect(html('[fields](../fields.md) and [x](javascript:alert)')).toBe('<p>fields and x</p>');
  });

  it('renders code, quotations, lists and tables', () => {
    expect(html('```yaml\nlang: <b>\n```')).toContain('<pre><code>lang: &lt;b&gt;</code></pre>');
    expect(html('- one\n- *two*')).toBe('<ul><li><p>one</p></li><li><p><em>two</em></p></li></ul>');
    expect(html('> quoted')).toBe('<blockquote><p>quoted</p></blockquote>');
    expect(html('| a | b |\n| - | - |\n| 1 | `2` |')).toBe(
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td><code>2</code></td></tr></tbody></table>',
    );
  });

  it('lets no markup through', () => {
    expect(html('<script>alert(1)</script>\n\nA <b>word</b>')).not.toMatch(/<(?:script|b)>/);
  });

  it('exists for every rule, and each link between rules leads to one', () => {
    const names = readdirSync(rulePagesFolder).map((name) => name.replace(/\.md$/, ''));
    for (const name of names) {
      const page = renderRule(readFileSync(join(rulePagesFolder, `${name}.md`), 'utf8'));
      expect(page.title, name).not.toBe('');
      for (const [, target = ''] of page.html.matchAll(/href="\.\/([^"]+)\.html"/g)) {
        expect(target === 'index' || names.includes(target), `${name} to ${target}`).toBe(true);
      }
    }
  });
});
