import type { HeldBackCase } from '../held-back-cases.ts';
import { hostile, withBody, withYaml, nested } from './hostile-story.ts';

const backticks = Array.from({ length: 300 }, (_, at) => '`'.repeat(at + 1)).join(' ');

/**
 * Stories whose text or YAML is nested deeply or repeats itself, so that a parser could need too much
 * time or memory.
 */
export const nestedTexts: readonly HeldBackCase[] = [
  hostile(
    'a hundred nested lists',
    'knotted-text',
    withBody((canary) => `${'- '.repeat(100)}${canary}`),
  ),
  hostile(
    'nested lists on separate lines',
    'not-in-a-story',
    withBody((canary) =>
      Array.from({ length: 45 }, (_, depth) => `${'  '.repeat(depth)}- ${canary}`).join('\n'),
    ),
  ),
  hostile(
    'a thousand nested quotations',
    'knotted-text',
    withBody((canary) => `${'>'.repeat(1000)} ${canary}`),
  ),
  hostile(
    'nested emphasis',
    'not-in-a-story',
    withBody((canary) => nested('*a **b ', canary, ' c** d*', 40)),
  ),
  hostile(
    'a hundred nested components',
    'not-in-a-story',
    withBody((canary) => nested('<Moment>\n\n', canary, '\n\n</Moment>', 100)),
  ),
  hostile(
    'ten thousand brackets',
    'knotted-text',
    withBody((canary) => `${'['.repeat(10_000)}${canary}`),
  ),
  hostile(
    'nested links',
    'knotted-text',
    withBody((canary) => `${'[a]('.repeat(5000)}${canary}`),
  ),
  hostile(
    'twenty thousand braces',
    'broken-mdx',
    withBody((canary) => `${'{ '.repeat(20_000)}${canary}`),
  ),
  hostile(
    'braces over many lines',
    'broken-mdx',
    withBody((canary) => `${'{\n'.repeat(2000)}${canary}`),
  ),
  hostile(
    'a thousand components without an end',
    'broken-mdx',
    withBody((canary) => `${'<Moment>\n\n'.repeat(1000)}${canary}`),
  ),
  hostile(
    'nested tags',
    'broken-mdx',
    withBody((canary) => `${'<a '.repeat(15_000)}${canary}`),
  ),
  hostile(
    'eight thousand attributes',
    'broken-mdx',
    withBody((canary) => `<Quote ${'by="a" '.repeat(8000)} ${canary}`),
  ),
  hostile(
    'three hundred runs of backticks of different lengths',
    'knotted-text',
    withBody((canary) => `${backticks} ${canary}`),
  ),
  hostile(
    'eight hundred link definitions',
    'not-in-a-story',
    withBody((canary) => `[${canary}]: https://example.org\n`.repeat(800)),
  ),
  hostile(
    'nine hundred imports',
    'not-in-a-story',
    withBody((canary) =>
      Array.from({ length: 900 }, (_, at) => `import a${String(at)} from "${canary}"`).join('\n'),
    ),
  ),
  hostile('nested fields', 'unreadable-yaml', withYaml(`a: ${nested('{a: ', '1', '}', 8000)}`)),
  hostile(
    'nested flow lists in the fields',
    'unreadable-yaml',
    withYaml(`a: ${'['.repeat(30_000)}`),
  ),
  hostile(
    'nested block lists in the fields',
    'unknown-field',
    withYaml(`a:\n  ${'- '.repeat(400)}b`),
  ),
  hostile('nested keys', 'unreadable-yaml', withYaml('? '.repeat(3000))),
  hostile('twenty thousand anchors', 'unreadable-yaml', withYaml('&a '.repeat(20_000))),
  hostile(
    'six thousand fields',
    'unknown-field',
    withYaml(Array.from({ length: 6000 }, (_, at) => `f${String(at)}:`).join(' 1\n') + ' 1'),
  ),
  hostile('the same field nine thousand times', 'unreadable-yaml', withYaml('a: 1\n'.repeat(9000))),
  hostile(
    'an alias that expands to many long strings',
    'unreadable-yaml',
    withYaml(`a: &a ${'x'.repeat(9000)}\nb: [${'*a, '.repeat(9000)}*a]`),
  ),
];
