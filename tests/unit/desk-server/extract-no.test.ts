import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { extractNo } from '../../../src/desk-server/extract-no.ts';
import { parseYaml } from '../../../src/story/source/parse-yaml.ts';
import { splitSource } from '../../../src/story/source/split-source.ts';
import type { FrontMatter } from '../../../src/story/schema/front-matter.ts';
import { today, validBody, validData, type Typed } from '../../support/valid-story.ts';

type Story = Typed & FrontMatter;
type Teller = Extract<FrontMatter['people'][number], { part: 'storyteller' }>;

const consentOf = (data: Story, index = 0) => (data.people[index] as Teller).consent;

/** Writes a valid story after a change of its data, with a text. */
function written(change: (data: Story) => unknown, body = validBody): string {
  const data = validData();
  change(data);
  return `---\n${stringify(data)}---\n${body}`;
}

const published = written(() => undefined);
const dataOf = (text = '') => parseYaml(splitSource(text)?.yaml ?? '').data;

describe('a draft with a no and other changes', () => {
  it.each<[string, (data: Story) => unknown]>([
    ['a withdrawal', (data) => (consentOf(data, 1).withdrawnOn = today)],
    ['a wish to think again', (data) => (consentOf(data).askAgainOn = today)],
    ['one use fewer', (data) => consentOf(data).release.uses.splice(1, 2)],
    ['a pause', (data) => (data.safeguarding.outcome = 'hold')],
    ['a criminal case', (data) => (data.safeguarding.criminalProceedings = 'ongoing')],
  ])('gives %s to the published story, and nothing else', (_what, sayNo) => {
    const draft = written((data) => {
      sayNo(data);
      data.title = 'Another title';
    }, 'Other words.\n');
    const no = extractNo(published, draft);
    expect(dataOf(no)).toEqual(dataOf(written(sayNo)));
    expect(splitSource(no ?? '')?.body).toBe(validBody);
  });

  it('finds a person who stands at another place in the draft', () => {
    const draft = written((data) => {
      consentOf(data, 1).withdrawnOn = today;
      data.people.reverse();
    });
    const no = written((data) => (consentOf(data, 1).withdrawnOn = today));
    expect(dataOf(extractNo(published, draft))).toEqual(dataOf(no));
  });
});

describe('a draft without a no', () => {
  it.each<[string, (data: Story) => unknown]>([
    ['other words', (data) => (data.title = 'Another title')],
    ['one more use', (data) => consentOf(data).release.uses.push({ use: 'report' })],
    ['a later day to ask again', (data) => (consentOf(data).askAgainOn = '2027-12-01')],
    ['one person fewer', (data) => data.people.pop()],
    ['no uses yet', (data) => delete (consentOf(data).release as Typed)['uses']],
  ])('gives nothing for %s', (_what, change) => {
    expect(extractNo(published, written(change))).toBeUndefined();
  });

  it('gives nothing if the published story cannot be read', () => {
    const draft = written((data) => (consentOf(data).withdrawnOn = today));
    expect(extractNo('Words\n', draft)).toBeUndefined();
  });
});
