import type { Backend } from '../../admin/guards/guard-backend.ts';
import type { MemoryHost } from './memory-host.ts';

/**
 * Makes a Decap backend on a host in memory. The backend has no pictures, because only browsers can
 * decode them.
 */
export function memoryBackend(host: MemoryHost): Backend {
  const ask = <T>(action: string, params: object): Promise<T> => {
    const { status, body } = host.answer(action, params as never);
    if (status === 200) return Promise.resolve(body as T);
    // Decap's backends mark the error of an entry that has no draft.
    const notUnderEditorialWorkflow = action === 'unpublishedEntry';
    return Promise.reject(Object.assign(new Error('Not Found'), { notUnderEditorialWorkflow }));
  };
  return {
    entriesByFolder: (folder, extension, depth) =>
      ask('entriesByFolder', { folder, extension, depth }),
    getEntry: (path) => ask('getEntry', { path }),
    unpublishedEntry: (name) => ask('unpublishedEntry', name),
    unpublishedEntryDataFile: async (collection, slug, path) => {
      const { data } = await ask<{ data: string }>('unpublishedEntryDataFile', {
        collection,
        slug,
        path,
      });
      return data;
    },
    unpublishedEntryMediaFile: () => Promise.reject(new Error('Not Found')),
    getMediaFile: () => Promise.reject(new Error('Not Found')),
    persistEntry: ({ dataFiles }, options) =>
      ask('persistEntry', { dataFiles, assets: [], options }),
    updateUnpublishedEntryStatus: (collection, slug, newStatus) =>
      ask('updateUnpublishedEntryStatus', { collection, slug, newStatus }),
    publishUnpublishedEntry: (collection, slug) =>
      ask('publishUnpublishedEntry', { collection, slug }),
  };
}
