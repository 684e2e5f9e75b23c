import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Params = Record<string, unknown> & { collection: string; slug: string; path: string };

/** A saved draft, and its status. */
export interface SavedDraft {
  status: string;
  files: Map<string, Buffer>;
}

/** A git host in memory that answers as Decap's own server does. */
export interface MemoryHost {
  answer: (action: string, params: Params) => { status: number; body: unknown };
  /** The published files, by path. */
  published: Map<string, Buffer>;
  drafts: Map<string, SavedDraft>;
}

/** Starts a host with the shipped content and no drafts. */
export function startHost(): MemoryHost {
  const published = new Map<string, Buffer>(
    readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(root.length), readFileSync(path)] as const),
  );
  const drafts = new Map<string, SavedDraft>();
  const entry = (path: string, files = published) => ({
    data: files.get(path)?.toString('utf8') ?? null,
    file: { path, id: path, label: path },
  });
  const media = (path: string, files = published) => ({
    id: path,
    path,
    name: path.slice(path.lastIndexOf('/') + 1),
    content: files.get(path)?.toString('base64') ?? '',
    encoding: 'base64',
  });
  const actions: Record<string, (params: Params) => unknown> = {
    info: () => ({ repo: 'test', publish_modes: ['editorial_workflow'], type: 'local_git' }),
    entriesByFolder: ({ folder, extension, depth }) =>
      [...published.keys()]
        .filter(
          (path) => path.startsWith(`${String(folder)}/`) && path.endsWith(`.${String(extension)}`),
        )
        .filter(
          (path) => path.split('/').length <= String(folder).split('/').length + Number(depth),
        )
        .map((path) => entry(path)),
    getEntry: ({ path }) => entry(path),
    getMedia: () => [],
    getMediaFile: ({ path }) => media(path),
    unpublishedEntries: () => [...drafts.keys()],
    unpublishedEntry: ({ id, collection, slug }) => {
      const key = typeof id === 'string' ? id : `${collection}/${slug}`;
      const draft = drafts.get(key);
      const [inCollection, ...named] = key.split('/');
      return (
        draft && {
          collection: inCollection,
          slug: named.join('/'),
          status: draft.status,
          diffs: [...draft.files.keys()].map((path) => ({
            id: path,
            path,
            newFile: !published.has(path),
          })),
          updatedAt: '2026-11-23T12:00:00Z',
        }
      );
    },
    unpublishedEntryDataFile: ({ collection, slug, path }) =>
      entry(path, drafts.get(`${collection}/${slug}`)?.files),
    unpublishedEntryMediaFile: ({ collection, slug, path }) =>
      media(path, drafts.get(`${collection}/${slug}`)?.files),
    persistEntry: ({ dataFiles, assets, options }) => {
      const [file] = dataFiles as { path: string; slug: string; raw: string }[];
      const { collectionName, status } = options as { collectionName: string; status?: string };
      const key = `${collectionName}/${file!.slug}`;
      const draft = drafts.get(key) ?? {
        status: status ?? 'draft',
        files: new Map<string, Buffer>(),
      };
      draft.files.set(file!.path, Buffer.from(file!.raw));
      for (const { path, content } of assets as { path: string; content: string }[]) {
        draft.files.set(path, Buffer.from(content, 'base64'));
      }
      drafts.set(key, draft);
      return { message: 'entry persisted' };
    },
    updateUnpublishedEntryStatus: ({ collection, slug, newStatus }) => {
      drafts.get(`${collection}/${slug}`)!.status = String(newStatus);
      return { message: 'updated' };
    },
    publishUnpublishedEntry: ({ collection, slug }) => {
      const key = `${collection}/${slug}`;
      for (const [path, bytes] of drafts.get(key)!.files) published.set(path, bytes);
      drafts.delete(key);
      return { message: 'published' };
    },
    getDeployPreview: () => null,
  };
  return {
    published,
    drafts,
    answer: (action, params) => {
      const body = actions[action]?.(params);
      return body === undefined
        ? { status: 404, body: { error: 'Not Found' } }
        : { status: 200, body };
    },
  };
}
