import { beforeAll, expect, it, vi } from 'vitest';
import { join } from 'node:path';
import { checkApproval } from '../../../src/review/check-approval.ts';
import { put } from '../../support/content-folder.ts';
import { makeRepository } from '../../support/repository.ts';
import { newFolder } from '../../support/run.ts';
import { inConsent, removalSource, storySource } from './content-in-memory.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const root = newFolder();
const contentDir = join(root, 'content');
const file = 'stories/young-person/k7m2qx/index.mdx';

beforeAll(() => {
  put(contentDir, file, storySource());
  put(contentDir, 'removals/other22.yaml', removalSource('other22'));
  put(contentDir, 'stories/family/other22/index.mdx', 'Words.');
  put(root, 'code.ts', '1;\n');
  const repository = makeRepository(root);
  put(contentDir, file, storySource(inConsent(0, 'withdrawnOn', '2026-11-20')));
  put(contentDir, 'removals/other22.yaml', removalSource('other22', { removedOn: '2026-11-21' }));
  put(contentDir, 'removals/k7m2qx.yaml', removalSource('k7m2qx'));
  put(contentDir, 'removals/nobody2.yaml', removalSource('nobody2'));
  put(root, 'code.ts', '2;\n');
  repository.git('add', '--all');
});

it('a change of a repository lists every file, and those that do more than narrow consent', () => {
  expect(checkApproval(contentDir, 'HEAD')).toEqual({
    files: [
      'code.ts',
      'content/removals/k7m2qx.yaml',
      'content/removals/nobody2.yaml',
      'content/removals/other22.yaml',
      `content/${file}`,
    ],
    needApproval: ['code.ts', 'content/removals/nobody2.yaml'],
  });
});
