import { expect, test } from 'vitest';
import { readAsked } from '../../../src/desk-server/asked.ts';

const branch = 'editorial';
const path = 'content/stories/family/k7m2qx/index.mdx';
const save = (change: object = {}, options: object = {}) => ({
  action: 'persistEntry',
  params: {
    branch,
    dataFiles: [{ path, slug: 'k7m2qx/index', raw: 'Words' }],
    assets: [{ path: 'content/stories/family/k7m2qx/cover.jpg', content: '', encoding: 'base64' }],
    options: { collectionName: 'family', useWorkflow: true, commitMessage: 'Save', ...options },
    ...change,
  },
});
const mayAsk = (body: unknown, contentPath = 'content') =>
  readAsked(body, contentPath) !== undefined;

test('what the desk’s page sends is understood, and passed on whole', () => {
  expect(readAsked(save(), 'content')).toEqual(save());
  expect(
    mayAsk({
      action: 'entriesByFolder',
      params: { branch, folder: 'content/themes', extension: 'yaml', depth: 1 },
    }),
  ).toBe(true);
  expect(mayAsk({ action: 'getMedia', params: { branch, mediaFolder: 'content' } })).toBe(true);
  expect(
    mayAsk({ action: 'unpublishedEntry', params: { branch, id: 'family/k7m2qx/index' } }),
  ).toBe(true);
});

test('the content folder may be the whole repository', () => {
  expect(mayAsk({ action: 'getEntry', params: { branch, path: 'library.yaml' } }, '')).toBe(true);
  expect(mayAsk({ action: 'getEntry', params: { branch, path: '/etc/passwd' } }, '')).toBe(false);
  expect(mayAsk({ action: 'getEntry', params: { branch, path: '../x' } }, '')).toBe(false);
});

test.each([
  'package.json',
  'contents/x.mdx',
  'content/../package.json',
  'content/..',
  '/content/x.mdx',
  'content\\..\\package.json',
  'content/.git/config',
])('nothing beyond the content folder is read or written: %s', (outside) => {
  expect(mayAsk({ action: 'getEntry', params: { branch, path: outside } })).toBe(false);
  expect(mayAsk({ action: 'entriesByFolder', params: { branch, folder: outside } })).toBe(false);
  expect(mayAsk({ action: 'getMedia', params: { branch, mediaFolder: outside } })).toBe(false);
  expect(mayAsk({ action: 'entriesByFiles', params: { branch, files: [{ path: outside }] } })).toBe(
    false,
  );
  expect(mayAsk(save({ dataFiles: [{ path: outside, slug: 'x', raw: '' }] }))).toBe(false);
  expect(mayAsk(save({ assets: [{ path: outside, content: '' }] }))).toBe(false);
});

test.each([
  ['past the workflow', save({}, { useWorkflow: false })],
  ['to another branch', save({ branch: 'main' })],
  [
    'two entries at once',
    save({
      dataFiles: [
        { path, slug: 'a', raw: '' },
        { path, slug: 'b', raw: '' },
      ],
    }),
  ],
  ['to another place', save({ dataFiles: [{ path, newPath: 'content/x', slug: 'a', raw: '' }] })],
  ['under a name that leads elsewhere', save({}, { collectionName: '../heads' })],
  ['under a name that is an option', save({ dataFiles: [{ path, slug: '-D', raw: '' }] })],
])('nothing is saved %s', (_, body) => {
  expect(mayAsk(body)).toBe(false);
});

test.each(['deleteFile', 'deleteFiles', 'persistMedia', 'info', 'toString', undefined])(
  'what writes past the workflow, or deletes, is not offered: %s',
  (action) => {
    expect(
      mayAsk({ action, params: { branch, path, paths: [path], asset: { path }, options: {} } }),
    ).toBe(false);
  },
);

test('a status is one of the workflow’s', () => {
  const move = (newStatus: string) => ({
    action: 'updateUnpublishedEntryStatus',
    params: { branch, collection: 'family', slug: 'k7m2qx/index', newStatus },
  });
  expect(mayAsk(move('pending_review'))).toBe(true);
  expect(mayAsk(move('published'))).toBe(false);
});

test.each([undefined, null, 'text', [], {}])('what is no request is none: %o', (body) => {
  expect(mayAsk(body)).toBe(false);
});
