import { describe, expect, it } from 'vitest';
import {
  isFaceOrVoiceRefused,
  ownNameCondition,
  ownNameRefusal,
} from '../../../../../admin/questions/definitions/own-name-limits.ts';
import type { PersonDraft } from '../../../../../admin/questions/definitions/story-facts.ts';
import { storyFacts } from '../../../../support/story-facts.ts';

const adult: PersonDraft = { part: 'storyteller', ageBand: 'adult', consent: { route: 'own' } };
const staff: PersonDraft = { ...adult, consent: { route: 'staff' } };
const child: PersonDraft = { part: 'in-the-story', ageBand: '10-12', protected: 'no' };
const hidden: PersonDraft = { part: 'mentioned', position: 'not-identifiable' };
const facts = (about: PersonDraft, ...people: PersonDraft[]) => ({
  about,
  story: storyFacts({ people }),
});

describe('the own name', () => {
  it.each<[string, PersonDraft, PersonDraft[], boolean]>([
    ['of an adult alone', adult, [], true],
    ['of a child', child, [], false],
    [
      'of somebody for whom others decide',
      { ...adult, consent: { route: 'best-interests' } },
      [],
      false,
    ],
    ['of an adult beside a child who is not protected', adult, [child], true],
    [
      'of an adult beside a child who is fostered',
      adult,
      [{ ...child, protected: 'fostered' }],
      false,
    ],
    [
      'of a professional beside a child who is fostered',
      staff,
      [{ ...child, protected: 'fostered' }],
      true,
    ],
    ['of a professional who mentions somebody nobody could recognise', staff, [hidden], true],
    ['of an adult who mentions somebody nobody could recognise', adult, [hidden], true],
    ['of an adult who mentions them beside a child', adult, [hidden, child], false],
    ['beside somebody anonymous for life', adult, [{ ...adult, anonymityForLife: true }], false],
  ])('%s can be chosen or not', (_, about, people, isOffered) => {
    expect(ownNameRefusal(facts(about, ...people)) === undefined).toBe(isOffered);
  });

  it.each<[string, PersonDraft, PersonDraft]>([
    [
      'of staff who is a carer',
      { ...staff, description: 'foster carer' },
      { ...child, protected: 'fostered' },
    ],
    [
      'of staff whose own child it is',
      staff,
      { ...child, protected: 'fostered', description: 'his own son' },
    ],
  ])('%s cannot be chosen beside a child who is fostered', (_, about, other) => {
    expect(ownNameRefusal(facts(about, about, other))).toMatch(/law protects/);
  });

  it('needs the child’s own yes, or a lawyer and the safeguarding lead', () => {
    expect(ownNameCondition(facts(adult, child))).toMatch(/child’s own yes/);
    expect(ownNameCondition(facts(adult, hidden))).toMatch(/lawyer/);
    expect(ownNameCondition(facts(staff, hidden))).toBeUndefined();
  });
});

describe('a face or voice', () => {
  const fostered: PersonDraft = { ...child, protected: 'fostered' };
  const forLife: PersonDraft = { ...adult, anonymityForLife: true };

  it('is refused for a relative beside a protected child, or beside somebody anonymous for life', () => {
    expect(isFaceOrVoiceRefused(facts(adult, fostered))).toBe(true);
    expect(isFaceOrVoiceRefused(facts(adult, forLife))).toBe(true);
    expect(isFaceOrVoiceRefused(facts({ ...staff, description: 'mum' }, fostered))).toBe(true);
    expect(isFaceOrVoiceRefused(facts(adult, child))).toBe(false);
  });

  it('is allowed for a practitioner, and for the protected child', () => {
    expect(isFaceOrVoiceRefused(facts(staff, fostered, forLife))).toBe(false);
    expect(isFaceOrVoiceRefused(facts(fostered, fostered))).toBe(false);
  });
});
