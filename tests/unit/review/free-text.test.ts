import { describe, expect, it } from 'vitest';
import { addsFreeTextToRemoval, addsFreeTextToStory } from '../../../src/review/free-text.ts';
import { allOf, inConsent, inRelease, inSafeguarding, storySource } from './content-in-memory.ts';

const removal = 'id: k7m2qx\nremovedOn: 2026-11-20\n';
const inRemoval = (after: string, before = '') =>
  addsFreeTextToRemoval(before, after, 'k7m2qx', []);
const inStory = (after: string, before = storySource()) => addsFreeTextToStory(before, after);

describe('a removal’s file without free text', () => {
  it.each([
    removal,
    '',
    'id: k7m2qx',
    `---\n${removal}`,
    `\n\n${removal}uses:\n  - website\n  - press\n`.replace('press', 'report'),
    `{"id": "k7m2qx", 'removedOn': '2026-11-20', "uses": [website, learning]}`,
    'removedOn: [',
    `${removal}hostTakeDown: unconfirmed\n`,
  ])('is %j', (source) => {
    expect(inRemoval(source)).toBe(false);
  });

  it('may keep the comments that it had', () => {
    const before = `# Ask again.\n${removal}`;
    expect(inRemoval(before, before)).toBe(false);
    expect(inRemoval(`${removal}# Ask again.`, before)).toBe(false);
    expect(inRemoval(removal, before)).toBe(false);
  });
});

describe('a removal’s file in which a host’s take-down is confirmed', () => {
  const before = `${removal}hostTakeDown: unconfirmed\n`;
  const confirmed = (day: string) => before.replace('unconfirmed', day);

  it('has one new day, which may be that of the no', () => {
    expect(inRemoval(confirmed('2026-11-21'), before)).toBe(false);
    expect(inRemoval(confirmed('2026-11-20'), before)).toBe(false);
  });

  it('may keep the day when the no is recorded again on a later day', () => {
    const again = confirmed('2026-11-21').replace('2026-11-20', '2026-11-25');
    expect(inRemoval(again, confirmed('2026-11-21'))).toBe(false);
  });

  it('has no two new days', () => {
    const both = confirmed('2026-11-21').replace('2026-11-20', '2026-11-25');
    expect(inRemoval(both, before)).toBe(true);
    expect(inRemoval(confirmed('2026-11-21'))).toBe(true);
  });
});

describe('a removal’s file with free text', () => {
  it.each([
    `${removal}# 07700 900123`,
    `${removal}# website`,
    `${removal}07700900123:`,
    `${removal}removedOn: 2026-11-21`,
    `${removal}uses: [2007-07-09]`,
    `${removal}uses: [website, website]`,
    `${removal}uses: [robin]`,
    `${removal}hostTakeDown: robin`,
    `${removal}hostTakeDown: unconfirmed unconfirmed`,
    `${removal}? robin`,
    `${removal}--- robin`,
    `${removal}----`,
    'id: other22',
    'removedOn: 2026-02-30',
    'removedOn: 20261120',
    'id: &robin k7m2qx',
    'id: !robin k7m2qx',
    'ID: k7m2qx',
  ])('is %j', (source) => {
    expect(inRemoval(source)).toBe(true);
  });

  it('has a comment that it did not have, or has it more often', () => {
    const before = `# Ask again.\n${removal}`;
    expect(inRemoval(`${before}# Ask again.`, before)).toBe(true);
    expect(inRemoval(before.replace('Ask', 'Do not ask'), before)).toBe(true);
  });
});

describe('a removal’s file with more than it had', () => {
  it('has a use twice', () => {
    const before = `${removal}uses: [website]\n`;
    expect(inRemoval(before, before)).toBe(false);
    expect(inRemoval(before.replace('website', 'website, website'), before)).toBe(true);
  });

  it('has words of the story that do not come from it', () => {
    const withRecord = `${removal}records: [SOS-2026-014]\n`;
    const adds = (words: string[]) => addsFreeTextToRemoval('', withRecord, 'k7m2qx', words);
    expect(adds(['SOS-2026-014'])).toBe(false);
    expect(adds([])).toBe(true);
    expect(adds(['SOS-2026-015'])).toBe(true);
  });
});

describe('a change to a story without free text', () => {
  it('writes days and words of closed lists', () => {
    const after = storySource(
      allOf(
        inConsent(0, 'withdrawnOn', '2026-11-20'),
        inConsent(1, 'askAgainOn', '2027-01-01'),
        inRelease(0, 'uses', [{ use: 'learning', until: '2027-01-01' }]),
        inRelease(1, 'uses', []),
        inSafeguarding('outcome', 'hold'),
      ),
    );
    expect(inStory(after)).toBe(false);
    expect(inStory(storySource())).toBe(false);
  });

  it('may delete, and may put things in another order', () => {
    const before = storySource().replace('title:', '# A comment\nrobin:\ntitle:');
    expect(inStory(storySource(), before)).toBe(false);
    expect(inStory(before.replace('# A comment\nrobin:\n', 'robin:\n# A comment\n'), before)).toBe(
      false,
    );
  });
});

describe('a change to a story with free text', () => {
  it.each([
    ['a comment', 'title:', '# Robin\ntitle:'],
    ['a blank key', 'title:', 'robin:\ntitle:'],
    ['another value', 'outcome: clear', 'outcome: robin'],
    ['a key in a use', '- use: website', '- use: website\n            robin:'],
    ['a number with more digits', 'schema: 2', 'schema: 2.0'],
    ['bytes that are not text', 'title:', '# \uFFFD\ntitle:'],
  ])('adds %s', (_, from, to) => {
    expect(storySource()).toContain(from);
    expect(inStory(storySource().replace(from, to))).toBe(true);
  });

  it('cannot be ruled out if the front matter cannot be read', () => {
    expect(inStory('Words.')).toBe(true);
    expect(inStory(storySource(), 'Words.')).toBe(true);
    expect(inStory('Ring 07700 900123.', 'Words.')).toBe(true);
    expect(inStory(storySource(), '---\na: [\n---\n')).toBe(true);
  });
});
