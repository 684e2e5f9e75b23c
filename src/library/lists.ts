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
import type { Brand } from './brand.ts';
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
  issues: Issue[];
}

/**
 * Reads the lists and settings that stories are judged by.
 *
 * @param cleanDir where clean copies of the brand's files go; undefined where they are only checked
 */
export async function readLists(contentDir: string, cleanDir?: string): Promise<Lists> {
  const [settings, removals, themes, models, principles, forms, language] = await Promise.all([
    readSettings(contentDir, cleanDir),
    readRemovals(contentDir),
    readList(contentDir, 'themes', '.yaml', theme),
    readList(contentDir, 'practice-models', '.yaml', practiceModel),
    readList(contentDir, 'principles', '.md', principle),
    readList(contentDir, 'consent-forms', '.mdx', consentForm),
    readList(contentDir, 'language', '.yaml', languageEntry),
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
    issues: [settings, removals, themes, models, principles, forms, language].flatMap(
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
