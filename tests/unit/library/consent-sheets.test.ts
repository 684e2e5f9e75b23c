import { beforeEach, describe, expect, it } from 'vitest';
import { readLibrary } from '../../../src/library/read-library.ts';
import { put, putLists } from '../../support/content-folder.ts';
import { newFolder } from '../../support/run.ts';
import { today } from '../../support/valid-story.ts';

let contentDir: string;
const read = (audience: 'public' | 'staff' = 'staff') =>
  readLibrary({ contentDir, on: today, audience });

const usesOf2026 =
  'website staff-library presentation report recruitment induction learning social-media partner-sites';
const everyTick = `${usesOf2026} face voice own-name pseudonym anonymous may-guess`.split(' ');

/** Writes a sheet of the form of January 2026, which explains no licence and asks nothing of the press. */
function putSheet(
  id: string,
  {
    ticks = everyTick,
    fields = '',
    body = '[form]',
  }: { ticks?: string[]; fields?: string; body?: string } = {},
): void {
  const form = fields.includes('form:') ? '' : 'form: 2026-01\n';
  const lines = ticks.map((tick) => `      - {of: ${tick}, says: Yes to ${tick}.}`).join('\n');
  put(
    contentDir,
    `consent-sheets/${id}.md`,
    `---\n${form}${fields}title: A form\nask: Tick.\nyes: Aye\nno: Nay\nuntil: Until\ngroups:\n  - heading: All\n    ticks:\n${lines}\nsign: ["Day: […]"]\n---\n\n${body}\n`,
  );
}

const refusals = async () =>
  (await read()).issues.map(({ rule, file, message }) => [rule, file, message]);

beforeEach(() => {
  contentDir = newFolder();
  putLists(contentDir);
});

describe('a consent form to print', () => {
  it('is read for the staff library alone', async () => {
    putSheet('standard');
    const { context, issues } = await read();
    expect(context.consentSheets?.map(({ id }) => id)).toEqual(['standard']);
    expect(issues).toEqual([]);
    expect((await read('public')).context.consentSheets).toBeUndefined();
  });

  it.each([...everyTick])('is left out if it does not ask about %s', async (tick) => {
    putSheet('standard', { ticks: everyTick.filter((each) => each !== tick) });
    expect((await read()).context.consentSheets).toEqual([]);
    expect(await refusals()).toEqual([
      [
        'consent-sheet-incomplete',
        'consent-sheets/standard.md',
        `The boxes of this sheet are not those of its form. Missing: ${tick}. The sheet cannot be printed.`,
      ],
    ]);
  });

  it('is left out if it asks twice, or about more than its form', async () => {
    putSheet('standard', { ticks: [...everyTick, 'press', 'licence', 'website'] });
    const [[, , message] = []] = await refusals();
    expect(message).toContain('Not of this form, or twice: press, licence, website.');
  });

  it('asks about the licence and the press once its form explains them', async () => {
    put(
      contentDir,
      'consent-forms/2027-01.mdx',
      '---\nfrom: 2027-01-01\ncovers: [uses, audience, copies-cannot-be-recalled, right-to-withdraw, no-effect-on-support, licence]\n---\n\nYou can say no.\n',
    );
    putSheet('old', { fields: 'form: 2027-01\n' });
    const [[, , message] = []] = await refusals();
    expect(message).toContain('Missing: press, licence, maker-named.');
    putSheet('old', {
      fields: 'form: 2027-01\n',
      ticks: [...everyTick, 'press', 'licence', 'maker-named'],
    });
    expect(await refusals()).toEqual([]);
  });

  it('is left out without a form, and without the words of the form', async () => {
    putSheet('no-form', { fields: 'form: 2025-01\n' });
    putSheet('no-words', { body: 'Hello.' });
    putSheet('welsh', { fields: 'language: cy\n' });
    putSheet('easy', { fields: 'easyRead: true\n' });
    expect((await read()).context.consentSheets).toEqual([]);
    expect((await refusals()).map(([, file, message]) => [file, message?.split('.')[0]])).toEqual([
      ['consent-sheets/easy.md', expect.stringContaining('shows the form as it is')],
      ['consent-sheets/no-form.md', expect.stringContaining('no consent form of this version')],
      ['consent-sheets/no-words.md', expect.stringContaining('not on the sheet')],
      ['consent-sheets/welsh.md', expect.stringContaining('shows the form as it is')],
    ]);
  });

  it('is left out together with a second one of the same version, language and kind of words', async () => {
    putSheet('one');
    putSheet('two');
    putSheet('easy', { fields: 'easyRead: true\n', body: 'You can say no.' });
    expect((await read()).context.consentSheets?.map(({ id }) => id)).toEqual(['easy']);
    expect((await refusals()).map(([, file]) => file)).toEqual([
      'consent-sheets/one.md',
      'consent-sheets/two.md',
    ]);
  });
});
