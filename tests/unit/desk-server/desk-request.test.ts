import { expect, test } from 'vitest';
import { parseDeskRequest } from '../../../src/desk-server/desk-request.ts';

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
const isAllowed = (body: unknown, contentPath = 'content') =>
  parseDeskRequest(body, contentPath) !== undefined;

test('a request of the desk’s page is accepted and keeps all its parameters', () => {
  expect(parseDeskRequest(save(), 'content')).toEqual(save());
  expect(
    isAllowed({
      action: 'entriesByFolder',
      params: { branch, folder: 'content/themes', extension: 'yaml', depth: 1 },
    }),
  ).toBe(true);
  expect(isAllowed({ action: 'getMedia', params: { branch, mediaFolder: 'content' } })).toBe(true);
  expect(
    isAllowed({ action: 'unpublishedEntry', params: { branch, id: 'family/k7m2qx/index' } }),
  ).toBe(true);
});

test('the content folder may be the whole repository', () => {
  expect(isAllowed({ action: 'getEntry', params: { branch, path: 'library.yaml' } }, '')).toBe(
    true,
  );
  expect(isAllowed({ action: 'getEntry', params: { branch, path: '/etc/passwd' } }, '')).toBe(
    false,
  );
  expect(isAllowed({ action: 'getEntry', params: { branch, path: '../x' } }, '')).toBe(false);
});

test.each([
  'package.json',
  'contents/x.mdx',
  'content/../package.json',
  'content/..',
  '/content/x.mdx',
  'content\\..\\package.json',
  'content/.git/config',
])('a path outside the content folder is refused: %s', (outside) => {
  expect(isAllowed({ action: 'getEntry', params: { branch, path: outside } })).toBe(false);
  expect(isAllowed({ action: 'entriesByFolder', params: { branch, folder: outside } })).toBe(false);
  expect(isAllowed({ action: 'getMedia', params: { branch, mediaFolder: outside } })).toBe(false);
  expect(
    isAllowed({ action: 'entriesByFiles', params: { branch, files: [{ path: outside }] } }),
  ).toBe(false);
  expect(isAllowed(save({ dataFiles: [{ path: outside, slug: 'x', raw: '' }] }))).toBe(false);
  expect(isAllowed(save({ assets: [{ path: outside, content: '' }] }))).toBe(false);
});

test.each([
  ['without the editorial workflow', save({}, { useWorkflow: false })],
  ['to another branch', save({ branch: 'main' })],
  [
    'of two entries at once',
    save({
      dataFiles: [
        { path, slug: 'a', raw: '' },
        { path, slug: 'b', raw: '' },
      ],
    }),
  ],
  ['with a second path', save({ dataFiles: [{ path, newPath: 'content/x', slug: 'a', raw: '' }] })],
  ['under a name that leads elsewhere', save({}, { collectionName: '../heads' })],
  [
    'under a name that git would read as an option',
    save({ dataFiles: [{ path, slug: '-D', raw: '' }] }),
  ],
])('a save %s is refused', (_, body) => {
  expect(isAllowed(body)).toBe(false);
});

test.each(['deleteFile', 'deleteFiles', 'persistMedia', 'info', 'toString', undefined])(
  'an action that deletes, or writes without the editorial workflow, is refused: %s',
  (action) => {
    expect(
      isAllowed({ action, params: { branch, path, paths: [path], asset: { path }, options: {} } }),
    ).toBe(false);
  },
);

test('a draft can be moved only to a status of the workflow', () => {
  const move = (newStatus: string) => ({
    action: 'updateUnpublishedEntryStatus',
    params: { branch, collection: 'family', slug: 'k7m2qx/index', newStatus },
  });
  expect(isAllowed(move('pending_review'))).toBe(true);
  expect(isAllowed(move('published'))).toBe(false);
});

test.each([undefined, null, 'text', [], {}])(
  'a body that is not a request is refused: %o',
  (body) => {
    expect(isAllowed(body)).toBe(false);
  },
);
