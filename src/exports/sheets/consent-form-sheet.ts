import { isPlaceOfForm } from '../../library/consent-sheets.ts';
import type { ListEntry } from '../../library/content-list.ts';
import type { Body } from '../../story/body/body-tree.ts';
import { digestParts } from '../../story/fingerprint/compute-fingerprint.ts';
import type { ConsentSheet, ConsentTick } from '../../story/schema/consent-sheet.ts';
import type { ConsentForm } from '../../story/schema/list-entries.ts';
import { uses } from '../../story/vocabulary.ts';
import { boxHtml, sheetHtml, sheetLineHtml, type SheetSettings } from './sheet-html.ts';

/** A consent form to print, with the form whose words it has. */
export interface FormToPrint {
  sheet: ListEntry<ConsentSheet>;
  form: ListEntry<ConsentForm>;
}

/** Pairs each sheet with its form, the newest form first, and the form’s own words before others. */
export function formsToPrint(
  sheets: readonly ListEntry<ConsentSheet>[],
  forms: readonly ListEntry<ConsentForm>[],
): FormToPrint[] {
  return sheets
    .flatMap((sheet) => {
      const form = forms.find(({ id }) => id === sheet.data.form);
      return form ? [{ sheet, form }] : [];
    })
    .toSorted(
      (a, b) =>
        b.form.data.from.localeCompare(a.form.data.from) ||
        a.sheet.data.language.localeCompare(b.sheet.data.language) ||
        Number(a.sheet.data.easyRead) - Number(b.sheet.data.easyRead) ||
        a.sheet.id.localeCompare(b.sheet.id),
    );
}

/** Returns the text of a sheet, with the words of the form in their place. */
function wordsOf({ sheet, form }: FormToPrint): Body {
  return sheet.body.flatMap((block) => (isPlaceOfForm(block) ? form.body : [block]));
}

/**
 * Computes a code of everything that somebody signs: the text, the words beside the boxes, and the
 * lines at the end. Two papers with the same code have the same words.
 */
export async function codeOfForm(toPrint: FormToPrint): Promise<string> {
  return await digestParts({ v: 1, sheet: toPrint.sheet.data, body: wordsOf(toPrint) });
}

/** Writes a consent form to print: its words, what is ticked, and where people sign. */
export function consentFormHtml(toPrint: FormToPrint, settings: SheetSettings): string {
  const { data } = toPrint.sheet;
  return [
    sheetHtml(wordsOf(toPrint), settings),
    `<p class="ask">${sheetLineHtml(data.ask, settings)}</p>`,
    ...data.groups.map((group) => groupHtml(group, data, settings)),
    `<div class="sign">${data.sign.map((line) => `<p>${sheetLineHtml(line, settings)}</p>`).join('')}</div>`,
  ].join('\n');
}

type Group = ConsentSheet['groups'][number];

/** Writes a group as a table if its lines are answered by yes or no, otherwise as a list. */
function groupHtml(
  { heading, ticks }: Group,
  sheet: ConsentSheet,
  settings: SheetSettings,
): string {
  const title = `<h3>${sheetLineHtml(heading, settings)}</h3>`;
  const hasUses = ticks.some(({ of }) => isUse(of));
  return ticks.every(({ of }) => isAnswered(of))
    ? `${title}${tableHtml(ticks, hasUses, sheet, settings)}`
    : `${title}<ul>${ticks.map((tick) => tickHtml(tick, sheet, settings)).join('')}</ul>`;
}

function tableHtml(
  ticks: Group['ticks'],
  hasUses: boolean,
  { yes, no, until }: ConsentSheet,
  settings: SheetSettings,
): string {
  const heads = [yes, no, ...(hasUses ? [until] : [])];
  const head = heads.map((words) => `<th scope="col">${sheetLineHtml(words, settings)}</th>`);
  const rows = ticks.map(({ says }) => {
    const cells = [boxHtml, boxHtml, ...(hasUses ? [''] : [])].map((cell) => `<td>${cell}</td>`);
    return `<tr><th scope="row">${sheetLineHtml(says, settings)}</th>${cells.join('')}</tr>`;
  });
  return `<table class="answers"><thead><tr><td></td>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** Writes one line of a list: a single box, or a yes and a no. */
function tickHtml(
  { of, says }: Group['ticks'][number],
  { yes, no }: ConsentSheet,
  settings: SheetSettings,
): string {
  const words = sheetLineHtml(says, settings);
  if (!isAnswered(of)) return `<li class="tick">${boxHtml}${words}</li>`;
  const answer = (word: string) =>
    `<span class="answer">${boxHtml} ${sheetLineHtml(word, settings)}</span>`;
  return `<li class="asked">${words} ${answer(yes)} ${answer(no)}</li>`;
}

function isUse(tick: ConsentTick): boolean {
  return uses.some((use) => use === tick);
}

/** Whether a tick is answered by yes or no. The others are chosen, or only read and ticked. */
function isAnswered(tick: ConsentTick): boolean {
  return isUse(tick) || tick === 'face' || tick === 'voice' || tick === 'maker-named';
}
