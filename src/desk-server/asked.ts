import { posix } from 'node:path';
import { z } from 'zod';
import { localBranch } from '../desk-settings/desk-backend.ts';

const branch = z.literal(localBranch);
/** What names a draft's branch, and must not lead git anywhere else. */
const name = z.string().regex(/^[A-Za-z0-9_][\w-]*(?:\/[A-Za-z0-9_][\w-]*)*$/);
const draft = { branch, collection: name, slug: name };
const path = z.string();
const file = z.looseObject({ path });

/**
 * What the desk may be asked. decap-server knows more: what writes past the workflow, straight to
 * what is published, or deletes it, is not offered here.
 */
const asked = z.discriminatedUnion('action', [
  ask('entriesByFolder', { branch, folder: path }),
  ask('entriesByFiles', { branch, files: z.array(file) }),
  ask('getEntry', { branch, path }),
  ask('getMedia', { branch, mediaFolder: path }),
  ask('getMediaFile', { branch, path }),
  ask('getDeployPreview', draft),
  ask('unpublishedEntries', { branch }),
  ask('unpublishedEntry', {
    branch,
    id: name.optional(),
    collection: name.optional(),
    slug: name.optional(),
  }),
  ask('unpublishedEntryDataFile', { ...draft, path }),
  ask('unpublishedEntryMediaFile', { ...draft, path }),
  ask('deleteUnpublishedEntry', draft),
  ask('updateUnpublishedEntryStatus', {
    ...draft,
    newStatus: z.enum(['draft', 'pending_review', 'pending_publish']),
  }),
  ask('publishUnpublishedEntry', draft),
  ask('persistEntry', {
    branch,
    dataFiles: z.tuple([z.strictObject({ path, slug: name, raw: z.string() })]),
    assets: z.array(file),
    options: z.looseObject({
      collectionName: name,
      useWorkflow: z.literal(true),
      newEntry: z.boolean().optional(),
      opened: z.string().optional(),
    }),
  }),
]);

/** Something the desk was asked, and may be. */
export type Asked = z.infer<typeof asked>;

/** A save. */
export type Save = Extract<Asked, { action: 'persistEntry' }>['params'];

/**
 * Reads what the desk is asked.
 *
 * @param contentPath the content folder within the repository, beyond which nothing is read or written
 * @returns undefined where the desk may not be asked that
 */
export function readAsked(body: unknown, contentPath: string): Asked | undefined {
  const { data } = asked.safeParse(body);
  return data && pathsIn(data.params).every((each) => isInside(each, contentPath))
    ? data
    : undefined;
}

function ask<A extends string, P extends z.ZodRawShape>(action: A, params: P) {
  return z.object({ action: z.literal(action), params: z.looseObject(params) });
}

/** Every path among the parameters, whichever request they belong to. */
function pathsIn(params: object): string[] {
  return Object.entries(params).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return /^(?:path|folder|mediaFolder)$/.test(key) ? [value] : [];
    return Array.isArray(value) ? value.flatMap((each: object) => pathsIn(each)) : [];
  });
}

function isInside(path: string, folder: string): boolean {
  const plain = posix.normalize(path.replaceAll('\\', '/'));
  if (plain.split('/').some((part) => part === '..' || part === '.git')) return false;
  return folder === '' ? !posix.isAbsolute(plain) : `${plain}/`.startsWith(`${folder}/`);
}
