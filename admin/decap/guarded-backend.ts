import type { PlainDate } from '../../src/story/plain-date.ts';
import { readSettings } from '../../src/story/source/settings.ts';
import { beginningsOf } from '../checklist/beginnings.ts';
import { contentOf, readContentFrom } from '../checklist/content-source.ts';
import { readHouse } from '../checklist/read-house.ts';
import type { Draft } from '../checklist/read-draft.ts';
import { lacksFor, type Stage } from '../checklist/ready-for.ts';
import { refusalError, refusals, type Refusal } from '../checklist/refusal.ts';
import {
  dataOf,
  filesAmong,
  publishedData,
  savedDraft,
  storyAt,
  type DraftBackend,
  type StoryPlace,
} from '../checklist/saved-story.ts';
import { saysNo } from '../checklist/says-no.ts';

/** The part of a Decap backend through which a story goes on its way. */
export interface Backend extends DraftBackend {
  persistEntry: (entry: Entry, options: { collectionName: string }) => Promise<unknown>;
  updateUnpublishedEntryStatus: (
    collection: string,
    slug: string,
    newStatus: string,
  ) => Promise<unknown>;
  publishUnpublishedEntry: (collection: string, slug: string) => Promise<unknown>;
}

interface Entry {
  dataFiles: { path: string; slug: string; raw: string }[];
  /** The files chosen beside it since it was last saved. */
  assets?: { path: string; fileObj?: Blob }[];
}

/**
 * Makes a backend refuse to let a story go where it is not ready to go: to save one nobody agreed
 * to tell, or that holds what leads straight to a person, and to review, mark as ready or publish
 * one that still lacks what that needs; and to save a list that readers see with what leads to a
 * person in it. What is judged is what is saved, from wherever in the desk it was sent. Everything
 * that is a no passes.
 *
 * @param backend changed in place
 * @param contentDir the content folder within the repository; empty where it is the repository
 * @param today the day it is
 */
export function guarded<B extends Backend>(
  backend: B,
  contentDir: string,
  today: () => PlainDate,
): B {
  const content = contentOf(backend, contentDir);
  readContentFrom(content);
  const persist = backend.persistEntry.bind(backend);
  const updateStatus = backend.updateUnpublishedEntryStatus.bind(backend);
  const publish = backend.publishUnpublishedEntry.bind(backend);

  const isNo = async ({ data }: Draft, place: StoryPlace) => {
    const before = await publishedData(backend, place);
    return before !== undefined && saysNo(before, data);
  };
  const checkSaved = async (stage: Stage, collection: string, slug: string) => {
    const saved = await savedDraft(backend, collection, slug);
    // A no is not even held up by lists that cannot be read.
    if (!saved || (await isNo(saved.draft, saved.place))) {
      letGo();
      return;
    }
    const { draft } = saved;
    const { judgeDraft } = await import('../checklist/judge-draft.ts');
    const judged = await judgeDraft(draft, await readHouse(content), today());
    const reasons = lacksFor(stage, judged);
    if (reasons.length > 0) refuse({ stage, collection, slug, title: titleOf(draft), reasons });
    letGo();
  };

  // Where the settings are out of reach, nothing is allowed that they might allow.
  const settings = async () => readSettings(await content.settings().catch(() => '')).settings;
  const unsafe = async (draft: Draft) => {
    const { identifiersIn } = await import('../checklist/identifiers-in.ts');
    return identifiersIn(draft, await settings());
  };
  const checkEntry = async (collection: string, slug: string, raw: string) => {
    const { identifiersInEntry } = await import('../checklist/identifiers-in.ts');
    const allowed = collection === 'settings' ? readSettings(raw).settings : await settings();
    const reasons = identifiersInEntry(collection, raw, allowed);
    if (reasons.length > 0) refuse({ stage: 'entry', collection, slug, title: undefined, reasons });
  };

  const persistEntry: Backend['persistEntry'] = async (entry, options) => {
    const { collectionName: collection } = options;
    for (const { path, slug, raw } of entry.dataFiles) {
      const place = storyAt(collection, path);
      if (!place) {
        await checkEntry(collection, slug, raw);
        continue;
      }
      const data = dataOf(raw);
      const draft: Draft = { ...place, data, files: await filesAmong(entry.assets ?? [], data) };
      const reasons = [...beginningsOf(draft, today()), ...(await unsafe(draft))];
      if (reasons.length === 0 || (await isNo(draft, place))) continue;
      refuse({ stage: 'draft', collection, slug, title: titleOf(draft), reasons });
    }
    letGo();
    return persist(entry, options);
  };
  const updateUnpublishedEntryStatus: Backend['updateUnpublishedEntryStatus'] = async (
    collection,
    slug,
    newStatus,
  ) => {
    if (newStatus === 'pending_review' || newStatus === 'pending_publish') {
      await checkSaved(newStatus, collection, slug);
    }
    return updateStatus(collection, slug, newStatus);
  };
  const publishUnpublishedEntry: Backend['publishUnpublishedEntry'] = async (collection, slug) => {
    await checkSaved('publish', collection, slug);
    return publish(collection, slug);
  };
  return Object.assign(backend, {
    persistEntry,
    updateUnpublishedEntryStatus,
    publishUnpublishedEntry,
  });
}

/** @throws Error for Decap to show */
function refuse(refusal: Refusal): never {
  refusals.set(refusal);
  throw refusalError(refusal);
}

function letGo(): void {
  refusals.set(undefined);
}

function titleOf({ data: { title } }: Draft): string | undefined {
  return typeof title === 'string' ? title : undefined;
}
