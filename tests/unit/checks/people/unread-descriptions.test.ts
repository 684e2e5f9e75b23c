import { describe, expect, it } from 'vitest';
import { loadEnglishDictionary } from '../../../../src/checks/names/english-dictionary.ts';
import { checkDescriptions } from '../../../../src/checks/people/unread-descriptions.ts';
import type { StoryCheckContext } from '../../../../src/checks/story-check.ts';
import { defaultSettings } from '../../../../src/story/schema/settings.ts';

const dictionary = await loadEnglishDictionary();
const hidden = (description: string, rest: object = {}) => ({
  ...{ part: 'mentioned', position: 'not-identifiable', description },
  ...rest,
});
const worker = (description: string) => ({
  ...{ part: 'storyteller', description, consent: { route: 'staff' } },
});
const fieldsAsked = (people: object[], language?: string) => {
  const context = {
    ...{ kind: 'family', settings: defaultSettings, listNames: [], dictionary },
    story: { data: { people, ...(language !== undefined && { language }) } },
  } as unknown as StoryCheckContext;
  return checkDescriptions([], context).map(({ rule, path = [] }) => {
    expect(rule).toBe('description-unread');
    return path.slice(1).join('.');
  });
};

describe('a description that the library cannot read', () => {
  it.each(['jej syn', 'jej syn, 8', 'ei fab', 'babcia', 'ਉਸਦਾ ਪੁੱਤਰ', 'ihr Kleiner'])(
    'needs an age band and a word about the family, if nobody can be identified: %s',
    (description) => {
      expect(fieldsAsked([hidden(description)])).toEqual(['0.ageBand', '0.related']);
      expect(fieldsAsked([hidden(description, { ageBand: 'adult' })])).toEqual(['0.related']);
      expect(fieldsAsked([hidden(description, { ageBand: 'adult', related: false })])).toEqual([]);
    },
  );

  it('may have English words in a story in another language, as “mam” and “plant” are in Welsh', () => {
    expect(fieldsAsked([hidden('plant')], 'cy')).toEqual(['0.ageBand', '0.related']);
    expect(fieldsAsked([hidden('plant')], 'eng')).toEqual([]);
  });

  it('has to be confirmed beside a practitioner, because the name of a relative leads to a child', () => {
    const child = { part: 'in-the-story', description: 'jej syn', consent: { route: 'parental' } };
    const mother = { part: 'storyteller', description: 'mama', consent: { route: 'own' } };
    expect(fieldsAsked([mother, child], 'pl')).toEqual([]);
    expect(fieldsAsked([worker('pracownica socjalna'), child])).toEqual(['0.related', '1.related']);
    expect(fieldsAsked([worker('pracownica socjalna')], 'pl')).toEqual([]);
    const aunt = hidden('jej ciocia', { position: 'not-asked' });
    expect(fieldsAsked([worker('social worker'), aunt])).toEqual(['1.related']);
  });

  it('needs no confirmation if the person has died, or has agreed as an adult', () => {
    const positions = ['died', 'agreed'];
    expect(fieldsAsked(positions.map((position) => hidden('jej mąż', { position })))).toEqual([]);
  });
});

describe('a description in English', () => {
  it.each([
    ...['her son, 8', 'the other four young people', 'a family', 'CAMHS worker', 'an 8-yr-old'],
    ...['people on the bus', 'his half-brother', 'her SENCO', 'Robin’s mum', 'a GP in Leeds'],
    ...['the children who have lived with them', 'Ofsted inspectors', 'a mum of two', 'her nan'],
  ])('is read: %s', (description) => {
    const teller = { part: 'storyteller', naming: 'pseudonym', name: 'Robin' };
    expect(fieldsAsked([teller, hidden(description)])).toEqual([]);
  });
});
