import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readContentList } from '../../../../src/library/content-list.ts';
import { languageEntry } from '../../../../src/story/schema/list-entries.ts';

const content = fileURLToPath(new URL('../../../../content', import.meta.url));
const { entries, issues } = await readContentList(content, {
  folder: 'language',
  extension: '.yaml',
  schema: languageEntry,
});
const terms = entries
  .flatMap(({ data }) => [data.term, ...data.also])
  .map((term) => term.toLowerCase());

describe('the shipped restorative language list', () => {
  it('is valid and has at least sixty terms', () => {
    expect(issues).toEqual([]);
    expect(entries.length).toBeGreaterThanOrEqual(60);
  });

  it('has every term once', () => {
    expect(terms.filter((term, place) => terms.indexOf(term) !== place)).toEqual([]);
  });

  it('gives a reason in a sentence, and something to say instead', () => {
    for (const { id, data } of entries) {
      expect(data.why, id).toMatch(/^[A-Z].*[.?]$/);
      expect(data.instead.toLowerCase(), id).not.toContain(data.term.toLowerCase());
    }
  });
});
