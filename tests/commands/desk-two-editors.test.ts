import { beforeEach, describe, expect, test } from 'vitest';
import { put } from '../support/content-folder.ts';
import { listeningDesk } from '../support/listening-desk.ts';
import { commitAll, git } from '../support/git.ts';
import { createDeskRepository, storyPath } from '../support/desk-repository.ts';
import { fullPass } from '../support/full-pass.ts';

let folder: string;
let contentDir: string;

beforeEach(() => {
  ({ folder, contentDir } = createDeskRepository());
});

describe('two editors', () => {
  const opened = 'One\n\nTwo\n\nThree\n';
  const meanwhile = /^Someone else has changed this since you opened it/;

  test('get a refusal for the second save, and the first text stays', async () => {
    const desk = await listeningDesk(contentDir);
    expect(await desk.save('abc234', 'First\n', { opened })).toMatchObject({ status: 200 });
    const second = await desk.save('abc234', 'Second\n', { opened });
    expect(second).toMatchObject({
      status: 409,
      data: { error: expect.stringMatching(meanwhile) as string },
    });
    expect(git(folder, 'show', `cms/family/abc234/index:content/${storyPath}`)).toBe('First');
    expect(await desk.save('abc234', 'Both\n', { opened: 'First\n' })).toMatchObject({
      status: 200,
    });
  });

  test('cannot save over what was published meanwhile', async () => {
    const desk = await listeningDesk(contentDir);
    await desk.save('abc234', 'First\n', { opened });
    await desk.move('abc234', 'pending_publish');
    await desk.publishDraft('abc234');
    expect(await desk.save('abc234', 'Second\n', { opened })).toMatchObject({ status: 409 });
  });

  test('cannot create a story that exists already', fullPass, async () => {
    const desk = await listeningDesk(contentDir);
    expect(await desk.save('abc234', 'Another\n')).toMatchObject({
      status: 409,
      data: { error: expect.stringMatching(/^An entry with this name already exists/) as string },
    });
    await desk.save('new234', 'Words\n');
    expect(await desk.save('new234', 'Other words\n')).toMatchObject({ status: 409 });
  });

  test('cannot save without the version that was opened', async () => {
    const desk = await listeningDesk(contentDir);
    expect(await desk.save('abc234', 'Blind\n', {})).toMatchObject({ status: 409 });
  });

  test('may repeat a save if the answer never arrived', async () => {
    const desk = await listeningDesk(contentDir);
    await desk.save('abc234', 'First\n', { opened });
    expect(await desk.save('abc234', 'First\n', { opened })).toMatchObject({ status: 200 });
  });

  test('lose neither a draft nor a change that somebody made by hand', async () => {
    const desk = await listeningDesk(contentDir);
    await desk.save('abc234', opened.replace('Two', 'Two, from the desk'), { opened });
    put(contentDir, storyPath, opened.replace('Two', 'Two, by hand'));
    commitAll(folder, 'By hand');
    await desk.publish();
    const now = opened.replace('Two', 'Two, from the desk');
    const saved = await desk.save('abc234', `${now}\nFour\n`, { opened: now });
    expect(saved.data).toEqual({
      error:
        'This was changed by hand while it had a draft. The desk cannot combine the two versions. Nothing was done, and both versions are safe. Keep what you wrote, and tell your library’s administrator.',
    });
    await desk.move('abc234', 'pending_publish');
    expect(await desk.publishDraft('abc234')).toMatchObject({ status: 409 });
    expect(git(folder, 'show', `cms/family/abc234/index:content/${storyPath}`)).toContain(
      'from the desk',
    );
  });
});
