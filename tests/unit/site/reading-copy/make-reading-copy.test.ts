import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { makeReadingCopy } from '../../../../src/site/reading-copy/make-reading-copy.ts';
import { put, putLists, putStory } from '../../../support/content-folder.ts';
import { newFolder } from '../../../support/run.ts';
import { today, type Typed } from '../../../support/valid-story.ts';

const parts = { style: 'p { margin: 0; }', script: 'void 0;' };

async function makeCopy(change?: (data: Typed) => void, body?: string, isEasyRead = false) {
  const contentDir = newFolder();
  putLists(contentDir);
  await putStory(contentDir, {
    id: 'k7m2qx',
    ...(change ? { change } : {}),
    ...(body === undefined ? {} : { body }),
  });
  return makeReadingCopy(
    { contentDir, id: 'k7m2qx', isEasyRead, on: today, isAfterNo: false },
    parts,
  );
}

/** Extracts the text of the sheets whose heading contains some words. */
function readSheets(html: string, heading: string): string[] {
  return html
    .split('<section class="sheet">')
    .filter((sheet) => /<h[12]>([^<]*)/.exec(sheet)?.[1]?.includes(heading))
    .map((sheet) =>
      sheet
        .replace(/<svg[^]*?<\/svg>/g, '')
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' '),
    );
}
const people = (data: Typed) => data['people'] as Typed[];
const consentOf = (person: Typed | undefined) => person?.['consent'] as Typed;

describe('a reading copy', () => {
  it('is a whole page that asks the network for nothing', async () => {
    const { html } = await makeCopy();
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy.replaceAll('&#39;', "'")).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'$/,
    );
    expect(html).not.toMatch(/(?:src|href)="(?!data:|mailto:)[^#"]/);
    const report = await new HtmlValidate({
      extends: ['html-validate:recommended'],
      // The document type of every page of the library, and spaces at the ends of lines of the story.
      rules: { 'doctype-style': 'off', 'no-trailing-whitespace': 'off' },
    }).validateString(html);
    expect(report.results.flatMap((result) => result.messages)).toEqual([]);
  });

  it('shows the story, and the code of exactly this version', async () => {
    const { html, fingerprint } = await makeCopy();
    expect(readSheets(html, 'Read this').join()).toContain(fingerprint);
    expect(readSheets(html, 'The story as it will look').join()).toContain(
      'The kettle was always on',
    );
    const other = await makeCopy((data) => (data['title'] = 'The kettle was on'));
    expect(other.fingerprint).not.toBe(fingerprint);
    expect(other.html).not.toContain(fingerprint);
  });

  it('asks each person whose yes is needed about every use, with no box ticked', async () => {
    const { html } = await makeCopy();
    for (const name of ['The part of Robin', 'The part of her brother']) {
      const [sheet = ''] = readSheets(html, name);
      expect(sheet.match(/ Yes +No /g)?.length).toBeGreaterThan(3);
      expect(sheet).toContain('On the public website');
    }
    expect(readSheets(html, 'The part of her mum')).toEqual([]);
    expect(html).not.toContain('checked');
  });

  it('does not ask about a use whose text nobody could read', async () => {
    const { html } = await makeCopy((data) => {
      delete data['discussion'];
    });
    const [sheet = ''] = readSheets(html, 'The part of Robin');
    expect(sheet).not.toContain('In learning and training');
    expect(sheet).toContain('We don’t ask about induction and training');
    expect(sheet).toContain('In presentations');
  });

  it('does not ask about a use that the person’s form does not name', async () => {
    const { html } = await makeCopy();
    expect(readSheets(html, 'The part of Robin').join()).not.toContain('newspapers, radio');
  });

  it('gives a child by the parental route a say, and the adult a part', async () => {
    const { html } = await makeCopy();
    expect(readSheets(html, 'What I think: her brother').join()).toContain(
      'If you say no, the story is not shown, whatever an adult says.',
    );
    expect(readSheets(html, 'who decides for her brother')).toHaveLength(1);
    expect(readSheets(html, 'who decides for Robin')).toEqual([]);
    expect(readSheets(html, 'My answer: Robin')).toHaveLength(1);
  });

  it('gives a child an adult’s part before a route is chosen', async () => {
    const { html } = await makeCopy((data) => delete consentOf(people(data)[1])['route']);
    expect(readSheets(html, 'who decides for her brother')).toHaveLength(1);
  });

  it('asks those who decide what is best, and never about social media', async () => {
    const { html } = await makeCopy((data) => {
      consentOf(people(data)[0])['route'] = 'best-interests';
    });
    expect(readSheets(html, 'Deciding what is best for Robin')).toHaveLength(1);
    expect(readSheets(html, 'The part of Robin').join()).not.toContain('On social media');
  });

  it('asks a child whether a parent’s own name may show who they are', async () => {
    const { html } = await makeCopy((data) => {
      people(data)[0]!['naming'] = 'own-name';
    });
    const question = 'Someone else in the story is named, seen or heard.';
    expect(readSheets(html, 'The part of her brother').join()).toContain(question);
    expect(readSheets(html, 'The part of Robin').join()).not.toContain(question);
  });

  it('contains nothing that only the library records: no reference, role or reason', async () => {
    const { html } = await makeCopy();
    for (const secret of [
      'SOS-2026',
      'participation worker',
      'looked-after',
      'safeguarding lead',
    ]) {
      expect(html).not.toContain(secret);
    }
  });

  it('can be made of a draft with gaps, and says where a name is missing', async () => {
    const { html } = await makeCopy((data) => {
      data['people'] = [{ part: 'storyteller' }];
      delete data['summary'];
      delete data['safeguarding'];
    });
    expect(readSheets(html, 'The part of person 1').join()).toContain(
      'Nobody has chosen a name yet.',
    );
  });

  it('shows words of a story as text, whatever they contain', async () => {
    const { html } = await makeCopy((data) => {
      data['title'] = '</title><script>alert(1)</script>';
      people(data)[0]!['name'] = '"><img src=x onerror=alert(1)>';
    });
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img src=x');
  });

  it('has one sentence beside each picture in its easy-read version', async () => {
    const { html } = await makeCopy(undefined, undefined, true);
    const pictured = html.split('<div class="pictured">').slice(1);
    expect(pictured.length).toBeGreaterThan(10);
    for (const each of pictured) expect(each).toMatch(/^<svg [^]*?<\/svg><p>[^<]+<\/p><\/div>/);
  });
});

describe('no reading copy is made', () => {
  const request = { isEasyRead: false, on: today, isAfterNo: false };

  it('of a story that is not there or cannot be read', async () => {
    const contentDir = newFolder();
    putLists(contentDir);
    put(contentDir, 'stories/family/broken2/index.mdx', '---\ntitle: [\n---\n\nWords\n');
    const make = (id: string) => makeReadingCopy({ ...request, contentDir, id }, parts);
    await expect(make('k7m2qx')).rejects.toThrow('There is no story k7m2qx');
    await expect(make('broken2')).rejects.toThrow('cannot be read, so there is no version');
  });

  it('after a no, unless the person has asked for one', async () => {
    const contentDir = newFolder();
    putLists(contentDir);
    await putStory(contentDir, { id: 'k7m2qx' });
    put(contentDir, 'removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-11-20\n');
    const asked = { ...request, contentDir, id: 'k7m2qx' };
    await expect(makeReadingCopy(asked, parts)).rejects.toThrow('Somebody has said no');
    const copy = await makeReadingCopy({ ...asked, isAfterNo: true }, parts);
    expect(copy.html).toContain(copy.fingerprint);
  });
});
