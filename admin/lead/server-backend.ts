import type { AskServer } from '../access/ask-server.ts';
import { isMissingOnHost } from '../checklist/missing-on-host.ts';
import type { SavedAsset } from '../guards/attempt.ts';
import type { Backend } from '../guards/guard-backend.ts';

/** A file as the desk's server sends it. */
interface SentFile {
  name: string;
  content: string;
}

/**
 * Makes a backend of the desk's server on this machine, for the pages beside Decap. It sends what
 * Decap's own backend for this server sends.
 */
export function serverBackend(ask: AskServer): Backend {
  const readFile = async (action: string, params: object) => ({
    file: toFile(await ask<SentFile>(action, params)),
  });
  return {
    entriesByFolder: (folder, extension, depth) =>
      ask('entriesByFolder', { folder, extension, depth }),
    getEntry: (path) => ask('getEntry', { path }),
    refusedWords: () => ask('refusedWords'),
    unpublishedEntry: async (name) => {
      try {
        return await ask('unpublishedEntry', name);
      } catch (cause) {
        // Guards know an entry without a draft by this mark of Decap's backends.
        if (!isMissingOnHost(cause)) throw cause;
        throw Object.assign(new Error(), { notUnderEditorialWorkflow: true });
      }
    },
    unpublishedEntryDataFile: async (collection, slug, path, id) => {
      const sent = { collection, slug, path, id };
      return (await ask<{ data: string }>('unpublishedEntryDataFile', sent)).data;
    },
    unpublishedEntryMediaFile: (collection, slug, path, id) =>
      readFile('unpublishedEntryMediaFile', { collection, slug, path, id }),
    getMediaFile: (path) => readFile('getMediaFile', { path }),
    persistEntry: async ({ dataFiles, assets = [] }, options) =>
      ask('persistEntry', { dataFiles, assets: await Promise.all(assets.map(sendAsset)), options }),
    updateUnpublishedEntryStatus: (collection, slug, newStatus) =>
      ask('updateUnpublishedEntryStatus', { collection, slug, newStatus }),
    publishUnpublishedEntry: (collection, slug) =>
      ask('publishUnpublishedEntry', { collection, slug }),
  };
}

function toFile({ name, content }: SentFile): File {
  return new File([Uint8Array.from(atob(content), (each) => each.charCodeAt(0))], name);
}

async function sendAsset({ path, fileObj }: SavedAsset): Promise<object> {
  const bytes = new Uint8Array((await fileObj?.arrayBuffer()) ?? []);
  const content = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return { path, content, encoding: 'base64' };
}
