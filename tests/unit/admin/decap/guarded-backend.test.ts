import { beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { guarded, type Backend } from '../../../../admin/decap/guarded-backend.ts';
import { isRefusal, refusals } from '../../../../admin/checklist/refusal.ts';
import { dataOf } from '../../../../admin/checklist/saved-story.ts';
import type { FrontMatter } from '../../../../src/story/schema/story.ts';
import { memoryBackend } from '../../../support/memory-backend.ts';
import { startHost, type MemoryHost } from '../../../support/memory-host.ts';
import { today, type Typed } from '../../../support/valid-story.ts';

/** A shipped story that is open, with one storyteller and no picture. */
const collection = 'professional';
const slug = 'ns3p6tx/index';
const path = `content/stories/${collection}/${slug}.mdx`;

let host: MemoryHost;
let desk: Backend;

beforeEach(() => {
  host = startHost();
  desk = guarded(memoryBackend(host), 'content', () => today);
  refusals.set(undefined);
});

type Story = Typed & FrontMatter;
type Teller = Extract<FrontMatter['people'][number], { part: 'storyteller' }>;
const teller = (data: FrontMatter) => data.people[0] as Teller;

/** The story as it is published, changed, and perhaps with other words. */
function written(change: (data: Story) => unknown, words = (body: string) => body): string {
  const { body, ...data } = dataOf(host.published.get(path)!.toString('utf8'));
  change(data as Story);
  return `---\n${stringify(data)}---\n${words(body as string)}`;
}

/** A draft of the story, saved without asking anyone. */
function saved(...changes: Parameters<typeof written>): void {
  const files = new Map([[path, Buffer.from(written(...changes))]]);
  host.drafts.set(`${collection}/${slug}`, { status: 'draft', files });
}

/** The same as a story that was never published. */
function savedNew(...changes: Parameters<typeof written>): void {
  saved(...changes);
  host.published.delete(path);
}

const save = (raw: string) =>
  desk.persistEntry({ dataFiles: [{ path, slug, raw }] }, { collectionName: collection });
const move = (stage: string) => desk.updateUnpublishedEntryStatus(collection, slug, stage);
const publish = () => desk.publishUnpublishedEntry(collection, slug);
const draft = () => host.drafts.get(`${collection}/${slug}`);
const reasons = () => refusals.get()?.reasons.map(({ message }) => message);
const asItIs = () => undefined;

describe('saving a story', () => {
  const save = (change: Parameters<typeof written>[0]) => {
    const raw = written(change);
    host.published.delete(path);
    return desk.persistEntry({ dataFiles: [{ path, slug, raw }] }, { collectionName: collection });
  };

  it('needs a title and an agreement to tell, and says so', async () => {
    const refused = save((data) => {
      delete (data as Typed)['title'];
      delete (data as Typed)['people'];
    });
    await expect(refused).rejects.toThrow(
      'The story was not saved yet. It is still in this window. “Title” is not filled in yet. Nobody has agreed to tell this story yet.',
    );
    expect(draft()).toBeUndefined();
  });

  it('needs them of a story that has no place of its own yet', async () => {
    const file = { path: `content/stories/${collection}/.mdx`, slug: '', raw: '---\nid: x\n---\n' };
    const refused = desk.persistEntry({ dataFiles: [file] }, { collectionName: collection });
    await expect(refused).rejects.toThrow('The story was not saved yet.');
  });

  it('asks for nothing else', async () => {
    await save((data) => {
      const { title, people } = structuredClone(data);
      for (const key of Object.keys(data)) Reflect.deleteProperty(data, key);
      const { agreedToTell } = teller({ people } as FrontMatter).consent;
      Object.assign(data, { title, people: [{ part: 'storyteller', consent: { agreedToTell } }] });
    });
    expect(draft()?.status).toBe('draft');
    expect(refusals.get()).toBeUndefined();
  });

  it('keeps from git what leads straight to a person, and does not repeat it', async () => {
    await expect(
      save((data) => {
        data.summary = 'Ring her on 0161 496 0123.';
      }),
    ).rejects.toThrow(/^The story was not saved yet\. It is still in this window\. [^0-9]*$/);
    expect(refusals.get()?.reasons).toMatchObject([{ rule: 'phone-number', path: 'summary' }]);
    expect(draft()).toBeUndefined();
  });

  it('keeps it from git in a list that readers see, and in the settings', async () => {
    const keep = (collectionName: string, path: string, raw: string) =>
      desk.persistEntry({ dataFiles: [{ path, slug: 'x', raw }] }, { collectionName });
    const ring = 'Ring Jo on 07700 900123.';
    const theme = 'content/themes/fathers.yaml';
    await expect(keep('themes', theme, `name: Dads\nsummary: ${ring}\n`)).rejects.toThrow(
      /^This was not saved yet\. It is still in this window\. [^0-9]*$/,
    );
    expect(refusals.get()?.reasons).toMatchObject([{ rule: 'phone-number', path: 'summary' }]);
    await expect(
      keep('settings', 'content/library.yaml', `words:\n  welcome: ${ring}\n`),
    ).rejects.toThrow('This was not saved yet.');
    await keep('themes', theme, 'name: Dads\n');
    expect(refusals.get()).toBeUndefined();
  });

  it('looks into the words of a recording that are saved with it', async () => {
    const raw = written((data) => {
      Object.assign(data, { recording: { src: './talk.mp3', captions: './talk.vtt' } });
    });
    const captions = 'WEBVTT\n\n00:00.000 --> 00:02.000\nWrite to her at jo@example.org\n';
    host.published.delete(path);
    const assets = [{ path: path.replace('index.mdx', 'talk.vtt'), fileObj: new Blob([captions]) }];
    const entry = { dataFiles: [{ path, slug, raw }], assets };
    await expect(desk.persistEntry(entry, { collectionName: collection })).rejects.toThrow();
    expect(refusals.get()?.reasons).toMatchObject([{ rule: 'email-address' }]);
  });

  it('lets the library’s own number stand, and not where the settings are out of reach', async () => {
    const withNumber = (data: Story) => {
      data.summary = 'Ring the library’s team on 01632 960 114.';
    };
    host.published.delete('content/library.yaml');
    await expect(save(withNumber)).rejects.toThrow('The story was not saved yet.');
    host = startHost();
    desk = guarded(memoryBackend(host), 'content', () => today);
    await save(withNumber);
    expect(draft()).toBeDefined();
  });
});

it('saves what is no story as it is', async () => {
  const theme = { path: 'content/themes/kinship.yaml', slug: 'kinship', raw: 'name: Kinship\n' };
  await desk.persistEntry({ dataFiles: [theme] }, { collectionName: 'themes' });
  expect(host.drafts.get('themes/kinship')?.files.has(theme.path)).toBe(true);
});

describe('sending a story for review', () => {
  it('needs all that can be known before a review', async () => {
    savedNew((data) => {
      delete (data as Typed)['summary'];
      delete data.principles['voice'];
      delete (teller(data).consent as Typed)['release'];
    });
    await expect(move('pending_review')).rejects.toThrow('The story was not sent for review yet.');
    expect(reasons()).toEqual([
      '“Summary” is not filled in yet.',
      '“In their own voice” is not answered yet.',
    ]);
    expect(draft()?.status).toBe('draft');
  });

  it('needs no safeguarding review, no release and no first day yet', async () => {
    savedNew((data) => {
      for (const key of ['safeguarding', 'publishFrom']) Reflect.deleteProperty(data, key);
      delete (teller(data).consent as Typed)['release'];
    });
    await move('pending_review');
    expect(draft()?.status).toBe('pending_review');
  });

  it('is refused once somebody has said no', async () => {
    savedNew((data) => (teller(data).consent.withdrawnOn = '2026-11-01'));
    await expect(move('pending_review')).rejects.toThrow('has withdrawn their consent');
  });

  it('does not mind a draft that the lead keeps on hold', async () => {
    savedNew((data) => (data.safeguarding.outcome = 'hold'));
    await move('pending_review');
    expect(draft()?.status).toBe('pending_review');
  });
});

describe.each([
  ['marking a story as ready', () => move('pending_publish'), 'was not marked as ready yet'],
  ['publishing a story', publish, 'was not published yet'],
])('%s', (_, go, refused) => {
  it('needs the safeguarding review and every release', async () => {
    savedNew((data) => {
      delete (data as Typed)['safeguarding'];
      delete (teller(data).consent as Typed)['release'];
    });
    await expect(go()).rejects.toThrow(refused);
    expect(refusals.get()?.reasons.map((each) => each.path)).toEqual([
      'safeguarding',
      'people.0.consent.release',
    ]);
  });

  it('is refused where a word was changed after it was approved', async () => {
    savedNew(asItIs, (body) => `${body}\nOne more line.\n`);
    await expect(go()).rejects.toThrow('is not the version that Person 1 (storyteller) approved');
  });

  it('is refused while the lead keeps it on hold', async () => {
    savedNew((data) => (data.safeguarding.outcome = 'hold'));
    await expect(go()).rejects.toThrow('The safeguarding lead has put the story on hold.');
  });

  it('is allowed where the story will be open', async () => {
    savedNew(asItIs);
    await go();
    expect(refusals.get()).toBeUndefined();
  });

  it('is allowed before its first day has come', async () => {
    savedNew((data) => (data.publishFrom = '2026-12-24'));
    await go();
    expect(refusals.get()).toBeUndefined();
  });

  it('is refused where consent has run out by its first day', async () => {
    savedNew((data) => (data.publishFrom = '2030-01-01'));
    await expect(go()).rejects.toThrow('expired');
  });

  it.each([
    ['a withdrawal', (data: Story) => (teller(data).consent.withdrawnOn = today)],
    ['a use fewer', (data: Story) => teller(data).consent.release.uses.pop()],
    [
      'a hold, with all that a new review changes',
      (data: Story) =>
        Object.assign(data.safeguarding, {
          outcome: 'hold',
          reviewedOn: today,
          reviewedBy: 'lead',
        }),
    ],
    [
      'a withdrawal from a story that is wrong in other ways',
      (data: Story) => {
        teller(data).consent.withdrawnOn = today;
        delete (data as Typed)['summary'];
      },
    ],
  ])('lets %s pass at once', async (_what, change) => {
    saved(change);
    await go();
    expect(refusals.get()).toBeUndefined();
  });

  it('holds no no up where the library’s lists cannot be read', async () => {
    desk.entriesByFolder = () => Promise.reject(new Error('The host is not there.'));
    saved((data) => (data.title = 'Another title'));
    await expect(go()).rejects.toThrow('The host is not there.');
    saved((data) => (teller(data).consent.withdrawnOn = today));
    await go();
    expect(refusals.get()).toBeUndefined();
  });

  it('does not take a change of words for a no', async () => {
    saved(
      (data) => teller(data).consent.release.uses.pop(),
      (body) => `${body}\nMore.\n`,
    );
    await expect(go()).rejects.toThrow(refused);
  });
});

it('lets a story go back at any time', async () => {
  savedNew((data) => delete (data as Typed)['title']);
  await move('draft');
  expect(draft()?.status).toBe('draft');
});

it('saves a no whatever else is missing', async () => {
  await save(
    written((data) => {
      teller(data).consent.withdrawnOn = today;
      delete (data as Typed)['title'];
    }),
  );
  expect(draft()?.status).toBe('draft');
});

it('tells a notice the first reasons, and the panel all of them', async () => {
  savedNew((data) => {
    for (const key of ['summary', 'themes', 'principles']) Reflect.deleteProperty(data, key);
  });
  const error = (await move('pending_review').catch((thrown: unknown) => thrown)) as Error;
  // Decap writes an error into its notice as text.
  expect(String(error)).toBe(
    'The story was not sent for review yet. “Summary” is not filled in yet. “Themes” is not filled in yet. “Freely chosen” is not answered yet. And 7 more, listed under “What is left”.',
  );
  expect(reasons()).toHaveLength(10);
  expect(isRefusal({ type: 'UNPUBLISHED_ENTRY_PERSIST_FAILURE', error })).toBe(true);
  expect(isRefusal(new Error('Something else.'))).toBe(false);
});

it('forgets a refusal once the story may go', async () => {
  saved((data) => delete (data as Typed)['summary']);
  await move('pending_review').catch(asItIs);
  expect(refusals.get()).toBeDefined();
  saved(asItIs);
  await move('pending_review');
  expect(refusals.get()).toBeUndefined();
});
