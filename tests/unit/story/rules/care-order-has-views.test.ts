import { expect, it } from 'vitest';
import { careOrderHasViews } from '../../../../src/story/rules/care-order-has-views.ts';
import {
  changeConsent,
  readFindings,
  ruleFindings,
  brotherOf,
  type Change,
} from './rule-findings.ts';

type View = 'agrees' | 'objects';
const council = (independent: View, parents: View | 'unsafe' | 'untraceable'): Change => {
  return (story) => {
    brotherOf(story).protected = 'looked-after';
    changeConsent(brotherOf(story), {
      holder: 'local-authority-care-order',
      independent: { role: 'advocate', on: '2026-02-14', view: independent },
      parentsConsulted: { view: parents, on: '2026-02-14' },
    });
  };
};

it('accepts the valid story', () => expect(ruleFindings(careOrderHasViews)).toEqual([]));

it('requires the views of an independent person and of the parents', () => {
  expect(ruleFindings(careOrderHasViews, council('agrees', 'agrees'))).toEqual([]);
  const alone: Change = (story) => {
    council('agrees', 'agrees')(story);
    changeConsent(brotherOf(story), { independent: undefined, parentsConsulted: undefined });
  };
  expect(ruleFindings(careOrderHasViews, alone)).toEqual([
    'care-order-alone at people[1].consent.independent',
    'care-order-alone at people[1].consent.parentsConsulted',
  ]);
});

it('refuses any objection of the independent person, and an objection of the parents until a later legal check', () => {
  const objection = (field: string) => [`care-order-objection at people[1].consent.${field}.view`];
  expect(ruleFindings(careOrderHasViews, council('objects', 'agrees'))).toEqual(
    objection('independent'),
  );
  expect(ruleFindings(careOrderHasViews, council('agrees', 'objects'))).toEqual(
    objection('parentsConsulted'),
  );
  const checked = (day: string, independent: View = 'agrees'): Change => {
    return (story) => {
      council(independent, 'objects')(story);
      story.safeguarding.legalCheckOn = day;
    };
  };
  expect(ruleFindings(careOrderHasViews, checked('2026-02-13'))).toEqual(
    objection('parentsConsulted'),
  );
  expect(ruleFindings(careOrderHasViews, checked('2026-02-14'))).toEqual([]);
  expect(ruleFindings(careOrderHasViews, checked('2026-02-14', 'objects'))).toEqual(
    objection('independent'),
  );
});

it.each(['unsafe', 'untraceable'] as const)('accepts parents who are %s', (view) => {
  expect(ruleFindings(careOrderHasViews, council('agrees', view))).toEqual([]);
});

it('requires that the child counts as protected', () => {
  const unprotected: Change = (story) => {
    council('agrees', 'agrees')(story);
    brotherOf(story).protected = 'no';
  };
  expect(ruleFindings(careOrderHasViews, unprotected)).toEqual([
    'protection-missing at people[1].protected',
  ]);
});

it('refuses both views without a care order', () => {
  const parent: Change = (story) => {
    council('agrees', 'agrees')(story);
    changeConsent(brotherOf(story), { holder: 'parent' });
  };
  expect(ruleFindings(careOrderHasViews, parent)).toEqual([
    'care-order-extra at people[1].consent.independent',
    'care-order-extra at people[1].consent.parentsConsulted',
  ]);
  expect(readFindings(careOrderHasViews, parent)[0]).toContain('Under section 20');
});
