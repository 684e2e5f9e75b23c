import { Document, isCollection, Scalar, visit } from 'yaml';
import { isPlainDate } from '../../src/story/plain-date.ts';

/** The longest line, in characters. */
const lineWidth = 92;
/**
 * The longest text on the line of its field, in characters. Longer text is folded below the field.
 */
const longestInline = 72;

/**
 * Writes fields or entries as lines of YAML. Every line ends in a line break.
 *
 * @param indent the number of spaces before each line
 */
export function blockYaml(data: unknown, indent: number): string {
  const lines = documentOf(data, blockStyle).toString({
    ...stringOptions,
    lineWidth: lineWidth - indent,
  });
  const margin = ' '.repeat(indent);
  return lines
    .split('\n')
    .map((line) => (line === '' ? line : margin + line))
    .join('\n');
}

/**
 * Writes a value on one line, to replace another value.
 *
 * @param inFlow whether the value stands between brackets or braces
 */
export function inlineYaml(value: unknown, inFlow: boolean): string {
  const isFlow = inFlow || typeof value === 'object';
  const document = documentOf(isFlow ? [value] : { k: value }, inlineStyle);
  if (isFlow && isCollection(document.contents)) document.contents.flow = true;
  const line = document.toString({ ...stringOptions, lineWidth: 0, flowCollectionPadding: false });
  return isFlow ? line.slice('['.length, -']\n'.length) : line.slice('k: '.length, -'\n'.length);
}

/** Whether a value fits on the line of its field. */
export function fitsInline(value: unknown): boolean {
  return typeof value !== 'string' || (value.length <= longestInline && !value.includes('\n'));
}

/** Keeps quoted text on one line, because broken text cannot always be read again. */
const stringOptions = { doubleQuotedMinMultiLineLength: Infinity };

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
 * Matches text that other YAML parsers may read as another type, such as `no` or `12:30`. Our own
 * parser reads all of it as text. Plain dates are written without quotation marks.
 */
const ambiguous = /^(?:[-+.]?\d[-+.:_\da-f]*|0x[\da-f]+|y|n|yes|no|on|off)$/i;

function needsQuotes(text: string): boolean {
  return /[\t\r\u0085\u2028\u2029]|\n$/.test(text) || (ambiguous.test(text) && !isPlainDate(text));
}
