import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { wholeLibrary } from '../../../src/library/check-library.ts';
import {
  changesSince,
  compareContent,
  issuesOfChanges,
  type ContentChanges,
} from '../../../src/review/content-changes.ts';
import type { Issue } from '../../../src/story/issue.ts';
import { put } from '../../support/content-folder.ts';
import { makeRepository, type Repository } from '../../support/repository.ts';
import { newFolder } from '../../support/run.ts';
import {
  inConsent,
  inRelease,
  removalSource,
  storySource,
  versionsInMemory,
} from './content-in-memory.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const folder = 'stories/young-person/k7m2qx';
const file = `${folder}/index.mdx`;
const otherFolder = 'stories/young-person/other22';
const otherFile = `${otherFolder}/index.mdx`;
const removal = 'removals/k7m2qx.yaml';
const withdrawn = storySource(inConsent(0, 'withdrawnOn', '2026-11-20'));
const wider = storySource(inRelease(0, 'expiresOn', '2028-02-21'));

describe('the comparison of two versions of a content folder', () => {
  it('lists the items that changed, and those that only narrow consent', () => {
    const files = [file, otherFile, `${otherFolder}/bench.jpg`, removal, 'library.yaml'];
    const versions = versionsInMemory(
      { [file]: storySource(), [otherFile]: storySource(), 'library.yaml': 'a: 1' },
      {
        [file]: withdrawn,
        [otherFile]: withdrawn,
        [removal]: removalSource('k7m2qx'),
        'library.yaml': 'a: 2',
      },
    );
    expect(compareContent(files, versions)).toEqual({
      items: new Set([folder, otherFolder, removal, 'library.yaml']),
      narrowingItems: new Set([folder, removal]),
      issues: [],
    });
  });

  it('has the issues of every file', () => {
    const versions = versionsInMemory(
      { [file]: storySource(), [removal]: removalSource('k7m2qx') },
      { [file]: wider },
    );
    const { issues, narrowingItems } = compareContent([file, removal], versions);
    expect(issues.map(({ rule }) => rule)).toEqual(['release-widened', 'removal-deleted']);
    expect(narrowingItems).toEqual(new Set());
  });

  it('is empty if nothing changed', () => {
    expect(compareContent([], versionsInMemory({}, {}))).toEqual({
      items: new Set(),
      narrowingItems: new Set(),
      issues: [],
    });
  });
});

describe('the issues of changes', () => {
  const issueOf = (path: string, severity: Issue['severity'] = 'error'): Issue => ({
    rule: 'a-rule',
    severity,
    file: path,
    message: 'Something is wrong.',
    hint: 'Fix it.',
  });
  const changes = (items: string[], narrowing: string[] = [], issues: Issue[] = []) =>
    ({
      items: new Set(items),
      narrowingItems: new Set(narrowing),
      issues,
    }) satisfies ContentChanges;
  const select = (all: Issue[], changed: ContentChanges) =>
    issuesOfChanges(all, changed).map((issue) => `${issue.severity} ${issue.file}`);

  it('are only those of changed items', () => {
    const all = [issueOf(file), issueOf(otherFile), issueOf('library.yaml')];
    expect(select(all, changes([folder]))).toEqual([`error ${file}`]);
    expect(select(all, changes(['library.yaml']))).toEqual(['error library.yaml']);
    expect(select(all, changes([]))).toEqual([]);
  });

  it('are also those of a folder that contains a changed item or is inside one', () => {
    const kindFolder = issueOf('stories/young-person');
    expect(select([kindFolder], changes([folder]))).toEqual(['error stories/young-person']);
    const inside = issueOf('themes/old/kinship.yaml');
    expect(select([inside], changes(['themes/old']))).toEqual(['error themes/old/kinship.yaml']);
  });

  it('are not those of an item whose name only has the same beginning', () => {
    expect(select([issueOf(`${folder}2/index.mdx`)], changes([folder]))).toEqual([]);
    expect(select([issueOf(file)], changes([`${folder}2`]))).toEqual([]);
  });

  it('are warnings if the change of the item only narrows consent', () => {
    const all = [issueOf(file), issueOf(otherFile), issueOf(file, 'info')];
    expect(select(all, changes([folder, otherFolder], [folder]))).toEqual([
      `warning ${file}`,
      `error ${otherFile}`,
      `info ${file}`,
    ]);
  });

  it('keep everything but the severity when they become warnings', () => {
    const [issue] = issuesOfChanges([issueOf(file)], changes([folder], [folder]));
    expect(issue).toEqual({ ...issueOf(file), severity: 'warning' });
  });

  it('are also those of the whole library, as warnings if every change narrows consent', () => {
    const all = [issueOf(wholeLibrary)];
    expect(select(all, changes([folder, otherFolder], [folder]))).toEqual([
      `error ${wholeLibrary}`,
    ]);
    expect(select(all, changes([folder], [folder]))).toEqual([`warning ${wholeLibrary}`]);
    expect(select(all, changes([]))).toEqual([`warning ${wholeLibrary}`]);
  });

  it('are warnings in a folder whose changed items only narrow consent, so that an old fault there never delays a no', () => {
    const all = [issueOf('stories'), issueOf('stories/young-person'), issueOf('removals')];
    const narrowing = [folder, removal];
    expect(select(all, changes(narrowing, narrowing))).toEqual([
      'warning stories',
      'warning stories/young-person',
      'warning removals',
    ]);
    expect(select(all, changes([...narrowing, otherFolder], narrowing))).toEqual([
      'error stories',
      'error stories/young-person',
      'warning removals',
    ]);
  });

  it('end with the issues that the comparison found, whose errors stay errors', () => {
    const compared = issueOf(file);
    expect(
      select([issueOf(otherFile)], changes([folder, otherFolder], [folder], [compared])),
    ).toEqual([`error ${otherFile}`, `error ${file}`]);
  });
});

describe('the changes since a commit', () => {
  let contentDir: string;
  let repository: Repository;
  let root: string;

  beforeAll(() => {
    root = newFolder();
    contentDir = join(root, 'content');
    put(contentDir, file, storySource());
    put(contentDir, otherFile, storySource());
    put(contentDir, 'library.yaml', 'recheckMonths: 12\n');
    put(root, 'src/code.ts', 'export const code = 1;\n');
    repository = makeRepository(root);
  });

  beforeEach(() => {
    repository.git('reset', '--quiet', '--hard');
    repository.git('clean', '--quiet', '--force', '-d');
  });

  it('are none in a work tree without changes', () => {
    expect(changesSince(contentDir, 'HEAD').items).toEqual(new Set());
  });

  it('include files that git does not track yet, and nothing outside the content folder', () => {
    put(contentDir, file, withdrawn);
    put(contentDir, removal, removalSource('k7m2qx'));
    put(root, 'src/code.ts', 'export const code = 2;\n');
    expect(changesSince(contentDir, 'HEAD')).toEqual({
      items: new Set([folder, removal]),
      narrowingItems: new Set([folder, removal]),
      issues: [],
    });
  });

  it('are the same once the changes are staged', () => {
    put(contentDir, file, wider);
    repository.git('add', '--all');
    const { items, issues } = changesSince(contentDir, 'HEAD');
    expect(items).toEqual(new Set([folder]));
    expect(issues).toMatchObject([{ rule: 'release-widened', file }]);
  });

  it('take a moved story as a deletion and an addition', () => {
    mkdirSync(join(contentDir, 'stories/family'));
    renameSync(join(contentDir, folder), join(contentDir, 'stories/family/k7m2qx'));
    const { items, narrowingItems } = changesSince(contentDir, 'main');
    expect(items).toEqual(new Set([folder, 'stories/family/k7m2qx']));
    expect(narrowingItems).toEqual(new Set([folder]));
  });

  it('include deletions', () => {
    rmSync(join(contentDir, otherFolder), { recursive: true });
    const { items, narrowingItems } = changesSince(contentDir, 'HEAD');
    expect(items).toEqual(new Set([otherFolder]));
    expect(narrowingItems).toEqual(new Set([otherFolder]));
  });

  it('throw an error for a commit that git does not know, and outside a repository', () => {
    expect(() => changesSince(contentDir, 'nowhere')).toThrow('Name a commit or branch');
    expect(() => changesSince(contentDir, '--help')).toThrow('Name a commit or branch');
    expect(() => changesSince(newFolder(), 'HEAD')).toThrow('in no repository');
  });
});
