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
import { beforeEach, describe, expect, it } from 'vitest';
import { checkApproval } from '../../../src/review/check-approval.ts';
import { put, putLists, putStory } from '../../support/content-folder.ts';
import { gitIn, makeRepository, type Repository } from '../../support/repository.ts';
import { newFolder } from '../../support/run.ts';

let folder: string;
let repository: Repository;

const stories = 'content/stories/young-person';
const story = `${stories}/k7m2qx`;
const file = `${story}/index.mdx`;
const removal = 'content/removals/k7m2qx.yaml';
const no = 'id: k7m2qx\nremovedOn: 2026-11-20\n';

const write = (path: string, text: string) => put(folder, path, text);
const edit = (from: string, to: string, path = file) => repository.edit(path, from, to);
const move = (from: string, to: string) => renameSync(join(folder, from), join(folder, to));
const drop = (path: string) => rmSync(join(folder, path), { recursive: true });
const agreed = 'agreedToTell: 2026-02-01';
const withdraw = (path = file) => edit(agreed, `${agreed}\n      withdrawnOn: 2026-11-20`, path);
const later = () => edit('publishFrom: 2026-03-01', 'publishFrom: 2027-03-01');

/** What of the change is more than a no, all of it known to git as it is in a merge. */
const more = (content = 'content') => {
  repository.git('add', '--all');
  const { files, needApproval: more } = checkApproval(join(folder, content), 'HEAD');
  expect(files).not.toEqual([]);
  return more;
};

beforeEach(async () => {
  folder = newFolder();
  const content = join(folder, 'content');
  putLists(content);
  await putStory(content, { id: 'k7m2qx' });
  await putStory(content, { id: 'other22' });
  write('src/code.ts', 'export const code = 1;\n');
  repository = makeRepository(folder);
});

describe('nothing but a no is', () => {
  it.each<[string, () => void]>([
    ['a withdrawal', withdraw],
    ['a hold', () => edit('outcome: clear', 'outcome: hold')],
    ['an earlier end', () => edit('expiresOn: 2028-02-20', 'expiresOn: 2026-12-01')],
    ['a later beginning', later],
    ['one use fewer', () => edit('          - use: learning\n', '')],
    ['a removal', () => write(removal, no)],
    ['a removal that is broken', () => write(removal, 'removedOn: soon')],
  ])('%s', (_, change) => {
    change();
    expect(more()).toEqual([]);
  });

  it('several noes at once', () => {
    withdraw();
    write('content/removals/other22.yaml', no.replace('k7m2qx', 'other22'));
    expect(more()).toEqual([]);
  });

  it('a withdrawal from a story that is broken', () => {
    edit('title: ', 'titel: ');
    repository.commit('Broken');
    withdraw();
    expect(more()).toEqual([]);
  });

  it('a no where the stories have a repository of their own', () => {
    drop('.git');
    repository = makeRepository(join(folder, 'content'));
    write(removal, no);
    expect(more()).toEqual([]);
  });
});

describe('more than a no is', () => {
  it.each<[string, () => void]>([
    ['other words', () => edit('The kettle', 'A kettle')],
    ['a later end', () => edit('expiresOn: 2028-02-20', 'expiresOn: 2028-02-22')],
    ['one use more', () => edit('- use: website\n', '- use: website\n          - use: report\n')],
    ['a new story', () => write('content/stories/family/new222/index.mdx', '---\ntitle: A\n---\n')],
    ['a story that is deleted', () => drop(story)],
    ['a story that moves', () => move(story, `${stories}/k7m2qy`)],
    ['a theme that is deleted', () => drop('content/themes/edge-of-care.yaml')],
    ['other settings', () => write('content/library.yaml', 'recheckMonths: 24\n')],
    ['a removal of no story', () => write('content/removals/Robin.yaml', no)],
    ['a note beside the removals', () => write('content/removals/README.md', 'Robin moved away.')],
    ['a removal out of place', () => write('content/removals/2026/k7m2qx.yaml', no)],
    ['a removal that is a link', () => link('../library.yaml', removal)],
    ['a file beside the stories', () => write('content/stories/notes.md', 'Robin moved away.')],
    ['a picture beside a story', () => write(`${story}/bench.jpg`, 'picture')],
    ['code', () => write('src/code.ts', 'export const code = 2;\n')],
    ['code that is deleted', () => drop('src/code.ts')],
    ['a workflow', () => write('.github/workflows/other.yml', 'on: push\n')],
    ['a removal beside the content', () => write('another/removals/k7m2qx.yaml', no)],
    ['a file that becomes a program', () => chmodSync(join(folder, file), 0o755)],
    ['another repository inside', otherRepository],
  ])('%s, alone or together with a no', (_, change) => {
    change();
    const alone = more();
    expect(alone).not.toEqual([]);
    write('content/removals/other22.yaml', no.replace('k7m2qx', 'other22'));
    expect(more()).toEqual(alone);
  });

  it.each<[string, () => void]>([
    ['deleted', () => drop(removal)],
    ['changed', () => write(removal, no.replace('2026-11-20', '2020-01-01'))],
    ['moved', () => move(removal, 'content/removals/other22.yaml')],
  ])('a removal that is %s', (_, change) => {
    write(removal, no);
    repository.commit('A no');
    change();
    expect(more()).toEqual([removal]);
  });

  it('a no that is taken back', () => {
    withdraw();
    repository.commit('A no');
    edit('      withdrawnOn: 2026-11-20\n', '');
    expect(more()).toEqual([file]);
  });

  it('a story of no kind', () => {
    move(stories, 'content/stories/famly');
    repository.commit('Misspelt');
    withdraw('content/stories/famly/k7m2qx/index.mdx');
    expect(more()).toEqual(['content/stories/famly/k7m2qx/index.mdx']);
  });

  it('a story that is replaced by a link to a narrower one', () => {
    withdraw();
    const narrower = readFileSync(join(folder, file), 'utf8');
    write(`${stories}/other22/index.mdx`, narrower);
    repository.git('checkout', file);
    repository.commit('The same, narrower');
    drop(file);
    link('../other22/index.mdx', file);
    expect(more()).toEqual([file]);
  });

  it('a story it puts right, which would begin to show', () => {
    edit('publishFrom: 2026-03-01', 'publishFrom: 2026-02-22');
    repository.commit('Too soon after the release');
    edit('publishFrom: 2026-02-22', 'publishFrom: 2026-03-01');
    expect(more()).toEqual([file]);
  });

  it.each<[string, Buffer]>([
    ['readable', Buffer.from([0x23, 0xff, 0x0a])],
    ['short enough', Buffer.from(`# ${'long '.repeat(15_000)}\n`)],
  ])('a story it makes %s, which would begin to show', (_, comment) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const at = text.indexOf('title:');
    const parts = [Buffer.from(text.slice(0, at)), comment, Buffer.from(text.slice(at))];
    writeFileSync(join(folder, file), Buffer.concat(parts));
    repository.commit('Held back');
    writeFileSync(join(folder, file), text);
    later();
    expect(more()).toEqual([file]);
  });

  it('another version of a repository inside, which git was told to pass over', () => {
    otherRepository();
    write('.gitmodules', '[submodule "inside"]\n\tpath = content/stories/inside\n\tignore = all\n');
    repository.commit('With another repository inside');
    withdraw();
    gitIn(join(folder, 'content/stories/inside'))('commit', '--allow-empty', '--message', 'B');
    expect(more()).toContain('content/stories/inside');
  });

  it('what git does not know yet', () => {
    withdraw();
    repository.git('add', '--all');
    write('src/new.ts', '');
    expect(checkApproval(join(folder, 'content'), 'HEAD').needApproval).toEqual(['src/new.ts']);
  });
});

it('tells where nothing changed at all, which is no no', () => {
  expect(checkApproval(join(folder, 'content'), 'HEAD')).toEqual({ files: [], needApproval: [] });
});

it('refuses a commit git does not know', () => {
  expect(() => checkApproval(join(folder, 'content'), 'nowhere')).toThrow(
    'Name a commit or branch that git knows',
  );
});

function link(to: string, path: string) {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  symlinkSync(to, join(folder, path));
}

/** A commit of another repository, which a checkout may fetch. */
function otherRepository() {
  const inside = join(folder, 'content/stories/inside');
  mkdirSync(inside, { recursive: true });
  writeFileSync(join(inside, 'index.mdx'), 'Words.');
  makeRepository(inside);
}
