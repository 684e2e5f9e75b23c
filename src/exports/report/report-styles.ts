import { element, xmlDocument } from '../ooxml/xml-elements.ts';

/** The namespace of Word's elements. */
export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The styles have Word's own names, so that an organisation's template can replace them. */
export function stylesXml(lang: string): string {
  return xmlDocument(
    element(
      'w:styles',
      { 'xmlns:w': wordNamespace },
      defaultsXml(lang),
      styleXml('paragraph', 'Normal', 'Normal', true),
      styleXml(
        'paragraph',
        'Heading1',
        'heading 1',
        false,
        element('w:pPr', {}, element('w:keepNext'), element('w:outlineLvl', { 'w:val': 0 })),
        element('w:rPr', {}, element('w:b'), element('w:bCs'), sizeXml(16)),
      ),
      styleXml(
        'paragraph',
        'Heading2',
        'heading 2',
        false,
        element('w:pPr', {}, element('w:keepNext'), element('w:outlineLvl', { 'w:val': 1 })),
        element('w:rPr', {}, element('w:b'), element('w:bCs'), sizeXml(12)),
      ),
      styleXml(
        'paragraph',
        'Quote',
        'Quote',
        false,
        element('w:pPr', {}, element('w:ind', { 'w:left': 567, 'w:right': 567 })),
        element('w:rPr', {}, sizeXml(13)),
      ),
      styleXml(
        'character',
        'Hyperlink',
        'Hyperlink',
        false,
        element(
          'w:rPr',
          {},
          element('w:color', { 'w:val': '0B4F4F' }),
          element('w:u', { 'w:val': 'single' }),
        ),
      ),
    ),
  );
}

function defaultsXml(lang: string): string {
  const font = 'Arial';
  const fontXml = element('w:rFonts', {
    'w:ascii': font,
    'w:hAnsi': font,
    'w:cs': font,
    'w:eastAsia': font,
  });
  const spacing = element('w:spacing', { 'w:after': 160, 'w:line': 300, 'w:lineRule': 'auto' });
  return element(
    'w:docDefaults',
    {},
    element(
      'w:rPrDefault',
      {},
      element('w:rPr', {}, fontXml, sizeXml(11), element('w:lang', { 'w:val': lang })),
    ),
    element('w:pPrDefault', {}, element('w:pPr', {}, spacing)),
  );
}

function styleXml(
  type: 'paragraph' | 'character',
  id: string,
  name: string,
  isDefault: boolean,
  ...properties: string[]
): string {
  return element(
    'w:style',
    { 'w:type': type, 'w:default': isDefault ? 1 : undefined, 'w:styleId': id },
    element('w:name', { 'w:val': name }),
    ...(isDefault || type === 'character' ? [] : [element('w:basedOn', { 'w:val': 'Normal' })]),
    element('w:qFormat'),
    ...properties,
  );
}

/** Writes the size of letters. Word measures sizes in half points. */
function sizeXml(points: number): string {
  return element('w:sz', { 'w:val': points * 2 }) + element('w:szCs', { 'w:val': points * 2 });
}
