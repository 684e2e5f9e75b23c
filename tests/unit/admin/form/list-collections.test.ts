import { describe, expect, it } from 'vitest';
import { fileKinds, type FormatName } from '../../../../admin/files/file-kinds.ts';
import { listCollections, omittedPackFields } from '../../../../admin/form/list-collections.ts';

const collections = listCollections('content/');

describe('the forms of the library’s lists', () => {
  it.each(collections)(
    'have a field for every key of the schema: $name',
    ({ format, fields, files }) => {
      const { schema, hasBody } = fileKinds[format as FormatName];
      const form = fields ?? files?.[0]?.fields ?? [];
      expect(form.map(({ name }) => name)).toEqual([
        ...Object.keys(schema.shape).filter(
          (key) => format !== 'pack' || !(key in omittedPackFields),
        ),
        ...(hasBody ? ['body'] : []),
      ]);
    },
  );

  it('require what the schema requires, and the field that names the entry', () => {
    const [themes, , principles] = collections;
    const needed = (each: typeof themes) =>
      each?.fields?.filter(({ required }) => required).map(({ name }) => name);
    expect(needed(themes)).toEqual(['name']);
    expect(needed(principles)).toEqual(['name', 'question', 'example', 'asks', 'from']);
  });

  it('show each option in plain words', () => {
    const asks = collections[2]?.fields?.find(({ name }) => name === 'asks');
    expect(asks?.['options']).toEqual([
      { value: 'sentence', label: 'a sentence or more' },
      { value: 'confirm', label: 'a plain yes' },
    ]);
  });

  it('let the stories of a pack be chosen by cover and title', () => {
    const path = collections
      .find(({ name }) => name === 'packs')
      ?.fields?.find(({ name }) => name === 'path');
    expect(path?.fields?.map(({ name, widget }) => [name, widget])).toEqual([
      ['story', 'story-choice'],
      ['minutes', 'number'],
      ['before', 'text'],
      ['after', 'list'],
      ['care', 'text'],
    ]);
  });
});
