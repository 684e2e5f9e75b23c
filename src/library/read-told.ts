import { join } from 'node:path';
import { findIdentifiersInWords } from '../checks/identifiers/identifiers-in-lists.ts';
import { computeToldFingerprint } from '../story/fingerprint/told-fingerprint.ts';
import { toIssue, type Finding, type Issue } from '../story/issue.ts';
import type { PlainDate } from '../story/plain-date.ts';
import type { Settings } from '../story/schema/settings.ts';
import {
  publicToldUses,
  told,
  type PublicToldUse,
  type Told,
  type ToldUse,
} from '../story/schema/told.ts';
import { readContentList } from './content-list.ts';
import type { FindGuardedName } from './guard/guard-other-files.ts';
import { writeDate } from '../words/dates.ts';
import { toldWords as words } from '../words/told-en-gb.ts';

/** What came of the stories of a library. */
export interface ToldOfStories {
  /** What came of one story; undefined if nothing is noted, or its file cannot be read. */
  find: (id: string) => Told | undefined;
  /**
   * What readers see of it on a day: nothing unless the storyteller wishes it and the lead has
   * reviewed exactly these words by that day.
   */
  findPublic: (id: string, on: PlainDate) => PublicToldUse[];
  issues: Issue[];
}

/** Lists whom to ring after a no: everyone who noted a use, each use once. */
export function whomToRing(noted: readonly ToldUse[]): string[] {
  const lines = noted.map(({ notedBy, reach, where, on }) =>
    words.ring.entry(notedBy, reach, where, writeDate(on)),
  );
  return [...new Set(lines)];
}

/** The folder of the files, within the content folder. */
export const toldFolder = 'told';

/** Reads what came of the stories. A file with a mistake is not shown, and holds back no story. */
export async function readTold(
  contentDir: string,
  settings: Settings,
  findGuardedName: FindGuardedName,
): Promise<ToldOfStories> {
  const list = await readContentList(
    contentDir,
    { folder: toldFolder, extension: '.yaml', schema: told },
    settings,
    findGuardedName,
  );
  const all = new Map<string, Told>();
  const reviewed = new Map<string, Told>();
  const issues: Issue[] = [...list.issues];
  for (const { id, data } of list.entries) {
    const code = await computeToldFingerprint(data);
    const findings = findProblems(id, data, code, settings);
    issues.push(...findings.map((each) => toIssue(each, { file: join(toldFolder, `${id}.yaml`) })));
    if (findings.some(({ severity }) => severity === 'error')) continue;
    all.set(id, data);
    if (data.onPage?.wordsFingerprint === code) reviewed.set(id, data);
  }
  return {
    find: (id) => all.get(id),
    findPublic: (id, on) => {
      const found = reviewed.get(id);
      if (!found?.onPage || found.onPage.reviewedOn > on || found.onPage.wishedOn > on) return [];
      return publicToldUses(found);
    },
    issues,
  };
}

function findProblems(id: string, data: Told, code: string, settings: Settings): Finding[] {
  if (data.id !== id) return [{ rule: 'told-id', severity: 'error', ...words.wrongId }];
  const identifiers = findIdentifiersInWords(publicToldUses(data), settings);
  if (identifiers.length > 0) return identifiers;
  const isUnreviewed = data.onPage !== undefined && data.onPage.wordsFingerprint !== code;
  return isUnreviewed
    ? [
        {
          rule: 'told-unreviewed',
          severity: 'warning',
          path: ['onPage', 'wordsFingerprint'],
          ...words.unreviewed(code),
        },
      ]
    : [];
}
