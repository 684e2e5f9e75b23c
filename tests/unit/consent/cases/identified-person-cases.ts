import {
  agreed,
  child,
  mention,
  professional,
  story,
  subject,
  teller,
  type CaseStory,
} from './case-story.ts';

const ownName = { naming: 'own-name' };
const forLife = { anonymityForLife: true };
const byTeller = { recognisableBy: ['name-of-teller'] };
const professionals = { kind: 'professional' } as const;
const fostered = { about: { protected: 'fostered' }, release: byTeller };
const inProceedings = { about: { protected: 'proceedings' }, release: byTeller };
const concluded = { courtProceedings: 'concluded', legalCheckOn: '2026-05-01' };
const hosted = { hostedAt: 'https://video.example.org/1', transcript: './a.md' };
const sound = { ...hosted, shows: 'voice' };
const film = { ...hosted, captions: './a.vtt', shows: 'face' };
const picture = { src: './a.jpg', alt: 'Two people laughing.', shows: 'people-identifiable' };
const withFace = { recognisableBy: ['face'] };
const withVoice = { recognisableBy: ['voice'] };
const carer = { description: 'foster carer' };
const abused = { contentNotes: ['sexual-abuse'] };
const worker = teller({
  about: { description: 'social worker' },
  consent: { route: 'staff', record: 'SOS-2026-301' },
  release: withFace,
});

/**
 * The cases of people who show who somebody else is, and by what, by their number in
 * `docs/cases.md`. They are relatives and carers, whatever their job.
 */
export const identifiedPersonCases: Record<number, CaseStory> = {
  200: story(
    [professional({ about: { ...carer, ...ownName } }), child(9, fostered)],
    professionals,
  ),
  201: story([
    teller({ about: { ...ownName, description: 'mum' }, consent: { route: 'staff' } }),
    teller({ about: { description: 'grandad' } }),
    child(9, inProceedings),
  ]),
  202: story(
    [
      professional({ about: { ...ownName, description: 'parent advocate, and a mum' } }),
      child(9, inProceedings),
    ],
    professionals,
  ),
  203: story(
    [
      professional({ about: { ...ownName, description: 'parent support worker' } }),
      child(9, { about: { protected: 'looked-after' }, release: byTeller }),
    ],
    professionals,
  ),
  204: story(
    [
      professional({ about: { ...ownName, description: 'social worker' } }),
      mention('her own daughter', 'not-identifiable'),
    ],
    professionals,
  ),
  205: story(
    [
      professional({ about: { ...ownName, description: 'social worker' } }),
      mention('a mother he worked with', 'not-identifiable'),
      mention('her mum', 'not-identifiable'),
    ],
    professionals,
  ),
  206: story([teller({ about: carer, release: withFace }), child(9, fostered)], {
    front: { image: picture },
  }),
  207: story(
    [
      teller({ about: carer, consent: { record: 'SOS-2026-302' }, release: withFace }),
      child(9, fostered),
    ],
    { front: { recording: { ...film, shown: ['SOS-2026-302'] } } },
  ),
  208: story(
    [
      teller({ about: { description: 'kinship carer' }, release: withVoice }),
      child(9, { release: byTeller }),
    ],
    { front: { recording: sound } },
  ),
  209: story([teller(), child(9, { about: { protected: 'looked-after' }, release: withFace })], {
    front: { image: picture },
  }),
  210: story([teller(), child(9, { ...inProceedings, release: withFace })], {
    front: { image: picture },
    review: concluded,
  }),
  211: story([teller(), child(13, { ...inProceedings, release: withVoice })], {
    front: { recording: sound },
  }),
  212: story(
    [teller({ about: { description: 'mum' }, release: withVoice }), child(9, inProceedings)],
    { front: { recording: sound }, review: concluded },
  ),
  213: story([worker, subject({ about: forLife })], { front: { image: picture } }),
  214: story(
    [
      teller({
        about: { description: 'mum' },
        consent: { record: 'SOS-2026-303' },
        release: withFace,
      }),
      subject({ about: forLife }),
    ],
    { front: { recording: { ...film, shown: ['SOS-2026-303'] } } },
  ),
  215: story(
    [teller({ about: { description: 'mum' }, release: withFace }), agreed('her daughter', forLife)],
    { front: { image: picture } },
  ),
  216: story([worker, teller({ about: forLife })], {
    front: { recording: { ...film, shown: ['SOS-2026-301'] } },
  }),
  217: story([worker, teller({ about: forLife })], { front: { recording: film } }),
  218: story([teller({ about: { ...ownName, anonymityForLife: false } }), subject()], {
    front: abused,
  }),
  219: story([teller({ about: { ...ownName, anonymityForLife: false } }), agreed('her daughter')], {
    front: abused,
  }),
  220: story([teller({ about: ownName })], { front: { contentNotes: ['physical-abuse'] } }),
  221: story([teller(), subject()], { front: abused }),
  222: story([
    teller(),
    subject({
      about: { naming: 'anonymous' },
      consent: {
        ...{ route: 'best-interests', capacity: { assessedBy: 'social worker', on: '2026-02-10' } },
        bestInterests: {
          ...{ decidedBy: 'team manager', on: '2026-02-12', consulted: ['key worker'] },
          ...{ advocate: 'independent mental capacity advocate', personsView: 'agrees' },
        },
      },
      release: withFace,
    }),
  ]),
  223: story([teller({ consent: { record: 'SOS-2026-304' }, release: withFace })], {
    front: { recording: { ...film, shown: ['SOS-2026-304', 'SOS-2026-999'] } },
  }),
  224: story(
    [
      teller({ consent: { record: 'SOS-2026-304' }, release: withFace }),
      agreed('his mum', { records: ['SOS-2026-305'] }),
    ],
    { front: { recording: { ...film, shown: ['SOS-2026-304', 'SOS-2026-305'] } } },
  ),
};
