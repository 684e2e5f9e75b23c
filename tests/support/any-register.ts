import type { JudgingContext } from '../../src/checks/judging-context.ts';
import { judgeStory, type CheckedStory } from '../../src/checks/judge-story.ts';
import { toRegisterEntry } from '../../src/library/register/register-entries.ts';
import type { Register, RegisterStory } from '../../src/library/register/register-story.ts';
import type { PlainDate } from '../../src/story/plain-date.ts';
import { defaultSettings, settings } from '../../src/story/schema/settings.ts';
import type { FrontMatter } from '../../src/story/schema/front-matter.ts';
import { gateSurroundings, validConsentContext, type UncheckedStory } from './story-at-gate.ts';
import { today, validData, type Typed } from './valid-story.ts';

/** Makes the judging context of a story from its consent context and the lists of the tests. */
function toJudgingContext(read: UncheckedStory): JudgingContext {
  return {
    ...read.context,
    settings: defaultSettings,
    language: [],
    references: {
      themeIds: ['edge-of-care', 'kinship'],
      modelIds: ['no-wrong-door'],
      listNames: [],
      embedHosts: ['video.example.org'],
    },
  };
}

/** Makes the register entry of a story that has no findings. */
export function toCheckedEntry(read: UncheckedStory, on: PlainDate = today): RegisterStory {
  const { data, place, kind, fingerprint, wordsFingerprint, removal } = read;
  const story: CheckedStory = {
    data,
    place,
    kind,
    fingerprint,
    wordsFingerprint,
    removal,
    findings: [],
    checkFindings: [],
  };
  const context = toJudgingContext(read);
  const judgements = {
    public: judgeStory(story, context, 'public', on),
    staff: judgeStory(story, context, 'staff', on),
  };
  return toRegisterEntry(place.id, story, judgements, on);
}

/**
 * Makes the register entry of the valid story.
 *
 * @param change changes the front matter
 * @param changed replaces parts of the story's surroundings
 */
export function validEntry(
  change?: (data: Typed & FrontMatter) => void,
  changed: Parameters<typeof gateSurroundings>[0] = {},
  on: PlainDate = today,
): RegisterStory {
  const data = validData();
  change?.(data);
  return toCheckedEntry({ ...gateSurroundings(changed), data }, on);
}

/** Makes a register of some stories, for an organisation with contact details. */
export function createRegister(...stories: RegisterStory[]): Register {
  return {
    on: today,
    settings: settings.parse({
      organisation: 'Fennisby Children and Families',
      contacts: [
        {
          label: 'Participation team',
          phone: '01632 960 114',
          email: 'team@fennisby.example',
          independent: true,
        },
        { label: 'Your social worker' },
      ],
      lawfulBasis: 'Public task.',
    }),
    forms: validConsentContext().forms,
    stories,
  };
}
