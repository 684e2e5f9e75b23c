import { colourNames, type Colours } from './colours.ts';
import { el, namespaces, part } from './xml.ts';

/**
 * The theme of a deck: colours, two fonts and plain effects. Georgia and Verdana were made for
 * screens, and are there wherever PowerPoint and Keynote are; a library's own fonts are not.
 */
export function themePart(name: string, colours: Colours): string {
  return part(
    el(
      'a:theme',
      { 'xmlns:a': namespaces['xmlns:a'], name },
      el(
        'a:themeElements',
        {},
        el('a:clrScheme', { name }, ...colourNames.map((each) => colour(each, colours[each]))),
        el(
          'a:fontScheme',
          { name },
          font('a:majorFont', 'Georgia'),
          font('a:minorFont', 'Verdana'),
        ),
        formats(name),
      ),
    ),
  );
}

function colour(name: string, value: string): string {
  return el(`a:${name}`, {}, el('a:srgbClr', { val: value.slice(1).toUpperCase() }));
}

function font(name: string, typeface: string): string {
  return el(
    name,
    {},
    el('a:latin', { typeface }),
    el('a:ea', { typeface: '' }),
    el('a:cs', { typeface: '' }),
  );
}

/** PowerPoint wants three of each, though nothing here uses more than the first. */
function formats(name: string): string {
  const plain = el('a:solidFill', {}, el('a:schemeClr', { val: 'phClr' }));
  const line = (w: number) => el('a:ln', { w }, plain, el('a:prstDash', { val: 'solid' }));
  const effect = el('a:effectStyle', {}, el('a:effectLst'));
  return el(
    'a:fmtScheme',
    { name },
    el('a:fillStyleLst', {}, plain, plain, plain),
    el('a:lnStyleLst', {}, line(9525), line(19050), line(28575)),
    el('a:effectStyleLst', {}, effect, effect, effect),
    el('a:bgFillStyleLst', {}, plain, plain, plain),
  );
}
