import { cpSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { put, putCopy, putStory } from '../../../support/content-folder.ts';
import { newFolder } from '../../../support/run.ts';
import type { Typed } from '../../../support/valid-story.ts';
import {
  consentsOf,
  makeLibrary,
  openCopy,
  peopleIn,
  releaseAgain,
  reviewAgain,
  type LibraryInGit,
} from './library-in-git.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let first: LibraryInGit;
let library: LibraryInGit;

beforeAll(async () => {
  first = await makeLibrary();
});

beforeEach(() => {
  library = openCopy(first.dir);
});

const storyOf = (id: string) => `stories/young-person/${id}`;
const form = 'consent-forms/2026-01.mdx';
const setPrinciples = (data: Typed) =>
  (data['principles'] = { ...(data['principles'] as Typed), truth: true });

describe('a change is refused', () => {
  it('that retypes the fingerprints of changed words without new days', async () => {
    await library.rewrite('k7m2qx', (text) => text.replace('on a Tuesday', 'on a Monday'));
    const { refused, opened, messages } = await library.review();
    expect({ refused, opened }).toEqual({ refused: ['k7m2qx'], opened: ['k7m2qx again'] });
    expect(messages).toEqual([
      'The change shows this story for `website`, `staff-library`, `presentation`, `learning`, where it was not shown before: person 1 has not released it for that; person 2 has not released it for that; the safeguarding lead has not reviewed it for that. Undo what opens the story; or have it released and reviewed again, and record those days. They count from 2026-06-02 on, and only if they are later than the days that they replace.',
    ]);
  });

  it.each([
    ['the releases are from before the words', '2026-06-01', '2026-11-01'],
    ['the review is from before the words', '2026-11-01', '2026-06-01'],
  ])('that changes words where %s', async (_, released, reviewed) => {
    await library.rewrite('k7m2qx', (text) => text.replace('on a Tuesday', 'on a Monday'));
    library.edit('k7m2qx', releaseAgain(released));
    if (reviewed !== '2026-06-01') library.edit('k7m2qx', reviewAgain(reviewed));
    expect((await library.review()).refused).toEqual(['k7m2qx']);
  });

  it('that deletes the entry of a person who had withdrawn', async () => {
    library.edit('k7m2qx', (data) => (consentsOf(data)[1]!['withdrawnOn'] = '2026-10-01'));
    library.commit('2026-10-02');
    library.edit('k7m2qx', (data) => peopleIn(data).splice(1, 1));
    await library.rewrite('k7m2qx', (text) => `${text}\n`);
    expect((await library.review()).refused).toEqual(['k7m2qx']);
    library.edit('k7m2qx', releaseAgain('2026-11-01'));
    library.edit('k7m2qx', reviewAgain('2026-11-01'));
    const { refused, messages } = await library.review();
    expect(refused).toEqual(['k7m2qx']);
    expect(messages[0]).toContain('nobody has answered that no');
    library.edit('k7m2qx', (data) => ((data['safeguarding'] as Typed)['weighedNoes'] = ['k7m2qx']));
    expect((await library.review()).refused).toEqual([]);
  });

  it('that exchanges the consents of two people', async () => {
    library.edit('k7m2qx', (data) => {
      const [a, b] = consentsOf(data);
      [a!['record'], b!['record']] = [b!['record'], a!['record']];
    });
    expect((await library.review()).refused).toEqual(['k7m2qx']);
  });

  it('that brings words back under a new id after their story was deleted with a no', async () => {
    const saved = newFolder();
    cpSync(join(library.dir, storyOf('k7m2qx')), saved, { recursive: true });
    library.edit('k7m2qx', (data) => (consentsOf(data)[0]!['withdrawnOn'] = '2026-10-01'));
    library.commit('2026-10-01');
    library.remove(storyOf('k7m2qx'));
    library.commit('2026-10-02');
    cpSync(saved, join(library.dir, storyOf('newid22')), { recursive: true });
    library.edit('newid22', (data) => (data['id'] = 'newid22'));
    const { refused, opened } = await library.review();
    expect({ refused, opened }).toEqual({ refused: ['newid22'], opened: ['newid22 again'] });
  });

  it('that says that a mentioned person agreed, without a new review', async () => {
    library.edit('k7m2qx', (data) =>
      Object.assign(peopleIn(data)[2]!, {
        ...{ position: 'agreed', ageBand: 'adult' },
        ...{ records: ['SOS-2026-017'], agreedOn: '2026-02-18' },
      }),
    );
    const { refused, messages } = await library.review();
    expect(refused).toEqual(['k7m2qx']);
    expect(messages[0]).toContain('before: the safeguarding lead has not reviewed it for that.');
    library.edit('k7m2qx', reviewAgain('2026-11-01'));
    expect((await library.review()).refused).toEqual([]);
  });

  it('that changes what stands beside the words, without a new review', async () => {
    library.edit('k7m2qx', (data) => (data['discussion'] = ['Whose kitchen?', 'Why there?']));
    expect(await library.review()).toMatchObject({ refused: [], opened: [] });
    await library.rewrite('k7m2qx', (source) => source);
    const { refused, messages } = await library.review();
    expect(refused).toEqual(['k7m2qx']);
    expect(messages[0]).toContain('before: the safeguarding lead has not reviewed it for that.');
    library.edit('k7m2qx', reviewAgain('2026-11-01'));
    expect((await library.review()).refused).toEqual([]);
  });

  it('that takes out somebody mentioned who said no, until everyone answers', async () => {
    library.edit('k7m2qx', (data) =>
      Object.assign(peopleIn(data)[2]!, {
        ...{ position: 'agreed', ageBand: 'adult', records: ['SOS-2026-017'] },
        ...{ agreedOn: '2026-02-18', withdrawnOn: '2026-10-01' },
      }),
    );
    library.commit('2026-10-02');
    library.edit('k7m2qx', (data) => peopleIn(data).splice(2, 1));
    await library.rewrite('k7m2qx', (source) => source);
    library.edit('k7m2qx', reviewAgain('2026-11-01'));
    expect((await library.review()).refused).toEqual(['k7m2qx']);
    library.edit('k7m2qx', releaseAgain('2026-11-01'));
    library.edit('k7m2qx', (data) => ((data['safeguarding'] as Typed)['weighedNoes'] = ['k7m2qx']));
    expect((await library.review()).refused).toEqual([]);
  });

  it('that lets a review last for longer', async () => {
    put(library.dir, 'library.yaml', 'recheckMonths: 18\n');
    const { refused, opened, messages } = await library.review();
    expect(refused).toEqual(['k7m2qx']);
    expect(opened).toEqual(['k7m2qx longer']);
    expect(messages[0]).toContain('before: settings, a form, a principle, a removal or another');
  });

  it.each([
    ['adds a topic to a form', 'consent-forms/2026-02.mdx', 'uses,', 'uses, audience,', 'topic22'],
    ['moves the day of a form', 'consent-forms/2026-03.mdx', '2026-03-01', '2026-01-01', 'later22'],
    ['changes the words of a form', form, 'at any time', 'within a week', 'k7m2qx'],
    ['moves the day of a principle', 'principles/truth.md', '2026-01-01', '2026-12-01', 'answer2'],
  ])('that %s', async (_, file, from, to, id) => {
    library.replace(file, from, to);
    expect((await library.review()).refused).toContain(id);
  });

  it('that removes a principle', async () => {
    library.remove('principles/truth.md');
    expect((await library.review()).refused).toEqual(['answer2']);
  });

  it('that deletes a story with a no, so that its twin opens', async () => {
    putCopy(library.dir, 'k7m2qx', 'twin22');
    library.edit('k7m2qx', (data) => (consentsOf(data)[0]!['withdrawnOn'] = '2026-10-01'));
    library.commit('2026-10-02');
    library.remove(storyOf('k7m2qx'));
    expect((await library.review()).refused).toEqual(['twin22']);
  });

  it('that brings words back under a new id and with new records', async () => {
    renameSync(join(library.dir, storyOf('k7m2qx')), join(library.dir, storyOf('newid22')));
    library.edit('newid22', (data) => {
      data['id'] = 'newid22';
      consentsOf(data).forEach((consent, index) => (consent['record'] = `SOS-2026-1${String(index)}`));
    });
    expect((await library.review()).refused).toEqual(['newid22']);
  });

  it('that exchanges consents while the story is closed, and opens it later', async () => {
    const theme = 'themes/edge-of-care.yaml';
    const words = readFileSync(join(library.dir, theme), 'utf8');
    library.remove(theme);
    library.commit('2026-10-01');
    library.edit('k7m2qx', (data) => {
      const [a, b] = consentsOf(data);
      [a!['record'], b!['record']] = [b!['record'], a!['record']];
    });
    expect((await library.review()).opened).toEqual([]);
    library.commit('2026-10-02');
    put(library.dir, theme, words);
    expect((await library.review()).refused).toEqual(['k7m2qx']);
  });

  it('that deletes a removal of a story that is deleted and comes back', async () => {
    const saved = newFolder();
    put(library.dir, 'removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-10-01\n');
    cpSync(join(library.dir, storyOf('k7m2qx')), saved, { recursive: true });
    library.remove(storyOf('k7m2qx'));
    library.commit('2026-10-01');
    library.remove('removals');
    library.commit('2026-10-02');
    cpSync(saved, join(library.dir, storyOf('k7m2qx')), { recursive: true });
    const { refused, opened } = await library.review();
    expect({ refused, opened }).toEqual({ refused: ['k7m2qx'], opened: ['k7m2qx again'] });
  });

  it('but a story with an error of its own is not reported twice', async () => {
    await library.rewrite('k7m2qx', (text) => text.replace('on a Tuesday', 'on a Monday'));
    const known = (severity: 'error' | 'warning') => ({
      rule: 'release-widened',
      severity,
      file: `${storyOf('k7m2qx')}/index.mdx`,
      message: '',
      hint: '',
    });
    expect((await library.review([known('error')])).refused).toEqual([]);
    expect((await library.review([known('warning')])).refused).toEqual(['k7m2qx']);
  });
});

describe('a change passes', () => {
  it('that changes nothing', async () => {
    expect(await library.review()).toEqual({ refused: [], opened: [], messages: [] });
  });

  it.each(['themes/edge-of-care.yaml', form, 'library.yaml'])(
    'that repairs %s, which was broken',
    async (file) => {
      const words = readFileSync(join(library.dir, file), 'utf8');
      if (file === form) put(library.dir, file, '---\n');
      else if (file === 'library.yaml') put(library.dir, file, 'recheckMonths: 6\n');
      else library.remove(file);
      expect((await library.review()).opened).toEqual([]);
      library.commit('2026-10-01');
      put(library.dir, file, words);
      const { refused, opened } = await library.review();
      expect(refused).toEqual([]);
      expect(opened).toContain(file === 'library.yaml' ? 'k7m2qx longer' : 'k7m2qx again');
    },
  );

  it('that adds a use with later releases of those who had not allowed it', async () => {
    library.edit('k7m2qx', (data) => {
      for (const { release } of consentsOf(data) as { release: { uses: unknown[]; on: string } }[]) {
        release.uses.push({ use: 'recruitment' });
        release.on = '2026-11-01';
      }
      data['publishFrom'] = '2026-11-10';
    });
    const { refused, opened } = await library.review();
    expect({ refused, opened }).toEqual({ refused: [], opened: ['k7m2qx again'] });
  });

  it('that renews a review which had lapsed', async () => {
    put(library.dir, 'library.yaml', 'recheckMonths: 3\n');
    library.commit('2026-10-01');
    library.edit('k7m2qx', reviewAgain('2026-11-01'));
    const { refused, opened } = await library.review();
    expect({ refused, opened }).toEqual({ refused: [], opened: ['k7m2qx again'] });
  });

  it('that corrects a word, with later releases and a later review', async () => {
    await library.rewrite('k7m2qx', (text) => text.replace('on a Tuesday', 'on a Monday'));
    library.edit('k7m2qx', releaseAgain('2026-11-01'));
    library.edit('k7m2qx', reviewAgain('2026-11-02'));
    // A commit of something else makes no agreed release stale.
    put(library.dir, 'packs/team22.mdx', 'Words.');
    library.git('2026-11-20', 'add', 'packs');
    library.git('2026-11-20', 'commit', '--quiet', '--message', 'A pack', '--', 'packs');
    expect((await library.review()).refused).toEqual([]);
  });

  it('that adds a story beside the others', async () => {
    await putStory(library.dir, { id: 'newone2' });
    const { refused, opened } = await library.review();
    expect({ refused, opened }).toEqual({ refused: [], opened: ['newone2 first'] });
  });

  it('that moves a story to another kind or another id, with everything kept', async () => {
    mkdirSync(join(library.dir, 'stories/family'));
    renameSync(join(library.dir, storyOf('k7m2qx')), join(library.dir, 'stories/family/k7m2qx'));
    expect(await library.review()).toMatchObject({ refused: [], opened: [] });
    renameSync(join(library.dir, 'stories/family/k7m2qx'), join(library.dir, storyOf('moved22')));
    library.edit('moved22', (data) => (data['id'] = 'moved22'));
    expect(await library.review()).toMatchObject({ refused: [], opened: [] });
  });

  it('that lets a review last for less', async () => {
    put(library.dir, 'library.yaml', 'recheckMonths: 10\n');
    expect(await library.review()).toMatchObject({ refused: [], opened: [] });
  });

  it('in which a person leaves, with later releases and a later review', async () => {
    library.edit('k7m2qx', (data) => peopleIn(data).splice(1, 1));
    await library.rewrite('k7m2qx', (text) => `${text}\n`);
    library.edit('k7m2qx', releaseAgain('2026-11-01'));
    library.edit('k7m2qx', reviewAgain('2026-11-01'));
    const { refused, opened } = await library.review();
    expect({ refused, opened }).toEqual({ refused: [], opened: ['k7m2qx again'] });
  });

  it('that deletes the copy of a story', async () => {
    putCopy(library.dir, 'k7m2qx', 'twin22');
    library.commit('2026-10-02');
    library.remove(storyOf('twin22'));
    const { refused, opened } = await library.review();
    expect({ refused, opened }).toEqual({ refused: [], opened: ['k7m2qx again'] });
  });

  it('that answers a principle that was not answered', async () => {
    library.edit('answer2', setPrinciples);
    // The safeguarding lead has not reviewed the answer, so the story stays held back.
    expect(await library.review()).toMatchObject({ refused: [], opened: [] });
    await library.rewrite('answer2', (source) => source);
    expect(await library.review()).toMatchObject({ refused: ['answer2'] });
    library.edit('answer2', reviewAgain('2026-11-01'));
    const { refused, opened } = await library.review();
    expect({ refused, opened }).toEqual({ refused: [], opened: ['answer2 again'] });
  });

  it.each([
    ['a removal', () => put(library.dir, 'removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-11-20\n')],
    ['a withdrawal', () => library.edit('k7m2qx', (data) => (consentsOf(data)[0]!['withdrawnOn'] = '2026-11-20'))],
    ['a pause', () => library.edit('k7m2qx', (data) => ((data['safeguarding'] as Typed)['outcome'] = 'hold'))],
    ['an earlier end', () => library.edit('k7m2qx', (data) => ((consentsOf(data)[0]!['release'] as Typed)['expiresOn'] = '2026-12-01'))],
    ['a deleted story', () => library.remove(storyOf('k7m2qx'))],
  ])('that is a no: %s', async (_, change) => {
    change();
    expect(await library.review()).toEqual({ refused: [], opened: [], messages: [] });
  });

  it('on the first day of a library', async () => {
    const folder = join(library.dir, 'later');
    cpSync(join(library.dir, 'stories'), join(folder, 'stories'), { recursive: true });
    for (const list of ['themes', 'practice-models', 'principles', 'consent-forms']) {
      cpSync(join(library.dir, list), join(folder, list), { recursive: true });
    }
    const { refused, opened } = await library.review([], folder);
    expect({ refused, opened }).toEqual({ refused: [], opened: ['k7m2qx first'] });
  });
});
