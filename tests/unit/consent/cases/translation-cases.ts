import type { Objection } from '../../../../src/consent/objection.ts';
import { agreed, child, mention, professional, story, subject, teller } from './case-story.ts';
import type { CaseStory } from './case-story.ts';

const professionals = { kind: 'professional' } as const;
const record = 'SOS-2026-090';
const removed: Objection = { id: 'h3pp9w', by: 'removal', on: '2026-03-01', records: [record] };
const translation = { front: { translationOf: 'h3pp9w' }, objections: [removed] };
const colleague = { front: { names: [{ word: 'Shanaya', is: 'colleague-agreed' }] } };
const nameInBody = { body: 'Shanaya Begum came on a Tuesday.' };

/**
 * The cases of a no that follows the words, and of a no whose day is missing, by their number in
 * `docs/cases.md`.
 */
export const translationCases: Record<number, CaseStory> = {
  230: story([teller({ consent: { record } })], translation),
  231: story([teller({ consent: { record }, release: { on: '2026-03-02' } })], {
    ...translation,
    front: { ...translation.front, publishFrom: '2026-03-10' },
  }),
  232: story([teller()], { translationNoes: [{ ...removed, by: 'withdrawal' }] }),
  233: story([teller()], { front: { translationOf: 'a2b3c4', id: 'a2b3c4' } }),
  234: story([teller({ consent: { withdrawnOn: null } })]),
  235: story([teller(), agreed('his mum', { withdrawnOn: ' ' })]),
  236: story([teller(), mention('a neighbour', 'not-identifiable', { objectedOn: '' })]),
  237: story([professional({ about: { leftOn: null } })], professionals),
  238: story([teller({ release: { uses: [{ use: 'website', until: null }] } })]),
  239: story([teller(), child(9, { about: { protected: 'fostered' } })], colleague),
  240: story([professional(), mention('a family', 'not-identifiable')], {
    ...professionals,
    ...colleague,
  }),
  241: story([professional()], { ...professionals, ...colleague }),
  242: story([teller()], { body: '<Passage lang="en">\n\nShanaya came.\n\n</Passage>' }),
  243: story([professional(), subject()], { ...professionals, ...nameInBody }),
  244: story([professional(), mention('a family', 'not-identifiable')], {
    ...professionals,
    ...nameInBody,
  }),
  245: story([professional()], { ...professionals, ...nameInBody }),
};
