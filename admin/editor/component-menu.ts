import { components, type ComponentName } from '../../src/story/body/components.ts';
import { readFile } from '../../src/story/body/picture.ts';
import { seen } from '../questions/definitions/picture.ts';
import { componentWords, type FieldWords } from './component-words.ts';
import { oneLine } from './text.ts';

/** A field of a component: one of the attributes the parser knows. */
export interface Field extends FieldWords {
  name: string;
  required: boolean;
  /** Whether the answer is the file of a picture. */
  isPicture: boolean;
  /** The answers there are, where there is a list of them. */
  options?: readonly { value: string; label: string }[];
}

/** A component that can be inserted. */
export interface MenuEntry {
  name: ComponentName;
  label: string;
  purpose: string;
  placeholder: string;
  fields: readonly Field[];
  /** Whether it says nothing without words inside it. */
  needsWords: boolean;
}

/** What was written into the fields of a component, by their names; blank where nothing was. */
export type FieldValues = Readonly<Record<string, string>>;

const showsOptions = seen.map(({ value, words }) => ({ value, label: words }));

/** What can be inserted: the parser's own list, with words for it. */
export const componentMenu: readonly MenuEntry[] = (Object.keys(components) as ComponentName[]).map(
  (name) => {
    const { label = name, purpose = '', placeholder = '' } = componentWords[name] ?? {};
    return { name, label, purpose, placeholder, fields: fieldsOf(name), needsWords: components[name].children }; // prettier-ignore
  },
);

/** The menu's entry for a component. */
export function menuEntry(name: string): MenuEntry | undefined {
  return componentMenu.find((entry) => entry.name === name);
}

function fieldsOf(component: ComponentName): Field[] {
  const { required, optional } = components[component];
  const names: readonly string[] = [...required, ...optional];
  return names.map((name) => ({
    ...(componentWords[component]?.fields[name] ?? { label: name, hint: '', missing: '' }),
    name,
    required: (required as readonly string[]).includes(name),
    isPicture: name === 'src',
    ...(name === 'shows' && { options: showsOptions }),
  }));
}

/** The values as a story holds them: one line each, and a file by its whole name. */
export function tidyValues({ fields }: MenuEntry, values: FieldValues): FieldValues {
  return Object.fromEntries(
    fields.map(({ name, isPicture }) => {
      const value = oneLine(values[name] ?? '');
      return [name, isPicture ? (readFile(value) ?? value) : value];
    }),
  );
}

/** What has to be done before a component can have these values, by the name of the field. */
export function problemsWith({ fields }: MenuEntry, values: FieldValues): Record<string, string> {
  return Object.fromEntries(
    fields
      .filter((field) => !fits(field, oneLine(values[field.name] ?? '')))
      .map(({ name, missing }) => [name, missing]),
  );
}

function fits({ isPicture, required, options }: Field, value: string): boolean {
  if (value === '') return !required;
  if (options) return options.some((option) => option.value === value);
  return !isPicture || readFile(value) !== undefined;
}
