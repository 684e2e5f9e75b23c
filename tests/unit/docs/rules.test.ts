import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const docs = join(root, 'docs/rules');
/** The folders whose code has rules; one that is not there yet has none. */
const folders = ['story', 'consent', 'checks', 'library', 'build'];

const name = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
/** `rule: 'name'`, or `rule: sure ? 'name' : 'other-name'`: up to the next field. */
const asField = /\brule:[^,;{}]*/g;
const literal = new RegExp(`[?:]\\s*'(${name})'`, 'g');
/** `wrong('name', …)`, `error('name', …)`, `said('name', …)`, but not `console.error('…')`. */
const asArgument = new RegExp(`(?<![.\\w])(?:wrong|error|said)\\(\\s*'(${name})'`, 'g');
/** The template `rule: \`unknown-${what}\``, whose `what: 'theme' | 'model'` is typed in the same file. */
const asTemplate = /\brule:\s*`([a-z-]*)\$\{(\w+)\}([a-z-]*)`/g;

const inCode = rulesOf(folders.flatMap((folder) => sources(join(root, 'src', folder))));
const pages = readdirSync(docs)
  .filter((file) => file.endsWith('.md') && file !== 'README.md')
  .map((file) => file.slice(0, -'.md'.length));
const read = (file: string) => readFileSync(join(docs, file), 'utf8');

describe('the pages of the rules', () => {
  it('finds the rules where they are written in each of the ways', () => {
    expect(inCode).toEqual(
      expect.arrayContaining(['removed', 'picture-alt', 'missing-attribute', 'cooling-off']),
    );
    expect(inCode).toEqual(expect.arrayContaining(['unknown-theme', 'unknown-model']));
  });

  it('explain every rule there is', () => {
    expect(inCode.filter((rule) => !pages.includes(rule))).toEqual([]);
  });

  it('explain no rule that is not there', () => {
    expect(pages.filter((page) => !inCode.includes(page))).toEqual([]);
  });

  it('begin with the rule’s name', () => {
    expect(pages.filter((page) => !read(`${page}.md`).startsWith(`# ${page}\n`))).toEqual([]);
  });

  it('stand in the table of all rules, each once', () => {
    const rows = [...read('README.md').matchAll(/^\| \[`([a-z0-9-]+)`\]\(\1\.md\)/gm)];
    expect(rows.map(([, rule]) => rule).toSorted()).toEqual(pages.toSorted());
  });
});

function sources(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

function rulesOf(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap(rulesIn))].toSorted();
}

function rulesIn(text: string): string[] {
  return [
    ...matches(text, asField).flatMap(([field]) => matches(field, literal).flatMap(first)),
    ...matches(text, asArgument).flatMap(first),
    ...matches(text, asTemplate).flatMap((template) => namesOfTemplate(template, text)),
  ];
}

function namesOfTemplate([, before, variable, after]: RegExpExecArray, text: string): string[] {
  const [type] = matches(text, new RegExp(`\\b${variable ?? ''}: ('[^;,)]*')`, 'g'));
  return matches(type?.[1] ?? '', /'([^']+)'/g).map(
    ([, word]) => `${before ?? ''}${word ?? ''}${after ?? ''}`,
  );
}

function matches(text: string, pattern: RegExp): RegExpExecArray[] {
  return [...text.matchAll(pattern)];
}

function first([, found]: RegExpExecArray): string[] {
  return found === undefined ? [] : [found];
}
