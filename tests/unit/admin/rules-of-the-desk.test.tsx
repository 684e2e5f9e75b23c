import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ChecklistItems, rulesWithoutPage } from '../../../admin/checklist/ChecklistItems.tsx';
import { WithRuleLinks } from '../../../admin/rules/RuleLink.tsx';

const sources = ['admin', 'src/words'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
);
const hasPage = (rule: string) => existsSync(`docs/rules/${rule}.md`);

describe('a mention of a rule at the desk', () => {
  it('is a link to the page beside the desk, in a new tab', () => {
    const markup = renderToStaticMarkup(
      <p>
        <WithRuleLinks text="To weigh: it. The rules: docs/rules/one-role and docs/rules/jigsaw." />
      </p>,
    );
    expect(markup).toBe(
      '<p>To weigh: it. The rules: <a href="./rules/one-role.html" target="_blank" rel="noopener">one-role</a> and <a href="./rules/jigsaw.html" target="_blank" rel="noopener">jigsaw</a>.</p>',
    );
  });

  it('leads to a page that exists', () => {
    const mentions = sources.flatMap((source) =>
      Array.from(
        source.matchAll(/docs\/rules\/([a-z0-9-]+)(?!\.md|[a-z0-9-]|\/)/g),
        ([, rule = '']) => rule,
      ),
    );
    expect(mentions.length).toBeGreaterThan(5);
    expect(mentions.filter((rule) => !hasPage(rule))).toEqual([]);
  });
});

describe('an item of the checklist', () => {
  const item = { severity: 'error', path: '', message: 'Something.', hint: 'Do it.' } as const;
  const render = (rule: string) =>
    renderToStaticMarkup(<ChecklistItems items={[{ ...item, rule }]} />);

  it('leads to the page of its rule', () => {
    expect(render('one-role')).toContain('Do it. <a href="./rules/one-role.html"');
    expect(render('one-role')).toContain('>Why: one-role</a>');
  });

  it('has no link if its rule is the desk’s own, without a page', () => {
    for (const rule of rulesWithoutPage) {
      expect(hasPage(rule), rule).toBe(false);
      expect(render(rule)).not.toContain('<a ');
    }
    const own = sources.flatMap((source) =>
      Array.from(source.matchAll(/\brule: '([a-z-]+)'/g), ([, rule = '']) => rule),
    );
    expect(own.filter((rule) => !hasPage(rule) && !rulesWithoutPage.has(rule))).toEqual([]);
  });
});
