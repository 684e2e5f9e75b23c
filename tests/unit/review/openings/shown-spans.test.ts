// @module-tag property
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { mayShow } from '../../../../src/consent/gate.ts';
import {
  findShownSpans,
  subtractSpans,
  type ShownSpan,
} from '../../../../src/review/openings/shown-spans.ts';
import { addDays } from '../../../../src/story/plain-date.ts';
import { audiences, uses } from '../../../../src/story/vocabulary.ts';
import { anyOpenStory, propertyOptions } from '../../../support/open-stories.ts';
import { deciderAt, toGate, validStoryAtGate } from '../../../support/story-at-gate.ts';
import { today } from '../../../support/valid-story.ts';

vi.setConfig({ testTimeout: 60_000 });

const describeSpans = (spans: readonly ShownSpan[]) =>
  spans.map(({ audience, use, from, until }) => `${audience} ${use} ${from} ${until}`);
const span = (from: string, until: string, use: ShownSpan['use'] = 'website'): ShownSpan => ({
  audience: 'public',
  use,
  from,
  until,
});

describe('the days on which a story is shown', () => {
  it('are listed for both libraries and every use, up to the last day', () => {
    expect(describeSpans(findShownSpans(validStoryAtGate(), today))).toEqual([
      'public website 2026-11-23 2027-06-01',
      'public staff-library 2026-11-23 2027-06-01',
      'public presentation 2026-11-23 2027-02-20',
      'public learning 2026-11-23 2027-06-01',
      'staff website 2026-11-23 2027-06-01',
      'staff staff-library 2026-11-23 2027-06-01',
      'staff presentation 2026-11-23 2027-02-20',
      'staff learning 2026-11-23 2027-06-01',
    ]);
  });

  it('begin later if the first day is in the future', () => {
    const story = validStoryAtGate((front) => (front.publishFrom = '2027-01-10'));
    const [first] = findShownSpans(story, today);
    expect(first).toEqual(span('2027-01-10', '2027-06-01'));
  });

  it('begin later for a use that is new in a renewed release', () => {
    const story = validStoryAtGate((front) => {
      for (const index of [0, 1]) {
        const { release } = deciderAt(front, index).consent;
        const { on, fingerprint, expiresOn } = release;
        release.renews = { on, fingerprint, expiresOn, uses: [{ use: 'website' }] };
        Object.assign(release, { on: '2026-11-20', reviewOn: '2027-02-20' });
      }
    });
    expect(describeSpans(findShownSpans(story, today)).slice(0, 2)).toEqual([
      'public website 2026-11-23 2027-06-01',
      'public staff-library 2026-11-27 2027-06-01',
    ]);
  });

  it('are none if somebody has withdrawn', () => {
    const story = validStoryAtGate((front) => (deciderAt(front, 0).consent.withdrawnOn = today));
    expect(findShownSpans(story, today)).toEqual([]);
  });

  it('are exactly the days on which the gate allows the use', () => {
    fc.assert(
      fc.property(anyOpenStory, fc.integer({ min: -40, max: 1200 }), ({ read, on }, days) => {
        const story = toGate(read);
        if (!story) return;
        const spans = findShownSpans(story, on);
        const day = addDays(on, Math.max(0, days));
        for (const audience of audiences) {
          for (const use of uses) {
            const isIn = spans.some(
              (each) =>
                each.audience === audience &&
                each.use === use &&
                each.from <= day &&
                day <= each.until,
            );
            expect(isIn).toBe(mayShow(story, use, audience, day).allowed);
          }
        }
      }),
      propertyOptions(100),
    );
  });

  it('are one span if they follow each other', () => {
    fc.assert(
      fc.property(anyOpenStory, ({ read, on }) => {
        const story = toGate(read);
        const spans = story ? findShownSpans(story, on) : [];
        for (const [index, each] of spans.entries()) {
          const next = spans[index + 1];
          const isSame = next?.audience === each.audience && next.use === each.use;
          if (isSame) expect(next.from > addDays(each.until, 1)).toBe(true);
          expect(each.from <= each.until).toBe(true);
        }
      }),
      propertyOptions(100),
    );
  });
});

describe('the days of a span without other days', () => {
  const days = span('2026-11-10', '2026-11-20');

  it.each([
    ['on the days before', '2026-11-01', '2026-11-09', ['2026-11-10 2026-11-20']],
    ['long before', '2026-11-01', '2026-11-05', ['2026-11-10 2026-11-20']],
    ['on the days after', '2026-11-21', '2026-11-30', ['2026-11-10 2026-11-20']],
    ['long after', '2026-11-25', '2026-11-30', ['2026-11-10 2026-11-20']],
    ['at the beginning', '2026-11-01', '2026-11-10', ['2026-11-11 2026-11-20']],
    ['at the end', '2026-11-20', '2026-11-30', ['2026-11-10 2026-11-19']],
    [
      'in the middle',
      '2026-11-12',
      '2026-11-13',
      ['2026-11-10 2026-11-11', '2026-11-14 2026-11-20'],
    ],
    ['all of them', '2026-11-10', '2026-11-20', []],
  ])('leave out those that are there as well: %s', (_, from, until, left) => {
    const rest = subtractSpans([days], [span(from, until)]);
    expect(rest.map((each) => `${each.from} ${each.until}`)).toEqual(left);
  });

  it('leave out the days of several spans', () => {
    const others = [span('2026-11-11', '2026-11-12'), span('2026-11-15', '2026-11-18')];
    expect(subtractSpans([days], others)).toHaveLength(3);
  });

  it('include days of another use or another audience', () => {
    const report = span('2026-11-01', '2026-11-30', 'report');
    const staff = { ...report, audience: 'staff' as const, use: 'website' as const };
    expect(subtractSpans([days], [report, staff])).toEqual([days]);
  });
});
