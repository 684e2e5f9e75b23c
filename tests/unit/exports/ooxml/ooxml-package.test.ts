import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeOoxmlPackage } from '../../../../src/exports/ooxml/ooxml-package.ts';
import { element, escapeXml, xmlDocument } from '../../../../src/exports/ooxml/xml-elements.ts';
import { findAll, readXml } from '../../../support/read-xml.ts';

describe('an OOXML package', () => {
  const parts = [
    {
      path: 'ppt/slides/slide1.xml',
      type: 'application/slide+xml',
      content: xmlDocument(element('a')),
      relationships: [
        { id: 'rId1', type: 'theme', target: 'ppt/theme/theme1.xml' },
        { id: 'rId2', type: 'hyperlink', target: 'https://a.example/?a&b', isExternal: true },
      ],
    },
    { path: 'ppt/media/code.png', content: Uint8Array.of(1, 2, 3) },
  ];
  const bytes = writeOoxmlPackage(parts, [
    { id: 'rId1', type: 'officeDocument', target: 'ppt/slides/slide1.xml' },
  ]);
  const files = unzipSync(bytes);
  const read = (path: string) => readXml(strFromU8(files[path]!));

  test('contains its parts after the content types and the package’s own relationships', () => {
    expect(Object.keys(files)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'ppt/slides/slide1.xml',
      'ppt/slides/_rels/slide1.xml.rels',
      'ppt/media/code.png',
    ]);
    expect([...files['ppt/media/code.png']!]).toEqual([1, 2, 3]);
  });

  test('declares a content type for each part that has its own', () => {
    const types = findAll(read('[Content_Types].xml'), 'Override');
    expect(types.map(({ attributes }) => attributes)).toEqual([
      { PartName: '/ppt/slides/slide1.xml', ContentType: 'application/slide+xml' },
    ]);
  });

  test('refers to other parts by relative paths and to the web by addresses', () => {
    const { children } = read('ppt/slides/_rels/slide1.xml.rels');
    expect(children.map(({ attributes }) => attributes['Target'])).toEqual([
      '../theme/theme1.xml',
      'https://a.example/?a&b',
    ]);
    expect(children.map(({ attributes }) => attributes['TargetMode'])).toEqual([
      undefined,
      'External',
    ]);
  });
});

describe('writing XML', () => {
  test('escapes texts and attributes, and leaves out characters that XML cannot contain', () => {
    expect(escapeXml('a\u0000 & <b> "c"\n\uD800')).toBe('a &amp; &lt;b&gt; &quot;c&quot;&#10;');
    expect(element('a', { b: '"', c: undefined, d: 0 })).toBe('<a b="&quot;" d="0"/>');
    expect(element('a', {}, element('b'), 'c')).toBe('<a><b/>c</a>');
  });
});
