import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { DeskJudgingContext } from '../../../../admin/checklist/desk-context.ts';
import { judgeDraft } from '../../../../admin/checklist/judge-draft.ts';
import type { JudgedDraft } from '../../../../admin/checklist/judged-draft.ts';
import { prepareDraft } from '../../../../admin/checklist/prepare-draft.ts';
import { judgeStory } from '../../../../src/checks/judge-story.ts';
import { readLibrary, type Library } from '../../../../src/library/read-library.ts';
import type { Issue } from '../../../../src/story/issue.ts';
import { audiences, kinds, type Kind } from '../../../../src/story/vocabulary.ts';
import { readFolderDraft, readFolderContext } from '../../../support/shipped-drafts.ts';
import { put, putLists, putStory } from '../../../support/content-folder.ts';
import { heldBackCases } from '../../../support/held-back-cases.ts';
import { newFolder } from '../../../support/run.ts';
import { today, type Typed } from '../../../support/valid-story.ts';

/** Returns an issue without its place in the file. */
const withoutPlace = ({ rule, severity, field, message, hint }: Issue) => ({
  rule,
  severity,
  field: field ?? '',
  message: message.replace(/ on line \d+/, ''),
  hint,
});
const inOrder = (issues: readonly Issue[]) =>
  issues.map(withoutPlace).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
const items = ({ steps }: JudgedDraft) => steps.flatMap((step) => step.items);

describe('every shipped story', () => {
  const stories = kinds.flatMap((kind) =>
    readdirSync(`content/stories/${kind}`).map((id) => ({ kind, id })),
  );
  let context: DeskJudgingContext;
  const libraries = new Map<string, Library>();

  beforeAll(async () => {
    context = await readFolderContext('content');
    for (const audience of audiences) {
      const library = await readLibrary({ contentDir: 'content', on: today, audience });
      libraries.set(audience, library);
    }
  }, 60_000);

  test.each(stories)('$kind/$id is judged as the build judges it', async ({ kind, id }) => {
    const draft = (await readFolderDraft('content', kind, id))!;
    for (const audience of audiences) {
      const built = libraries.get(audience)!.judged.find((each) => each.id === id)!;
      const { issues } = judgeStory(await prepareDraft(draft, context), context, audience, today);
      expect(inOrder(issues)).toEqual(inOrder(built.issues));
    }
  });

  test.each(stories)(
    '$kind/$id has either planned appearances or a reason why it is held back',
    async (story) => {
      const judged = await judgeDraft(
        (await readFolderDraft('content', story.kind, story.id))!,
        context,
        today,
      );
      expect(items(judged).filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(items(judged).some(({ severity }) => severity === 'info')).toBe(
        judged.open.length === 0,
      );
      const shown = audiences.flatMap((audience) => {
        const published = libraries.get(audience)!.stories.find(({ id }) => id === story.id);
        return (published?.uses ?? []).map((use) => ({ audience, ...use }));
      });
      expect(judged.open.map(({ audience, use, until }) => ({ audience, use, until }))).toEqual(
        shown,
      );
      expect(judged.saveBlockers).toEqual([]);
    },
  );
});

/** Rules about the file itself, which the form does not check. */
const fileRules = [
  'front-matter-missing',
  'unreadable-yaml',
  'file-unreadable',
  'file-too-large',
  'symbolic-link',
  'unknown-kind',
  'stray-file',
  'removal-unreadable',
];
/** Rules about the folder of the story. */
const folderRules = ['id-invalid', 'id-unlike-folder', 'id-twice', 'story-twice'];

describe('a story that must be held back', () => {
  const cases = heldBackCases.filter(
    ({ rule, description }) =>
      ![...fileRules, ...folderRules].includes(rule) && description !== 'an empty folder',
  );

  test.each(cases)(
    'with $description is judged as the build judges it',
    async ({ rule, write }) => {
      const contentDir = newFolder();
      putLists(contentDir);
      putForms(contentDir);
      await putStory(contentDir, { id: 'k7m2qx' });
      const id = 'heldb2x';
      await write(contentDir, { id, canary: 'Zqcanary' });
      const context = await readFolderContext(contentDir);
      const draft = (await readFolderDraft(contentDir, 'young-person', id))!;
      for (const audience of audiences) {
        const { judged } = await readLibrary({ contentDir, on: today, audience });
        const built = judged.find((each) => each.id === id)!.issues;
        const { issues } = judgeStory(await prepareDraft(draft, context), context, audience, today);
        expect(withoutBody(inOrder(issues))).toEqual(withoutBody(inOrder(built)));
      }
      const fromForm = await judgeDraft(draft, context, today);
      // Editors never see the file, so no message may contain code or a date of the file. The form
      // calls a fingerprint a code.
      const words = items(fromForm).map(({ message, hint }) => `${message} ${hint}`);
      expect(words.filter((each) => /`|\d{4}-\d{2}|fingerprint/.test(each))).toEqual([]);
      if (rule === 'not-yet') expect(fromForm.open[0]?.from).toBe('2026-11-24');
      else if (rule === 'new-use-waits') expect(fromForm.open[0]?.from).toBe('2026-11-27');
      else if (rule !== 'use-not-released' && rule !== 'use-ended') {
        expect(items(fromForm).map((item) => item.rule)).toContain(rule);
        expect(fromForm.open).toEqual([]);
      }
    },
  );
});

/** Leaves out the field `body`, which is a field of the form but not of the file. */
const withoutBody = (issues: ReturnType<typeof withoutPlace>[]) =>
  issues.map((issue) => (issue.field === 'body' ? { ...issue, field: '' } : issue));

function putForms(contentDir: string): void {
  const topics =
    '[uses, audience, copies-cannot-be-recalled, right-to-withdraw, no-effect-on-support]';
  const form = (name: string, front: string) =>
    put(contentDir, `consent-forms/${name}.mdx`, `---\n${front}\n---\n\nWords.\n`);
  form('2026-06', `from: 2026-06-01\ncovers: ${topics}`);
  form('2025-01', 'from: 2025-01-01\ncovers: [uses]');
}

describe('a story with few answers', () => {
  let context: DeskJudgingContext;
  const judge = (data: Record<string, unknown>, kind: Kind = 'professional') =>
    judgeDraft({ kind, name: undefined, data, files: new Map() }, context, today);

  beforeAll(async () => {
    context = await readFolderContext('content');
  });

  it('has save blockers for what even a draft needs', async () => {
    const { saveBlockers } = await judge({});
    expect(saveBlockers.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'title: “Title” is not filled in yet.',
      'people: Nobody has agreed to tell this story yet.',
    ]);
  });

  it('has a missing agreement as its first item', async () => {
    const { steps } = await judge({});
    expect(steps[0]?.items.map(({ message }) => message)).toEqual([
      'Nobody has agreed to tell this story yet.',
    ]);
    expect(steps[1]?.items).toEqual([]);
    const { steps: laterSteps } = await judge({ people: [{ part: 'storyteller' }] });
    expect(laterSteps[0]?.items.map(({ path }) => path)).toEqual(
      ['agreedToTell', 'takenBy', 'method', 'form', 'record'].map(
        (field) => `people.0.consent.${field}`,
      ),
    );
  });

  it.each([
    [
      'someone who is only in the story',
      { part: 'in-the-story', consent: { agreedToTell: '2026-02-01' } },
    ],
    ['a day that has not come', { part: 'storyteller', consent: { agreedToTell: '2026-12-01' } }],
    ['a day that does not exist', { part: 'storyteller', consent: { agreedToTell: '2026-02-31' } }],
  ])('still lacks an agreement to tell after %s', async (_, person) => {
    const { saveBlockers } = await judge({ title: 'A title', people: [person] });
    expect(saveBlockers.map(({ path }) => path)).toEqual(['people']);
  });

  it('may be saved once it has a title and a storyteller who agreed to tell', async () => {
    const teller = { part: 'storyteller', consent: { agreedToTell: today } };
    expect((await judge({ title: 'A title', people: [teller] })).saveBlockers).toEqual([]);
  });

  it('has an item for each guiding principle, with its name', async () => {
    const { steps } = await judge({ title: 'A title' });
    const { items } = steps.find(({ id }) => id === 'principles')!;
    expect(items.map(({ path, message }) => `${path}: ${message}`)).toContain(
      'principles.voice: “In their own voice” is not answered yet.',
    );
    expect(items.find(({ path }) => path === 'principles.truth')?.hint).toBe(
      'Tick it once it is true.',
    );
  });

  it('has an item for two answers that contradict each other', async () => {
    const person = { part: 'storyteller', naming: 'own-name', name: 'Robin', ageBand: '13-15' };
    const judged = await judge({ people: [person] }, 'young-person');
    expect(items(judged)).toContainEqual(
      expect.objectContaining({
        rule: 'own-name-under-18',
        path: 'people.0.naming',
        hint: 'Choose another name with them, or no name.',
      }),
    );
  });

  it('has only items about missing answers if the given answers are valid', async () => {
    const judged = await judge({ people: [{ part: 'storyteller' }], publishFrom: '2026-11-24' });
    expect(new Set(items(judged).map(({ rule }) => rule))).toEqual(
      new Set(['missing-field', 'empty-body', 'principle-unmet']),
    );
  });

  it('has a fingerprint as soon as its text can be read', async () => {
    expect((await judge({ title: 'A title' })).fingerprint).toBeUndefined();
    expect((await judge({ title: 'A title', body: 'Words.' })).fingerprint).toMatch(/^[\w-]{15,}/);
  });

  it('has no item about a changed version while its text cannot be read', async () => {
    const draft = (await readFolderDraft('content', 'professional', 'ns3p6tx'))!;
    const data = { ...draft.data, body: 'Never closed <Moment>' };
    const judged = await judgeDraft({ ...draft, data }, context, today);
    expect(items(judged).map(({ rule }) => rule)).toEqual(['broken-mdx']);
  });

  it('has the item of a missing picture at the question that names the picture', async () => {
    const { steps } = await judge({ image: { src: './x.jpg', alt: 'A bench', shows: 'place' } });
    const { items } = steps.find(({ id }) => id === 'pictures')!;
    expect(items.map(({ path, rule }) => `${path} ${rule}`)).toEqual(['image.src file-missing']);
  });
});

test('a renewed story is planned at once, and a use that is new in it seven days later', async () => {
  const context = await readFolderContext('content');
  const draft = (await readFolderDraft('content', 'professional', 'ns3p6tx'))!;
  const people = structuredClone(draft.data['people']) as Typed[];
  for (const person of people) {
    const release = (person['consent'] as Typed | undefined)?.['release'] as Typed | undefined;
    if (!release) continue;
    const { on, fingerprint, uses, recognisableBy, expiresOn } = structuredClone(release);
    const renews = {
      on,
      fingerprint,
      uses,
      ...(recognisableBy ? { recognisableBy } : {}),
      expiresOn,
    };
    const renewedUses = (uses as Typed[]).filter(({ use }) => use !== 'learning');
    const again = { on: today, reviewOn: today, expiresOn: '2028-11-20' };
    Object.assign(release, again, { renews: { ...renews, uses: renewedUses } });
  }
  const judged = await judgeDraft({ ...draft, data: { ...draft.data, people } }, context, today);
  expect(items(judged).filter(({ severity }) => severity !== 'warning')).toEqual([]);
  const days = new Map(
    judged.open.map(({ audience, use, from }) => [`${audience} ${use}`, from] as const),
  );
  expect(days.get('public website')).toBe(today);
  expect(days.get('public presentation')).toBe(today);
  expect(days.get('public learning')).toBe('2026-11-30');
});

test('a story whose file the desk cannot show has the reason as its only item', async () => {
  const context = await readFolderContext('content');
  const data = { title: 'The kettle', body: '---', $unreadable: 'Run npm run migrate.' };
  const judged = await judgeDraft(
    { kind: 'family', name: 'k7m2qx', data, files: new Map() },
    context,
    today,
  );
  expect(items(judged).map(({ message }) => message)).toEqual(['Run npm run migrate.']);
  expect(judged.saveBlockers).toHaveLength(1);
});
