import { inlineText } from '../../story/body/body-text.ts';
import type { ParsedText } from '../../story/body/parse-body.ts';
import type { Block, Body, Inline } from '../../story/body/body-tree.ts';
import type { FieldPath } from '../../story/issue.ts';
import { fileNameToWords, type CheckedText } from './checked-text.ts';

type TextPlace = Pick<CheckedText, 'path' | 'line' | 'where'>;

/** The properties that all texts of one source share. */
interface TextSource {
  speaker: CheckedText['speaker'];
  /** The place of a text that begins on a line. */
  placeOnLine: (line: number) => TextPlace;
}

/** Collects the texts of a story's body, with their lines. */
export function collectBodyTexts(written: ParsedText): CheckedText[] {
  return collectWrittenTexts(written, {
    speaker: 'storyteller',
    placeOnLine: (line) => ({ path: ['body'], line }),
  });
}

/** Collects the texts of a transcript. All words of a transcript count as quoted. */
export function collectTranscriptTexts(written: ParsedText): CheckedText[] {
  const path: FieldPath = ['recording', 'transcript'];
  return collectWrittenTexts(written, {
    speaker: 'quoted',
    placeOnLine: (line) => ({ path, where: `In the transcript, on line ${String(line)}` }),
  });
}

/**
 * Collects the texts of a body. If the source cannot be parsed, collects its lines, because they
 * may be in git already.
 */
function collectWrittenTexts(
  { source, firstLine, body, lines }: ParsedText,
  { speaker, placeOnLine }: TextSource,
): CheckedText[] {
  if (body) {
    return collectBlockTexts(body, speaker, (block) => placeOnLine(lines.get(block) ?? firstLine));
  }
  return source
    .split('\n')
    .map((text, index) => ({
      text,
      speaker,
      form: 'words' as const,
      ...placeOnLine(firstLine + index),
    }))
    .filter(({ text }) => text.trim() !== '');
}

function collectBlockTexts(
  blocks: Body,
  speaker: CheckedText['speaker'],
  placeOf: (block: Block) => TextPlace,
): CheckedText[] {
  return blocks.flatMap((block): CheckedText[] => {
    const libraryText = { speaker: 'library', form: 'words', ...placeOf(block) } as const;
    const inside = (children: Body, childSpeaker = speaker) =>
      collectBlockTexts(children, childSpeaker, placeOf);
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [
          { ...libraryText, speaker, text: inlineText(block.children) },
          ...collectLinkAddresses(block.children).map((text) => ({
            ...libraryText,
            form: 'address' as const,
            text,
          })),
        ];
      case 'list':
        return inside(block.items.flat());
      case 'quotation':
        return inside(block.children, 'quoted');
      case 'Quote':
        return [
          ...inside(block.children, 'quoted'),
          ...(block.by === undefined ? [] : [{ ...libraryText, text: block.by }]),
        ];
      case 'Passage':
        return inside(block.children).map((text) => ({ language: block.lang, ...text }));
      case 'Aside':
        return inside(block.children, 'library');
      case 'Figure':
        return [
          { ...libraryText, text: block.alt },
          { ...libraryText, form: 'file', text: fileNameToWords(block.src) },
          ...inside(block.children, 'library'),
        ];
      default:
        return inside(block.children);
    }
  });
}

function collectLinkAddresses(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'text' || inline.type === 'break') return [];
    return [
      ...(inline.type === 'link' ? [inline.href] : []),
      ...collectLinkAddresses(inline.children),
    ];
  });
}
