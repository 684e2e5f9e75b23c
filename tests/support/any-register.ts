import type { House } from '../../src/checks/house.ts';
import type { StoryToJudge } from '../../src/checks/judge.ts';
import { enter } from '../../src/library/register/enter.ts';
import type { Register, RegisterStory } from '../../src/library/register/entry.ts';
import type { PlainDate } from '../../src/story/plain-date.ts';
import { defaultSettings, settings } from '../../src/story/schema/settings.ts';
import type { FrontMatter } from '../../src/story/schema/story.ts';
import { around, houseRules, type ReadStory } from './at-gate.ts';
import { today, validData, type Typed } from './valid-story.ts';

/** The house rules that a story brings along, with the lists that any story of the tests keeps to. */
function houseOf(read: ReadStory): House {
  return {
    ...read.house,
    settings: defaultSettings,
    language: [],
    known: {
      themes: ['edge-of-care', 'kinship'],
      models: ['no-wrong-door'],
      names: [],
      embedHosts: ['video.example.org'],
    },
  };
}

/** A story as the register enters it, with nothing found in its words. */
export function entered(read: ReadStory, on: PlainDate = today): RegisterStory {
  const { data, place, kind, fingerprint, removal } = read;
  const story: StoryToJudge = {
    data,
    place,
    kind,
    fingerprint,
    removal,
    findings: [],
    checked: [],
  };
  return enter(place.id, story, houseOf(read), on);
}

/** The valid story in the register, changed on the way. */
export function entry(
  change?: (data: Typed & FrontMatter) => void,
  changed: Parameters<typeof around>[0] = {},
  on: PlainDate = today,
): RegisterStory {
  const data = validData();
  change?.(data);
  return entered({ ...around(changed), data }, on);
}

/** A register of some stories, in an organisation that can be reached. */
export function registerOf(...stories: RegisterStory[]): Register {
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
    forms: houseRules().forms,
    stories,
  };
}
