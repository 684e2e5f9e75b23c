import { buildLists, type MarkedEntry } from './build-lists.ts';
import { hasClass, styleSheetText, styleValue } from './element-styles.ts';
import { readBullet, readListMarker, readNumeral, type ListMarker } from './list-marker.ts';
import { removeLeadingText } from './leading-text.ts';

/**
 * Converts lists of Microsoft Word, which copies each entry as a paragraph with its marker as text and
 * its level in a style, and bullets that are characters of a paragraph.
 */
export function convertWordLists(document: Document): void {
  const formats = readLevelFormats(styleSheetText(document));
  let run: FoundEntry[] = [];
  const convertRun = () => {
    const lists = buildLists(
      document,
      run.map(({ entry }) => entry),
    );
    run[0]?.paragraphs[0]?.before(...lists);
    for (const paragraph of run.flatMap(({ paragraphs }) => paragraphs)) paragraph.remove();
    run = [];
  };
  for (const paragraph of [...document.body.querySelectorAll('p')]) {
    const last = run.at(-1);
    if (last?.paragraphs.at(-1) !== paragraph.previousElementSibling) convertRun();
    const entry = readEntry(paragraph, formats);
    if (entry) run.push({ entry, paragraphs: [paragraph] });
    else if (run.length > 0 && isContinuation(paragraph)) continueEntry(run, paragraph);
    else convertRun();
  }
  convertRun();
}

/** An entry, with the paragraphs that it was read from. */
interface FoundEntry {
  entry: MarkedEntry;
  paragraphs: HTMLElement[];
}

function readEntry(paragraph: HTMLElement, formats: LevelFormats): MarkedEntry | undefined {
  const [, list = '', level] =
    /^(l\d+)?.*\blevel(\d)/.exec(styleValue(paragraph, 'mso-list')) ?? [];
  const span = [...paragraph.querySelectorAll('span')].find(
    (each) => styleValue(each, 'mso-list') === 'ignore',
  );
  if (level === undefined && !span) return readTextEntry(paragraph);
  span?.remove();
  const marker = span
    ? readListMarker(span.textContent)
    : (formats.get(`${list} ${level ?? ''}`) ?? { ordered: false, numbers: [] });
  return { ...marker, level: Number(level ?? 1), content: [...paragraph.childNodes] };
}

/** Reads an entry whose marker is a part of the text. */
function readTextEntry(paragraph: HTMLElement): MarkedEntry | undefined {
  const text = paragraph.textContent;
  const isListStyle = hasClass(paragraph, /^MsoList/i);
  const isTabbed = /^\s*\S{1,5}\t/.test(text);
  const marker = readBullet(text) ?? (isListStyle || isTabbed ? readNumeral(text) : undefined);
  if (!marker || paragraph.closest('li, [data-component]') || /^\s*\*/.test(text)) return undefined;
  removeLeadingText(paragraph, marker.length);
  return { ...marker, content: [...paragraph.childNodes] };
}

/** Whether a paragraph has the style of a list, and no marker: it goes on with the entry before it. */
function isContinuation(paragraph: HTMLElement): boolean {
  return hasClass(paragraph, /^MsoList/i) && paragraph.textContent.trim() !== '';
}

function continueEntry(run: FoundEntry[], paragraph: HTMLElement): void {
  const last = run.pop();
  if (!last) return;
  const content = [...last.entry.content, paragraph.cloneNode(true)];
  run.push({ entry: { ...last.entry, content }, paragraphs: [...last.paragraphs, paragraph] });
}

/** How a style sheet numbers the levels of its lists, by list and level: `l0 1`. */
type LevelFormats = ReadonlyMap<string, ListMarker>;

function readLevelFormats(css: string): LevelFormats {
  const levels = css.matchAll(/@list\s+(l\d+):level(\d)[^{]*\{([^}]*)\}/g);
  return new Map(
    [...levels].map(([, list = '', level = '', style = '']) => [
      `${list} ${level}`,
      { ordered: !/mso-level-number-format\s*:\s*(?:bullet|image)/.test(style), numbers: [] },
    ]),
  );
}
