import { afterEach, expect, test, vi } from 'vitest';
import { createRebuilder } from '../../../src/cli/rebuilder.ts';
import type { LocalDesk } from '../../../src/desk-server/open-desk.ts';
import { publishLibrary } from '../../../src/publish/publish.ts';

vi.mock('../../../src/publish/publish.ts', () => ({ publishLibrary: vi.fn() }));

afterEach(() => {
  vi.restoreAllMocks();
});

test('a rebuild assembles the content of the desk again before the output is replaced', async () => {
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
  const publish = vi.fn(() =>
    Promise.resolve({ closed: 'There is no git.', contentDir: 'content', version: undefined }),
  );
  const readFragment = () => '#open';
  const desk = { contentPath: undefined, publish, readFragment } as unknown as LocalDesk;
  await createRebuilder(desk, {}, new URL('http://localhost:4321/')).rebuild();
  expect(publish).toHaveBeenCalledTimes(1);
  await vi.mocked(publishLibrary).mock.calls[0]?.[2]?.();
  expect(publish).toHaveBeenCalledTimes(2);
});
