import { createRoot } from 'react-dom/client';
import type { PlainDate } from '../../src/story/plain-date.ts';
import type { AskServer } from '../access/ask-server.ts';
import type { SiteOfDesk } from '../site-status/SiteStatus.tsx';
import { Checklist } from './Checklist.tsx';
import { contentSource } from './content-source.ts';
import { followDrafts, type DraftFollower } from './follow-draft.ts';
import { judgeInWorker } from './judge-in-worker.ts';
import { readDeskContext } from './read-desk-context.ts';
import { silenceRefusals } from './refusal.ts';

/**
 * Starts the checklist in an element of its own beside Decap's root element, so that Decap never
 * renders over the checklist.
 *
 * @param site the site that the panel asks whether the story is there; none in tests of the form
 * @param ask asks the desk's server for notes; none on a git host, where reviews are written there
 * @returns the follower, which has to be called whenever the story in the form changes
 */
export function startChecklist(
  page: Window,
  today: () => PlainDate,
  site?: SiteOfDesk,
  ask?: AskServer,
): DraftFollower {
  silenceRefusals(page);
  const root = page.document.createElement('div');
  root.id = 'checklist';
  page.document.body.append(root);
  createRoot(root).render(<Checklist today={today} site={site} ask={ask} />);
  return followDrafts({
    judge: judgeInWorker(),
    readContext: async () => readDeskContext(contentSource()),
    readPublished: async (kind, name) => contentSource().publishedStory(kind, name),
    today,
  });
}
