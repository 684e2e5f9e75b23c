import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../runtime/paths.ts';
import { escapeHtml } from '../story/body/body-html.ts';
import { renderRule } from './rule-html.ts';

/** The folder with a page for each rule. */
export const rulePagesFolder = join(root, 'docs/rules');

/**
 * Writes the pages of the rules beside the bundle of the desk, at `rules/`. The desk names rules, and
 * whoever weighs something has to be able to read them there. They have the desk's own styles.
 *
 * @param bundleFolder the folder of the bundle, with its `index.html`
 */
export function writeRulePages(bundleFolder: string): void {
  const styles = Array.from(
    readFileSync(join(bundleFolder, 'index.html'), 'utf8').matchAll(
      /href="\.\/(assets\/[^"]+\.css)"/g,
    ),
    ([, path = '']) => path,
  );
  mkdirSync(join(bundleFolder, 'rules'));
  for (const name of readdirSync(rulePagesFolder).filter((each) => each.endsWith('.md'))) {
    const page = name === 'README.md' ? 'index.html' : name.replace(/\.md$/, '.html');
    const markdown = readFileSync(join(rulePagesFolder, name), 'utf8');
    writeFileSync(join(bundleFolder, 'rules', page), toPage(markdown, styles));
  }
}

function toPage(markdown: string, styles: readonly string[]): string {
  const { title, html } = renderRule(markdown);
  const links = styles.map((path) => `    <link rel="stylesheet" href="../${path}" />`);
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '  <head>',
    '    <meta charset="utf-8" />',
    '    <meta name="viewport" content="width=device-width, initial-scale=1" />',
    '    <meta name="robots" content="noindex, nofollow" />',
    ...links,
    `    <title>${escapeHtml(title)}</title>`,
    '  </head>',
    '  <body>',
    `<main class="rule-page">${html}</main>`,
    '  </body>',
    '</html>',
    '',
  ].join('\n');
}
