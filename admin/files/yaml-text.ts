import { Document, isCollection, Scalar, visit } from 'yaml';
import { isPlainDate } from '../../src/story/plain-date.ts';

const width = 92;
/** Longer text is folded below its field. */
const longest = 72;

/** Fields or entries as lines of YAML, each ending in a line break and indented by `indent` spaces. */
export function blockYaml(data: unknown, indent: number): string {
  const lines = documentOf(data, blockStyle).toString({ ...always, lineWidth: width - indent });
  const margin = ' '.repeat(indent);
  return lines
    .split('\n')
    .map((line) => (line === '' ? line : margin + line))
    .join('\n');
}

/** A value on one line, to stand in place of another; `inFlow` where that is between brackets. */
export function inlineYaml(value: unknown, inFlow: boolean): string {
  const isFlow = inFlow || typeof value === 'object';
  const document = documentOf(isFlow ? [value] : { k: value }, inlineStyle);
  if (isFlow && isCollection(document.contents)) document.contents.flow = true;
  const line = document.toString({ ...always, lineWidth: 0, flowCollectionPadding: false });
  return isFlow ? line.slice('['.length, -']\n'.length) : line.slice('k: '.length, -'\n'.length);
}

/** Whether a value reads well on the line of its field. */
export function fitsInline(value: unknown): boolean {
  return typeof value !== 'string' || (value.length <= longest && !value.includes('\n'));
}

/** Text in quotation marks stays on one line: broken over several, not all of it can be read again. */
const always = { doubleQuotedMinMultiLineLength: Infinity };

type Style = (text: string) => Scalar.Type | undefined;

function documentOf(data: unknown, style: Style): Document {
  const document = new Document(data, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (key, scalar) => {
      const type = typeof scalar.value === 'string' && key !== 'key' && style(scalar.value);
      if (type) scalar.type = type;
    },
  });
  return document;
}

const inlineStyle: Style = (text) =>
  needsQuotes(text) || text.includes('\n') ? Scalar.QUOTE_DOUBLE : undefined;

const blockStyle: Style = (text) => {
  if (needsQuotes(text)) return Scalar.QUOTE_DOUBLE;
  return fitsInline(text) || text.includes('\n') ? undefined : Scalar.BLOCK_FOLDED;
};

/**
 * What another reader of YAML may take for something else, such as `no` or `12:30`, though our own
 * knows it for text. A day is meant to stand there as it is.
 */
const misread = /^(?:[-+.]?\d[-+.:_\da-f]*|0x[\da-f]+|y|n|yes|no|on|off)$/i;

function needsQuotes(text: string): boolean {
  return /[\t\r\u0085\u2028\u2029]|\n$/.test(text) || (misread.test(text) && !isPlainDate(text));
}
