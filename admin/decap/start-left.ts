import type { CMS } from 'decap-cms-core';
import type { ComponentType } from 'react';
import type { PlainDate } from '../../src/story/plain-date.ts';
import { contentInUse } from '../checklist/content-source.ts';
import { followDrafts } from '../checklist/follow-draft.ts';
import { judgeInWorker } from '../checklist/judge-in-worker.ts';
import { mountLeft } from '../checklist/mount-left.tsx';
import { readHouse } from '../checklist/read-house.ts';
import { keepQuietAboutRefusals } from '../checklist/refusal.ts';
import { withDraft } from '../checklist/with-draft.tsx';

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
