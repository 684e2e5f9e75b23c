import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const docs = join(root, 'docs/rules');
/** The folders of src whose code has rules. */
const rooms = ['story', 'consent', 'checks', 'library', 'review', 'publish', 'runtime'];

const name = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
/** Matches a field such as `rule: 'name'` or `rule: sure ? 'name' : 'other-name'`. */
const asField = /\brule:[^,;{}]*/g;
const literal = new RegExp(`[?:]\\s*'(${name})'`, 'g');
/** Matches a call such as `errorFinding('name', …)` or `infoFinding('name', …)`. */
const asArgument = new RegExp(`\\b(?:error|info)Finding\\(\\s*'(${name})'`, 'g');
/**
 * Matches the template `rule: \`unknown-${list}\``. The same file has `list: keyof typeof lists`
 * and `const lists`.
 */
const asTemplate = /\brule:\s*`([a-z-]*)\$\{(\w+)\}([a-z-]*)`/g;

const inCode = rulesOf(rooms.flatMap((room) => sources(join(root, 'src', room))));
const pages = readdirSync(docs)
  .filter((file) => file.endsWith('.md') && file !== 'README.md')
  .map((file) => file.slice(0, -'.md'.length));
const read = (file: string) => readFileSync(join(docs, file), 'utf8');

describe('the rule pages', () => {
  it('are compared with rules that the code names in every way it can', () => {
    expect(inCode).toEqual(
      expect.arrayContaining(['removed', 'picture-alt', 'missing-attribute', 'cooling-off']),
    );
    expect(inCode).toEqual(expect.arrayContaining(['unknown-theme', 'unknown-model']));
  });

  it('explain every rule in the code', () => {
    expect(inCode.filter((rule) => !pages.includes(rule))).toEqual([]);
  });

  it('explain no rule that the code does not have', () => {
    expect(pages.filter((page) => !inCode.includes(page))).toEqual([]);
  });

  it('have the rule’s name as their heading', () => {
    expect(pages.filter((page) => !read(`${page}.md`).startsWith(`# ${page}\n`))).toEqual([]);
  });

  it('are listed in the table of all rules, each once', () => {
    const rows = [...read('README.md').matchAll(/^\| \[`([a-z0-9-]+)`\]\(\1\.md\)/gm)];
    expect(rows.map(([, rule]) => rule).toSorted()).toEqual(pages.toSorted());
  });
});

function sources(folder: string): string[] {
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

function namesOfTemplate(
  [, before = '', variable = '', after = '']: RegExpExecArray,
  text: string,
) {
  const [type] = matches(text, new RegExp(`\\b${variable}: keyof typeof (\\w+)`, 'g'));
  const [object] = matches(text, new RegExp(`^const ${type?.[1] ?? ''} = {\n(.*?)^}`, 'gms'));
  return matches(object?.[1] ?? '', /^ {2}(\w+):/gm).map(([, key = '']) => before + key + after);
}

function matches(text: string, pattern: RegExp): RegExpExecArray[] {
  return [...text.matchAll(pattern)];
}

function first([, found]: RegExpExecArray): string[] {
  return found === undefined ? [] : [found];
}
