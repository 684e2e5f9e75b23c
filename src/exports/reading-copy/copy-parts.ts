import { escapeHtml } from '../../story/body/body-html.ts';
import type { Use } from '../../story/vocabulary.ts';
import type { PicturedLines, PictogramName } from '../../words/reading-copy-words.ts';
import { pictogramSvg } from './pictograms.ts';

/** Writes a sheet of a reading copy: a section that begins a page on paper. */
export function sheet(title: string, content: readonly string[]): string {
  return `<section class="sheet"><h2>${escapeHtml(title)}</h2>\n${content.join('\n')}\n</section>`;
}

export function subheading(title: string): string {
  return `<h3>${escapeHtml(title)}</h3>`;
}

export function copyParagraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

/** Writes sentences: each beside its pictogram in an easy-read copy, as paragraphs otherwise. */
export function picturedLines(lines: PicturedLines, isEasyRead: boolean): string {
  const entries = Object.entries(lines) as [PictogramName, string][];
  return isEasyRead
    ? entries
        .map(
          ([name, text]) =>
            `<div class="pictured">${pictogramSvg(name)}${copyParagraph(text)}</div>`,
        )
        .join('\n')
    : entries.map(([, text]) => copyParagraph(text)).join('\n');
}

/** Writes a box to tick, with its words. */
function tickBox(text: string): string {
  return `<li class="tick"><span class="box"></span><span>${escapeHtml(text)}</span></li>`;
}

/** Writes boxes of which a person ticks one or several. */
export function tickBoxes(texts: Iterable<string>): string {
  return `<ul class="ticks">${[...texts].map(tickBox).join('')}</ul>`;
}

/** Writes a line to write on, with its words before it. */
export function writingLine(label: string, content = ''): string {
  return `<p class="line"><span>${escapeHtml(label)}</span><span class="rule">${escapeHtml(content)}</span></p>`;
}

/** Writes empty lines to write on. */
export function writingLines(count: number): string {
  return `<div class="lines" aria-hidden="true">${'<span></span>'.repeat(count)}</div>`;
}

/** The words of a use in a row of the table of uses. */
export interface UseRow {
  use: Use;
  name: string;
  explanation: string;
}

/** Writes one use: a pictogram, what it means, and the boxes for yes and no. */
export function useRow(
  { use, name, explanation }: UseRow,
  words: Record<'yes' | 'no' | 'until', string>,
) {
  return `<li class="use">${pictogramSvg(use)}<div><strong>${escapeHtml(name)}</strong> <span>${escapeHtml(explanation)}</span></div><p class="answers"><span class="tick"><span class="box"></span>${escapeHtml(words.yes)}</span> <span class="tick"><span class="box"></span>${escapeHtml(words.no)}</span> <span class="line"><span>${escapeHtml(words.until)}</span><span class="rule"></span></span></p></li>`;
}
