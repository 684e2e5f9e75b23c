import type { ReactNode } from 'react';
import type { StoryKey } from '../../src/checks/story-for-lead.ts';
import type { DeskSettings } from '../../src/desk-settings/desk-settings.ts';
import type { PlainDate } from '../../src/story/plain-date.ts';
import type { AskServer } from '../access/ask-server.ts';
import { judgeInWorker } from '../checklist/judge-in-worker.ts';
import { guardBackend } from '../guards/guard-backend.ts';
import { LeadPage } from './LeadPage.tsx';
import { serverBackend } from './server-backend.ts';

/** What differs from one showing of a lead's page to the next. */
export interface LeadShowing {
  takesFocus: boolean;
  onWritten: () => void;
}

/** Prepares the lead's pages: a backend with every guard in front of it, and one worker that judges. */
export function prepareLeadPages(
  ask: AskServer,
  { contentDir, siteUrl, styles }: DeskSettings,
  today: () => PlainDate,
): (story: StoryKey, showing: LeadShowing) => ReactNode {
  const backend = guardBackend(serverBackend(ask), { contentDir, savedTexts: new Map(), today });
  const source = { ask, backend, contentDir, judge: judgeInWorker(), today };
  return (story, showing) => (
    <LeadPage
      key={`${story.collection}/${story.slug}`}
      {...{ source, story, siteUrl, styles }}
      {...showing}
    />
  );
}
