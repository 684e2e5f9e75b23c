import type { PlainDate } from '../../src/story/plain-date.ts';
import { frontMatter } from '../../src/story/schema/front-matter.ts';
import { kinds } from '../../src/story/vocabulary.ts';
import { deskWords } from '../../src/words/desk-en-gb.ts';
import { formWords } from '../../src/words/form-en-gb.ts';
import { bodyField, type Collection, type CollectionField, type FieldShape } from './collection.ts';
import { fieldsFromSchema, type FormOptions } from './fields-from-schema.ts';
import { workSteps } from './work-steps.ts';
import { storyListViews } from './story-list-views.ts';

/** The fields of a story that the form leaves out, each with the reason. */
export const omittedFields = {
  example: 'Only the shipped examples have it, whose people are invented.',
  'recording.src': 'A recording’s own file is refused until its metadata can be removed.',
};

/**
 * The options of a story's form. A draft needs an id, a title and somebody who agreed to tell. The
 * checklist reports everything else that is missing.
 */
const formOptions: FormOptions = {
  allowsIncomplete: true,
  requiredAtOnce: ['id', 'title', 'people'],
  omit: Object.keys(omittedFields),
  overrides: {
    id: { widget: 'story-id' },
    people: { widget: 'story-people' },
    names: { widget: 'story-names' },
    image: { widget: 'story-picture' },
    safeguarding: { widget: 'story-safeguarding' },
    principles: { widget: 'story-principles' },
    publishFrom: { widget: 'story-publish-from' },
    themes: { ...relationTo('themes'), multiple: true },
    practiceModel: relationTo('practice-models'),
  },
};

/**
 * Makes the collections of stories, one for each kind. The slug of a story is its id, which is
 * random and never changes.
 */
export function storyCollections(contentDir: string, on: PlainDate): Collection[] {
  const fields = sortBySteps([
    ...fieldsFromSchema(frontMatter, formWords.story, formOptions),
    bodyField(formWords.story.body, false),
  ]);
  return kinds.map((kind) => ({
    name: kind,
    label: deskWords.collections[kind],
    label_singular: deskWords.one[kind],
    description: deskWords.about.stories,
    folder: `${contentDir}stories/${kind}`,
    path: '{{slug}}/index',
    slug: '{{fields.id}}',
    extension: 'mdx',
    format: 'story',
    create: true,
    delete: false,
    // Media files are in the folder of the story.
    media_folder: '',
    public_folder: '',
    preview_path: 'stories/{{fields.id}}/',
    ...storyListViews(on),
    fields,
  }));
}

/** Makes the shape of a field whose value is the slug of an entry in another collection. */
function relationTo(collection: string): FieldShape {
  return {
    widget: 'relation',
    collection,
    value_field: '{{slug}}',
    display_fields: ['name'],
    search_fields: ['name'],
    options_length: 100,
  };
}

/**
 * Sorts fields in the order of the work.
 *
 * @throws Error if a field belongs to no step of the work
 */
function sortBySteps(fields: readonly CollectionField[]): CollectionField[] {
  const order = workSteps.flatMap((step) => step.fields.map((path) => path.split('.')[0]));
  const rank = ({ name }: CollectionField) => {
    if (!order.includes(name))
      throw new Error(`The field "${name}" belongs to no step of the work.`);
    return order.indexOf(name);
  };
  return fields.toSorted((a, b) => rank(a) - rank(b));
}
