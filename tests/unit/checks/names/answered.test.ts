import fc from 'fast-check';
import { expect, it } from 'vitest';
import { namesAnswered } from '../../../../src/checks/names/answered.ts';
import { placed } from '../../../../src/story/issue.ts';
import { defaultSettings } from '../../../../src/story/schema/settings.ts';
import { kinds, type Kind } from '../../../../src/story/vocabulary.ts';
import { piecesOf, written } from '../written.ts';
import { dictionary } from './asked-about.ts';

function found(kind: Kind, text: string) {
  const story = { data: {}, body: written(text), files: [] };
  return namesAnswered(piecesOf(story), {
    kind,
    story,
    settings: defaultSettings,
    language: [],
    listed: [],
    dictionary,
  });
}

it('an unanswered name holds back what families and young people tell, and is told to staff', () => {
  const severities = kinds.map((kind) => [kind, found(kind, 'I met Shanaya.')[0]?.severity]);
  expect(Object.fromEntries(severities)).toEqual({
    family: 'error',
    'young-person': 'error',
    professional: 'warning',
  });
});

it('says where the word is and never which, except where the story lies open', () => {
  const [finding] = found('family', 'Tea.\n\nI met Shanaya Begum. Shanaya laughed.');
  const issue = placed(finding!, { file: 'index.mdx' });
  expect(issue.message).toBe(
    'Words 3 to 4 here may be someone’s name, and nobody has said what it is. It stands in the story 2 times.',
  );
  expect(issue).toMatchObject({ rule: 'name-unanswered', line: 3, field: 'body' });
  expect(JSON.stringify(issue)).not.toMatch(/shanaya|begum/i);
  expect(placed(finding!, { file: '', isOpen: true }).asks).toEqual({
    word: 'Shanaya Begum',
    times: 2,
  });
});

it('tells no word of any text', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ZXQ][a-z]{4,9}zq$/), (name) => {
      const issues = found('family', `I met ${name}.`).map((each) => placed(each, { file: '' }));
      expect(issues).toHaveLength(1);
      expect(JSON.stringify(issues)).not.toContain(name);
    }),
  );
});
