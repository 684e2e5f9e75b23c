import { cpSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { put, putCopy, putStory } from '../../../support/content-folder.ts';
import { fullPass } from '../../../support/full-pass.ts';
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

const setHold = (data: Typed) => ((data['safeguarding'] as Typed)['outcome'] = 'hold');
/** Everyone releases the story again on a day, and renews their earlier release. */
const renewAll = (day: string) => (data: Typed) => {
  for (const consent of consentsOf(data)) {
    const { on, fingerprint, uses, expiresOn, ...rest } = consent['release'] as Typed;
    const renews = structuredClone({ on, fingerprint, uses, expiresOn });
    const again = { reviewOn: '2027-11-20', expiresOn: '2028-11-20', renews };
    consent['release'] = { ...rest, on: day, fingerprint, uses, ...again };
  }
};
const setLastDay = (data: Typed) =>
  ((consentsOf(data)[1]!['release'] as Typed)['expiresOn'] = '2026-11-01');

describe('a change is refused', () => {
  it('that retypes the fingerprints of changed words without new days', async () => {
    await library.rewrite('k7m2qx', (text) => text.replace('on a Tuesday', 'on a Monday'));
    const { refused, opened, messages } = await library.review();
    expect({ refused, opened }).toEqual({ refused: ['k7m2qx'], opened: ['k7m2qx again'] });
    expect(messages).toEqual([
      'The change shows this story for `website`, `staff-library`, `presentation`, `learning`, where it was not shown before: person 1 has not released it for that; person 2 has not released it for that; the safeguarding lead has not reviewed it for that. Undo what opens the story. Or have the story released and reviewed again, and record the new days. A new day counts only if it is later than the day that it replaces, and not before 2026-06-02.',
    ]);
  });

  it.each([
    ['the releases are older than the replaced words', '2026-06-01', '2026-11-01'],
    ['the review is older than the replaced words', '2026-11-01', '2026-06-01'],
  ])('that changes words although %s', fullPass, async (_, released, reviewed) => {
    await library.rewrite('k7m2qx', (text) => text.replace('on a Tuesday', 'on a Monday'));
    library.edit('k7m2qx', releaseAgain(released));
    if (reviewed !== '2026-06-01') library.edit('k7m2qx', reviewAgain(reviewed));
    expect((await library.review()).refused).toEqual(['k7m2qx']);
  });

  it('that deletes the entry of a person who has withdrawn', async () => {
    library.edit('k7m2qx', (data) => (consentsOf(data)[1]!['withdrawnOn'] = '2026-10-01'));
    library.commit('2026-10-02');
    library.edit('k7m2qx', (data) => peopleIn(data).splice(1, 1));
    await library.rewrite('k7m2qx', (text) => `${text}\n`);
    expect((await library.review()).refused).toEqual(['k7m2qx']);
    library.edit('k7m2qx', releaseAgain('2026-11-01'));
    library.edit('k7m2qx', reviewAgain('2026-11-01'));
    const { refused, messages } = await library.review();
    expect(refused).toEqual(['k7m2qx']);
    expect(messages[0]).toContain('and the no is unanswered');
    library.edit('k7m2qx', (data) => ((data['safeguarding'] as Typed)['weighedNoes'] = ['k7m2qx']));
    expect((await library.review()).refused).toEqual([]);
  });

  it(
    'that renews a release which was moved to an earlier day while the story waited',
    fullPass,
    async () => {
      library.edit('k7m2qx', (data) => {
        releaseAgain('2026-11-20')(data);
        data['publishFrom'] = '2026-11-27';
      });
      library.commit('2026-11-20');
      library.edit('k7m2qx', releaseAgain('2026-11-10'));
      library.commit('2026-11-21');
      library.edit('k7m2qx', (data) => {
        renewAll('2026-11-22')(data);
        data['publishFrom'] = '2026-06-01';
      });
      expect((await library.review()).refused).toEqual(['k7m2qx']);
    },
  );

  const showsHiddenCopy = async (isDeleted: boolean) => {
    putCopy(library.dir, 'k7m2qx', 'copy222');
    await library.rewrite('copy222', (text) => text.replace('on a Tuesday', 'on a Monday'));
    library.edit('copy222', (data) => {
      data['themes'] = ['nothing'];
      for (const { release } of consentsOf(data) as { release: { uses: object[] } }[]) {
        release.uses.push({ use: 'recruitment' });
      }
    });
    if (isDeleted) library.remove(storyOf('k7m2qx'));
    library.commit('2026-11-01');
    library.edit('copy222', (data) => {
      renewAll('2026-11-23')(data);
      data['themes'] = ['edge-of-care'];
    });
    expect(await library.review()).toMatchObject({
      ...{ refused: ['copy222'], opened: ['copy222 again'] },
    });
  };

  it('that shows a hidden copy of a deleted story, and renews more than its releases had', () =>
    showsHiddenCopy(true));

  it(
    'that shows a hidden copy of a story with almost the same words, and renews more than its releases had',
    fullPass,
    () => showsHiddenCopy(false),
  );

  it('that exchanges the consents of two people', async () => {
    library.edit('k7m2qx', (data) => {
      const [a, b] = consentsOf(data);
      [a!['record'], b!['record']] = [b!['record'], a!['record']];
    });
    expect((await library.review()).refused).toEqual(['k7m2qx']);
  });

  it('that restores the words of a deleted story with a no under a new id', async () => {
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

  it(
    'that brings words back under a new id after their story got other words, with a no',
    fullPass,
    async () => {
      const saved = newFolder();
      cpSync(join(library.dir, storyOf('k7m2qx')), saved, { recursive: true });
      library.edit('k7m2qx', (data) => (consentsOf(data)[0]!['withdrawnOn'] = '2026-10-01'));
      library.commit('2026-10-01');
      const other = 'The bus was late, and nobody at the stop knew when another one would come.';
      await library.rewrite('k7m2qx', (text) => text.replace(/\n---\n[^]*/, `\n---\n\n${other}\n`));
      library.commit('2026-10-02');
      cpSync(saved, join(library.dir, storyOf('newid22')), { recursive: true });
      library.edit('newid22', (data) => {
        data['id'] = 'newid22';
        consentsOf(data).forEach((consent, index) => (consent['record'] = `SOS-2026-90${index}`));
      });
      const { refused, opened } = await library.review();
      expect({ refused, opened }).toEqual({ refused: ['newid22'], opened: ['newid22 again'] });
    },
  );

  it('that takes out which story it translates, after a no to that story', fullPass, async () => {
    const body =
      '\n<Passage lang="pl">\n\nTrzymałam czerwone wiadro przy drzwiach.\n\n</Passage>\n';
    const change = (data: Typed) => (data['translationOf'] = 'k7m2qx');
    await putStory(library.dir, { id: 'transl2', body, change });
    library.commit('2026-06-03');
    put(library.dir, 'removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-10-01\n');
    library.remove(storyOf('k7m2qx'));
    library.commit('2026-10-01');
    await library.rewrite('transl2', (text) => text.replace(/^translationOf: .*\n/m, ''));
    library.edit('transl2', reviewAgain('2026-11-01'));
    const { refused, messages } = await library.review();
    expect(refused).toEqual(['transl2']);
    expect(messages.join()).toContain('no');
  });

  it('that says that a mentioned person agreed, without a new review', fullPass, async () => {
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

  it(
    'that takes out somebody mentioned who said no, until everyone answers',
    fullPass,
    async () => {
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
      library.edit(
        'k7m2qx',
        (data) => ((data['safeguarding'] as Typed)['weighedNoes'] = ['k7m2qx']),
      );
      expect((await library.review()).refused).toEqual([]);
    },
  );

  it('that makes every review last longer', async () => {
    put(library.dir, 'library.yaml', 'recheckMonths: 18\n');
    const { refused, opened, messages } = await library.review();
    expect(refused).toEqual(['k7m2qx']);
    expect(opened).toEqual(['k7m2qx longer']);
    expect(messages[0]).toContain(
      'before: a change to settings, a form, a principle, a removal or another',
    );
  });

  const isRefused = async (_: string, file: string, from: string, to: string, id: string) => {
    library.replace(file, from, to);
    expect((await library.review()).refused).toContain(id);
  };

  it.each([
    ['adds a topic to a form', 'consent-forms/2026-02.mdx', 'uses,', 'uses, audience,', 'topic22'],
    ['moves the day of a principle', 'principles/truth.md', '2026-01-01', '2026-12-01', 'answer2'],
  ])('that %s', isRefused);

  it.each([
    ['moves the day of a form', 'consent-forms/2026-03.mdx', '2026-03-01', '2026-01-01', 'later22'],
    ['changes the words of a form', form, 'at any time', 'within a week', 'k7m2qx'],
  ])('that %s', fullPass, isRefused);

  it('that removes a principle', fullPass, async () => {
    library.remove('principles/truth.md');
    expect((await library.review()).refused).toEqual(['answer2']);
  });

  it('that deletes a story with a no, so that its duplicate opens', async () => {
    putCopy(library.dir, 'k7m2qx', 'double2');
    library.edit('k7m2qx', (data) => (consentsOf(data)[0]!['withdrawnOn'] = '2026-10-01'));
    library.commit('2026-10-02');
    library.remove(storyOf('k7m2qx'));
    expect((await library.review()).refused).toEqual(['double2']);
  });

  const deletesCopyWithNo = async (closedOn: string[]) => {
    const theme = 'themes/edge-of-care.yaml';
    const words = readFileSync(join(library.dir, theme), 'utf8');
    putCopy(library.dir, 'k7m2qx', 'copy222');
    library.commit('2026-10-01');
    library.edit('copy222', (data) => (consentsOf(data)[0]!['withdrawnOn'] = '2026-10-02'));
    library.commit('2026-10-02');
    for (const day of closedOn) {
      library.remove(theme);
      library.commit('2026-10-03');
      library.remove(storyOf('copy222'));
      expect((await library.review()).opened).toEqual([]);
      library.commit(day);
    }
    if (closedOn.length > 0) put(library.dir, theme, words);
    else library.remove(storyOf('copy222'));
    const { refused, messages } = await library.review();
    expect(refused).toEqual(['k7m2qx']);
    expect(messages[0]).toContain(
      'somebody said no to this story or an earlier version of it, and the no is',
    );
  };

  it('that deletes a copy with a no, so that the original opens at once', () =>
    deletesCopyWithNo([]));

  it(
    'that deletes a copy with a no, so that the original opens later, because a theme is missing',
    fullPass,
    () => deletesCopyWithNo(['2026-10-04']),
  );

  it('that restores words which had been corrected', async () => {
    const file = `${storyOf('k7m2qx')}/index.mdx`;
    const approved = readFileSync(join(library.dir, file), 'utf8');
    await library.rewrite('k7m2qx', (text) => text.replace('on a Tuesday', 'on a Monday'));
    library.edit('k7m2qx', releaseAgain('2026-08-01'));
    library.edit('k7m2qx', reviewAgain('2026-08-01'));
    library.commit('2026-08-10');
    put(library.dir, file, approved);
    expect((await library.review()).refused).toEqual(['k7m2qx']);
  });

  it('that restores words under a new id and with new records', fullPass, async () => {
    renameSync(join(library.dir, storyOf('k7m2qx')), join(library.dir, storyOf('newid22')));
    library.edit('newid22', (data) => {
      data['id'] = 'newid22';
      consentsOf(data).forEach(
        (consent, index) => (consent['record'] = `SOS-2026-1${String(index)}`),
      );
    });
    expect((await library.review()).refused).toEqual(['newid22']);
  });

  it('that opens a story whose consents were exchanged while it was closed', fullPass, async () => {
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

  it('that deletes the removal of a deleted story, and restores the story', async () => {
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

  it('only once, if the comparison of the files already found an error', fullPass, async () => {
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

  const fixes = async (file: string) => {
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
  };

  it('that fixes themes/edge-of-care.yaml, which was broken', () =>
    fixes('themes/edge-of-care.yaml'));

  it.each([form, 'library.yaml'])('that fixes %s, which was broken', fullPass, fixes);

  it('that adds a use, with later releases by the people who had not allowed it', async () => {
    library.edit('k7m2qx', (data) => {
      for (const { release } of consentsOf(data) as {
        release: { uses: unknown[]; on: string };
      }[]) {
        release.uses.push({ use: 'recruitment' });
        release.on = '2026-11-01';
      }
      data['publishFrom'] = '2026-11-10';
    });
    const { refused, opened } = await library.review();
    expect({ refused, opened }).toEqual({ refused: [], opened: ['k7m2qx again'] });
  });

  it('that renews every release for the same uses and new ones', fullPass, async () => {
    library.edit('k7m2qx', (data) => {
      renewAll('2026-11-20')(data);
      for (const { release } of consentsOf(data) as { release: { uses: unknown[] } }[]) {
        release.uses.push({ use: 'recruitment' });
      }
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

  it('that fixes a removal which could not be read', fullPass, async () => {
    put(
      library.dir,
      'removals/k7m2qx.yaml',
      'id: k7m2qx\nremovedOn: 2026-10-01\nuses: [presentatio]\n',
    );
    library.commit('2026-10-01');
    library.replace('removals/k7m2qx.yaml', 'presentatio', 'presentation');
    const { refused, opened } = await library.review();
    expect({ refused, opened }).toEqual({ refused: [], opened: ['k7m2qx again'] });
  });

  it('that adds a form with the first release that names it', async () => {
    const words = readFileSync(join(library.dir, form), 'utf8');
    put(library.dir, 'consent-forms/2026-10.mdx', words.replace('2026-01-01', '2026-10-01'));
    library.edit('k7m2qx', (data) => {
      const [consent] = consentsOf(data) as { form: string; release: Typed }[];
      consent!.form = '2026-10';
      consent!.release['on'] = '2026-11-01';
      (data['safeguarding'] as Typed)['reviewedOn'] = '2026-11-02';
      data['publishFrom'] = '2026-11-10';
    });
    const { refused, opened } = await library.review();
    expect({ refused, opened }).toEqual({ refused: [], opened: ['k7m2qx longer'] });
  });

  it('that adds a story beside the others', async () => {
    await putStory(library.dir, { id: 'newone2' });
    const { refused, opened } = await library.review();
    expect({ refused, opened }).toEqual({ refused: [], opened: ['newone2 first'] });
  });

  it('that moves a story to another kind or another id and changes nothing else', async () => {
    mkdirSync(join(library.dir, 'stories/family'));
    renameSync(join(library.dir, storyOf('k7m2qx')), join(library.dir, 'stories/family/k7m2qx'));
    expect(await library.review()).toMatchObject({ refused: [], opened: [] });
    renameSync(join(library.dir, 'stories/family/k7m2qx'), join(library.dir, storyOf('moved22')));
    library.edit('moved22', (data) => (data['id'] = 'moved22'));
    expect(await library.review()).toMatchObject({ refused: [], opened: [] });
  });

  it('that makes every review last less long', async () => {
    put(library.dir, 'library.yaml', 'recheckMonths: 10\n');
    expect(await library.review()).toMatchObject({ refused: [], opened: [] });
  });

  it('that removes a person, with later releases and a later review', fullPass, async () => {
    library.edit('k7m2qx', (data) => peopleIn(data).splice(1, 1));
    await library.rewrite('k7m2qx', (text) => `${text}\n`);
    library.edit('k7m2qx', releaseAgain('2026-11-01'));
    library.edit('k7m2qx', reviewAgain('2026-11-01'));
    const { refused, opened } = await library.review();
    expect({ refused, opened }).toEqual({ refused: [], opened: ['k7m2qx again'] });
  });

  it('that deletes the copy of a story', fullPass, async () => {
    putCopy(library.dir, 'k7m2qx', 'double2');
    library.commit('2026-10-02');
    library.remove(storyOf('double2'));
    const { refused, opened } = await library.review();
    expect({ refused, opened }).toEqual({ refused: [], opened: ['k7m2qx again'] });
  });

  const saysNoToCopy = async (_: string, sayNo: (data: Typed) => unknown) => {
    putCopy(library.dir, 'k7m2qx', 'double2');
    library.commit('2026-10-02');
    library.edit('double2', sayNo);
    expect(await library.review()).toMatchObject({ refused: [], opened: [] });
  };

  it.each([
    ['a withdrawal', (data: Typed) => (consentsOf(data)[0]!['withdrawnOn'] = '2026-11-20')],
  ])('that says no to the copy of a story with %s, because neither story opens', saysNoToCopy);

  it.each([
    ['a hold', setHold],
    ['an earlier last day', setLastDay],
  ])(
    'that says no to the copy of a story with %s, because neither story opens',
    fullPass,
    saysNoToCopy,
  );

  it('that adds the missing answer to a principle', fullPass, async () => {
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
    [
      'a removal',
      () => put(library.dir, 'removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-11-20\n'),
    ],
    [
      'a withdrawal',
      () => library.edit('k7m2qx', (data) => (consentsOf(data)[0]!['withdrawnOn'] = '2026-11-20')),
    ],
    [
      'a pause',
      () => library.edit('k7m2qx', (data) => ((data['safeguarding'] as Typed)['outcome'] = 'hold')),
    ],
    [
      'an earlier end',
      () =>
        library.edit(
          'k7m2qx',
          (data) => ((consentsOf(data)[0]!['release'] as Typed)['expiresOn'] = '2026-12-01'),
        ),
    ],
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
