import { professional, story, subject, teller, type CaseStory } from './case-story.ts';

const ownName = { naming: 'own-name' };
const professionals = { kind: 'professional' } as const;
const answers = { voice: 'Robin told it aloud and we wrote down the words.', truth: true };
const film = {
  ...{ hostedAt: 'https://video.example.org/1', captions: './a.vtt', transcript: './a.md' },
  shows: 'face',
};
const sound = {
  ...{ hostedAt: 'https://video.example.org/1', transcript: './a.md' },
  shows: 'voice',
};

/** The cases of forms, films and words, by their number in `docs/cases.md`. */
export const formCases: Record<number, CaseStory> = {
  103: story([teller({ release: { uses: [{ use: 'website' }, { use: 'press' }] } })]),
  104: story(
    [
      teller({
        consent: { form: '2026-12', agreedToTell: '2026-12-01' },
        release: {
          on: '2026-12-02',
          reviewOn: '2027-12-02',
          expiresOn: '2028-12-02',
          uses: [{ use: 'website' }, { use: 'press' }],
        },
      }),
    ],
    { on: '2026-12-20', front: { publishFrom: '2026-12-10' } },
  ),
  105: story(
    [
      teller({
        consent: { form: '2026-12b', agreedToTell: '2026-12-01' },
        release: {
          on: '2026-12-02',
          reviewOn: '2027-12-02',
          expiresOn: '2028-12-02',
          uses: [{ use: 'website' }, { use: 'press' }],
        },
      }),
    ],
    { on: '2026-12-20', front: { publishFrom: '2026-12-10' } },
  ),
  106: story([teller()], { wordsFingerprint: '7F3K-Q2MX-9HTA-G' }),
  107: story([professional()], { ...professionals, front: { principles: answers } }),
  108: story([teller()], { front: { principles: answers } }),
  109: story([teller({ release: { recognisableBy: ['face'] }, about: ownName }), subject()], {
    front: { recording: film },
  }),
  110: story([teller({ release: { recognisableBy: ['voice'] } })], { front: { recording: sound } }),
  111: story([teller()], { front: { recording: { ...sound, shows: 'neither' } } }),
  112: story([teller({ about: { description: 'foster carer' } })]),
  113: story([teller()], { body: '<Passage lang="pa">\n\nਮੇਰੀ ਮਾਂ ਅਮਨਜੀਤ.\n\n</Passage>' }),
};
