import type {
  ConsentForm,
  LanguageEntry,
  PracticeModel,
  Principle,
  Theme,
} from '../story/schema/lists.ts';
import type { Settings } from '../story/schema/settings.ts';
import type { HouseRules } from '../consent/question.ts';
import type { Known } from './fits-lists.ts';

/** What a library holds that its stories are judged by. */
export interface House extends HouseRules {
  known: Known;
  settings: Settings;
  /** The restorative language list. */
  language: readonly LanguageEntry[];
}

/** A list as it was read. */
export interface ListRead<T> {
  entries: readonly { id: string; data: T }[];
  /** Ids whose file lies there and cannot be read. */
  broken: readonly string[];
}

/** The lists that stories are judged by. */
export interface HouseLists {
  settings: Settings;
  themes: ListRead<Theme>;
  models: ListRead<PracticeModel>;
  principles: ListRead<Principle>;
  forms: ListRead<ConsentForm>;
  language: ListRead<LanguageEntry>;
}

/** Puts together what stories are judged by. */
export function houseOf(lists: HouseLists): House {
  const { settings, themes, models, principles, forms, language } = lists;
  return {
    settings,
    language: language.entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ data }) => data),
    forms: new Map(forms.entries.map(({ id, data }) => [id, data])),
    principles: new Map<string, Principle | 'unreadable'>([
      ...principles.entries.map(({ id, data }) => [id, data] as const),
      ...principles.broken.map((id) => [id, 'unreadable'] as const),
    ]),
    recheckMonths: settings.recheckMonths,
    known: {
      themes: idsOf(themes),
      models: idsOf(models),
      embedHosts: settings.embedHosts,
    },
  };
}

/** A theme or model whose file is broken keeps its stories. */
function idsOf({ entries, broken }: ListRead<unknown>): string[] {
  return [...entries.map(({ id }) => id), ...broken].toSorted();
}
