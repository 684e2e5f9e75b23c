import type { CMS } from 'decap-cms-core';
import type { ComponentType } from 'react';
import type { PlainDate } from '../../src/story/plain-date.ts';
import { contentInUse } from './content-source.ts';
import { followDrafts } from './follow-draft.ts';
import { judgeInWorker } from './judge-in-worker.ts';
import { mountLeft } from './mount-left.tsx';
import { readHouse } from './read-house.ts';
import { keepQuietAboutRefusals } from './refusal.ts';
import { withDraft } from './with-draft.tsx';

/**
 * Starts the panel: whatever story is open in the form, it says what is left of it. Call it once
 * our own widgets are registered.
 */
export function startLeft(cms: CMS, today: () => PlainDate): void {
  const following = followDrafts({
    judge: judgeInWorker(),
    readHouse: async () => readHouse(contentInUse()),
    today,
  });
  // Every story has an id and shows it, so that is the control which tells of the whole form.
  const { control } = cms.getWidget('story-id') as unknown as { control: ComponentType<never> };
  cms.registerWidget('story-id', withDraft(control, following) as never);
  keepQuietAboutRefusals(window);
  mountLeft(document, today);
}
