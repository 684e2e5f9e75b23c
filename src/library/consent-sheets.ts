import { usesAskedBy } from '../consent/forms-in-use.ts';
import { toIssue, type Finding, type Issue } from '../story/issue.ts';
import { isSameLanguage } from '../story/languages.ts';
import {
  ticksBesideUses,
  type ConsentSheet,
  type ConsentTick,
} from '../story/schema/consent-sheet.ts';
import type { Block } from '../story/body/body-tree.ts';
import type { ConsentForm } from '../story/schema/list-entries.ts';
import { uses } from '../story/vocabulary.ts';
import type { ContentList, ListEntry } from './content-list.ts';

/** The consent forms that can be printed, and what is wrong with the others. */
export interface PrintableForms {
  entries: ListEntry<ConsentSheet>[];
  issues: Issue[];
}

/**
 * Chooses the consent forms that can be printed. A sheet that asks for less or more than its form
 * is left out, because somebody would sign something else than the library records.
 */
export function choosePrintableForms(
  sheets: ContentList<ConsentSheet>,
  forms: readonly ListEntry<ConsentForm>[],
): PrintableForms {
  const copies = Map.groupBy(sheets.entries, kindOf);
  const checked = sheets.entries.map((sheet) => ({
    sheet,
    finding:
      (copies.get(kindOf(sheet)) ?? []).length > 1 ? severalSheets : findMisfit(sheet, forms),
  }));
  return {
    entries: checked.flatMap(({ sheet, finding }) => (finding ? [] : [sheet])),
    issues: [
      ...sheets.issues,
      ...checked.flatMap(({ sheet: { id }, finding }) =>
        finding ? [toIssue(finding, { file: `consent-sheets/${id}.md` })] : [],
      ),
    ],
  };
}

/** Returns what two sheets may not have in common: the form, the language, and how it is put. */
function kindOf({ data: { form, language, easyRead } }: ListEntry<ConsentSheet>): string {
  return [form, language, easyRead].join(' ');
}

function findMisfit(
  { data, body }: ListEntry<ConsentSheet>,
  forms: readonly ListEntry<ConsentForm>[],
): Finding | undefined {
  const form = forms.find(({ id }) => id === data.form);
  if (!form) {
    return misfit(
      'form',
      'There is no consent form of this version, or it cannot be read.',
      'Write the version of a form in consent-forms, as in 2027-01.',
    );
  }
  const hasOwnWords = data.easyRead || !isSameLanguage(data.language, 'en');
  const takesForm = body.some(isPlaceOfForm);
  if (hasOwnWords && takesForm) {
    return misfit(
      undefined,
      'A sheet in easier words or in another language shows the form as it is.',
      'Write the words of the form below the front matter, in that language, in place of [form].',
    );
  }
  if (!hasOwnWords && !takesForm) {
    return misfit(
      undefined,
      'The words of the form are not on the sheet.',
      'Write [form] below the front matter, alone in a paragraph, where the words of the form belong.',
    );
  }
  const asked = data.groups.flatMap(({ ticks }) => ticks.map(({ of }) => of));
  const required = ticksOf(form);
  const missing = required.filter((tick) => !asked.includes(tick));
  const surplus = asked.filter(
    (tick, place) => !required.includes(tick) || asked.indexOf(tick) !== place,
  );
  if (missing.length === 0 && surplus.length === 0) return undefined;
  return misfit(
    'groups',
    [
      'The boxes of this sheet are not those of its form.',
      ...(missing.length > 0 ? [`Missing: ${missing.join(', ')}.`] : []),
      ...(surplus.length > 0 ? [`Not of this form, or twice: ${surplus.join(', ')}.`] : []),
    ].join(' '),
    'Ask for each use of the form, and for each of the others that it covers, exactly once.',
  );
}

/** Whether a block is `[form]` alone, which stands for the words of the form. */
export function isPlaceOfForm(block: Block): boolean {
  if (block.type !== 'paragraph') return false;
  const [only, ...more] = block.children;
  return more.length === 0 && only?.type === 'text' && only.value.trim() === '[form]';
}

/**
 * Lists what a printed form has to ask: each use that the form asks about, how somebody is seen,
 * heard and named, the licence if the form explains it, and that somebody may still guess.
 */
function ticksOf(form: ListEntry<ConsentForm>): ConsentTick[] {
  const explainsLicence = form.data.covers.includes('licence');
  const besideUses = ticksBesideUses.filter(
    (tick) => explainsLicence || (tick !== 'licence' && tick !== 'maker-named'),
  );
  const asked = usesAskedBy(form);
  return [...uses.filter((use) => asked.includes(use)), ...besideUses];
}

const severalSheets = misfit(
  'form',
  'There is another sheet of this version in the same language and the same kind of words, so nobody could tell which of them somebody has signed.',
  'Remove one of them. Write new words as a new version of the form.',
);

function misfit(field: string | undefined, message: string, hint: string): Finding {
  return {
    rule: 'consent-sheet-incomplete',
    severity: 'error',
    ...(field === undefined ? {} : { field }),
    message: `${message} The sheet cannot be printed.`,
    hint,
  };
}
