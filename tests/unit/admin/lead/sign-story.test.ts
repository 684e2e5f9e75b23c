import { beforeEach, describe, expect, test, vi } from 'vitest';
import { guardBackend } from '../../../../admin/guards/guard-backend.ts';
import { parseStoryFile } from '../../../../admin/guards/saved-story.ts';
import { judgeDraft } from '../../../../admin/checklist/judge-draft.ts';
import { loadStory, type LeadSource } from '../../../../admin/lead/load-story.ts';
import { signStory } from '../../../../admin/lead/sign-story.ts';
import { memoryBackend } from '../../../support/memory-backend.ts';
import { startHost, type MemoryHost } from '../../../support/memory-host.ts';
import { today } from '../../../support/valid-story.ts';

vi.setConfig({ testTimeout: 30_000 });

/** A shipped story that is public, with one storyteller and no picture. */
const key = { collection: 'professional', slug: 'ns3p6tx/index' };
const path = `content/stories/${key.collection}/${key.slug}.mdx`;

let host: MemoryHost;
let source: LeadSource;
let asked: [action: string, params: object | undefined][];

beforeEach(() => {
  host = startHost();
  asked = [];
  source = {
    ask: <T>(action: string, params?: object) => {
      asked.push([action, params]);
      return Promise.resolve({ notes: [], history: [] } as T);
    },
    backend: guardBackend(memoryBackend(host), {
      ...{ contentDir: 'content', savedTexts: new Map(), today: () => today },
    }),
    ...{ contentDir: 'content', judge: judgeDraft, today: () => today },
  };
});

const published = () => host.published.get(path)!.toString('utf8');
/** Saves a draft past all guards. */
const put = (text: string) =>
  host.drafts.set(`${key.collection}/${key.slug}`, {
    status: 'pending_review',
    files: new Map([[path, Buffer.from(text)]]),
  });
const draftText = () =>
  host.drafts.get(`${key.collection}/${key.slug}`)?.files.get(path)?.toString('utf8');
const load = async () => (await loadStory(source, key))!;

describe('one press of a lead', () => {
  test('saves the signature in the draft, changes nothing else, and gives it to the editor', async () => {
    const changed = published().replace(/^title: .*$/m, 'title: Two cups');
    put(changed);
    const shown = await load();
    expect((await signStory(source, shown)).outcome).toBe('signed');
    const { safeguarding, ...others } = parseStoryFile(draftText()!);
    const { safeguarding: before, ...othersBefore } = parseStoryFile(changed);
    expect(others).toEqual(othersBefore);
    expect(safeguarding).toEqual({
      ...(before as object),
      outcome: 'clear',
      reviewedOn: today,
      fingerprint: shown.judged.fingerprint,
      wordsFingerprint: shown.judged.wordsFingerprint,
    });
    expect(asked).toContainEqual([
      'changeNotes',
      { ...key, change: { type: 'assign', to: 'editor' } },
    ]);
  });

  test('begins a draft of a published story whose review is due again', async () => {
    expect((await signStory(source, await load())).outcome).toBe('signed');
    expect(draftText()).toContain(`reviewedOn: ${today}`);
    expect(published()).not.toContain(`reviewedOn: ${today}`);
  });

  test('signs nothing if somebody has saved another version since it was shown', async () => {
    put(published().replace(/^title: .*$/m, 'title: Two cups'));
    const shown = await load();
    const other = published().replace(/^title: .*$/m, 'title: Three cups');
    put(other);
    const { outcome, story } = await signStory(source, shown);
    expect(outcome).toBe('changed');
    expect(story?.saved.draft.data['title']).toBe('Three cups');
    expect(draftText()).toBe(other);
  });

  test('signs nothing once something refuses the story', async () => {
    put(published().replace(/^title: .*$/m, 'title: Two cups'));
    const shown = await load();
    const removal = 'content/removals/ns3p6tx.yaml';
    host.published.set(removal, Buffer.from('id: ns3p6tx\nremovedOn: 2026-11-22\n'));
    const before = draftText();
    const { outcome, story } = await signStory(source, shown);
    expect(outcome).toBe('refused');
    expect(story?.review.blockers.map(({ rule }) => rule)).toContain('removed');
    expect(draftText()).toBe(before);
  });

  test('finds no story at an address that has none', async () => {
    host.published.delete(path);
    expect(await loadStory(source, key)).toBeUndefined();
  });
});
