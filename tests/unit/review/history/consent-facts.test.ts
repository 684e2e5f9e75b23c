import { describe, expect, it } from 'vitest';
import {
  readConsentFacts,
  compareConsentFacts,
} from '../../../../src/review/history/consent-facts.ts';
import { deciderAt } from '../../../support/story-at-gate.ts';
import { validData, type Typed } from '../../../support/valid-story.ts';
import type { FrontMatter } from '../../../../src/story/schema/front-matter.ts';

/** Lists the facts that differ after a change to the valid story. */
function compareAfter(change: (data: Typed & FrontMatter) => void) {
  const data = validData();
  change(data);
  return compareConsentFacts(readConsentFacts(validData()), readConsentFacts(data));
}

/** The facts about the storyteller's mum, who agreed to be mentioned. */
const mum = [
  ['part', 'mentioned'],
  ['ageBand', 'adult'],
  ['position', 'agreed'],
  ['agreedOn', '2026-02-18'],
  ['records', 'SOS-2026-017'],
] as const;

describe('the facts that differ between two versions of a story', () => {
  it('are none if nothing about consent changed', () => {
    expect(compareAfter((data) => (data.title = 'Another title'))).toEqual([]);
  });

  it('include a use that was taken away, one that was added, and one that ends earlier', () => {
    const changes = compareAfter((data) => {
      deciderAt(data, 0).consent.release.uses = [
        { use: 'website', until: '2026-12-31' },
        { use: 'staff-library' },
        { use: 'presentation', until: '2027-02-20' },
        { use: 'report' },
      ];
    });
    expect(changes).toStrictEqual([
      {
        who: 'SOS-2026-014',
        field: 'uses.website',
        before: 'yes',
        after: 'yes, until 2026-12-31',
      },
      { who: 'SOS-2026-014', field: 'uses.learning', before: 'yes' },
      { who: 'SOS-2026-014', field: 'uses.report', after: 'yes' },
    ]);
  });

  it('follow a person by their register reference if the order of people changes', () => {
    expect(compareAfter((data) => data.people.reverse())).toEqual([
      ...mum.map(([field, before]) => ({ who: 'Person 3', field, before })),
      ...mum.map(([field, after]) => ({ who: 'Person 1', field, after })),
    ]);
  });

  it('include both people if two have the same reference', () => {
    const changes = compareAfter((data) => (deciderAt(data, 1).consent.record = 'SOS-2026-014'));
    expect(changes.some(({ who, after }) => who === 'Person 2' && after === 'in-the-story')).toBe(
      true,
    );
  });

  it('include a withdrawal, a hold and a person who was removed', () => {
    expect(
      compareAfter((data) => {
        deciderAt(data, 0).consent.withdrawnOn = '2026-11-20';
        data.safeguarding.outcome = 'hold';
        data.people.pop();
      }),
    ).toEqual([
      { who: '', field: 'safeguarding.outcome', before: 'clear', after: 'hold' },
      { who: 'SOS-2026-014', field: 'withdrawnOn', after: '2026-11-20' },
      ...mum.map(([field, before]) => ({ who: 'Person 3', field, before })),
    ]);
  });
});

describe('the facts of a person', () => {
  const factsOf = (who: string, change: (data: Typed & FrontMatter) => void) => {
    const data = validData();
    change(data);
    return Object.fromEntries(readConsentFacts(data).get(who) ?? []);
  };

  it('include every decision about their consent, and no role of a professional', () => {
    const facts = factsOf('SOS-2026-014', (data) => {
      const person = deciderAt(data, 0);
      person.anonymityForLife = true;
      person.waiver = { on: '2026-02-10', legalCheckOn: '2026-02-11' };
      const withoutHolder = { on: '2026-02-12', because: 'unsafe' as const };
      Object.assign(person.consent, {
        competence: { on: '2026-02-01', assessedBy: 'social worker', withoutHolder },
        capacity: { on: '2026-02-02', assessedBy: 'social worker' },
        bestInterests: {
          ...{ on: '2026-02-03', decidedBy: 'team manager', consulted: ['teacher'] },
          ...{ advocate: 'advocate', personsView: 'observed' },
        },
        childsView: { on: '2026-02-13', view: 'agrees' },
        independent: { on: '2026-02-04', role: 'advocate', view: 'objects' },
        parentsConsulted: { on: '2026-02-05', view: 'untraceable' },
        objectionWeighed: { on: '2026-02-06' },
      });
      person.consent.release.recognisableBy = ['face', 'voice'];
    });
    expect(facts).toMatchObject({
      ...{ anonymityForLife: 'true', 'waiver.on': '2026-02-10' },
      'waiver.legalCheckOn': '2026-02-11',
      'competence.on': '2026-02-01',
      'competence.withoutHolder.on': '2026-02-12',
      'competence.withoutHolder.because': 'unsafe',
      'capacity.on': '2026-02-02',
      'bestInterests.on': '2026-02-03',
      'bestInterests.personsView': 'observed',
      'childsView.on': '2026-02-13',
      'childsView.view': 'agrees',
      'independent.on': '2026-02-04',
      'independent.view': 'objects',
      'parentsConsulted.on': '2026-02-05',
      'parentsConsulted.view': 'untraceable',
      'objectionWeighed.on': '2026-02-06',
      'release.recognisableBy': 'face, voice',
    });
    expect(JSON.stringify(facts)).not.toMatch(/social worker|team manager|teacher/);
  });

  it('include both references of somebody mentioned, and when an objection was weighed', () => {
    const facts = factsOf('Person 3', ({ people }) => {
      Object.assign(people[2]!, {
        records: ['SOS-2026-017', 'SOS-2026-018'],
        objectionWeighed: { on: '2026-02-07' },
      });
    });
    expect(facts).toMatchObject({
      records: 'SOS-2026-017, SOS-2026-018',
      'objectionWeighed.on': '2026-02-07',
    });
  });
});
