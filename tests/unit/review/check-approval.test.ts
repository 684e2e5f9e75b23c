import {
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordRemoval } from '../../../src/cli/withdraw/record-removal.ts';
import { checkApproval } from '../../../src/review/check-approval.ts';
import { largestPicture } from '../../../src/story/size-limits.ts';
import { put, putLists, putStory } from '../../support/content-folder.ts';
import { fullPass } from '../../support/full-pass.ts';
import {
  copyRepository,
  gitIn,
  makeRepository,
  type Repository,
} from '../../support/repository.ts';
import { newFolder } from '../../support/run.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let template: string;
let folder: string;
let repository: Repository;

const stories = 'content/stories/young-person';
const story = `${stories}/k7m2qx`;
const file = `${story}/index.mdx`;
const removal = 'content/removals/k7m2qx.yaml';
const removalText = 'id: k7m2qx\nremovedOn: 2026-11-20\n';

const write = (path: string, text: string) => put(folder, path, text);
const edit = (from: string, to: string, path = file) => repository.edit(path, from, to);
const move = (from: string, to: string) => renameSync(join(folder, from), join(folder, to));
const drop = (path: string) => rmSync(join(folder, path), { recursive: true });
const agreed = 'agreedToTell: 2026-02-01';
const withdraw = (path = file) => edit(agreed, `${agreed}\n      withdrawnOn: 2026-11-20`, path);
const beginLater = () => edit('publishFrom: 2026-03-01', 'publishFrom: 2027-03-01');

/** Lists the files that need approval. Adds every change to git first, as a merge does. */
const needing = (content = 'content') => {
  repository.git('add', '--all');
  const { files, needApproval } = checkApproval(join(folder, content), 'HEAD');
  expect(files).not.toEqual([]);
  return needApproval;
};

beforeAll(async () => {
  template = newFolder();
  const content = join(template, 'content');
  putLists(content);
  await putStory(content, { id: 'k7m2qx' });
  await putStory(content, { id: 'other22' });
  put(template, 'src/code.ts', 'export const code = 1;\n');
  makeRepository(template);
});

beforeEach(() => {
  folder = newFolder();
  repository = copyRepository(template, folder);
});

describe('a change that needs no approval', () => {
  const needsNone = (_: string, change: () => void) => {
    change();
    expect(needing()).toEqual([]);
  };

  it.each<[string, () => void]>([
    ['a withdrawal', withdraw],
    ['a removal', () => write(removal, removalText)],
    ['an empty removal, which is named after a story', () => write(removal, '')],
    [
      'a removal in another order, with blank lines and line breaks of another system',
      () => write(removal, '---\r\n\r\nremovedOn: "2026-11-20"\r\nid: k7m2qx\r\n\r\n'),
    ],
    ['a deleted story with pictures and folders', () => takeDown(`${story}/parts/bench.jpg`)],
  ])('is %s', needsNone);

  // needs-approval.test.ts and narrows-content.test.ts try such changes without git.
  it.each<[string, () => void]>([
    ['a hold', () => edit('outcome: clear', 'outcome: hold')],
    ['an earlier end', () => edit('expiresOn: 2028-02-20', 'expiresOn: 2026-12-01')],
    ['a later beginning', beginLater],
    ['one use fewer', () => edit('          - use: learning\n', '')],
    ['a removal without a day, which cannot be read', () => write(removal, 'id: k7m2qx\n')],
    ['a removal of some uses', () => write(removal, `${removalText}uses: [website, 'report']\n`)],
    ['a deleted story with a removal', () => takeDown()],
  ])('is %s', fullPass, needsNone);

  it.each<[string, string, () => void]>([
    ['was deleted', 'k7m2qx', () => abandonStory()],
    ['is only in a draft', 'k7m2qy', () => draft('k7m2qy')],
    ['was only in a draft that was merged without it', 'k7m2qy', () => abandonDraft('k7m2qy')],
  ])('is a removal of a story that %s', (_, id, change) => {
    change();
    write(`content/removals/${id}.yaml`, removalText.replace('k7m2qx', id));
    expect(needing()).toEqual([]);
  });

  const staysWithoutNeed = (_: string, change: () => void) => {
    write(removal, `${removalText}# Ask again.\n`);
    repository.commit('A removal with a comment');
    change();
    expect(needing()).toEqual([]);
  };

  it.each<[string, () => void]>([
    ['a removal is made stricter', () => edit('2026-11-20', '2026-11-21', removal)],
    ['a story is deleted after its pause', () => drop(story)],
  ])('may concern a file with a comment: %s', staysWithoutNeed);

  it.each<[string, () => void]>([
    ['the comment of a removal is deleted', () => edit('# Ask again.\n', '', removal)],
    [
      'a removal is put in another order',
      () => write(removal, '# Ask again.\nremovedOn: 2026-11-20\n\nid: k7m2qx\n'),
    ],
  ])('may concern a file with a comment: %s', fullPass, staysWithoutNeed);

  it(
    'is a withdrawal from a story with comments, other quotation marks and another order',
    fullPass,
    () => {
      edit('title: ', '# The second version.\ntitle: ');
      repository.commit('With a comment');
      withdraw();
      edit('# The second version.\n', '');
      edit('publishFrom: 2026-03-01', 'publishFrom: "2026-03-01" # The second version.');
      edit('example: false\n', '');
      edit('title: ', 'example: false\n\n\ntitle: ');
      expect(needing()).toEqual([]);
    },
  );

  it('is a withdrawal from a story whose file is executable', () => {
    chmodSync(join(folder, file), 0o755);
    repository.commit('From a file system where every file is executable');
    withdraw();
    expect(needing()).toEqual([]);
  });

  it('is several withdrawals and removals at once', fullPass, () => {
    withdraw();
    write('content/removals/other22.yaml', removalText.replace('k7m2qx', 'other22'));
    expect(needing()).toEqual([]);
  });

  it('is a withdrawal from an invalid story', fullPass, () => {
    edit('title: ', 'titel: ');
    repository.commit('Broken');
    withdraw();
    expect(needing()).toEqual([]);
  });

  it('is what `npm run withdraw` writes, with or without what it keeps of the words', async () => {
    const content = join(folder, 'content');
    const request = { on: '2026-11-20', uses: [], pause: false } as const;
    await recordRemoval(content, { id: 'k7m2qx', ...request });
    expect(needing()).toEqual([]);
    repository.commit('Removed');
    await recordRemoval(content, { id: 'other22', ...request });
    expect(readFileSync(join(content, 'removals/other22.yaml'), 'utf8')).toContain('sketches:');
    expect(needing()).toEqual([]);
    repository.commit('Removed too');
    await recordRemoval(content, { id: 'k7m2qx', ...request, on: '2026-11-21' });
    expect(needing()).toEqual([]);
  });

  it('is a removal if the content has a repository of its own', () => {
    drop('.git');
    repository = makeRepository(join(folder, 'content'));
    write(removal, removalText);
    expect(needing()).toEqual([]);
  });
});

describe('a change that needs approval', () => {
  const needsItAloneAndWithRemoval = (_: string, change: () => void) => {
    change();
    const alone = needing();
    expect(alone).not.toEqual([]);
    write('content/removals/other22.yaml', removalText.replace('k7m2qx', 'other22'));
    expect(needing()).toEqual(alone);
  };

  it.each<[string, () => void]>([
    ['other words', () => edit('The kettle', 'A kettle')],
    ['a new story', () => write('content/stories/family/new222/index.mdx', '---\ntitle: A\n---\n')],
    ['a story that is deleted', () => drop(story)],
    ['other settings', () => write('content/library.yaml', 'recheckMonths: 24\n')],
    [
      'a removal of a story that nobody has ever had',
      () => write('content/removals/robin2.yaml', removalText.replace('k7m2qx', 'robin2')),
    ],
    ['a removal with a comment', () => write(removal, `${removalText}# Ring 07700 900123.\n`)],
    [
      'a deleted story with a removal that is earlier than a release',
      () => takeDown(undefined, removalText.replace('2026-11-20', '2026-02-20')),
    ],
    ['a deleted picture of a removed story that stays', () => dropPictureOfPausedStory()],
    ['a deleted story with a new file in its folder', () => replaceInFolder()],
    ['a removal that is a link', () => link('../library.yaml', removal)],
    ['code', () => write('src/code.ts', 'export const code = 2;\n')],
    ['code that is deleted', () => drop('src/code.ts')],
    [
      'a removal that is too large to be read',
      () => write(removal, `Robin moved away.${' '.repeat(largestPicture)}`),
    ],
    ['a file that becomes executable', () => chmodSync(join(folder, file), 0o755)],
    ['a nested repository', otherRepository],
  ])('is %s, alone or together with a removal', needsItAloneAndWithRemoval);

  // needs-approval.test.ts, free-text.test.ts and narrows-content.test.ts try such changes without git.
  it.each<[string, () => void]>([
    ['a later end', () => edit('expiresOn: 2028-02-20', 'expiresOn: 2028-02-22')],
    ['one use more', () => edit('- use: website\n', '- use: website\n          - use: report\n')],
    ['a story that moves', () => move(story, `${stories}/k7m2qy`)],
    ['a theme that is deleted', () => drop('content/themes/edge-of-care.yaml')],
    ['a removal of no story', () => write('content/removals/Robin.yaml', removalText)],
    ['a removal with a word for a day', () => write(removal, 'id: k7m2qx\nremovedOn: soon\n')],
    ['a removal with a reason', () => write(removal, `${removalText}reason: She rang.\n`)],
    ['a removal with a blank reason', () => write(removal, `${removalText}07700 900123:\n`)],
    ['a removal with two days', () => write(removal, `${removalText}# 2007-07-09\n`)],
    ['a removal of another story', () => write(removal, removalText.replace('k7m2qx', 'other22'))],
    ['a removal of an unknown use', () => write(removal, `${removalText}uses: [robin]\n`)],
    [
      'a deleted story with a removal of some uses',
      () => takeDown(undefined, `${removalText}uses: [website]\n`),
    ],
    [
      'a deleted story with a removal that cannot be read',
      () => takeDown(undefined, 'id: k7m2qx\n'),
    ],
    ['a note beside the removals', () => write('content/removals/README.md', 'Robin moved away.')],
    ['a removal out of place', () => write('content/removals/2026/k7m2qx.yaml', removalText)],
    ['a file beside the stories', () => write('content/stories/notes.md', 'Robin moved away.')],
    ['a picture beside a story', () => write(`${story}/bench.jpg`, 'picture')],
    ['a workflow', () => write('.github/workflows/other.yml', 'on: push\n')],
    ['a removal beside the content', () => write('another/removals/k7m2qx.yaml', removalText)],
  ])('is %s, alone or together with a removal', fullPass, needsItAloneAndWithRemoval);

  const needsItOfRemoval = (_: string, change: () => void) => {
    write(removal, removalText);
    repository.commit('A removal');
    change();
    expect(needing()).toEqual([removal]);
  };

  it.each<[string, () => void]>([
    ['deleted', () => drop(removal)],
    ['changed', () => write(removal, removalText.replace('2026-11-20', '2020-01-01'))],
  ])('is a removal that is %s', needsItOfRemoval);

  it.each<[string, () => void]>([
    ['given a comment', () => write(removal, `${removalText}# Ring 07700 900123.\n`)],
    ['given a later day and a comment', () => edit('2026-11-20', '2026-11-21 # Rang.', removal)],
  ])('is a removal that is %s', fullPass, needsItOfRemoval);

  it('is a removal with a sketch or a reference that does not come from its story', async () => {
    await recordRemoval(join(folder, 'content'), { id: 'k7m2qx', on: '2026-11-20', uses: [], pause: false }); // prettier-ignore
    const written = readFileSync(join(folder, removal), 'utf8');
    for (const [from, to] of [
      [/- 1\.\w{11}\./, '- 1.07700900123.'],
      ['SOS-2026-014', '07700900123'],
      [/fingerprint: \S+/, 'fingerprint: 0770-0900-1234-5'],
    ] as const) {
      write(removal, written.replace(from, to));
      expect(needing(), to).toContain(removal);
    }
  });

  it('is a change to a story that is too large to be read, before and after', () => {
    const end = ' '.repeat(largestPicture);
    write(file, `Robin lives here.${end}`);
    repository.commit('Large');
    write(file, `Robin moved away.${end}`);
    expect(needing()).toEqual([file]);
  });

  it('is a removal that is moved', fullPass, () => {
    write(removal, removalText);
    repository.commit('A removal');
    move(removal, 'content/removals/other22.yaml');
    expect(needing()).toEqual([removal, 'content/removals/other22.yaml']);
  });

  it('is a withdrawal with a comment', () => {
    withdraw(`${stories}/other22/index.mdx`);
    edit('title: ', '# Ring 07700 900123.\ntitle: ');
    expect(needing()).toEqual([file]);
  });

  // free-text.test.ts tries such texts without git.
  it.each<[string, () => void]>([
    ['a comment after a value', () => edit('outcome: clear', 'outcome: hold # 07700 900123')],
    ['a key without a value', () => edit('title: ', '07700 900123:\ntitle: ')],
    ['a key with an empty list', () => edit('title: ', '"07700 900123": []\ntitle: ')],
    ['a key with blank text', () => edit('title: ', 'robin: " "\ntitle: ')],
    ['words for a day', () => edit(agreed, `${agreed}\n      withdrawnOn: rang on 07700 900123`)],
    ['a number for a day', () => edit(agreed, `${agreed}\n      withdrawnOn: 7700900123`)],
    ['text for a last day', () => edit('expiresOn: 2028-02-20', 'expiresOn: 07700 900123')],
    ['text for a first day', () => edit('publishFrom: 2026-03-01', 'publishFrom: Robin')],
    ['a day that does not exist', () => edit('expiresOn: 2028-02-20', 'expiresOn: 2028-02-00')],
    ['a key in a use', () => edit('- use: learning', '- use: learning\n            who: Robin')],
    ['digits that change no number', () => edit('schema: 2', `schema: 2.${'0'.repeat(20)}77`)],
    ['a line after the end of the YAML', () => edit('example: false', 'example: false\n...\n# 07')],
  ])('is a withdrawal with %s', fullPass, (_, change) => {
    withdraw(`${stories}/other22/index.mdx`);
    change();
    expect(needing()).toEqual([file]);
  });

  it('is a withdrawal that repeats a comment of the story', fullPass, () => {
    edit('title: ', '# Ring back.\ntitle: ');
    repository.commit('With a comment');
    withdraw();
    edit('publishFrom:', '# Ring back.\npublishFrom:');
    expect(needing()).toEqual([file]);
  });

  it('is a deleted story that holds its copy back, because the copy would become public', () => {
    const text = readFileSync(join(folder, file), 'utf8');
    write(`${stories}/k7m2qy/index.mdx`, text.replace('id: k7m2qx', 'id: k7m2qy'));
    repository.commit('A copy');
    takeDown();
    expect(needing()).toEqual([file]);
  });

  it('is a withdrawal that also changes a byte that is not text', () => {
    const bytes = (byte: number) => {
      const text = readFileSync(join(folder, file), 'latin1').replace(/^# .*\n/m, '');
      const changed = text.replace('title: ', `# ${String.fromCharCode(byte)}\ntitle: `);
      writeFileSync(join(folder, file), changed, 'latin1');
    };
    bytes(0xff);
    repository.commit('Not text');
    withdrawInBytes();
    bytes(0xfe);
    expect(needing()).toEqual([file]);
  });

  it('is a withdrawal that is taken back', () => {
    withdraw();
    repository.commit('A withdrawal');
    edit('      withdrawnOn: 2026-11-20\n', '');
    expect(needing()).toEqual([file]);
  });

  it('is a withdrawal in the folder of an unknown kind', () => {
    move(stories, 'content/stories/famly');
    repository.commit('Misspelt');
    withdraw('content/stories/famly/k7m2qx/index.mdx');
    expect(needing()).toEqual(['content/stories/famly/k7m2qx/index.mdx']);
  });

  it('is a story that is replaced by a link to a narrower one', () => {
    withdraw();
    const narrower = readFileSync(join(folder, file), 'utf8');
    write(`${stories}/other22/index.mdx`, narrower);
    repository.git('checkout', file);
    repository.commit('The same, narrower');
    drop(file);
    link('../other22/index.mdx', file);
    expect(needing()).toEqual([file]);
  });

  it('is one that makes a story valid, because the story would become public', fullPass, () => {
    edit('publishFrom: 2026-03-01', 'publishFrom: 2026-02-22');
    repository.commit('Too soon after the release');
    edit('publishFrom: 2026-02-22', 'publishFrom: 2026-03-01');
    expect(needing()).toEqual([file]);
  });

  it.each<[string, Buffer]>([
    ['readable', Buffer.from([0x23, 0xff, 0x0a])],
    ['short enough', Buffer.from(`# ${'long '.repeat(15_000)}\n`)],
  ])('is one that makes a story %s, because the story would become public', (_, comment) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const at = text.indexOf('title:');
    const parts = [Buffer.from(text.slice(0, at)), comment, Buffer.from(text.slice(at))];
    writeFileSync(join(folder, file), Buffer.concat(parts));
    repository.commit('Held back');
    writeFileSync(join(folder, file), text);
    beginLater();
    expect(needing()).toEqual([file]);
  });

  it('is another version of a nested repository, even one that git ignores', () => {
    otherRepository();
    write('.gitmodules', '[submodule "inside"]\n\tpath = content/stories/inside\n\tignore = all\n');
    repository.commit('With a nested repository');
    withdraw();
    gitIn(join(folder, 'content/stories/inside'))('commit', '--allow-empty', '--message', 'B');
    expect(needing()).toContain('content/stories/inside');
  });

  it('is a file that git does not track yet', () => {
    withdraw();
    repository.git('add', '--all');
    write('src/new.ts', '');
    expect(checkApproval(join(folder, 'content'), 'HEAD').needApproval).toEqual(['src/new.ts']);
  });
});

it('lists no files if nothing changed', () => {
  expect(checkApproval(join(folder, 'content'), 'HEAD')).toEqual({ files: [], needApproval: [] });
});

it('refuses a commit that git does not know', () => {
  expect(() => checkApproval(join(folder, 'content'), 'nowhere')).toThrow(
    'Name a commit or branch that git knows',
  );
});

/** Deletes a story as `npm run withdraw` does. */
function takeDown(otherFile?: string, text = removalText) {
  if (otherFile !== undefined) {
    write(otherFile, 'picture');
    repository.commit('With another file');
  }
  write(removal, text);
  drop(story);
}

/** Deletes a story without a removal. */
function abandonStory() {
  drop(story);
  repository.commit('Without the story');
}

function dropPictureOfPausedStory() {
  write(`${story}/bench.jpg`, 'picture');
  write(removal, removalText);
  repository.commit('A pause');
  drop(`${story}/bench.jpg`);
}

/** Deletes a story and puts a file into its folder. */
function replaceInFolder() {
  takeDown();
  write(`${story}/notes.txt`, 'Robin moved away.');
}

/** Makes a branch with a draft of a story, and leaves the work tree as it is. */
function draft(id: string) {
  repository.git('checkout', '--quiet', '-b', `cms/young-person/${id}`);
  write(`${stories}/${id}/index.mdx`, 'Words.');
  repository.commit('A draft');
  repository.git('checkout', '--quiet', 'main');
}

/** Merges a draft without its story, and deletes its branch. */
function abandonDraft(id: string) {
  draft(id);
  repository.git('merge', '--quiet', '--strategy=ours', '--no-edit', `cms/young-person/${id}`);
  repository.git('branch', '--quiet', '-D', `cms/young-person/${id}`);
}

/** Withdraws from a story with bytes that are not text, and keeps these bytes. */
function withdrawInBytes() {
  const text = readFileSync(join(folder, file), 'latin1');
  const withdrawn = text.replace(agreed, `${agreed}\n      withdrawnOn: 2026-11-20`);
  writeFileSync(join(folder, file), withdrawn, 'latin1');
}

function link(to: string, path: string) {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  symlinkSync(to, join(folder, path));
}

/** Makes a commit of another repository, which a checkout may fetch. */
function otherRepository() {
  const inside = join(folder, 'content/stories/inside');
  mkdirSync(inside, { recursive: true });
  writeFileSync(join(inside, 'index.mdx'), 'Words.');
  makeRepository(inside);
}
