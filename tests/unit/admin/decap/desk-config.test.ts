import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { deskConfig } from '../../../../admin/decap/desk-config.ts';
import { fileKinds } from '../../../../admin/files/file-kinds.ts';
import { slug as slugSchema } from '../../../../src/story/schema/fields.ts';
import { kinds } from '../../../../src/story/vocabulary.ts';
import { loadDecap, type Decap, type ImmutableData } from '../../../support/load-decap.ts';
import { withField, withoutField } from '../../../support/typed-data.ts';
import { validData } from '../../../support/valid-story.ts';

const config = deskConfig({
  backend: { name: 'proxy', proxy_url: '/api/v1' },
  contentDir: 'content',
  siteUrl: 'https://stories.example.org/',
  on: '2026-11-23',
});
const { collections } = config;

let decap: Decap;
beforeAll(async () => {
  decap = await loadDecap();
  for (const [name, schema] of Object.entries(decap.widgetSchemas)) {
    decap.registerWidget(name, () => null, undefined, schema);
  }
  for (const [name, { extension }] of Object.entries(fileKinds)) {
    decap.registerCustomFormat(name, extension, {});
  }
}, 120_000);
afterEach(() => vi.restoreAllMocks());

/** Returns a collection as Decap keeps it. */
function collectionOf(name: string): ImmutableData {
  const found = collections.find((each) => each.name === name);
  return decap.fromJS({ ...found, type: 'folder_based_collection' });
}

const slugOf = (name: string, data: object) =>
  decap.slugFormatter(collectionOf(name), decap.fromJS(data), config.slug);

describe('the configuration of the desk', () => {
  it('passes Decap’s own checks', () => {
    expect(() => decap.validateConfig(config)).not.toThrow();
  });

  it('does not pass Decap’s checks with an unknown setting', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const wrong = structuredClone(config);
    wrong.collections[0]!.fields!.push({ name: 'wrong', widget: 'relation' } as never);
    expect(() => decap.validateConfig(wrong)).toThrow('collection');
  });

  it('is plain JSON without undefined values', () => {
    expect(JSON.parse(JSON.stringify(config))).toStrictEqual(config);
  });

  it('uses drafts that are reviewed before they are published', () => {
    expect(config.publish_mode).toBe('editorial_workflow');
  });

  it('offers every kind of story, every list and the settings, but no removals', () => {
    expect(collections.map(({ name }) => name)).toEqual([
      ...kinds,
      ...[
        'themes',
        'practice-models',
        'principles',
        'consent-forms',
        'consent-sheets',
        'language',
        'packs',
        'gathering',
        'told',
        'settings',
      ],
    ]);
  });

  it('offers no deletion', () => {
    expect(collections.map((each) => each.delete)).toEqual(collections.map(() => false));
  });

  it('names the folders of the content', () => {
    const places = (contentDir: string) =>
      deskConfig({ ...config, siteUrl: '', contentDir, on: '2026-11-23' }).collections.map(
        ({ folder, files }) => folder ?? files?.[0]?.file,
      );
    expect(places('content')).toContain('content/stories/family');
    expect(places('content')).toContain('content/library.yaml');
    expect(places('')).toContain('stories/young-person');
    expect(places('')).toContain('library.yaml');
  });
});

describe('a new story', () => {
  const data = { id: 'k7m2qx9b', title: 'Callum of Port Sallow' };

  it('has a folder that is named for its id, not for its title', () => {
    expect(slugOf('family', data)).toBe('k7m2qx9b/index');
    expect(decap.selectEntryPath(collectionOf('family'), 'k7m2qx9b/index')).toBe(
      'content/stories/family/k7m2qx9b/index.mdx',
    );
  });

  it('has its files in its own folder', () => {
    const path = 'content/stories/family/k7m2qx9b/index.mdx';
    const entry = decap.fromJS({ path, slug: 'k7m2qx9b/index', data });
    const beside = (name: string) =>
      decap.selectMediaFilePath(config, collectionOf('family'), entry, name, undefined);
    expect(beside('Cover.jpg')).toBe('content/stories/family/k7m2qx9b/Cover.jpg');
    expect(beside('./cover.jpg')).toBe('content/stories/family/k7m2qx9b/cover.jpg');
    expect(
      decap.selectMediaFilePublicPath(config, collectionOf('family'), 'told.vtt', entry, undefined),
    ).toBe('told.vtt');
  });

  it('needs a title and a person before it can be saved as a draft, and nothing else', () => {
    const needed = collections[0]!.fields!.filter(({ required }) => required !== false);
    expect(needed.map(({ name }) => name)).toEqual(['people', 'title', 'id']);
    expect(JSON.stringify(collections[0]!.fields)).not.toMatch(/"(?:pattern|min|max)":/);
  });
});

describe('a new entry of a list', () => {
  it.each(['Edge of care', 'L’école à Éire', 'A b (and) c.', `${'Very '.repeat(11)}long`])(
    'has a file name that is a valid slug of its own name: %s',
    (name) => {
      expect(slugSchema.safeParse(slugOf('themes', { name })).success).toBe(true);
    },
  );

  it('must have a name from which a slug can be made', () => {
    const [source = ''] = (collections.find(({ name }) => name === 'themes')?.fields?.[0]
      ?.pattern ?? []) as string[];
    expect(new RegExp(source).test('Edge of care')).toBe(true);
    expect(new RegExp(source).test('16 and over')).toBe(false);
    expect(new RegExp(source).test('Under_scores')).toBe(false);
    expect(new RegExp(source).test('x'.repeat(61))).toBe(false);
  });

  it('that is a consent form has its first month as its file name', () => {
    expect(slugOf('consent-forms', { from: '2026-08-01' })).toBe('2026-08');
  });
});

describe('lists of stories', () => {
  const story = validData();
  const entryOf = (data: unknown, slug: string) => ({ slug, path: `${slug}.mdx`, data });

  /** Returns the indexes of the stories that pass a filter. */
  function shownBy(label: string, stories: readonly unknown[]): number[] {
    const filter = collections[0]!.view_filters!.find((each) => each.label === label);
    const slugs = stories.map((_, place) => String(place));
    const state = decap.fromJS({
      pages: { family: { ids: slugs } },
      entities: Object.fromEntries(
        stories.map((data, place) => [`family.${String(place)}`, entryOf(data, String(place))]),
      ),
      filter: { family: { it: { ...filter, active: true } } },
    });
    const shown = decap.selectEntries(state, collectionOf('family')).toJS() as { slug: string }[];
    return shown.map(({ slug }) => Number(slug));
  }

  const consent = ['people', 1, 'consent'];

  it('show the stories with a consent that is due within 60 days', () => {
    const label = 'Due: someone’s consent, within 60 days';
    const dueOn = (day: string) => {
      const onePerson = withField(story, ['people'], story.people.slice(1));
      return withField(onePerson, ['people', 0, 'consent', 'release', 'reviewOn'], day);
    };
    expect(shownBy(label, [dueOn('2027-01-23'), dueOn('2027-01-22'), dueOn('2025-05-05')])).toEqual(
      [1, 2],
    );
  });

  it('show the stories whose safeguarding review is due within 60 days', () => {
    const reviewed = (day: string) => withField(story, ['safeguarding', 'reviewedOn'], day);
    expect(
      shownBy('Due: safeguarding review, within 60 days', [
        reviewed('2026-01-22'),
        reviewed('2026-01-23'),
        withoutField(story, ['safeguarding', 'reviewedOn']),
      ]),
    ).toEqual([0]);
  });

  it.each([
    [
      'Held back: someone has withdrawn or objects',
      withField(story, [...consent, 'withdrawnOn'], '2026-11-01'),
    ],
    ['Held back: paused by safeguarding', withField(story, ['safeguarding', 'outcome'], 'hold')],
    [
      'Held back: court proceedings',
      withField(story, ['safeguarding', 'courtProceedings'], 'ongoing'),
    ],
    [
      'Held back: criminal proceedings',
      withField(story, ['safeguarding', 'criminalProceedings'], 'ongoing'),
    ],
    [
      'Held back: someone has withdrawn or objects',
      withField(story, ['people', 2, 'objectedOn'], '2026-11-01'),
    ],
    [
      'Held back: another restriction',
      withField(story, ['safeguarding', 'otherRestriction'], true),
    ],
    [
      'Held back: a consent has run out',
      withField(story, [...consent, 'release', 'expiresOn'], '2026-11-22'),
    ],
    ['Held back: starts on a later day', withField(story, ['publishFrom'], '2026-11-24')],
  ])('show exactly the stories that match the filter: %s', (label, heldBack) => {
    expect(shownBy(label, [story, heldBack])).toEqual([1]);
  });

  it('can be grouped by the month in which the storyteller’s consent ends', () => {
    const [group] = collections[0]!.view_groups!;
    const state = decap.fromJS({
      pages: { family: { ids: ['0'] } },
      entities: { 'family.0': entryOf(story, '0') },
      group: { family: { it: { ...group, active: true } } },
    });
    expect(decap.selectGroups(state, collectionOf('family'))).toMatchObject([
      { label: 'Storyteller’s consent ends', value: '2028-02' },
    ]);
  });

  it('show title, storyteller and id', () => {
    const { summary = '' } = collections[0]!;
    const summaryOf = (data: unknown) =>
      decap.summaryFormatter(summary, decap.fromJS(entryOf(data, 'x')), collectionOf('family'));
    expect(summaryOf(story)).toBe('The kettle was always on · Robin · k7m2qx');
    expect(summaryOf({ title: 'A draft', id: 'b3b3b3' })).toBe('A draft · nobody named · b3b3b3');
  });
});
