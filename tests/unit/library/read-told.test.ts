import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readLibrary } from '../../../src/library/read-library.ts';
import { readTold } from '../../../src/library/read-told.ts';
import { computeToldFingerprint } from '../../../src/story/fingerprint/told-fingerprint.ts';
import { defaultSettings } from '../../../src/story/schema/settings.ts';
import type { Told } from '../../../src/story/schema/told.ts';
import { put, putLists, putStory } from '../../support/content-folder.ts';
import { newFolder } from '../../support/run.ts';
import { today } from '../../support/valid-story.ts';

let contentDir: string;
const id = 'k7m2qx';

const use = (changed: Partial<Told['shown'][number]> = {}): Told['shown'][number] => ({
  on: '2026-11-02',
  use: 'presentation',
  where: 'Foster carers’ evening',
  to: 'foster carers',
  people: 40,
  changed: 'There is a kettle in every family room.',
  notedBy: 'fostering team',
  reach: '01632 960 131',
  ...changed,
});

/** Writes what came of the story, reviewed as it is unless another code is given. */
async function putTold(shown = [use()], onPage: Partial<NonNullable<Told['onPage']>> | false = {}) {
  const wordsFingerprint = await computeToldFingerprint({ id, shown });
  const page = { wishedOn: '2026-11-09', reviewedOn: '2026-11-10', wordsFingerprint, ...onPage };
  put(contentDir, `told/${id}.yaml`, stringify({ id, shown, ...(onPage ? { onPage: page } : {}) }));
}
const read = () => readTold(contentDir, defaultSettings, () => undefined);

beforeEach(async () => {
  contentDir = newFolder();
  putLists(contentDir);
  await putStory(contentDir, { id });
});

describe('what came of a story', () => {
  it('is shown where the storyteller wishes it and the lead has reviewed it', async () => {
    await putTold();
    const { stories } = await readLibrary({ contentDir, on: today, audience: 'public' });
    expect(stories[0]?.told).toEqual([
      {
        on: '2026-11-02',
        where: 'Foster carers’ evening',
        to: 'foster carers',
        people: 40,
        changed: 'There is a kettle in every family room.',
      },
    ]);
    // Who noted it, and how to reach them, is for the organisation alone.
    expect(JSON.stringify(stories)).not.toMatch(/fostering team|01632/);
  });

  it('is not shown without the storyteller’s wish', async () => {
    await putTold([use()], false);
    expect((await read()).findPublic(id, today)).toEqual([]);
  });

  it('is not shown before the day of the wish or of the review', async () => {
    await putTold();
    expect((await read()).findPublic(id, '2026-11-09')).toEqual([]);
    expect((await read()).findPublic(id, '2026-11-10')).toHaveLength(1);
  });

  it('is not shown once a word was changed after the review, and the issue has the new code', async () => {
    const reviewed = await computeToldFingerprint({ id, shown: [use()] });
    const shown = [use({ changed: 'There is a kettle in most family rooms.' })];
    await putTold(shown, { wordsFingerprint: reviewed });
    const told = await read();
    expect(told.findPublic(id, today)).toEqual([]);
    expect(told.issues).toEqual([
      expect.objectContaining({
        rule: 'told-unreviewed',
        severity: 'warning',
        hint: expect.stringContaining(await computeToldFingerprint({ id, shown })) as unknown,
      }),
    ]);
  });

  it('stays reviewed when what readers never see changes', async () => {
    const shown = [use(), use({ on: '2026-11-15', changed: undefined })];
    await putTold([use()]);
    const { onPage } = parse(readFileSync(join(contentDir, `told/${id}.yaml`), 'utf8')) as Told;
    const changed = { ...use({ toldOn: '2026-11-16', reach: '01632 960 132' }) };
    put(
      contentDir,
      `told/${id}.yaml`,
      stringify({ id, shown: [changed, ...shown.slice(1)], onPage }),
    );
    expect((await read()).findPublic(id, today)).toHaveLength(1);
  });

  it('is never shown of a story that is held back', async () => {
    await putTold();
    put(contentDir, `removals/${id}.yaml`, `id: ${id}\nremovedOn: 2026-11-20\n`);
    const library = await readLibrary({ contentDir, on: today, audience: 'public' });
    expect(library.stories).toEqual([]);
  });

  it('is not used if it holds a telephone number among the words for readers', async () => {
    await putTold([use({ changed: 'Ring Robin’s mum on 07700 900123.' })]);
    const told = await read();
    expect(told.find(id)).toBeUndefined();
    expect(told.issues.map(({ severity }) => severity)).toContain('error');
  });

  it('is not used if the file is named after another story', async () => {
    await putTold();
    put(contentDir, 'told/q4n8vt.yaml', readFileSync(join(contentDir, `told/${id}.yaml`), 'utf8'));
    const told = await read();
    expect(told.find('q4n8vt')).toBeUndefined();
    expect(told.issues).toEqual([expect.objectContaining({ rule: 'told-id' })]);
  });
});
