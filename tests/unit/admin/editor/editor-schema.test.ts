import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bodyToDocument } from '../../../../admin/editor/body-to-document.ts';
import { editorSchema } from '../../../../admin/editor/editor-schema.ts';
import { storyComponents } from '../../../../src/story/body/components.ts';
import { anyBody } from './any-body.ts';
import { propertyTimeout, runs } from './runs.ts';

it('the editor schema has exactly the nodes and marks of the body tree', () => {
  expect(Object.keys(editorSchema.nodes).toSorted()).toEqual(
    [
      ...['doc', 'text', 'break', 'paragraph', 'heading', 'list', 'item', 'quotation', 'picture'],
      ...Object.keys(storyComponents),
    ].toSorted(),
  );
  expect(Object.keys(editorSchema.marks)).toEqual(['link', 'strong', 'emphasis']);
});

it(
  'the editor schema accepts every body',
  () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        bodyToDocument(body).check();
      }),
      runs(100),
    );
  },
  propertyTimeout,
);
