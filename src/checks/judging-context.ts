import type {
  ConsentForm,
  LanguageEntry,
  PracticeModel,
  Principle,
  Theme,
} from '../story/schema/list-entries.ts';
import type { Settings } from '../story/schema/settings.ts';
import type { ConsentContext } from '../consent/gate-question.ts';
import type { KnownReferences } from './known-references.ts';

/** All data that is needed to judge the stories of a library. */
export interface JudgingContext extends ConsentContext {
  /** The themes, models and hosts that stories may refer to. */
  references: KnownReferences;
  settings: Settings;
  /** The restorative language list. */
  language: readonly LanguageEntry[];
}

/** The entries of a list, read from its folder. */
export interface ListContent<T> {
  entries: readonly { id: string; data: T }[];
  /** Ids of entries whose file exists but cannot be read. */
  unreadableIds: readonly string[];
}

/** The settings and lists from which a judging context is made. */
export interface JudgingLists {
  settings: Settings;
  themes: ListContent<Theme>;
  models: ListContent<PracticeModel>;
  principles: ListContent<Principle>;
  forms: ListContent<ConsentForm>;
  language: ListContent<LanguageEntry>;
}

/** Makes a judging context from settings and lists. */
export function toJudgingContext(lists: JudgingLists): JudgingContext {
  const { settings, themes, models, principles, forms, language } = lists;
  return {
    settings,
    language: language.entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ data }) => data),
    forms: new Map(forms.entries.map(({ id, data }) => [id, data])),
    principles: new Map<string, Principle | 'unreadable'>([
      ...principles.entries.map(({ id, data }) => [id, data] as const),
      ...principles.unreadableIds.map((id) => [id, 'unreadable'] as const),
    ]),
    recheckMonths: settings.recheckMonths,
    references: {
      themeIds: collectIds(themes),
      modelIds: collectIds(models),
      listNames: collectNames(themes.entries, models.entries),
      embedHosts: settings.embedHosts,
    },
  };
}

function collectNames(
  themes: ListContent<Theme>['entries'],
  models: ListContent<PracticeModel>['entries'],
): string[] {
  const names = [...themes, ...models].map(({ data }) => data.name);
  const origins = models.flatMap(({ data: { origin } }) => (origin === undefined ? [] : [origin]));
  return [...names, ...origins].toSorted();
}

/**
 * Collects the ids of a list, including ids whose file cannot be read, so that a broken theme or
 * model does not hold back its stories.
 */
function collectIds({ entries, unreadableIds }: ListContent<unknown>): string[] {
  return [...entries.map(({ id }) => id), ...unreadableIds].toSorted();
}
