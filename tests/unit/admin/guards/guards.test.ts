import { beforeEach, describe, expect, it, vi } from 'vitest';
import { stringify } from 'yaml';
import { guardBackend, type Backend } from '../../../../admin/guards/guard-backend.ts';
// Guards import the rules when they first need them. This import keeps the first test fast.
import '../../../../admin/checklist/find-identifiers.ts';
import '../../../../admin/checklist/judge-draft.ts';
import { isRefusal, refusals } from '../../../../admin/checklist/refusal.ts';
import { parseStoryFile } from '../../../../admin/guards/saved-story.ts';
import type { FrontMatter } from '../../../../src/story/schema/front-matter.ts';
import { memoryBackend } from '../../../support/memory-backend.ts';
import { startHost, type MemoryHost } from '../../../support/memory-host.ts';
import { today, type Typed } from '../../../support/valid-story.ts';

vi.setConfig({ testTimeout: 30_000 });

/** A shipped story that is public, with one storyteller and no picture. */
const collection = 'professional';
const slug = 'ns3p6tx/index';
const path = `content/stories/${collection}/${slug}.mdx`;

let host: MemoryHost;
let desk: Backend;
const deskOn = (memoryHost: MemoryHost) =>
  guardBackend(memoryBackend(memoryHost), {
    contentDir: 'content',
    savedTexts: new Map(),
    today: () => today,
  });

beforeEach(() => {
  host = startHost();
  desk = deskOn(host);
  refusals.set(undefined);
});

type Story = Typed & FrontMatter;
type Teller = Extract<FrontMatter['people'][number], { part: 'storyteller' }>;
const teller = (data: FrontMatter) => data.people[0] as Teller;

/** Writes the published story after a change of its data, and optionally of its text. */
function written(change: (data: Story) => unknown, words = (body: string) => body): string {
  const { body, ...data } = parseStoryFile(host.published.get(path)!.toString('utf8'));
  change(data as Story);
  return `---\n${stringify(data)}---\n${words(body as string)}`;
}

/** Saves a draft of the story past all guards. */
function saved(...changes: Parameters<typeof written>): void {
  const files = new Map([[path, Buffer.from(written(...changes))]]);
  host.drafts.set(`${collection}/${slug}`, { status: 'draft', files });
}

/** Saves a draft past all guards, of a story that was never published. */
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
const unchanged = () => undefined;

describe('saving a new story', () => {
  const save = (change: Parameters<typeof written>[0]) => {
    const raw = written(change);
    host.published.delete(path);
    return desk.persistEntry({ dataFiles: [{ path, slug, raw }] }, { collectionName: collection });
  };

  it('is refused without a title and an agreement to tell', async () => {
    const refused = save((data) => {
      delete (data as Typed)['title'];
      delete (data as Typed)['people'];
    });
    await expect(refused).rejects.toThrow(
      'The story is not saved yet. It is still in this window. “Title” is not filled in yet. Nobody has agreed to tell this story yet.',
    );
    expect(draft()).toBeUndefined();
  });

  it('is refused without a title and an agreement even if the story has no folder yet', async () => {
    const file = { path: `content/stories/${collection}/.mdx`, slug: '', raw: '---\nid: x\n---\n' };
    const refused = desk.persistEntry({ dataFiles: [file] }, { collectionName: collection });
    await expect(refused).rejects.toThrow('The story is not saved yet.');
  });

  it('needs nothing but a title and an agreement to tell', async () => {
    await save((data) => {
      const { title, people } = structuredClone(data);
      for (const key of Object.keys(data)) Reflect.deleteProperty(data, key);
      const { agreedToTell } = teller({ people } as FrontMatter).consent;
      Object.assign(data, { title, people: [{ part: 'storyteller', consent: { agreedToTell } }] });
    });
    expect(draft()?.status).toBe('draft');
    expect(refusals.get()).toBeUndefined();
  });

  it('is refused with an identifier of a person, and the refusal does not repeat the identifier', async () => {
    await expect(
      save((data) => {
        data.summary = 'Ring her on 0161 496 0123.';
      }),
    ).rejects.toThrow(/^The story is not saved yet\. It is still in this window\. [^0-9]*$/);
    expect(refusals.get()?.reasons).toMatchObject([{ rule: 'phone-number', path: 'summary' }]);
    expect(draft()).toBeUndefined();
  });

  it('is refused in the same way for a list that readers see, and for the settings', async () => {
    const saveEntry = (collectionName: string, path: string, raw: string) =>
      desk.persistEntry({ dataFiles: [{ path, slug: 'x', raw }] }, { collectionName });
    const ring = 'Ring Jo on 07700 900123.';
    const theme = 'content/themes/fathers.yaml';
    await expect(saveEntry('themes', theme, `name: Dads\nsummary: ${ring}\n`)).rejects.toThrow(
      /^This is not saved yet\. It is still in this window\. [^0-9]*$/,
    );
    expect(refusals.get()?.reasons).toMatchObject([{ rule: 'phone-number', path: 'summary' }]);
    await expect(
      saveEntry('settings', 'content/library.yaml', `words:\n  welcome: ${ring}\n`),
    ).rejects.toThrow('This is not saved yet.');
    await saveEntry('themes', theme, 'name: Dads\n');
    expect(refusals.get()).toBeUndefined();
  });

  it('is refused if captions saved with it lead to a person', async () => {
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

  it('may contain the library’s own phone number, but not while the settings cannot be read', async () => {
    const withNumber = (data: Story) => {
      data.summary = 'Ring the library’s team on 01632 960 114.';
    };
    host.published.delete('content/library.yaml');
    await expect(save(withNumber)).rejects.toThrow('The story is not saved yet.');
    host = startHost();
    desk = deskOn(host);
    await save(withNumber);
    expect(draft()).toBeDefined();
  });
});

it('an entry that is not a story is saved unchanged', async () => {
  const theme = { path: 'content/themes/kinship.yaml', slug: 'kinship', raw: 'name: Kinship\n' };
  await desk.persistEntry({ dataFiles: [theme] }, { collectionName: 'themes' });
  expect(host.drafts.get('themes/kinship')?.files.has(theme.path)).toBe(true);
});

describe('sending a story for review', () => {
  it('needs everything that can be known before a review', async () => {
    savedNew((data) => {
      delete (data as Typed)['summary'];
      delete data.principles['voice'];
      delete (teller(data).consent as Typed)['release'];
    });
    await expect(move('pending_review')).rejects.toThrow(
      'The story has not been sent for review yet.',
    );
    expect(reasons()).toEqual([
      '“Summary” is not filled in yet.',
      '“In their own voice” is not answered yet.',
    ]);
    expect(draft()?.status).toBe('draft');
  });

  it('needs no safeguarding review, no release and no first day', async () => {
    savedNew((data) => {
      for (const key of ['safeguarding', 'publishFrom']) Reflect.deleteProperty(data, key);
      delete (teller(data).consent as Typed)['release'];
    });
    await move('pending_review');
    expect(draft()?.status).toBe('pending_review');
  });

  it('is refused after a withdrawal', async () => {
    savedNew((data) => (teller(data).consent.withdrawnOn = '2026-11-01'));
    await expect(move('pending_review')).rejects.toThrow('has withdrawn their consent');
  });

  it('is allowed while the safeguarding lead keeps the draft on hold', async () => {
    savedNew((data) => (data.safeguarding.outcome = 'hold'));
    await move('pending_review');
    expect(draft()?.status).toBe('pending_review');
  });
});

/** What the safeguarding lead has to answer. */
const ofReview = [
  'safeguarding.courtProceedings',
  'safeguarding.criminalProceedings',
  'safeguarding.otherRestriction',
  // The lead says with the review whether the story may be told.
  'safeguarding.fingerprint',
];
const withoutRelease = (data: Story) => delete (teller(data).consent as Typed)['release'];

describe('making a story ready for the storyteller to read', () => {
  it('needs the safeguarding review, and no release', async () => {
    savedNew((data) => {
      delete (data as Typed)['safeguarding'];
      withoutRelease(data);
    });
    await expect(move('pending_publish')).rejects.toThrow('has not been marked as ready yet');
    expect(refusals.get()?.reasons.map((each) => each.path)).toEqual(ofReview);
  });

  it('is allowed once only their yes to the final version is missing', async () => {
    savedNew(withoutRelease);
    await move('pending_publish');
    expect(draft()?.status).toBe('pending_publish');
    await expect(publish()).rejects.toThrow('has not been published yet');
    expect(refusals.get()?.reasons.map((each) => each.path)).toEqual([
      'people.0.consent.release.fingerprint',
      'people.0.consent.release.uses',
    ]);
  });

  it('is refused if a word was changed after the review', async () => {
    savedNew(unchanged, (body) => `${body}\nOne more line.\n`);
    await expect(move('pending_publish')).rejects.toThrow('has not been marked as ready yet');
    expect(refusals.get()?.reasons.map(({ rule }) => rule)).toEqual(['changed-since-review']);
  });
});

describe('publishing a story', () => {
  it('needs the safeguarding review and every release', async () => {
    savedNew((data) => {
      delete (data as Typed)['safeguarding'];
      withoutRelease(data);
    });
    await expect(publish()).rejects.toThrow('has not been published yet');
    expect(refusals.get()?.reasons.map((each) => each.path)).toEqual([
      ...ofReview,
      'people.0.consent.release.fingerprint',
      'people.0.consent.release.uses',
    ]);
  });

  it('is refused if a word was changed after the approval', async () => {
    savedNew(unchanged, (body) => `${body}\nOne more line.\n`);
    await expect(publish()).rejects.toThrow(
      'is not the version that Person 1 (newly qualified social worker) approved',
    );
  });

  it('is refused if consent ends before its first day', async () => {
    savedNew((data) => (data.publishFrom = '2030-01-01'));
    await expect(publish()).rejects.toThrow('expired');
  });
});

describe.each([
  ['marking a story as ready', () => move('pending_publish'), 'has not been marked as ready yet'],
  ['publishing a story', publish, 'has not been published yet'],
])('%s', (_, go, refused) => {
  it('is refused while the safeguarding lead keeps it on hold', async () => {
    savedNew((data) => (data.safeguarding.outcome = 'hold'));
    await expect(go()).rejects.toThrow('The safeguarding lead has put the story on hold.');
  });

  it('is allowed if readers will see the story', async () => {
    savedNew(unchanged);
    await go();
    expect(refusals.get()).toBeUndefined();
  });

  it('is allowed before its first day has come', async () => {
    savedNew((data) => (data.publishFrom = '2026-12-24'));
    await go();
    expect(refusals.get()).toBeUndefined();
  });

  it.each([
    ['a withdrawal', (data: Story) => (teller(data).consent.withdrawnOn = today)],
    ['one use fewer', (data: Story) => teller(data).consent.release.uses.pop()],
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

  it('lets a withdrawal pass while the library’s lists cannot be read', async () => {
    desk.entriesByFolder = () => Promise.reject(new Error('The host is not there.'));
    saved((data) => (data.title = 'Another title'));
    await expect(go()).rejects.toThrow('The host is not there.');
    saved((data) => (teller(data).consent.withdrawnOn = today));
    await go();
    expect(refusals.get()).toBeUndefined();
  });

  it('is refused for a removed use together with a change of words', async () => {
    saved(
      (data) => teller(data).consent.release.uses.pop(),
      (body) => `${body}\nMore.\n`,
    );
    await expect(go()).rejects.toThrow(refused);
  });
});

it('a story may go back to being a draft at any time', async () => {
  savedNew((data) => delete (data as Typed)['title']);
  await move('draft');
  expect(draft()?.status).toBe('draft');
});

it('a withdrawal is saved whatever else is missing', async () => {
  await save(
    written((data) => {
      teller(data).consent.withdrawnOn = today;
      delete (data as Typed)['title'];
    }),
  );
  expect(draft()?.status).toBe('draft');
});

it('a notice has the first reasons, and the panel all of them', async () => {
  savedNew((data) => {
    for (const key of ['summary', 'themes', 'principles']) Reflect.deleteProperty(data, key);
  });
  const error = (await move('pending_review').catch((thrown: unknown) => thrown)) as Error;
  // Decap writes the text of an error into its notice.
  expect(String(error)).toBe(
    'The story has not been sent for review yet. “Summary” is not filled in yet. “Themes” is not filled in yet. “Freely chosen” is not answered yet. “What is left” lists 7 more.',
  );
  expect(reasons()).toHaveLength(10);
  expect(isRefusal({ type: 'UNPUBLISHED_ENTRY_PERSIST_FAILURE', error })).toBe(true);
  expect(isRefusal(new Error('Something else.'))).toBe(false);
});

it('a refusal disappears once the story may go on', async () => {
  saved((data) => delete (data as Typed)['summary']);
  await move('pending_review').catch(unchanged);
  expect(refusals.get()).toBeDefined();
  saved(unchanged);
  await move('pending_review');
  expect(refusals.get()).toBeUndefined();
});

describe('publishing a changed story', () => {
  /** Saves the story without one of its uses, which every stage allows. */
  const saveWithFewerUses = async () => {
    saved(unchanged);
    await desk.unpublishedEntryDataFile(collection, slug, path, path);
    await save(written((data) => teller(data).consent.release.uses.pop()));
  };

  it('is allowed after its status was changed in the same window', async () => {
    await saveWithFewerUses();
    await move('pending_publish');
    await publish();
    expect(draft()).toBeUndefined();
  });

  it('is refused as a conflict before anything else if somebody else saved since', async () => {
    await saveWithFewerUses();
    saved((data) => delete (data as Typed)['summary']);
    await expect(publish()).rejects.toThrow(/^Someone else has changed this/);
    expect(refusals.get()).toBeUndefined();
    expect(isRefusal(await publish().catch((thrown: unknown) => thrown))).toBe(true);
  });
});

describe('a renewed yes', () => {
  /** The first person says yes again today, and renews the published yes. */
  const renew = (data: Story) => {
    const { release } = teller(data).consent;
    const { on, fingerprint, uses, recognisableBy, expiresOn } = structuredClone(release);
    const renews = { on, fingerprint, uses, ...(recognisableBy && { recognisableBy }), expiresOn };
    Object.assign(release, { on: today, reviewOn: '2027-11-20', expiresOn: '2028-11-20', renews });
  };

  it('is published at once', async () => {
    saved(renew);
    await move('pending_publish');
    await publish();
    expect(draft()).toBeUndefined();
  });

  it('is refused if the published story does not have the yes that it renews', async () => {
    saved(renew);
    const other = written((data) => {
      const { release } = teller(data).consent;
      release.uses = release.uses.slice(1);
    });
    host.published.set(path, Buffer.from(other));
    await move('pending_review');
    await expect(move('pending_publish')).rejects.toThrow(
      'Person 1 is said to renew an earlier yes, and this yes cannot renew it: the published story has another yes of theirs by now.',
    );
    await expect(publish()).rejects.toThrow();
    expect(refusals.get()?.reasons).toMatchObject([{ rule: 'renewal-unproven' }]);
  });

  it.each<[string, Parameters<typeof written>[0], string]>([
    ['was paused', (data) => (data.safeguarding.outcome = 'hold'), 'is paused'],
    ['has a no', (data) => (teller(data).consent.withdrawnOn = today), 'they had said no'],
    [
      'could not be shown yet',
      (data) => (data.publishFrom = '2026-12-24'),
      'could not be shown on the day before',
    ],
  ])('is refused if the published story %s', async (_, change, because) => {
    saved(renew);
    host.published.set(path, Buffer.from(written(change)));
    await expect(publish()).rejects.toThrow(because);
  });

  it('is refused with a message that says so if the host cannot read the published story', async () => {
    saved(renew);
    const { answer } = host;
    host.answer = (action, params) =>
      action === 'getEntry' && params.path === path
        ? { status: 503, body: { error: 'Try again' } }
        : answer(action, params);
    await expect(publish()).rejects.toThrow('The desk cannot read the published story');
    expect(draft()).toBeDefined();
  });

  it('can be taken back, whatever it is said to renew', async () => {
    const renewed = written(renew);
    host.published.set(path, Buffer.from(renewed));
    saved((data) => {
      teller(data).consent.withdrawnOn = today;
      const { renews } = teller(data).consent.release;
      if (renews) renews.on = '2020-01-01';
    });
    await publish();
    expect(draft()).toBeUndefined();
  });
});

describe('one editor who opens a published story, saves it, marks it as ready and publishes it', () => {
  const open = () => desk.getEntry(path);
  const raw = () => host.published.get(path)!.toString('utf8');
  const work = async (...changes: Parameters<typeof written>) => {
    await open();
    await save(written(...changes));
    await move('pending_publish');
    await publish();
  };
  const mention = { part: 'mentioned', description: 'a colleague', position: 'agreed' };

  it('sees a change that needs no new approval published', async () => {
    await work((data) => Object.assign(data, { care: { ...data.care, thankedOn: today } }));
    expect(parseStoryFile(raw())).toMatchObject({ care: { thankedOn: today } });
  });

  it.each<[string, Parameters<typeof written>[0]]>([
    ['a wish to think again', (data) => (teller(data).consent.askAgainOn = today)],
    ['a person who withdraws', (data) => (teller(data).consent.withdrawnOn = today)],
    ['one use fewer', (data) => teller(data).consent.release.uses.pop()],
    ['a pause', (data) => (data.safeguarding.outcome = 'hold')],
    ['a family court case', (data) => (data.safeguarding.courtProceedings = 'ongoing')],
    ['a criminal case', (data) => (data.safeguarding.criminalProceedings = 'ongoing')],
    ['a ban on reporting', (data) => (data.safeguarding.otherRestriction = true)],
  ])('sees %s published', async (_what, change) => {
    const expected = written(change);
    await work(change);
    expect(raw()).toBe(expected);
    expect(draft()).toBeUndefined();
  });

  it.each<[string, object]>([
    ['no longer agrees', { withdrawnOn: today }],
    ['never agreed, and objects', { position: 'not-asked', objectedOn: today }],
  ])('sees the no of a mentioned person who %s published', async (_what, no) => {
    const before = { ...mention, ...('objectedOn' in no ? { position: 'not-asked' } : {}) };
    const mentioned = written((data) => data.people.push(before as never));
    host.published.set(path, Buffer.from(mentioned));
    await work((data) => Object.assign(data.people.at(-1)!, no));
    expect(raw()).toContain(today);
  });

  it.each<[string, (data: Story) => unknown]>([
    ['a person who withdraws', (data) => (teller(data).consent.withdrawnOn = today)],
    ['a criminal case', (data) => (data.safeguarding.criminalProceedings = 'ongoing')],
    [
      'a mentioned person who said no',
      (data) => data.people.push({ ...mention, withdrawnOn: today } as never),
    ],
  ])('sees %s published, whatever else was changed', async (_what, change) => {
    await work(
      (data) => {
        change(data);
        delete (data as Typed)['summary'];
      },
      (body) => `${body}\nMore.\n`,
    );
    expect(draft()).toBeUndefined();
  });

  it('is not told of somebody else if the backend reads the published file for itself', async () => {
    const plain = memoryBackend(host);
    const reading: Backend = {
      ...plain,
      async unpublishedEntry(name) {
        await this.getEntry(path);
        return plain.unpublishedEntry(name);
      },
    };
    desk = guardBackend(reading, {
      contentDir: 'content',
      savedTexts: new Map(),
      today: () => today,
    });
    await work((data) => (teller(data).consent.withdrawnOn = today));
    expect(draft()).toBeUndefined();
  });

  it('meets every guard while the published story is down already', async () => {
    host.published.set(path, Buffer.from(written((data) => (data.safeguarding.outcome = 'hold'))));
    await expect(work(unchanged, (body) => `${body}\nMore.\n`)).rejects.toThrow(
      'has not been marked as ready yet',
    );
  });
});

describe('a consent form that people in stories have agreed to', () => {
  const form = (version: string, raw: string, newEntry = false) =>
    desk.persistEntry(
      {
        dataFiles: [{ path: `content/consent-forms/${version}.mdx`, slug: version, raw }],
      },
      { collectionName: 'consent-forms', newEntry },
    );
  const words = '---\ntitle: Our form\nfrom: 2026-01-01\n---\nOther words & more.\n';

  it('is locked, and the panel offers a new version with the words in the form', async () => {
    await expect(form('2026-01', words)).rejects.toThrow(
      'This is not saved yet. It is still in this window. People in stories have agreed to this version, so it cannot change any more.',
    );
    expect(host.drafts.size).toBe(0);
    const { offer } = refusals.get() ?? {};
    expect(offer?.words).toBe('New version, with the words that are in the form now');
    const [address, search] = (offer?.address ?? '').split('?');
    expect(address).toBe('#/collections/consent-forms/new');
    expect(Object.fromEntries(new URLSearchParams(search))).toEqual({
      title: 'Our form',
      body: 'Other words & more.\n',
    });
  });

  it('is not published from a draft that is older than the first agreement', async () => {
    await expect(desk.publishUnpublishedEntry('consent-forms', '2026-01')).rejects.toThrow(
      'People in stories have agreed to this version',
    );
  });

  it('locks the paper on which it is printed too, and a paper in another language can be added', async () => {
    const paper = (slug: string, newEntry: boolean) =>
      desk.persistEntry(
        {
          dataFiles: [
            {
              path: `content/consent-sheets/${slug}.md`,
              slug,
              raw: '---\nform: "2027-01"\n---\nMore.\n',
            },
          ],
        },
        { collectionName: 'consent-sheets', newEntry },
      );
    await expect(paper('standard-2026-01', false)).rejects.toThrow(
      'People in stories have agreed to this version',
    );
    expect(refusals.get()?.offer).toBeUndefined();
    await paper('standard-2027-01', false);
    await paper('form-2026-01-cy', true);
    expect([...host.drafts.keys()]).toEqual([
      'consent-sheets/standard-2027-01',
      'consent-sheets/form-2026-01-cy',
    ]);
  });

  it('gets a new version, which can be changed until somebody agrees to it', async () => {
    await form('2026-12', words, true);
    expect(host.drafts.has('consent-forms/2026-12')).toBe(true);
    host.published.set('content/consent-forms/2026-12.mdx', Buffer.from(words));
    await form('2026-12', words.replace('more', 'less'));
    expect(refusals.get()).toBeUndefined();
  });
});
