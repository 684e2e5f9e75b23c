import { element, xmlDocument } from '../../ooxml/xml-elements.ts';
import { presentationNamespaces } from './part-paths.ts';
import { themeColourNames, type ThemeColours } from './theme-colours.ts';

/**
 * Writes the theme of a deck: colours, two fonts and plain effects. The fonts are Georgia and
 * Verdana, which are on every machine with PowerPoint or Keynote. The site's own fonts are not on
 * such machines.
 */
export function themeXml(name: string, colours: ThemeColours): string {
  return xmlDocument(
    element(
      'a:theme',
      { 'xmlns:a': presentationNamespaces['xmlns:a'], name },
      element(
        'a:themeElements',
        {},
        element(
          'a:clrScheme',
          { name },
          ...themeColourNames.map((each) => colourXml(each, colours[each])),
        ),
        element(
          'a:fontScheme',
          { name },
          fontXml('a:majorFont', 'Georgia'),
          fontXml('a:minorFont', 'Verdana'),
        ),
        formatSchemeXml(name),
      ),
    ),
  );
}

function colourXml(name: string, value: string): string {
  return element(`a:${name}`, {}, element('a:srgbClr', { val: value.slice(1).toUpperCase() }));
}

function fontXml(name: string, typeface: string): string {
  return element(
    name,
    {},
    element('a:latin', { typeface }),
    element('a:ea', { typeface: '' }),
    element('a:cs', { typeface: '' }),
  );
}

/**
 * The formats of fills, lines and effects. PowerPoint requires three of each. A deck uses only the
 * first.
 */
function formatSchemeXml(name: string): string {
  const fill = element('a:solidFill', {}, element('a:schemeClr', { val: 'phClr' }));
  const line = (w: number) => element('a:ln', { w }, fill, element('a:prstDash', { val: 'solid' }));
  const effect = element('a:effectStyle', {}, element('a:effectLst'));
  return element(
    'a:fmtScheme',
    { name },
    element('a:fillStyleLst', {}, fill, fill, fill),
    element('a:lnStyleLst', {}, line(9525), line(19050), line(28575)),
    element('a:effectStyleLst', {}, effect, effect, effect),
    element('a:bgFillStyleLst', {}, fill, fill, fill),
  );
}
