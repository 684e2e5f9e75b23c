import type { StoryForLead, StoryKey } from '../../src/checks/story-for-lead.ts';
import type { PlainDate } from '../../src/story/plain-date.ts';
import type { FieldGroup } from '../../src/story/plain-data.ts';
import type { AskServer } from '../access/ask-server.ts';
import { contentFromHost } from '../checklist/content-source.ts';
import type { DeskJudgingContext } from '../checklist/desk-context.ts';
import type { JudgeDraft } from '../checklist/judge-in-worker.ts';
import type { ChecklistItem, JudgedDraft } from '../checklist/judged-draft.ts';
import { readDeskContext } from '../checklist/read-desk-context.ts';
import type { Backend } from '../guards/guard-backend.ts';
import { readStoryFacts } from '../questions/definitions/read-story-facts.ts';
import type { StoryFacts } from '../questions/definitions/story-facts.ts';
import { readSavedStory, type SavedStory } from './read-saved-story.ts';
import { findReviewBlockers, signClearReview } from './review-press.ts';

/** Everything that the lead's page shows of a story. */
export interface LoadedStory {
  key: StoryKey;
  saved: SavedStory;
  record: StoryForLead;
  context: DeskJudgingContext;
  judged: JudgedDraft;
  facts: StoryFacts;
  /** What one press would sign. */
  review: PossibleReview;
}

/** The review that one press would sign, and what refuses it. */
export interface PossibleReview {
  /** The answers about safeguarding with the signature; undefined if the story cannot be signed yet. */
  safeguarding: FieldGroup | undefined;
  /** What refuses the signature; it is offered only if nothing does. */
  blockers: ChecklistItem[];
}

/** What loading a story needs from the desk. */
export interface LeadSource {
  ask: AskServer;
  /** The server with every guard in front of it. */
  backend: Backend;
  /** The content folder within the repository; empty if the repository is the content folder. */
  contentDir: string;
  judge: JudgeDraft;
  today: () => PlainDate;
}

/**
 * Reads and judges a story for the lead's page.
 *
 * @returns undefined if there is no such story
 * @throws Error if the desk's server does not answer
 */
export async function loadStory(
  source: LeadSource,
  key: StoryKey,
): Promise<LoadedStory | undefined> {
  const { ask, backend, contentDir, judge, today } = source;
  const folder = contentDir === '' ? 'stories' : `${contentDir}/stories`;
  const saved = await readSavedStory(backend, key, `${folder}/${key.collection}/${key.slug}.mdx`);
  if (!saved) return undefined;
  const [record, context] = await Promise.all([
    ask<StoryForLead>('storyForLead', key),
    readDeskContext(contentFromHost(backend, contentDir)),
  ]);
  const on = today();
  const judged = await judge(saved.draft, context, on);
  const { data } = saved.draft;
  const { collection } = key;
  const facts = readStoryFacts(data, { collection, on, context, noes: judged.noes });
  const review = await findReview(saved, { context, facts, judged }, judge);
  return { key, saved, record, context, judged, facts, review };
}

async function findReview(
  { draft }: SavedStory,
  { context, facts, judged }: Pick<LoadedStory, 'context' | 'facts' | 'judged'>,
  judge: JudgeDraft,
): Promise<PossibleReview> {
  const safeguarding = signClearReview(draft.data, facts, judged);
  const data = { ...draft.data, ...(safeguarding ? { safeguarding } : {}) };
  const signed = safeguarding ? await judge({ ...draft, data }, context, facts.on) : judged;
  return { safeguarding, blockers: findReviewBlockers(signed) };
}
