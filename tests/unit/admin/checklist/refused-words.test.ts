import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { contentFromHost } from '../../../../admin/checklist/content-source.ts';
import type { DeskJudgingContext } from '../../../../admin/checklist/desk-context.ts';
import { judgeDraft } from '../../../../admin/checklist/judge-draft.ts';
import type { RefusedNo } from '../../../../admin/checklist/judged-draft.ts';
import { safeguardingQuestions } from '../../../../admin/questions/definitions/safeguarding-questions.ts';
import { visibleQuestions } from '../../../../admin/questions/definitions/visible-questions.ts';
import { prepareRefusedWords } from '../../../../src/desk-server/read-refused-words.ts';
import { recordRemoval } from '../../../../src/cli/withdraw/record-removal.ts';
import { putCopy, putLists, putStory } from '../../../support/content-folder.ts';
import { newFolder } from '../../../support/run.ts';
import { readFolderContext, readFolderDraft } from '../../../support/shipped-drafts.ts';
import { storyFacts } from '../../../support/story-facts.ts';
import { deciderAt } from '../../../support/story-at-gate.ts';
import type { FrontMatter } from '../../../../src/story/schema/front-matter.ts';
import { today } from '../../../support/valid-story.ts';

let contentDir: string;
const removeOriginal = () =>
  recordRemoval(contentDir, { id: 'k7m2qx', on: '2026-11-20', uses: [], pause: false });
/** Reads the judging context of the desk on this machine, with the noes that its server finds. */
const contextFromServer = async (): Promise<DeskJudgingContext> => ({
  ...(await readFolderContext(contentDir)),
  refusedWords: await prepareRefusedWords()(contentDir),
});

async function judgeCopy(
  context: DeskJudgingContext,
  change: (data: Record<string, unknown>) => void = () => undefined,
) {
  const draft = (await readFolderDraft(contentDir, 'young-person', 'q4n8vt'))!;
  const data = structuredClone(draft.data) as Record<string, unknown>;
  change(data);
  const judged = await judgeDraft({ ...draft, data }, context, today);
  const items = judged.steps.flatMap((step) => step.items.map((item) => ({ step: step.id, item })));
  return { ...judged, refusals: items.filter(({ item }) => item.rule === 'same-words-refused') };
}

beforeEach(async () => {
  contentDir = newFolder();
  putLists(contentDir);
  await putStory(contentDir, { id: 'k7m2qx' });
  putCopy(contentDir, 'k7m2qx', 'q4n8vt');
});

describe('a story whose words somebody refused under another id', () => {
  it('is held back at the desk, which names the no and what would open the story', async () => {
    await removeOriginal();
    const { refusals, open, noes } = await judgeCopy(await readFolderContext(contentDir));
    expect(open).toEqual([]);
    expect(noes).toEqual([{ id: 'k7m2qx', by: 'removal', on: '2026-11-20' }]);
    expect(refusals).toEqual([
      {
        step: 'safeguarding',
        item: {
          rule: 'same-words-refused',
          severity: 'info',
          path: 'safeguarding.weighedNoes',
          message:
            'Someone said no to nearly the same words: the story k7m2qx has a removal of 20 November 2026.',
          hint: 'Do nothing. Only later releases reopen these words; if a person of that story is no longer in this one, the safeguarding lead also has to tick that story under “Which noes to nearly the same words has this review weighed?”.',
        },
      },
    ]);
  });

  it('is held back as a translation, which has other words', async () => {
    await removeOriginal();
    const context = await readFolderContext(contentDir);
    const translate = (translationOf: string) => (data: Record<string, unknown>) =>
      Object.assign(data, { translationOf, body: 'Trzymałam czerwone wiadro przy drzwiach.' });
    expect((await judgeCopy(context, translate('k7m2qx'))).refusals).toHaveLength(1);
    expect((await judgeCopy(context, translate('h3pp9w'))).refusals).toEqual([]);
  });

  it('is also held back by a withdrawal or a hold that the desk’s server finds', async () => {
    expect((await judgeCopy(await contextFromServer())).refusals).toEqual([]);
    await putStory(contentDir, {
      id: 'k7m2qx',
      change: (data) => {
        const front = data as unknown as FrontMatter;
        deciderAt(front, 0).consent.withdrawnOn = '2026-11-19';
        front.safeguarding.outcome = 'hold';
      },
    });
    const { noes, refusals } = await judgeCopy(await contextFromServer());
    expect(noes.map(({ id, by }) => `${id} ${by}`)).toEqual(['k7m2qx withdrawal', 'k7m2qx hold']);
    expect(refusals.map(({ item }) => item.message)).toEqual([
      expect.stringContaining('withdrew their consent on 19 November 2026'),
      expect.stringMatching(/is on hold since the review of \d/),
    ]);
  });

  it('is held back before it is complete, whatever is missing', async () => {
    await removeOriginal();
    const { refusals } = await judgeCopy(await readFolderContext(contentDir), (data) => {
      delete data['safeguarding'];
      delete data['people'];
    });
    expect(refusals).toHaveLength(1);
  });

  it('opens with later releases of everyone and a review that names the no', async () => {
    await removeOriginal();
    const context = await readFolderContext(contentDir);
    const release = (data: Record<string, unknown>) => {
      const front = data as unknown as FrontMatter;
      front.people.forEach((person, index) => {
        if (person.part === 'mentioned') return;
        Object.assign(deciderAt(front, index).consent, { record: `SOS-2026-9${String(index)}` });
        deciderAt(front, index).consent.release.on = '2026-11-21';
      });
      front.safeguarding.reviewedOn = '2026-11-21';
    };
    expect((await judgeCopy(context, release)).refusals).toHaveLength(1);
    const weighed = await judgeCopy(context, (data) => {
      release(data);
      (data as unknown as FrontMatter).safeguarding.weighedNoes = ['k7m2qx'];
    });
    expect(weighed.refusals).toEqual([]);
  });

  it('counts a no to its own id as its removal, and not as a no to another story', async () => {
    await removeOriginal();
    rmSync(join(contentDir, 'stories/young-person/q4n8vt'), { recursive: true });
    await putStory(contentDir, { id: 'k7m2qx' });
    putCopy(contentDir, 'k7m2qx', 'q4n8vt');
    const draft = (await readFolderDraft(contentDir, 'young-person', 'k7m2qx'))!;
    expect((await judgeDraft(draft, await contextFromServer(), today)).noes).toEqual([]);
  });
});

describe('what the desk’s page receives about other stories', () => {
  it('is their ids, days, references and sketches, but no words', async () => {
    await putStory(contentDir, {
      id: 'h3pp9w',
      change: (data) =>
        (deciderAt(data as unknown as FrontMatter, 0).consent.withdrawnOn = '2026-11-19'),
    });
    await removeOriginal();
    const sent = JSON.stringify(await prepareRefusedWords()(contentDir));
    expect(sent).toMatch(/k7m2qx.*h3pp9w/);
    expect(sent.replaceAll(/"1\.[^"]+"/g, '')).not.toMatch(/kettle|Robin|brother|Tuesday/i);
    expect(Object.keys((JSON.parse(sent) as object[])[0] ?? {}).toSorted()).toEqual(['fingerprint', 'objection', 'sketches']); // prettier-ignore
  });

  it('is requested only if the backend has a server', async () => {
    const backend = {
      entriesByFolder: () => Promise.resolve([]),
      getEntry: () => Promise.resolve({ data: '' }),
    };
    expect(await contentFromHost(backend, 'content').refusedWords?.()).toEqual([]);
    const refused = [{ objection: { id: 'k7m2qx', by: 'hold', on: today, records: [] }, sketches: [] }]; // prettier-ignore
    const local = { ...backend, refusedWords: () => Promise.resolve(refused) };
    expect(await contentFromHost(local, 'content').refusedWords?.()).toEqual(refused);
  });
});

describe('the question about weighed noes', () => {
  const ask = (...noes: RefusedNo[]) => {
    const story = storyFacts({ noes });
    const visible = visibleQuestions({}, safeguardingQuestions, story);
    const question = visible.find((each) => each.question.path[0] === 'weighedNoes')?.question;
    const options = question?.type === 'several' ? question.options({ about: {}, story }) : [];
    return { count: visible.length, options: options.map((option) => option.words) };
  };
  const no = (id: string, by: RefusedNo['by'], on?: string): RefusedNo => ({ id, by, on });

  it('is asked only of a story with words that somebody refused', () => {
    const { count, options } = ask();
    expect(options).toEqual([]);
    expect(ask(no('k7m2qx', 'hold', '2026-11-19')).count).toBe(count);
    expect(ask(no('k7m2qx', 'removal', '2026-11-20')).count).toBe(count + 1);
  });

  it('offers each story with its last no', () => {
    expect(
      ask(
        no('k7m2qx', 'removal', '2026-11-20'),
        no('k7m2qx', 'withdrawal', '2026-11-19'),
        no('h3pp9w', 'removal'),
      ).options,
    ).toEqual([
      'The no to the story h3pp9w, on a day that nobody can read',
      'The no to the story k7m2qx, of 20 November 2026',
    ]);
  });
});

describe('a story whose translation somebody refused', () => {
  const judgeOriginal = async (context: DeskJudgingContext) => {
    const draft = (await readFolderDraft(contentDir, 'young-person', 'k7m2qx'))!;
    const { steps, noes } = await judgeDraft(draft, context, today);
    const items = steps.flatMap(({ items }) => items);
    return { noes, advice: items.filter(({ rule }) => rule === 'translation-refused') };
  };

  it.each([
    ['this machine’s server', contextFromServer],
    ['the removal alone', () => readFolderContext(contentDir)],
  ])(
    'gets advice at the desk after the translation’s folder is deleted, from %s',
    async (_, read) => {
      await putStory(contentDir, {
        id: 'h3pp9w',
        change: (data) => (data['translationOf'] = 'k7m2qx'),
      });
      expect((await judgeOriginal(await read())).advice).toEqual([]);
      await recordRemoval(contentDir, { id: 'h3pp9w', on: '2026-11-20', uses: [], pause: false });
      const { advice, noes } = await judgeOriginal(await read());
      expect(advice.map(({ severity, path }) => [severity, path])).toEqual([
        ['warning', 'safeguarding.weighedNoes'],
      ]);
      expect(advice[0]?.hint).toContain('ticks that story under “Which noes');
      expect(noes).toEqual([{ id: 'h3pp9w', by: 'removal', on: '2026-11-20' }]);
    },
  );
});
