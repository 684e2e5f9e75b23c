import { checkMentionedSpeakers } from '../../../../src/checks/people/mentioned-speakers.ts';
import { checkDescriptions } from '../../../../src/checks/people/unread-descriptions.ts';
import { checkPassages } from '../../../../src/checks/people/unchecked-passages.ts';
import { loadEnglishDictionary } from '../../../../src/checks/names/english-dictionary.ts';
import { checkNames } from '../../../../src/checks/names/name-questions.ts';
import { checkRestorativeLanguage } from '../../../../src/checks/language/restorative-language.ts';
import { checkRecognisablePeople } from '../../../../src/checks/pictures/recognisable-people.ts';
import { checkShownBesideHidden } from '../../../../src/checks/pictures/shown-beside-hidden.ts';
import { judgeStory } from '../../../../src/checks/judge-story.ts';
import type { JudgingContext } from '../../../../src/checks/judging-context.ts';
import type { StoryCheckContext } from '../../../../src/checks/story-check.ts';
import { dropBlankValues } from '../../../../src/story/source/parse-yaml.ts';
import { collectTexts } from '../../../../src/checks/texts/story-texts.ts';
import { defaultSettings } from '../../../../src/story/schema/settings.ts';
import { gateSurroundings, validConsentContext } from '../../../support/story-at-gate.ts';
import {
  ownFingerprint,
  ownWordsFingerprint,
  today,
  validData,
} from '../../../support/valid-story.ts';
import { parseText } from '../../checks/parse-texts.ts';
import type { CaseStory } from './case-story.ts';

const fosterCarer = {
  ...{ term: 'foster carer', also: [], unless: [], inTelling: true },
  ...{ why: 'It names a job.', instead: 'their name', source: 'Bromley toolkit' },
};

/** The forms and principles by which the situations are judged. */
function caseContext(): JudgingContext {
  const context = validConsentContext();
  const covers = [...(context.forms.get('2026-01')?.covers ?? [])];
  const text = { question: 'Whose words?', example: 'Theirs, as they were said.' };
  return {
    ...context,
    forms: new Map([
      ['2026-01', { from: '2026-01-01', covers: covers.filter((topic) => topic !== 'licence') }],
      ['2026-12', { from: '2026-12-01', covers }],
      ['2026-12b', { from: '2026-12-01', covers: covers.filter((topic) => topic !== 'licence') }],
    ]),
    principles: new Map([
      ...context.principles,
      ['together', { ...text, asks: 'sentence', from: '2026-01-01' }],
    ]),
    settings: { ...defaultSettings, embedHosts: ['video.example.org'] },
    language: [fosterCarer],
    references: {
      ...{ themeIds: ['edge-of-care'], modelIds: ['no-wrong-door'], listNames: [] },
      embedHosts: ['video.example.org'],
    },
  };
}

const dictionary = await loadEnglishDictionary();
const checks = [
  checkNames,
  ...[checkMentionedSpeakers, checkPassages, checkRecognisablePeople, checkRestorativeLanguage],
  ...[checkShownBesideHidden, checkDescriptions],
];

/**
 * Judges a situation as the library would. Says whether the story is held back, and which rules
 * report something.
 */
export function judgeCase({ people, front, review, ...rest }: CaseStory) {
  const { safeguarding, ...base } = validData();
  const data = {
    ...base,
    ...{ discussion: undefined, inBrief: undefined, place: undefined },
    principles: { ...base.principles, together: 'They each read it, and each said yes.' },
    ...front,
    // What is undefined in a situation is missing in its file.
    people: JSON.parse(JSON.stringify(people)) as unknown,
    safeguarding: { ...safeguarding, ...review },
  };
  const { kind = 'family', on = today, body = 'She came on a Tuesday.' } = rest;
  const { objections = [], translationNoes = [] } = rest;
  const context = caseContext();
  const texts = { data, body: parseText(body, 40), files: [] };
  const forNames = { listNames: context.references.listNames, dictionary };
  const checkContext: StoryCheckContext = { ...context, ...forNames, kind, story: texts };
  const checked = collectTexts(texts);
  const { issues, isHeldBack } = judgeStory(
    {
      ...{ place: gateSurroundings().place, kind },
      ...{ data: dropBlankValues(JSON.parse(JSON.stringify(data))), objections, translationNoes },
      ...{ removal: undefined, findings: [] },
      ...{
        fingerprint: ownFingerprint,
        wordsFingerprint: rest.wordsFingerprint ?? ownWordsFingerprint,
      },
      checkFindings: checks.flatMap((check) => check(checked, checkContext)),
    },
    context,
    'public',
    on,
  );
  return { isHeldBack, rules: [...new Set(issues.map(({ rule }) => rule))] };
}
