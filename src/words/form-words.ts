import type {
  ConsentForm,
  LanguageEntry,
  PracticeModel,
  Principle,
  Theme,
} from '../story/schema/list-entries.ts';
import type { ConsentSheet } from '../story/schema/consent-sheet.ts';
import type { GatheringSheet } from '../story/schema/gathering-sheet.ts';
import type { Pack } from '../story/schema/pack.ts';
import type { Settings } from '../story/schema/settings.ts';
import type { Told } from '../story/schema/told.ts';
import type { FrontMatter } from '../story/schema/front-matter.ts';

/** The words of one field of a form. */
export interface FieldWords {
  label: string;
  hint?: string;
  /** The name of an entry of a list, as in “Add question”. */
  one?: string;
  /** The labels of the options of a choice, by their values. */
  options?: Readonly<Record<string, string>>;
  /** The fields of a group, or of each entry of a list. */
  fields?: FieldWordsByName;
}

/** The words of fields, by the names of the fields. */
export type FieldWordsByName = Readonly<Record<string, FieldWords>>;

/**
 * The words of every field of a schema, at any depth. The compiler reports a field without words.
 */
export type SchemaWords<T> = { [K in keyof T]-?: FieldWords & Inside<NonNullable<T[K]>> };

/**
 * The further words of a field: the name of an entry for a list, labels for a choice, fields for a
 * group.
 */
type Inside<V> = [V] extends [readonly (infer Entry)[]]
  ? IsChoice<Entry> extends true
    ? Inside<Entry>
    : { one: string } & Inside<Entry>
  : [V] extends [boolean | number]
    ? unknown
    : [V] extends [string]
      ? IsChoice<V> extends true
        ? { options: Record<V & string, string> }
        : unknown
      : { fields: SchemaWords<V> };

type IsChoice<V> = [V] extends [string] ? (string extends V ? false : true) : false;

/** Fields of a story that the form does not show. */
export type UnaskedField = 'schema' | 'example';

/** Fields of a story with widgets of our own. The words of their questions are in other files. */
export type WidgetField = 'id' | 'people' | 'image' | 'safeguarding' | 'principles' | 'publishFrom';

/** Fields of a story that are chosen from lists of the library. */
export type ListField = 'themes' | 'practiceModel';

/** The fields of a story whose words follow from its schema. */
type SchemaFields = Omit<FrontMatter, UnaskedField | WidgetField | ListField | 'recording'> & {
  recording: Omit<NonNullable<FrontMatter['recording']>, 'src'>;
};

/** The words of the fields of all forms, by form. */
export interface FormWords {
  story: SchemaWords<SchemaFields> & Record<WidgetField | ListField | 'body', FieldWords>;
  theme: SchemaWords<Theme>;
  'practice-model': SchemaWords<PracticeModel>;
  principle: SchemaWords<Principle> & { body: FieldWords };
  'consent-form': SchemaWords<ConsentForm> & { body: FieldWords };
  'consent-sheet': SchemaWords<ConsentSheet> & { body: FieldWords };
  'language-entry': SchemaWords<LanguageEntry>;
  pack: SchemaWords<Omit<Pack, UnaskedField>> & { body: FieldWords };
  'gathering-sheet': SchemaWords<GatheringSheet> & { body: FieldWords };
  told: SchemaWords<Told>;
  settings: SchemaWords<Settings>;
}
