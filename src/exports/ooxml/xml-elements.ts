/**
 * The characters that XML 1.0 cannot contain: most control characters, lone surrogates, U+FFFE and
 * U+FFFF.
 */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Matches a text that needs escaping. Most texts need none, so the test saves time. */
const special = /[&<>"\n]|[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/;

/**
 * Escapes a text for an element or an attribute. Leaves out the characters that XML cannot contain.
 * Writes a line break as a character reference, so that attributes keep the break.
 */
export function escapeXml(text: string): string {
  if (!special.test(text)) return text;
  return withoutForbiddenCharacters(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}

/** Leaves out the characters that XML cannot contain, in any form. */
export function withoutForbiddenCharacters(text: string): string {
  return text.replace(forbidden, '');
}

/** Attributes by name. An attribute that is undefined is left out. */
export type Attributes = Record<string, string | number | undefined>;

/**
 * Writes an element.
 *
 * @param content XML that is escaped already
 */
export function element(name: string, attributes: Attributes = {}, ...content: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  const inside = content.join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** Writes an element that contains a text. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return element(name, attributes, escapeXml(text));
}

/** Writes a whole XML file around its root element. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}
