import type {
  ConsentForm,
  LanguageEntry,
  PracticeModel,
  Principle,
  Theme,
} from '../story/schema/list-entries.ts';
import type { Settings } from '../story/schema/settings.ts';
import type { FrontMatter } from '../story/schema/front-matter.ts';

/** What the form says of a question. */
export interface FieldWords {
  label: string;
  hint?: string;
  /** What one entry of a list is, as in “Add question”. */
  one?: string;
  /** How each word of a choice reads. */
  options?: Readonly<Record<string, string>>;
  /** The questions of a group, or of each entry of a list. */
  fields?: FieldWordsByName;
}

/** Words for fields, by their names. */
export type FieldWordsByName = Readonly<Record<string, FieldWords>>;

/** Words for every field of a schema, and for the fields inside it: the compiler misses none. */
export type SchemaWords<T> = { [K in keyof T]-?: FieldWords & Inside<NonNullable<T[K]>> };

/** A list says what one of its entries is; a choice, how each of its words reads. */
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

/** Fields of a story that the form never asks for. */
export type UnaskedField = 'schema' | 'example';

/** Fields of a story that widgets of our own ask for, in words of their own. */
export type WidgetField = 'id' | 'people' | 'image' | 'safeguarding' | 'principles' | 'publishFrom';

/** Fields of a story that are chosen from the library's own lists. */
export type ListField = 'themes' | 'practiceModel';

type Plain = Omit<FrontMatter, UnaskedField | WidgetField | ListField | 'recording'> & {
  recording: Omit<NonNullable<FrontMatter['recording']>, 'src'>;
};

/** Everything the form says of its fields. */
export interface FormWords {
  story: SchemaWords<Plain> & Record<WidgetField | ListField | 'body', FieldWords>;
  theme: SchemaWords<Theme>;
  'practice-model': SchemaWords<PracticeModel>;
  principle: SchemaWords<Principle> & { body: FieldWords };
  'consent-form': SchemaWords<ConsentForm> & { body: FieldWords };
  'language-entry': SchemaWords<LanguageEntry>;
  settings: SchemaWords<Settings>;
}
