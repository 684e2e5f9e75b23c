import type { z } from 'zod';
import { houseOf, type House } from '../checks/house.ts';
import type { Issue } from '../story/issue.ts';
import type { Settings } from '../story/schema/settings.ts';
import {
  consentForm,
  languageEntry,
  practiceModel,
  principle,
  theme,
  type ConsentForm,
  type PracticeModel,
  type Principle,
  type Theme,
} from '../story/schema/lists.ts';
import type { EntryEnding } from '../story/source/entry.ts';
import type { Brand } from './brand.ts';
import { guardBeside } from './guard/guard-beside.ts';
import type { Guard } from './guard/guard.ts';
import { readList, type List, type ListEntry } from './list.ts';
import { readRemovals, type Removals } from './removals.ts';
import { readSettings } from './settings.ts';

/** Everything in the content folder but the stories. */
export interface Lists {
  settings: Settings;
  brand: Brand;
  themes: ListEntry<Theme>[];
  models: ListEntry<PracticeModel>[];
  principles: ListEntry<Principle>[];
  forms: ListEntry<ConsentForm>[];
  removals: Removals;
  house: House;
  /** What looks for names that must never appear, where there is a list of them. */
  guard: Guard | undefined;
  issues: Issue[];
}

/**
 * Reads the lists and settings that stories are judged by.
 *
 * @param cleanDir where clean copies of the brand's files go; undefined where they are only checked
 * @param guard looks for names that must never appear; an entry with one in it counts as broken
 */
export async function readLists(
  contentDir: string,
  cleanDir?: string,
  guard?: Guard,
): Promise<Lists> {
  const beside = await guardBeside(guard, contentDir);
  const settings = await readSettings(contentDir, cleanDir, beside.guarded);
  const read = <T>(folder: string, ending: EntryEnding, schema: z.ZodType<T>) =>
    readList(contentDir, folder, ending, schema, settings.settings, beside.guarded);
  const [removals, themes, models, principles, forms, language] = await Promise.all([
    readRemovals(contentDir),
    read('themes', '.yaml', theme),
    read('practice-models', '.yaml', practiceModel),
    read('principles', '.md', principle),
    read('consent-forms', '.mdx', consentForm),
    read('language', '.yaml', languageEntry),
  ]);
  return {
    settings: settings.settings,
    brand: settings.brand,
    themes: withStandIns<Theme>(themes, (name) => ({ name })),
    models: withStandIns<PracticeModel>(models, (name) => ({ name })),
    principles: principles.entries,
    forms: forms.entries,
    removals,
    house: houseOf({
      settings: settings.settings,
      themes,
      models,
      principles,
      forms,
      language,
    }),
    guard,
    issues: [beside, settings, removals, themes, models, principles, forms, language].flatMap(
      ({ issues }) => issues,
    ),
  };
}

/** A theme or model whose file is broken keeps its stories, under a name made of its id. */
function withStandIns<T>(list: List<T>, standIn: (name: string) => T): ListEntry<T>[] {
  return [
    ...list.entries,
    ...list.broken.map((id) => ({ id, data: standIn(id.replaceAll('-', ' ')), body: [] })),
  ].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
