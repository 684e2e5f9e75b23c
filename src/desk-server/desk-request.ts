import { posix } from 'node:path';
import { z } from 'zod';
import { noteChange } from '../checks/story-changes.ts';
import { fingerprintCode } from '../story/schema/fields.ts';
import { localBranch } from '../desk-settings/desk-backend.ts';

const branch = z.literal(localBranch);
/**
 * Part of the name of a draft’s branch. The pattern allows neither an option of git nor a path to
 * another branch.
 */
const name = z.string().regex(/^[A-Za-z0-9_][\w-]*(?:\/[A-Za-z0-9_][\w-]*)*$/);
const draft = { branch, collection: name, slug: name };
const path = z.string();
const file = z.looseObject({ path });

/**
 * The requests that the desk’s page may send. The desk answers `home`, `refusedWords`, `notes`,
 * `storyForLead`, `whomToRing`, `readingCopy`, `versionByCode` and `changeNotes` itself, and decap-server the others. decap-server knows further requests. This list leaves out requests that delete published
 * files, and requests that write published files without the editorial workflow.
 */
const deskRequest = z.discriminatedUnion('action', [
  requestOf('entriesByFolder', { branch, folder: path }),
  requestOf('entriesByFiles', { branch, files: z.array(file) }),
  requestOf('getEntry', { branch, path }),
  requestOf('home', { branch }),
  requestOf('refusedWords', { branch }),
  requestOf('notes', draft),
  requestOf('storyForLead', draft),
  requestOf('whomToRing', draft),
  requestOf('versionByCode', { ...draft, code: fingerprintCode }),
  requestOf('readingCopy', { ...draft, isEasyRead: z.boolean() }),
  requestOf('changeNotes', { ...draft, change: noteChange }),
  requestOf('getMedia', { branch, mediaFolder: path }),
  requestOf('getMediaFile', { branch, path }),
  requestOf('getDeployPreview', draft),
  requestOf('unpublishedEntries', { branch }),
  requestOf('unpublishedEntry', {
    branch,
    id: name.optional(),
    collection: name.optional(),
    slug: name.optional(),
  }),
  requestOf('unpublishedEntryDataFile', { ...draft, path }),
  requestOf('unpublishedEntryMediaFile', { ...draft, path }),
  requestOf('deleteUnpublishedEntry', draft),
  requestOf('updateUnpublishedEntryStatus', {
    ...draft,
    newStatus: z.enum(['draft', 'pending_review', 'pending_publish']),
  }),
  requestOf('publishUnpublishedEntry', draft),
  requestOf('persistEntry', {
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

/** A request that the desk’s page may send: an action of decap-server, and its parameters. */
export type DeskRequest = z.infer<typeof deskRequest>;

/** The parameters of a save. `opened` is the file as the editor opened it. */
export type SaveRequest = Extract<DeskRequest, { action: 'persistEntry' }>['params'];

/**
 * Parses the body of a request.
 *
 * @param contentPath the content folder within the repository; no other path may be read or written
 * @returns undefined if the desk’s page may not send this request
 */
export function parseDeskRequest(body: unknown, contentPath: string): DeskRequest | undefined {
  const { data } = deskRequest.safeParse(body);
  return data && listPaths(data.params).every((each) => isInside(each, contentPath))
    ? data
    : undefined;
}

function requestOf<A extends string, P extends z.ZodRawShape>(action: A, params: P) {
  return z.object({ action: z.literal(action), params: z.looseObject(params) });
}

/** Lists every path in the parameters, at any depth. */
function listPaths(params: object): string[] {
  return Object.entries(params).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return /^(?:path|folder|mediaFolder)$/.test(key) ? [value] : [];
    return Array.isArray(value) ? value.flatMap((each: object) => listPaths(each)) : [];
  });
}

function isInside(path: string, folder: string): boolean {
  const normalised = posix.normalize(path.replaceAll('\\', '/'));
  if (normalised.split('/').some((part) => part === '..' || part === '.git')) return false;
  return folder === '' ? !posix.isAbsolute(normalised) : `${normalised}/`.startsWith(`${folder}/`);
}
