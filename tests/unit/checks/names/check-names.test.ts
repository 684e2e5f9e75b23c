import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkNames } from '../../../../src/checks/names/name-questions.ts';
import { toIssue } from '../../../../src/story/issue.ts';
import { defaultSettings } from '../../../../src/story/schema/settings.ts';
import { kinds, type Kind } from '../../../../src/story/vocabulary.ts';
import { collectStoryTexts, parseText } from '../parse-texts.ts';
import { dictionary } from './ask-questions.ts';

function checkNamesIn(kind: Kind, text: string, data: object = {}) {
  const story = { data, body: parseText(text), files: [] };
  return checkNames(collectStoryTexts(story), {
    kind,
    story,
    settings: defaultSettings,
    language: [],
    listNames: [],
    dictionary,
  });
}

it('an unanswered name holds back stories of families and young people, and is a warning for professionals', () => {
  const severities = kinds.map((kind) => [kind, checkNamesIn(kind, 'I met Shanaya.')[0]?.severity]);
  expect(Object.fromEntries(severities)).toEqual({
    family: 'error',
    'young-person': 'error',
    professional: 'warning',
  });
});

it('holds back a professional’s story if the name may belong to a person in it', () => {
  const severity = (text: string, ...parts: string[]) =>
    checkNamesIn('professional', text, { people: parts.map((part) => ({ part })) })[0]?.severity;
  expect(severity('I met Shanaya.', 'storyteller', 'in-the-story')).toBe('error');
  expect(severity('I met Shanaya.', 'storyteller', 'mentioned')).toBe('error');
  expect(severity('I met Shanaya.', 'storyteller', 'storyteller')).toBe('warning');
});

it('asks about a passage in English, wherever it is marked', () => {
  const passage = (lang: string) => `<Passage lang="${lang}">\n\nI met Shanaya.\n\n</Passage>`;
  expect(checkNamesIn('family', passage('en-US'), { language: 'cy' })).toHaveLength(1);
  expect(checkNamesIn('family', passage('eng'))).toHaveLength(1);
  expect(checkNamesIn('family', passage('pa'))).toHaveLength(1);
  expect(checkNamesIn('family', passage('pl'))).toEqual([]);
});

it('the finding gives the place of a word, and the word itself only if the story is open', () => {
  const [finding] = checkNamesIn('family', 'Tea.\n\nI met Shanaya Begum. Shanaya laughed.');
  const issue = toIssue(finding!, { file: 'index.mdx' });
  expect(issue.message).toBe(
    'Words 3 to 4 here may be someone’s name, and nobody has said what it is. It is in the story 2 times.',
  );
  expect(issue).toMatchObject({ rule: 'name-unanswered', line: 3, field: 'body' });
  expect(JSON.stringify(issue)).not.toMatch(/shanaya|begum/i);
  expect(toIssue(finding!, { file: '', isOpen: true }).asks).toEqual({
    word: 'Shanaya Begum',
    times: 2,
  });
});

it('the finding repeats no word of the text', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ZXQ][a-z]{4,9}zq$/), (name) => {
      const issues = checkNamesIn('family', `I met ${name}.`).map((each) =>
        toIssue(each, { file: '' }),
      );
      expect(issues).toHaveLength(1);
      expect(JSON.stringify(issues)).not.toContain(name);
    }),
  );
});
