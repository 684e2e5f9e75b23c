import { deskWords } from '../../src/words/desk-en-gb.ts';
import { formWords } from '../../src/words/form-en-gb.ts';
import { fileKinds, type FormatName } from '../files/file-kinds.ts';
import { bodyField } from './body-field.ts';
import type { Collection } from './collection.ts';
import type { Field } from './field.ts';
import { fieldsOf } from './fields-of.ts';
import { bothOf, type Pattern } from './patterns.ts';

const { one, collections, about, lists, patterns } = deskWords;

/** The library's own lists, and its settings. */
export function listCollections(contentDir: string): Collection[] {
  return [
    list(contentDir, 'themes', 'theme', named('theme', 'name')),
    list(contentDir, 'practice-models', 'practice-model', named('practice-model', 'name')),
    list(contentDir, 'principles', 'principle', named('principle', 'name')),
    list(contentDir, 'consent-forms', 'consent-form', {
      description: about['consent-forms'],
      identifier_field: 'from',
      // The first form of January 2026 is 2026-01, another of that month 2026-01-1.
      slug: "{{fields.from | date('YYYY-MM')}}",
      summary: `{{filename}} · {{title | default('${lists.untitled}')}}`,
    }),
    list(contentDir, 'language', 'language-entry', {
      ...named('language-entry', 'term'),
      summary: '{{term}} → {{instead}}',
    }),
    settingsCollection(contentDir),
  ];
}

type ListName = Exclude<keyof typeof collections, 'settings'>;
type ListFormat = Exclude<FormatName, 'story'>;

function list(
  contentDir: string,
  name: ListName,
  format: ListFormat,
  more: Partial<Collection>,
): Collection {
  return {
    name,
    label: collections[name],
    label_singular: one[name],
    folder: contentDir + name,
    extension: fileKinds[format].extension,
    format,
    create: true,
    delete: false,
    editor: { preview: false },
    fields: formOf(format),
    ...more,
  };
}

function settingsCollection(contentDir: string): Collection {
  const file = `${contentDir}library.yaml`;
  return {
    name: 'settings',
    label: collections.settings,
    format: 'settings',
    delete: false,
    editor: { preview: false },
    files: [{ name: 'library', label: one.settings, file, fields: formOf('settings') }],
  };
}

function formOf(format: ListFormat): Field[] {
  const { schema, hasBody } = fileKinds[format];
  const words = formWords[format];
  const fields = fieldsOf(schema, words, { mayWait: false });
  return hasBody && 'body' in words
    ? [...fields, bodyField(words.body, format === 'consent-form')]
    : fields;
}

/**
 * A list whose entries are kept under a name made of one of their fields: it has to be there, and
 * a slug has to come of it.
 */
function named(format: ListFormat, naming: string): Partial<Collection> {
  const likeSlug: Pattern = ['^[A-Za-z][^_~]*$', patterns.likeSlug];
  const pattern = (field: Field) => (field.pattern ? bothOf(likeSlug, field.pattern) : likeSlug);
  return {
    identifier_field: naming,
    slug: `{{fields.${naming} | truncate(50)}}`,
    sortable_fields: [naming],
    fields: formOf(format).map((field) =>
      field.name === naming ? { ...field, required: true, pattern: pattern(field) } : field,
    ),
  };
}
