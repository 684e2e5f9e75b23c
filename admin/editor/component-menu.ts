import { storyComponents, type ComponentName } from '../../src/story/body/components.ts';
import { readPictureName } from '../../src/story/body/read-picture.ts';
import { languageTag } from '../../src/story/schema/fields.ts';
import { pictureShowsOptions } from '../questions/definitions/picture-questions.ts';
import { componentWords, type ComponentFieldWords } from '../../src/words/editor-en-gb.ts';
import { toSingleLine } from './hidden-characters.ts';

/** A field of a component: an attribute that the parser accepts. */
export interface ComponentField extends ComponentFieldWords {
  name: string;
  required: boolean;
  /** Whether the value is the file of a picture. */
  isPicture: boolean;
  /** The possible values; undefined if any value is possible. */
  options?: readonly { value: string; label: string }[];
}

/** A component that can be inserted. */
export interface MenuEntry {
  name: ComponentName;
  label: string;
  purpose: string;
  placeholder: string;
  fields: readonly ComponentField[];
  /** Whether the component must contain words. A picture needs none. */
  needsWords: boolean;
}

/** The values of a component’s fields, by name; blank if nothing was written. */
export type ComponentValues = Readonly<Record<string, string>>;

const pictureOptions = pictureShowsOptions.map(({ value, words }) => ({ value, label: words }));

/** Every component that the parser accepts, with its words. */
export const componentMenu: readonly MenuEntry[] = (
  Object.keys(storyComponents) as ComponentName[]
).map((name) => {
  const { label = name, purpose = '', placeholder = '' } = componentWords[name] ?? {};
  return { name, label, purpose, placeholder, fields: fieldsOf(name), needsWords: storyComponents[name].children }; // prettier-ignore
});

/** Finds the menu entry of a component. */
export function findMenuEntry(name: string): MenuEntry | undefined {
  return componentMenu.find((entry) => entry.name === name);
}

function fieldsOf(component: ComponentName): ComponentField[] {
  const { required, optional } = storyComponents[component];
  const names: readonly string[] = [...required, ...optional];
  return names.map((name) => ({
    ...(componentWords[component]?.fields[name] ?? { label: name, hint: '', missing: '' }),
    name,
    required: (required as readonly string[]).includes(name),
    isPicture: name === 'src',
    ...(name === 'shows' && { options: pictureOptions }),
  }));
}

/** Normalises values for a story: each value is one line, and a file has its full name. */
export function normaliseValues({ fields }: MenuEntry, values: ComponentValues): ComponentValues {
  return Object.fromEntries(
    fields.map(({ name, isPicture }) => {
      const value = toSingleLine(values[name] ?? '');
      return [name, isPicture ? (readPictureName(value) ?? value) : value];
    }),
  );
}

/**
 * Says what to do about invalid values, by the name of the field; empty if all values are valid.
 */
export function validateValues(
  { fields }: MenuEntry,
  values: ComponentValues,
): Record<string, string> {
  return Object.fromEntries(
    fields
      .filter((field) => !isValidValue(field, toSingleLine(values[field.name] ?? '')))
      .map(({ name, missing }) => [name, missing]),
  );
}

function isValidValue(field: ComponentField, value: string): boolean {
  const { name, isPicture, required, options } = field;
  if (value === '') return !required;
  if (name === 'lang') return languageTag.safeParse(value).success;
  if (options) return options.some((option) => option.value === value);
  return !isPicture || readPictureName(value) !== undefined;
}
