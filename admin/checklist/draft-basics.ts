import { isPlainDate, type PlainDate } from '../../src/story/plain-date.ts';
import { toFieldGroup } from '../../src/story/plain-data.ts';
import { checklistWords } from '../../src/words/checklist-en-gb.ts';
import { draftAnswers, type Draft } from './draft.ts';
import type { ChecklistItem } from './judged-draft.ts';
import { labelOf } from './label-of.ts';

const { basics } = checklistWords;

/**
 * Finds what a draft lacks before it may be saved: a title, and a storyteller's agreement to tell.
 * Nothing may be written about anyone before that agreement.
 */
export function checkDraftBasics({ data }: Pick<Draft, 'data'>, on: PlainDate): ChecklistItem[] {
  const { title, people } = draftAnswers(data);
  const items: ChecklistItem[] = [];
  if (typeof title !== 'string') {
    items.push({
      rule: 'missing-field',
      severity: 'error',
      path: 'title',
      message: basics.titleMissing(labelOf('title')),
      hint: basics.titleHint,
    });
  }
  if (!agreementDays(people).some((day) => isPlainDate(day) && day <= on)) {
    items.push({
      rule: 'agreement-missing',
      severity: 'error',
      path: 'people',
      message: basics.agreementMissing,
      hint: basics.agreementHint,
    });
  }
  return items;
}

/** Lists the days on which storytellers agreed to tell. */
function agreementDays(people: unknown): string[] {
  return (Array.isArray(people) ? people : []).flatMap((person: unknown) => {
    const { part, consent } = toFieldGroup(person);
    const day = toFieldGroup(consent)['agreedToTell'];
    return part === 'storyteller' && typeof day === 'string' ? [day] : [];
  });
}
