// @module-tag property
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  Document,
  isCollection,
  isScalar,
  LineCounter,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import { readEntryFile, writeEntryFile } from '../../../../admin/files/entry-file.ts';
import { fileKinds } from '../../../../admin/files/file-kinds.ts';
import type { FieldPath } from '../../../../src/story/issue.ts';
import { frontMatter } from '../../../../src/story/schema/front-matter.ts';
import { splitSource } from '../../../../src/story/source/split-source.ts';
import { parseYaml } from '../../../../src/story/source/parse-yaml.ts';
import { anyFrontMatter, anyText } from '../../../support/any-front-matter.ts';
import { propertyOptions } from '../../../support/open-stories.ts';
import { listFieldPaths, withField, fieldAt } from '../../../support/typed-data.ts';
import type { Typed } from '../../../support/valid-story.ts';

const readStoryFile = (text: string) => readEntryFile(text, fileKinds.story);
const writeStoryFile = (data: Record<string, unknown>, before?: string) =>
  writeEntryFile(data, fileKinds.story, before);

/** The YAML styles of text that people use. */
const styles = [
  ...[Scalar.PLAIN, Scalar.QUOTE_DOUBLE, Scalar.QUOTE_SINGLE],
  ...[Scalar.BLOCK_FOLDED, Scalar.BLOCK_LITERAL],
] as const;

/** Random numbers that choose among the styles of a file written by hand. */
const dice = fc.infiniteStream(fc.nat(99));

/**
 * Writes a story as people write by hand, with comments, blank lines, brackets and quotation marks
 * of every kind.
 */
function byHand(data: Typed, body: string, rolls: fc.Stream<number>): string {
  const roll = () => Number(rolls.next().value);
  const document = new Document(data);
  visit(document, (key, node) => {
    if (isScalar(node) && key !== 'key' && typeof node.value === 'string' && roll() < 60) {
      node.type = styles[roll() % styles.length] ?? Scalar.PLAIN;
    }
    if (!isScalar(node) && !isCollection(node)) return;
    if (key !== 'key' && roll() < 4) node.comment = ` note # ${roll()}`;
    if (key !== 'value' && roll() < 4) node.commentBefore = ` about ${roll()}`;
    if (roll() < 3) node.spaceBefore = true;
    if (isCollection(node) && roll() < 6) node.flow = true;
  });
  const [indentSeq, indent] = [roll() < 50, roll() < 80 ? 2 : 4];
  const toYaml = (lineWidth: number) =>
    document.toString({ indentSeq, indent, lineWidth, doubleQuotedMinMultiLineLength: Infinity });
  const wrapped = toYaml(roll() < 30 ? 0 : 30 + roll());
  // The package that writes YAML cannot read all texts of several lines that it writes.
  const yaml = parseDocument(wrapped).errors.length === 0 ? wrapped : toYaml(0);
  const file = `---\n${yaml}---\n${body}`;
  return roll() < 30 ? file.replaceAll('\n', '\r\n') : file;
}

/** Returns the front matter as the library reads it. */
function asRead(file: string): unknown {
  return parseYaml(splitSource(file)?.yaml ?? '').data;
}

// A property test can take long on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe('any story that the schema accepts', () => {
  it('is the same after it was written by the form and read by the library', () => {
    const theSame = fc.property(anyFrontMatter, anyText, (data, text) => {
      const body = `\n${text.replaceAll(/\r\n?/g, '\n')}\n`;
      const file = writeStoryFile({ ...data, body });
      expect(readStoryFile(file)).toEqual({ ...data, body });
      expect(frontMatter.parse(asRead(file))).toEqual(frontMatter.parse(data));
    });
    fc.assert(theSame, propertyOptions(150));
  });

  it('keeps every letter of its file without an edit, whatever its style', () => {
    const untouched = fc.property(anyFrontMatter, anyText, dice, (data, text, rolls) => {
      const file = byHand(data, text, rolls);
      expect(writeStoryFile(readStoryFile(file), file)).toBe(file);
    });
    fc.assert(untouched, propertyOptions(100));
  });

  it('can be edited into any other story, whatever its style', () => {
    const becomesOther = fc.property(anyFrontMatter, anyFrontMatter, dice, (data, other, rolls) => {
      const file = byHand(data, '\nA text.\n', rolls);
      const { body } = readStoryFile(file);
      expect(asRead(writeStoryFile({ ...other, body }, file))).toEqual(other);
    });
    fc.assert(becomesOther, propertyOptions(100));
  });
});

describe('an edit of one field in a story’s file', () => {
  const edit = fc.record({
    data: anyFrontMatter,
    rolls: dice,
    pick: fc.nat(),
    text: fc.constantFrom('Another', 'two words', 'a: b', 'no', '- a', '2026-01'),
  });

  it('changes the lines of that field and no others', () => {
    const own = fc.property(edit, ({ data, rolls, pick, text }) => {
      const file = byHand(data, '\nA text.\n', rolls).replaceAll('\r\n', '\n');
      const path = leafOf(data, pick);
      const edited = writeStoryFile(withField(readStoryFile(file), path, text) as Typed, file);
      const [first, after] = linesOf(file, path);
      const [before, now] = [file.split('\n'), edited.split('\n')];
      expect(now.slice(0, first)).toEqual(before.slice(0, first));
      expect(now.slice(now.length - (before.length - after))).toEqual(before.slice(after));
    });
    fc.assert(own, propertyOptions(150));
  });
});

/** Returns the path of one answer in a story, which is a text, a day, or a yes or no. */
function leafOf(data: Typed, pick: number): FieldPath {
  const leaves = listFieldPaths(data).filter((path) => typeof fieldAt(data, path) !== 'object');
  return leaves[pick % leaves.length] ?? [];
}

/** Returns the first line of a field in a file, and the first line after the field. */
function linesOf(file: string, path: FieldPath): [first: number, after: number] {
  const lines = new LineCounter();
  const document = parseDocument(splitSource(file)?.yaml ?? '', { lineCounter: lines });
  const group = document.getIn(path.slice(0, -1), true) as YAMLMap<Scalar, Scalar>;
  const pair = group.items.find(({ key }) => key.value === path.at(-1));
  const [from = 0] = pair?.key.range ?? [];
  const [, to = 0] = pair?.value?.range ?? [];
  // Line 1 of the YAML is line 2 of the file.
  return [lines.linePos(from).line, lines.linePos(to - 1).line + 1];
}
