import { describe, expect, test, vi } from 'vitest';
import { guardBackend } from '../../../../admin/guards/guard-backend.ts';
import { today } from '../../../support/valid-story.ts';
import { memoryBackend } from '../../../support/memory-backend.ts';
import { startHost } from '../../../support/memory-host.ts';

describe('an error of the git host', () => {
  const shown = async (cause: Error) => {
    const backend = {
      ...memoryBackend(startHost()),
      unpublishedEntry: () => Promise.reject(cause),
    };
    const guarded = guardBackend(backend, {
      contentDir: 'content',
      savedTexts: new Map(),
      today: () => today,
    });
    const done = guarded.publishUnpublishedEntry('family', 'k7m2qx/index');
    return String(await done.catch((error: unknown) => error));
  };

  test('is shown with the host’s own message, and without its name', async () => {
    expect(await shown(Object.assign(new Error('Not today'), { name: 'API_ERROR' }))).toBe(
      'Not today',
    );
  });

  test('is shown as a desk that cannot be reached if the host does not answer', async () => {
    expect(await shown(new TypeError('Failed to fetch'))).toBe(
      'The desk cannot be reached. Nothing is lost. Leave this window open, and try again in a moment.',
    );
  });
});

describe('an action that no guard judges', () => {
  const reached = vi.fn(() => Promise.resolve());
  const backend = { ...memoryBackend(startHost()), persistMedia: reached, deleteFiles: reached };
  const guarded = guardBackend(backend, {
    contentDir: 'content',
    savedTexts: new Map(),
    today: () => today,
  });

  test('never reaches the host: an upload beside no story', async () => {
    await expect(guarded.persistMedia()).rejects.toThrow(
      'Nothing was uploaded. The desk adds a file only beside its story',
    );
    expect(reached).not.toHaveBeenCalled();
  });

  test('never reaches the host: the deletion of published files', async () => {
    await expect(guarded.deleteFiles()).rejects.toThrow('Nothing was deleted.');
    expect(reached).not.toHaveBeenCalled();
  });
});
