import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../../admin/checklist/content-source.ts';
import { noTo } from '../../../../admin/checklist/desk-house.ts';
import { readHouse } from '../../../../admin/checklist/read-house.ts';
import { readLists } from '../../../../src/library/lists.ts';
import { deskHouse } from '../../../support/as-draft.ts';
import { put, putLists } from '../../../support/content-folder.ts';
import { memoryBackend } from '../../../support/memory-backend.ts';
import { startHost } from '../../../support/memory-host.ts';
import { newFolder } from '../../../support/run.ts';

function libraryFolder(): string {
  const contentDir = newFolder();
  putLists(contentDir);
  return contentDir;
}

describe('what a draft is judged by', () => {
  it('is what the build reads', async () => {
    const { noes, ...house } = await deskHouse('content');
    expect(house).toEqual((await readLists('content')).house);
    expect(noes).toEqual(new Map());
  });

  it('is read from a git host as from a folder', async () => {
    const read = await readHouse(contentOf(memoryBackend(startHost()), 'content'));
    expect(read).toEqual(await deskHouse('content'));
  });

  it('still asks for a principle that cannot be read, and knows no form that cannot', async () => {
    const contentDir = libraryFolder();
    put(contentDir, 'principles/voice.md', 'No front matter.');
    put(contentDir, 'consent-forms/2026-01.mdx', 'No front matter.');
    put(contentDir, 'principles/Notes about it.md', 'No principle at all.');
    const { principles, forms } = await deskHouse(contentDir);
    expect(principles.get('voice')).toBe('unreadable');
    expect([...principles.keys()]).toEqual(['truth', 'voice']);
    expect(forms.size).toBe(0);
  });

  it('knows a no to one story, and one that may mean any', async () => {
    const contentDir = libraryFolder();
    put(contentDir, 'removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-11-01\n');
    put(contentDir, 'removals/h8n3rt.yaml', 'removedOn: [');
    const house = await deskHouse(contentDir);
    expect(noTo(house, 'k7m2qx')).toMatchObject({ removedOn: '2026-11-01' });
    expect(noTo(house, 'h8n3rt')).toBe('unreadable');
    expect(noTo(house, 'z2z2z2')).toBeUndefined();
    put(contentDir, 'removals/somebody.yaml', 'please');
    expect(noTo(await deskHouse(contentDir), 'z2z2z2')).toBe('unreadable');
  });

  it('has no removals where the host has no such folder', async () => {
    const backend = memoryBackend(startHost());
    const { entriesByFolder } = backend;
    backend.entriesByFolder = (folder, extension, depth) =>
      folder.endsWith('removals')
        ? Promise.reject(Object.assign(new Error('Not Found'), { status: 404 }))
        : entriesByFolder(folder, extension, depth);
    expect((await readHouse(contentOf(backend, 'content'))).noes).toEqual(new Map());
    backend.entriesByFolder = () => Promise.reject(new Error('The host is not there.'));
    await expect(readHouse(contentOf(backend, 'content'))).rejects.toThrow('not there');
  });
});
