import { describe, expect, it } from 'vitest';
import { contentFromHost } from '../../../../admin/checklist/content-source.ts';
import { findRemoval } from '../../../../admin/checklist/desk-context.ts';
import { readDeskContext } from '../../../../admin/checklist/read-desk-context.ts';
import { readLibraryContext } from '../../../../src/library/library-context.ts';
import { readFolderContext } from '../../../support/shipped-drafts.ts';
import { put, putLists } from '../../../support/content-folder.ts';
import { memoryBackend } from '../../../support/memory-backend.ts';
import { startHost } from '../../../support/memory-host.ts';
import { newFolder } from '../../../support/run.ts';

function libraryFolder(): string {
  const contentDir = newFolder();
  putLists(contentDir);
  return contentDir;
}

describe('the judging context of the desk', () => {
  it('is the same as in the build', async () => {
    const { removals, refusedWords, ...context } = await readFolderContext('content');
    expect(context).toEqual((await readLibraryContext('content')).judging);
    expect(removals).toEqual(new Map());
    expect(refusedWords).toEqual([]);
  });

  it('is the same from a git host as from a folder', async () => {
    const read = await readDeskContext(contentFromHost(memoryBackend(startHost()), 'content'));
    expect(read).toEqual(await readFolderContext('content'));
  });

  it('has a principle that cannot be read, and does not have a form that cannot be read', async () => {
    const contentDir = libraryFolder();
    put(contentDir, 'principles/voice.md', 'No front matter.');
    put(contentDir, 'consent-forms/2026-01.mdx', 'No front matter.');
    put(contentDir, 'principles/Notes about it.md', 'No principle at all.');
    const { principles, forms } = await readFolderContext(contentDir);
    expect(principles.get('voice')).toBe('unreadable');
    expect([...principles.keys()]).toEqual(['truth', 'voice']);
    expect(forms.size).toBe(0);
  });

  it('has the removal of one story, and an unreadable removal that may mean any story', async () => {
    const contentDir = libraryFolder();
    put(contentDir, 'removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-11-01\n');
    put(contentDir, 'removals/h8n3rt.yaml', 'removedOn: [');
    const context = await readFolderContext(contentDir);
    expect(findRemoval(context, 'k7m2qx')).toMatchObject({ removedOn: '2026-11-01' });
    expect(findRemoval(context, 'h8n3rt')).toBe('unreadable');
    expect(findRemoval(context, 'z2z2z2')).toBeUndefined();
    put(contentDir, 'removals/somebody.yaml', 'please');
    expect(findRemoval(await readFolderContext(contentDir), 'z2z2z2')).toBe('unreadable');
  });

  it('has no removals if the host has no folder of removals', async () => {
    const backend = memoryBackend(startHost());
    const { entriesByFolder } = backend;
    backend.entriesByFolder = (folder, extension, depth) =>
      folder.endsWith('removals')
        ? Promise.reject(Object.assign(new Error('Not Found'), { status: 404 }))
        : entriesByFolder(folder, extension, depth);
    expect((await readDeskContext(contentFromHost(backend, 'content'))).removals).toEqual(
      new Map(),
    );
    backend.entriesByFolder = () => Promise.reject(new Error('The host is not there.'));
    await expect(readDeskContext(contentFromHost(backend, 'content'))).rejects.toThrow('not there');
  });
});
