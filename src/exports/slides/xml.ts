/** What XML 1.0 cannot hold: most control characters, halves of letters, and two that are none. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** What may need care; most texts have none of it. */
const special = /[&<>"\n]|[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/;

/** A text as XML holds it, in an element or an attribute: whatever it cannot hold is left out. */
export function escapeXml(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replace(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}

/** Attributes by their names; those that are undefined are left out. */
export type Attributes = Record<string, string | number | undefined>;

/** An element with what stands in it, which is XML already. */
export function el(name: string, attributes: Attributes = {}, ...inside: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  const content = inside.join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A whole part of a package. */
export function part(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/** The names that drawings, relationships and presentations go by. */
export const namespaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
};
