import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  findPastStoryIds,
  isShallowRepository,
} from '../../../../src/review/history/git-history.ts';
import { readConsentHistory } from '../../../../src/review/history/trace-consent.ts';
import { writeHistory } from '../../../../src/review/history/write-history.ts';
import { largestText } from '../../../../src/story/size-limits.ts';
import { put, putLists, putStory } from '../../../support/content-folder.ts';
import { bareGit } from '../../../support/git.ts';
import { copyRepository, makeRepository, type Repository } from '../../../support/repository.ts';
import { newFolder } from '../../../support/run.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let template: string;
let folder: string;
let contentDir: string;
let repository: Repository;
const story = 'content/stories/young-person/k7m2qx/index.mdx';
const history = () => writeHistory('k7m2qx', readConsentHistory(contentDir, 'k7m2qx') ?? []);
/** Lists the lines of each step, without its day and commit. */
const steps = () =>
  history()
    .split('\n\n')
    .slice(1)
    .map((step) =>
      step
        .split('\n')
        .slice(1)
        .map((line) => line.trim().replace(/ {2,}/g, ' ')),
    );
const remove = () => rmSync(join(contentDir, 'stories'), { recursive: true });

beforeAll(async () => {
  template = newFolder();
  const content = join(template, 'content');
  putLists(content);
  await putStory(content, { id: 'k7m2qx' });
  makeRepository(template);
});

beforeEach(() => {
  folder = newFolder();
  contentDir = join(folder, 'content');
  repository = copyRepository(template, folder);
});

describe('the consent history of a story', () => {
  it('begins with everything that was agreed, and leaves out other changes', () => {
    repository.edit(story, 'The kettle', 'A kettle');
    repository.commit('Another title');
    expect(steps()).toHaveLength(1);
    expect(steps()[0]).toEqual(
      expect.arrayContaining([
        'SOS-2026-014',
        'release.on 2026-02-20',
        'uses.presentation yes, until 2027-02-20',
      ]),
    );
    expect(history()).not.toMatch(/kettle|Robin|participation worker/);
  });

  it('lists each day’s changes, up to those that are not committed', () => {
    repository.edit(story, '          - use: learning\n', '');
    repository.git('add', '--all');
    repository.git('commit', '--quiet', '--message', 'Less', '--date', '2026-04-01T12:00:00Z');
    repository.edit(story, 'expiresOn: 2028-02-20', 'expiresOn: 2027-12-31');
    expect(steps().slice(1)).toEqual([
      ['SOS-2026-014', 'uses.learning yes → –'],
      ['SOS-2026-014', 'release.expiresOn 2028-02-20 → 2027-12-31'],
    ]);
    expect(history()).toContain('\n\nnot in git yet\n  SOS-2026-014\n');
  });

  it('gives the day in London on which it came into the main line', () => {
    repository.edit(story, '          - use: learning\n', '');
    repository.git('add', '--all');
    // In London, this is half past midnight in summer time.
    const late = '2026-06-30T23:30:00Z';
    execFileSync(
      'git',
      [
        '-C',
        folder,
        '-c',
        'user.name=A',
        '-c',
        'user.email=a@b.example',
        'commit',
        '--quiet',
        '--message',
        'Less',
      ],
      {
        env: { ...bareGit, GIT_COMMITTER_DATE: late },
      },
    );
    expect(history()).toContain('\n\n1 July 2026  ');
  });

  it('mentions a version that is too large to be read, committed or not', () => {
    const unreadable =
      'This version of the story’s file cannot be read, so nobody can tell what it said.';
    repository.edit(story, 'The kettle', 'a'.repeat(largestText));
    expect(steps().at(-1)).toEqual([unreadable]);
    repository.commit('Large');
    expect(steps().at(-1)).toEqual([unreadable]);
    expect(steps()).toHaveLength(2);
  });

  it('mentions a version that cannot be read, and compares the next with the last readable one', () => {
    repository.edit(story, 'title:', 'title: [');
    repository.commit('Broken');
    repository.edit(story, 'title: [', 'title:');
    repository.edit(story, 'uses:', 'uses:\n          - use: report');
    repository.commit('Mended, and more');
    expect(steps().slice(1)).toEqual([
      ['This version of the story’s file cannot be read, so nobody can tell what it said.'],
      ['SOS-2026-014', 'uses.report yes'],
    ]);
  });

  it('covers the take-down of a recording at its host, and when it was confirmed', () => {
    const removal = 'id: k7m2qx\nremovedOn: 2026-11-20\n';
    put(contentDir, 'removals/k7m2qx.yaml', `${removal}hostTakeDown: unconfirmed\n`);
    repository.commit('A no');
    put(contentDir, 'removals/k7m2qx.yaml', `${removal}hostTakeDown: 2026-11-22\n`);
    repository.commit('Confirmed');
    const recorded = 'A no was recorded, dated 20 November 2026: to the whole story.';
    expect(steps().slice(1)).toEqual([
      [
        recorded,
        'A recording lay with a host, and nobody had confirmed yet that the host took it down.',
      ],
      [recorded, 'The host took the recording down, as seen on 22 November 2026.'],
    ]);
  });

  it('covers a deleted story, the removal that took it down, and its return', () => {
    put(
      contentDir,
      'removals/k7m2qx.yaml',
      'id: k7m2qx\nremovedOn: 2026-11-20\nuses: [learning]\n',
    );
    repository.commit('A no to one use');
    put(contentDir, 'removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-11-21\n');
    remove();
    repository.commit('A no');
    expect(steps().slice(1)).toEqual([
      ['A no was recorded, dated 20 November 2026: to learning.'],
      [
        'The story’s file was deleted.',
        'A no was recorded, dated 21 November 2026: to the whole story.',
      ],
    ]);
    repository.git('revert', '--no-edit', 'HEAD');
    put(contentDir, 'removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: soon\n');
    expect(steps().slice(3)).toEqual([
      [
        'The story’s file was added again.',
        'A no was recorded, dated 20 November 2026: to learning.',
      ],
      ['A removal was recorded, but it cannot be read. It counts as a no to everything.'],
    ]);
  });

  it('follows a story into the folder of another kind', () => {
    repository.git('mv', 'content/stories/young-person', 'content/stories/family');
    repository.commit('It is a family’s');
    expect(steps()).toHaveLength(1);
    repository.edit('content/stories/family/k7m2qx/index.mdx', '          - use: learning\n', '');
    expect(steps()).toHaveLength(2);
  });

  it('counts a merged change from its merge, and leaves out an unmerged draft', () => {
    repository.git('switch', '--quiet', '--create', 'draft');
    repository.edit(story, '          - use: learning\n', '');
    repository.commit('Less');
    repository.edit(story, 'expiresOn: 2028-02-20', 'expiresOn: 2027-12-31');
    repository.commit('Shorter');
    repository.git('switch', '--quiet', 'main');
    expect(steps()).toHaveLength(1);
    repository.git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'draft');
    expect(steps().slice(1)).toEqual([
      ['SOS-2026-014', 'release.expiresOn 2028-02-20 → 2027-12-31', 'uses.learning yes → –'],
    ]);
  });

  it('is empty for an unknown story, and undefined outside git', () => {
    expect(readConsentHistory(contentDir, 'never22')).toEqual([]);
    expect(writeHistory('never22', [])).toContain('git holds nothing about this story here.');
    expect(readConsentHistory(newFolder(), 'k7m2qx')).toBeUndefined();
  });
});

describe('the ids of past stories', () => {
  it('are those of every story and removal in the history, and no others', () => {
    put(contentDir, 'removals/gone22.yaml', 'id: gone22\n');
    put(contentDir, 'stories/family/robins-story/index.mdx', 'Words');
    put(contentDir, 'stories/famly/stray22/index.mdx', 'Words');
    repository.commit('More');
    remove();
    repository.commit('All gone');
    expect(findPastStoryIds(contentDir)).toEqual(['gone22', 'k7m2qx', 'stray22']);
    expect(findPastStoryIds(newFolder())).toBeUndefined();
  });

  it('may be incomplete in a shallow clone, which can be detected', () => {
    repository.edit(story, 'The kettle', 'A kettle');
    repository.commit('Another title');
    expect(isShallowRepository(contentDir)).toBe(false);
    const shallow = join(newFolder(), 'clone');
    repository.git('clone', '--quiet', '--depth', '1', `file://${folder}`, shallow);
    expect(isShallowRepository(join(shallow, 'content'))).toBe(true);
  });
});

it('reads a content folder that is a repository of its own', () => {
  rmSync(join(folder, '.git'), { recursive: true });
  makeRepository(contentDir);
  writeFileSync(join(contentDir, 'notes.txt'), '');
  expect(findPastStoryIds(contentDir)).toEqual(['k7m2qx']);
  expect(readConsentHistory(contentDir, 'k7m2qx')).toHaveLength(1);
});
