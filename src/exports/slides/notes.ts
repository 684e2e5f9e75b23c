import { inches, transform, type Box } from './geometry.ts';
import { colourMap } from './master.ts';
import { shapeTree } from './placeholders.ts';
import { isRightToLeft } from './text.ts';
import { el, escapeXml, namespaces, part } from './xml.ts';

/** A sheet of notes, upright. */
export const notesSize = { cx: 6_858_000, cy: 9_144_000 };

const picture = inches(0.6, 0.75, 6.3, 3.54);
const words = inches(0.75, 4.6, 6, 4.6);

/** The master of the notes: the slide above, the words below. */
export function notesMasterPart(lang: string): string {
  const prompt = run('Notes', lang);
  return part(
    el(
      'p:notesMaster',
      namespaces,
      el(
        'p:cSld',
        {},
        el('p:bg', {}, el('p:bgRef', { idx: 1001 }, el('a:schemeClr', { val: 'bg1' }))),
        shapeTree(slideImage(picture), notesBody(words, el('a:p', {}, prompt))),
      ),
      colourMap,
      el(
        'p:notesStyle',
        {},
        el(
          'a:lvl1pPr',
          { marL: 0, algn: 'l' },
          el('a:spcBef', {}, el('a:spcPts', { val: 600 })),
          el(
            'a:defRPr',
            { sz: 1400 },
            el('a:solidFill', {}, el('a:schemeClr', { val: 'tx1' })),
            el('a:latin', { typeface: '+mn-lt' }),
          ),
        ),
      ),
    ),
  );
}

/** The notes of one slide, a paragraph each. */
export function notesPart(notes: readonly string[], lang: string): string {
  const paragraphs = notes.map((note) =>
    el(
      'a:p',
      {},
      ...(isRightToLeft(note) ? [el('a:pPr', { algn: 'r', rtl: 1 })] : []),
      run(note, lang),
    ),
  );
  return part(
    el(
      'p:notes',
      namespaces,
      el('p:cSld', {}, shapeTree(slideImage(), notesBody(undefined, ...paragraphs))),
      el('p:clrMapOvr', {}, el('a:masterClrMapping')),
    ),
  );
}

function run(text: string, lang: string): string {
  return el('a:r', {}, el('a:rPr', { lang }), el('a:t', {}, escapeXml(text)));
}

function slideImage(box?: Box): string {
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id: 2, name: 'Slide' }),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })),
      el('p:nvPr', {}, el('p:ph', { type: 'sldImg' })),
    ),
    el('p:spPr', {}, ...placed(box)),
  );
}

function notesBody(box: Box | undefined, ...paragraphs: string[]): string {
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id: 3, name: 'Notes' }),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })),
      el('p:nvPr', {}, el('p:ph', { type: 'body', idx: 1 })),
    ),
    el('p:spPr', {}, ...placed(box)),
    el('p:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), ...paragraphs),
  );
}

function placed(box: Box | undefined): string[] {
  return box ? [transform(box), el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))] : [];
}
