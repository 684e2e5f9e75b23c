import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readList } from '../../../../src/library/list.ts';
import { languageEntry } from '../../../../src/story/schema/lists.ts';

const content = fileURLToPath(new URL('../../../../content', import.meta.url));
const { entries, issues } = await readList(content, 'language', '.yaml', languageEntry);
const terms = entries
  .flatMap(({ data }) => [data.term, ...data.also])
  .map((term) => term.toLowerCase());

describe('the restorative language list that is shipped', () => {
  it('can be read, and has at least sixty terms', () => {
    expect(issues).toEqual([]);
    expect(entries.length).toBeGreaterThanOrEqual(60);
  });

  it('has every term once', () => {
    expect(terms.filter((term, place) => terms.indexOf(term) !== place)).toEqual([]);
  });

  it('says why in a sentence, and what to say instead', () => {
    for (const { id, data } of entries) {
      expect(data.why, id).toMatch(/^[A-Z].*[.?]$/);
      expect(data.instead.toLowerCase(), id).not.toContain(data.term.toLowerCase());
    }
  });
});
