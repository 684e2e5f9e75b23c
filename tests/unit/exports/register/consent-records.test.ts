import { describe, expect, it } from 'vitest';
import {
  writeReceiptData,
  writeConsentRecords,
} from '../../../../src/exports/register/consent-records.ts';
import type { RegisterStory } from '../../../../src/library/register/register-story.ts';
import { uses } from '../../../../src/story/vocabulary.ts';
import { deciderAt } from '../../../support/story-at-gate.ts';
import { validEntry, createRegister } from '../../../support/any-register.ts';
import { expandJsonLd, nodesIn, type ExpandedNode } from '../../../support/json-ld.ts';
import { dpvClasses, dpvProperties, dpvPurposes, dpvStatuses } from './dpv-terms.ts';

const dpv = 'https://w3id.org/dpv#';
const dct = 'http://purl.org/dc/terms/';
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

  it('hold every field that ISO/IEC TS 27560 requires, in one record for each person', async () => {
    const records = oneOf(
      await expandJsonLd(writeConsentRecords(all, sayNoAddress)),
      'ConsentRecord',
    );
    // Each of the four stories has two deciders, and the draft has one.
    expect(records).toHaveLength(4 * 2 + 1);
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
  it('holds one person’s record, and says when it was made', async () => {
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
