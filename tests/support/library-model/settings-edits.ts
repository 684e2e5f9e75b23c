import { addMonths } from '../../../src/story/plain-date.ts';
import type { Fact } from './account.ts';
import type { Edit, EditContext } from './edit.ts';
import { completeSettings, type ModelSettings } from './model-library.ts';

/** Makes an edit of the settings. */
function inSettings(
  change: (settings: ModelSettings, context: EditContext) => Partial<ModelSettings> | undefined,
): Edit {
  return (context) => {
    const { library } = context;
    const changed = change(library.settings, context);
    return changed && { ...library, settings: { ...library.settings, ...changed } };
  };
}

const changeCovers = inSettings(({ covers }, { a }) => ({
  covers:
    covers.length < 5 ? completeSettings.covers : covers.filter((_, index) => index !== a % 5),
}));
const changeFormDay = inSettings((_, { a }) => ({
  formFrom: ['2026-01-01', '2026-10-01', '2026-05-01'][a % 3]!,
}));
const changePrinciples = inSettings(({ principles }, { a }) => {
  const { truth, ...others } = principles;
  const days = ['2026-01-01', '2026-08-01', '2030-01-01'];
  return a % 2 === 0 && truth !== undefined
    ? { principles: others }
    : { principles: { ...others, truth: days[a % 3]! } };
});
const changeThemes = inSettings(({ themes }) => ({
  themes: themes.length > 0 ? [] : ['edge-of-care'],
}));

/**
 * Changes how long reviews last. The account moves the last day of a review only if that day is in
 * the future. A review that has ended does not begin again.
 */
const changeRecheckMonths: Edit = ({ library, day, a }) => {
  const recheckMonths = [3, 6, 12, 24, 36][a % 5]!;
  const account = library.account.map((fact): Fact => {
    if (fact.is !== 'review' || fact.lastDay < day) return fact;
    const lastDay = addMonths(fact.on, recheckMonths);
    return lastDay > fact.lastDay ? { ...fact, lastDay } : fact;
  });
  return { ...library, account, settings: { ...library.settings, recheckMonths } };
};

/** Edits of the settings, to which nobody agreed. */
export const settingsEdits = {
  'change covers': changeCovers,
  'change form day': changeFormDay,
  'change principles': changePrinciples,
  'change themes': changeThemes,
  'change recheck': changeRecheckMonths,
} as const satisfies Record<string, Edit>;
