import type { ConsentForm, PracticeModel, Principle, Theme } from '../story/schema/lists.ts';
import type { Settings } from '../story/schema/settings.ts';
import type { HouseRules } from '../consent/question.ts';
import type { Known } from './fits-lists.ts';

/** What a library holds that its stories are judged by. */
export interface House extends HouseRules {
  known: Known;
}

/** A list as it was read. */
export interface ListRead<T> {
  entries: readonly { id: string; data: T }[];
  /** Ids whose file lies there and cannot be read. */
  broken: readonly string[];
}

/** The lists that stories are judged by. */
export interface HouseLists {
  settings: Pick<Settings, 'recheckMonths' | 'embedHosts'>;
  themes: ListRead<Theme>;
  models: ListRead<PracticeModel>;
  principles: ListRead<Principle>;
  forms: ListRead<ConsentForm>;
}

/** Puts together what stories are judged by. */
export function houseOf({ settings, themes, models, principles, forms }: HouseLists): House {
  return {
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
