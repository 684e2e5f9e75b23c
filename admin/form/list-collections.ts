import { deskWords } from '../../src/words/desk-en-gb.ts';
import { formWords } from '../../src/words/form-en-gb.ts';
import { fileKinds, type FormatName } from '../files/file-kinds.ts';
import { bodyField, type Collection, type CollectionField } from './collection.ts';
import { fieldsFromSchema } from './fields-from-schema.ts';
import { combinePatterns, type FieldPattern } from './field-patterns.ts';

/** The fields of a pack that the form leaves out, each with the reason. */
export const omittedPackFields = {
  example: 'Only the shipped examples have it.',
};

const { one: singular, collections, about, lists, patterns } = deskWords;

/** Makes the collections of the library's lists, and the collection of its settings. */
export function listCollections(contentDir: string): Collection[] {
  return [
    list(contentDir, 'themes', 'theme', namedBy('theme', 'name')),
    list(contentDir, 'practice-models', 'practice-model', namedBy('practice-model', 'name')),
    list(contentDir, 'principles', 'principle', namedBy('principle', 'name')),
    list(contentDir, 'consent-forms', 'consent-form', {
      description: about['consent-forms'],
      identifier_field: 'from',
      // The first form of January 2026 is 2026-01. Another form of that month is 2026-01-1.
      slug: "{{fields.from | date('YYYY-MM')}}",
      summary: `{{filename}} · {{title | default('${lists.untitled}')}}`,
    }),
    list(contentDir, 'consent-sheets', 'consent-sheet', {
      description: about['consent-sheets'],
      identifier_field: 'form',
      // File names begin with a letter.
      slug: 'form-{{fields.form}}-{{fields.language}}',
      summary: '{{form}} · {{language}} · {{title}}',
    }),
    list(contentDir, 'language', 'language-entry', {
      ...namedBy('language-entry', 'term'),
      summary: '{{term}} → {{instead}}',
    }),
    list(contentDir, 'packs', 'pack', {
      ...namedBy('pack', 'title'),
      preview_path: 'packs/{{slug}}/',
    }),
    list(contentDir, 'gathering', 'gathering-sheet', {
      ...namedBy('gathering-sheet', 'title'),
      description: about.gathering,
      summary: '{{title}} · {{stage}}',
      view_groups: [{ label: formWords['gathering-sheet'].stage.label, field: 'stage' }],
    }),
    list(contentDir, 'told', 'told', {
      description: about.told,
      identifier_field: 'id',
      slug: '{{fields.id}}',
      summary: '{{id}}',
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
  properties: Partial<Collection>,
): Collection {
  return {
    name,
    label: collections[name],
    label_singular: singular[name],
    folder: contentDir + name,
    extension: fileKinds[format].extension,
    format,
    create: true,
    delete: false,
    editor: { preview: false },
    fields: formOf(format),
    ...properties,
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
    files: [{ name: 'library', label: singular.settings, file, fields: formOf('settings') }],
  };
}

function formOf(format: ListFormat): CollectionField[] {
  const { schema, hasBody } = fileKinds[format];
  const words = formWords[format];
  const fields = fieldsFromSchema(schema, words, {
    allowsIncomplete: false,
    omit: format === 'pack' ? Object.keys(omittedPackFields) : [],
    overrides: { 'path.story': { widget: 'story-choice' } },
  });
  return hasBody && 'body' in words
    ? [...fields, bodyField(words.body, format === 'consent-form')]
    : fields;
}

/**
 * Makes the properties of a list whose file names are made from one field. The field is required,
 * and its value has to give a slug.
 */
function namedBy(format: ListFormat, nameField: string): Partial<Collection> {
  const slugPattern: FieldPattern = ['^[A-Za-z][^_~]*$', patterns.likeSlug];
  const pattern = (field: CollectionField) =>
    field.pattern ? combinePatterns(slugPattern, field.pattern) : slugPattern;
  return {
    identifier_field: nameField,
    slug: `{{fields.${nameField} | truncate(50)}}`,
    sortable_fields: [nameField],
    fields: formOf(format).map((field) =>
      field.name === nameField ? { ...field, required: true, pattern: pattern(field) } : field,
    ),
  };
}
