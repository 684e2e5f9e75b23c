import fc from 'fast-check';
import { expect, it } from 'vitest';
import { documentFrom } from '../../../../admin/editor/from-body.ts';
import { schema } from '../../../../admin/editor/schema.ts';
import { components } from '../../../../src/story/body/components.ts';
import { anyBody } from './any-body.ts';
import { patiently, runs } from './runs.ts';

it('has what the tree of a story has, and nothing else', () => {
  expect(Object.keys(schema.nodes).toSorted()).toEqual(
    [
      ...['doc', 'text', 'break', 'paragraph', 'heading', 'list', 'item', 'quotation', 'picture'],
      ...Object.keys(components),
    ].toSorted(),
  );
  expect(Object.keys(schema.marks)).toEqual(['link', 'strong', 'emphasis']);
});

it(
  'allows every body as a document',
  () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        documentFrom(body).check();
      }),
      runs(100),
    );
  },
  patiently,
);
