import type { PlainDate } from '../../src/story/plain-date.ts';
import { frontMatter } from '../../src/story/schema/story.ts';
import { kinds } from '../../src/story/vocabulary.ts';
import { deskWords } from '../../src/words/desk-en-gb.ts';
import { formWords } from '../../src/words/form-en-gb.ts';
import { bodyField } from './body-field.ts';
import type { Collection } from './collection.ts';
import type { Field, Shape } from './field.ts';
import { fieldsOf, type Asking } from './fields-of.ts';
import { steps } from './steps.ts';
import { storyLists } from './story-lists.ts';

/** Fields of a story that the form leaves alone, and why. */
export const notAsked = {
  example: 'It stands in the shipped examples alone, whose people are invented.',
  'recording.src':
    'A recording’s own file is refused until it can be cleaned of what it carries inside.',
};

/** A draft needs a title and someone who agreed to tell. What else is missing, the panel tells. */
const asking: Asking = {
  mayWait: true,
  atOnce: ['id', 'title', 'people'],
  without: Object.keys(notAsked),
  otherwise: {
    id: { widget: 'story-id' },
    people: { widget: 'story-people' },
    image: { widget: 'story-picture' },
    safeguarding: { widget: 'story-safeguarding' },
    principles: { widget: 'story-principles' },
    publishFrom: { widget: 'story-publish-from' },
    themes: { ...chosenFrom('themes'), multiple: true },
    practiceModel: chosenFrom('practice-models'),
  },
};

/** A collection for each kind of story. The slug is the id, which is made by chance and stays. */
export function storyCollections(contentDir: string, on: PlainDate): Collection[] {
  const fields = inSteps([
    ...fieldsOf(frontMatter, formWords.story, asking),
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
    // Beside the story.
    media_folder: '',
    public_folder: '',
    preview_path: 'stories/{{fields.id}}/',
    ...storyLists(on),
    fields,
  }));
}

/** One entry of another collection, kept by its name. */
function chosenFrom(collection: string): Shape {
  return {
    widget: 'relation',
    collection,
    value_field: '{{slug}}',
    display_fields: ['name'],
    search_fields: ['name'],
    options_length: 100,
  };
}

/** The fields in the order in which the work is done. */
function inSteps(fields: readonly Field[]): Field[] {
  const order = steps.flatMap((step) => step.fields.map((place) => place.split('.')[0]));
  const place = ({ name }: Field) => {
    if (!order.includes(name)) throw new Error(`No step of the work asks for "${name}".`);
    return order.indexOf(name);
  };
  return fields.toSorted((one, other) => place(one) - place(other));
}
