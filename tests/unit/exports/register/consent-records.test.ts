import { describe, expect, it } from 'vitest';
import {
  writeReceiptData,
  writeConsentRecords,
} from '../../../../src/exports/register/consent-records.ts';
import type { RegisterStory } from '../../../../src/library/register/register-story.ts';
import { uses } from '../../../../src/story/vocabulary.ts';
import { deciderAt } from '../../../support/story-at-gate.ts';
import { validEntry, createRegister } from '../../../support/any-register.ts';
import { peopleOfEveryRoute } from '../../../support/people-of-every-route.ts';
import { expandJsonLd, nodesIn, type ExpandedNode } from '../../../support/json-ld.ts';
import { dpvClasses, dpvProperties, dpvPurposes, dpvStatuses } from './dpv-terms.ts';

const dpv = 'https://w3id.org/dpv#';
const dct = 'http://purl.org/dc/terms/';
const sos = 'urn:uuid:6f8e465d-666c-4a79-bd8f-eba4bd9c1e23#';
const sayNoAddress = 'https://stories.example.org/about/your-story/';

/** Makes a story whose record has every field that a record can have. */
const fullStory = () =>
  validEntry((data) => {
    const { consent } = deciderAt(data, 0);
    consent.release.uses = uses.map((use) => ({ use }));
    consent.release.recognisableBy = ['voice'];
    consent.withdrawnOn = '2026-11-20';
    consent.release.expiresOn = '2026-10-01';
  });
const otherStories = (['guardian', 'local-authority-care-order'] as const).map((holder) =>
  validEntry((data) => (deciderAt(data, 1).consent.holder = holder), {
    removal: { id: 'k7m2qx', removedOn: '2026-11-01' },
  }),
);
const draft = () =>
  validEntry((data) => {
    Object.assign(data, {
      people: [{ part: 'storyteller', consent: { agreedToTell: '2026-11-01' } }],
    });
  });

const all = createRegister(fullStory(), ...otherStories, draft(), validEntry());
const read = (story: RegisterStory) =>
  expandJsonLd(writeConsentRecords(createRegister(story), sayNoAddress));
const inDpv = (names: Iterable<string>) =>
  [...names].filter((name) => name.startsWith(dpv)).map((name) => name.slice(dpv.length));
const oneOf = (nodes: readonly ExpandedNode[], type: string) =>
  nodesIn(nodes).filter((node) => node['@type']?.includes(dpv + type));
const valueOf = (node: ExpandedNode | undefined, property: string) =>
  (node?.[property] as { '@value'?: string; '@id'?: string }[] | undefined)?.map(
    (each) => each['@value'] ?? each['@id'],
  );

describe('consent records', () => {
  it('use only terms of DPV, classes as classes and properties as properties', async () => {
    const nodes = nodesIn(await expandJsonLd(writeConsentRecords(all, sayNoAddress)));
    const properties = new Set(nodes.flatMap((node) => inDpv(Object.keys(node))));
    const types = new Set(nodes.flatMap((node) => inDpv([node['@type'] ?? []].flat())));
    const named = new Set(nodes.flatMap((node) => inDpv([node['@id'] ?? ''])));
    const classes = [...dpvClasses, ...dpvStatuses, ...dpvPurposes];
    expect([...properties].filter((term) => !dpvProperties.includes(term))).toEqual([]);
    expect([...types, ...named].filter((term) => !classes.includes(term))).toEqual([]);
    // A listed term that no record uses is out of date.
    const receipt = nodesIn(await expandJsonLd(receiptOf()));
    const used = new Set([
      ...properties,
      ...types,
      ...named,
      ...receipt.flatMap((node) => inDpv([...Object.keys(node), ...(node['@type'] ?? [])])),
    ]);
    expect([...classes, ...dpvProperties].filter((term) => !used.has(term))).toEqual([]);
  });

  it('give every state and every purpose a class that DPV has for it', async () => {
    const nodes = nodesIn(await expandJsonLd(writeConsentRecords(all, sayNoAddress)));
    const states = nodes.flatMap(
      (node) => (node[`${dpv}hasConsentStatus`] ?? []) as ExpandedNode[],
    );
    expect(states.length).toBeGreaterThan(8);
    for (const state of states) expect(dpvStatuses).toContain(inDpv(state['@type'] ?? [])[0]);
    const broader = nodes.flatMap(
      (node) => (node['http://www.w3.org/2004/02/skos/core#broader'] ?? []) as ExpandedNode[],
    );
    for (const purpose of broader) expect(dpvPurposes).toContain(inDpv([purpose['@id'] ?? ''])[0]);
  });

  it('contain every field that ISO/IEC TS 27560 requires, in one record for each person', async () => {
    const records = oneOf(
      await expandJsonLd(writeConsentRecords(all, sayNoAddress)),
      'ConsentRecord',
    );
    // Each of the four stories has two deciders and somebody who agreed to be mentioned. The draft
    // has one decider.
    expect(records).toHaveLength(4 * 3 + 1);
    for (const record of records) {
      expect(valueOf(record, `${dct}identifier`)).toHaveLength(1);
      expect(valueOf(record, `${dct}conformsTo`)).toEqual([
        'https://w3id.org/dpv/schema/dpv-27560#record',
      ]);
      for (const property of [
        ...['hasDataSubject', 'hasDataController', 'hasJurisdiction', 'hasNotice', 'hasProcess'],
        ...['hasConsentControl', 'hasRight', 'hasConsentStatus'],
      ])
        expect(record[dpv + property], property).toBeDefined();
      for (const process of oneOf([record], 'Process'))
        for (const property of [
          'hasPurpose',
          'hasPersonalData',
          'hasRecipient',
          'hasStorageCondition',
        ])
          expect(process[dpv + property], property).toBeDefined();
      for (const state of record[`${dpv}hasConsentStatus`] as ExpandedNode[])
        for (const property of ['isIndicatedAtTime', 'isIndicatedBy', 'hasDuration'])
          expect(state[dpv + property], property).toBeDefined();
    }
  });

  it('give the last day of each use, and name no use that was not allowed', async () => {
    const [record] = oneOf(await read(validEntry()), 'ConsentRecord');
    const ends = oneOf([record!], 'Process').map((process) => {
      const [purpose] = process[`${dpv}hasPurpose`] as ExpandedNode[];
      const [until] = oneOf([process], 'UntilTimeDuration');
      return [
        purpose?.['@id']?.split('#')[1],
        valueOf(until, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value')?.[0],
      ];
    });
    expect(ends).toEqual([
      ['telling', undefined],
      ['website', '2028-02-20'],
      ['staff-library', '2028-02-20'],
      ['presentation', '2027-02-20'],
      ['learning', '2028-02-20'],
    ]);
  });

  it('say who gave a parental consent, and that the child agreed', async () => {
    const [, brother] = oneOf(await read(validEntry()), 'ConsentRecord');
    const by = (brother?.[`${dpv}hasConsentStatus`] as ExpandedNode[]).map((state) =>
      valueOf(state, `${dpv}isIndicatedBy`),
    );
    expect(by).toEqual(Array(2).fill([`${dpv}ParentOfDataSubject`, `${dpv}DataSubject`]));
    expect(oneOf([brother!], 'Child')).toHaveLength(1);
  });

  describe('of people of every route', () => {
    const story = validEntry((data) => Object.assign(data, { people: peopleOfEveryRoute() }));
    const recordOf = async (reference: string) =>
      oneOf(await read(story), 'ConsentRecord').find(
        (record) => valueOf(record, `${dct}identifier`)?.[0] === reference,
      )!;
    const ownFacts = (record: ExpandedNode) =>
      Object.fromEntries(
        nodesIn([record])
          .flatMap((node) => Object.keys(node).map((property) => [property, node] as const))
          .filter(([property]) => property.startsWith(sos))
          .map(([property, node]) => [property.slice(sos.length), valueOf(node, property)?.[0]]),
      );

    it.each<[string, string, string[]]>([
      ['a child beside whom a special guardian agrees', '02', ['DataSubject', 'GuardianOfDataSubject']], // prettier-ignore
      ['a child who was observed, for whom the council decides', '03', ['Authority']],
      ['a child who agrees, and a step-parent', '05', ['GuardianOfDataSubject', 'DataSubject']],
      ['a professional', '06', ['DataSubject']],
      ['a child who decides alone', '08', ['DataSubject']],
      ['somebody who agreed to be mentioned', '09', ['DataSubject']],
    ])('name who said yes: %s', async (_, digits, who) => {
      const record = await recordOf(`SOS-2026-1${digits}`);
      const [given] = record[`${dpv}hasConsentStatus`] as ExpandedNode[];
      expect(valueOf(given, `${dpv}isIndicatedBy`)).toEqual(who.map((name) => dpv + name));
    });

    it('say that others decided for an adult who lacks capacity', async () => {
      const record = await recordOf('SOS-2026-104');
      const [given] = record[`${dpv}hasConsentStatus`] as ExpandedNode[];
      expect(valueOf(given, `${dpv}isIndicatedBy`)).toEqual([`${sos}best-interests-decider`]);
      expect(ownFacts(record)).toMatchObject({
        ...{ route: 'best-interests', capacityAssessedOn: '2026-02-18' },
        ...{ bestInterestsDecidedOn: '2026-02-19', personsView: 'observed' },
      });
    });

    it.each<[string, object]>([
      ['01', { capacityAssessedOn: '2026-02-18' }],
      ['02', { holder: 'special-guardian', recognisableBy: 'name-of-teller' }],
      [
        '03',
        {
          ...{ protected: 'looked-after', independentVoice: 'independent-reviewing-officer' },
          ...{ independentView: 'agrees', parentsView: 'unsafe', parentsAskedOn: '2026-02-15' },
        },
      ],
      ['05', { otherParent: 'disagrees', objectionWeighedOn: '2026-02-17' }],
      ['06', { leftOn: '2026-10-31' }],
      [
        '07',
        {
          ...{ anonymityForLife: true, anonymityWaivedOn: '2026-02-11' },
          ...{ waiverCheckedOn: '2026-02-12', diedOn: '2026-09-30' },
        },
      ],
      ['08', { withoutHolder: 'unsafe', withoutHolderDecidedOn: '2026-02-14' }],
    ])('have facts for which DPV has no word: person %s', async (digits, facts) => {
      expect(ownFacts(await recordOf(`SOS-2026-1${digits}`))).toMatchObject(facts);
    });

    it('have one record for each reference of people who agreed to be mentioned', async () => {
      for (const reference of ['SOS-2026-109', 'SOS-2026-110']) {
        const record = await recordOf(reference);
        const states = (record[`${dpv}hasConsentStatus`] as ExpandedNode[]).map((state) => [
          inDpv(state['@type'] ?? [])[0],
          valueOf(state, `${dpv}isIndicatedAtTime`)?.[0],
        ]);
        expect(states).toEqual([
          ['ConsentGiven', '2026-02-13'],
          ['ConsentWithdrawn', '2026-11-05'],
        ]);
        expect(oneOf([record], 'Process')).toHaveLength(1);
      }
    });

    it('leave out of a receipt what others think, and how the law protects the person', () => {
      const receipts = story.people
        .slice(0, 8)
        .map((person) =>
          writeReceiptData(story, person, { ...createRegister(story), sayNoAddress: undefined }),
        );
      for (const receipt of receipts)
        expect(receipt).not.toMatch(
          /otherParent|parentsView|objectionWeighed|withoutHolder|anonymity|waiver|protected/i,
        );
    });
  });

  const statesOf = async (story: RegisterStory) => {
    const [record] = oneOf(await read(story), 'ConsentRecord');
    return (record?.[`${dpv}hasConsentStatus`] as ExpandedNode[]).map((state) => [
      inDpv(state['@type'] ?? [])[0],
      valueOf(state, `${dpv}isIndicatedAtTime`)?.[0],
    ]);
  };

  it('list the first consent, the release, and what ended them', async () => {
    const given = [
      ['ConsentGiven', '2026-02-01'],
      ['ConsentGiven', '2026-02-20'],
    ];
    expect(await statesOf(validEntry())).toEqual(given);
    expect(await statesOf(fullStory())).toEqual([
      ...given,
      ['ConsentExpired', '2026-10-02'],
      ['ConsentWithdrawn', '2026-11-20'],
    ]);
    // A consent that was withdrawn does not expire later.
    const withdrawn = validEntry((data) => {
      deciderAt(data, 0).consent.withdrawnOn = '2026-03-01';
      deciderAt(data, 0).consent.release.expiresOn = '2026-10-01';
    });
    expect(await statesOf(withdrawn)).toEqual([...given, ['ConsentWithdrawn', '2026-03-01']]);
    const removal = { id: 'k7m2qx', removedOn: '2026-11-01' };
    expect(await statesOf(validEntry(undefined, { removal }))).toEqual([
      ...given,
      ['ConsentRevoked', '2026-11-01'],
    ]);
    const early = { id: 'k7m2qx', removedOn: '2026-02-10' };
    expect(await statesOf(validEntry(undefined, { removal: early }))).toEqual(given);
    expect(
      await statesOf(validEntry((data) => (deciderAt(data, 0).consent.askAgainOn = '2026-09-01'))),
    ).toEqual([...given, ['ConsentExpired', '2026-09-01']]);
  });

  it('are the same each time, and each has its own id', async () => {
    expect(writeConsentRecords(all, sayNoAddress)).toBe(writeConsentRecords(all, sayNoAddress));
    const [one, other] = oneOf(await read(validEntry()), 'ConsentRecord');
    expect(one?.['@id']).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(one?.['@id']).not.toBe(other?.['@id']);
  });
});

function receiptOf(story = validEntry()): string {
  const [person] = story.people;
  return writeReceiptData(story, person!, { ...createRegister(story), sayNoAddress: undefined });
}

describe('a receipt as data', () => {
  it('contains one person’s record, and says when it was made', async () => {
    const nodes = await expandJsonLd(receiptOf());
    const [receipt] = oneOf(nodes, 'ConsentReceipt');
    expect(valueOf(receipt, `${dct}conformsTo`)).toEqual([
      'https://w3id.org/dpv/schema/dpv-27560#receipt',
    ]);
    expect(valueOf(receipt, `${dct}created`)).toEqual(['2026-11-23']);
    expect(valueOf(receipt, `${dpv}hasIdentifier`)).toHaveLength(1);
    const records = oneOf(
      receipt?.[`${dpv}hasRecordOfActivity`] as ExpandedNode[],
      'ConsentRecord',
    );
    expect(records.map((record) => valueOf(record, `${dct}identifier`))).toEqual([
      ['SOS-2026-014'],
    ]);
  });

  it('leaves out a removal, since another person may have asked for it', () => {
    const removed = validEntry(undefined, { removal: { id: 'k7m2qx', removedOn: '2026-11-01' } });
    expect(receiptOf(removed)).toBe(receiptOf());
  });
});
