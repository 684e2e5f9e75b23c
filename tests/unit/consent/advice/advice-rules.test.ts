import { describe, expect, it } from 'vitest';
import { agreementsTooFew } from '../../../../src/consent/advice/agreements-too-few.ts';
import type { AdviceRule } from '../../../../src/consent/advice/advice-rule.ts';
import { answersOutdated } from '../../../../src/consent/advice/answers-outdated.ts';
import { courtAnswerDoubtful } from '../../../../src/consent/advice/court-answer-doubtful.ts';
import { otherParentDoubtful } from '../../../../src/consent/advice/other-parent-doubtful.ts';
import { protectionDoubtful } from '../../../../src/consent/advice/protection-doubtful.ts';
import { writePath } from '../../../../src/story/issue.ts';
import { findMentioned } from '../../../../src/story/schema/person.ts';
import type { FrontMatter } from '../../../../src/story/schema/front-matter.ts';
import { validData } from '../../../support/valid-story.ts';
import { brotherOf, changeConsent, storytellerOf } from '../../story/rules/rule-findings.ts';

type Edit = (story: FrontMatter) => void;

/** The storyteller is 16 and looked after, her brother is 11 and not protected. */
const advise = (rule: AdviceRule, ...changes: Edit[]) => {
  const story: FrontMatter = validData();
  for (const change of changes) change(story);
  return rule(story).map((advice) => `${advice.rule} ${writePath(advice.path ?? [])}`);
};
const mum = (about: object): Edit => {
  return (story) => Object.assign(findMentioned(story.people)[0]!.person, about);
};
const brother = (about: object, consent: Parameters<typeof changeConsent>[1] = {}): Edit => {
  return (story) => {
    Object.assign(brotherOf(story), about);
    changeConsent(brotherOf(story), consent);
  };
};
const teller = (about: object): Edit => {
  return (story) => Object.assign(storytellerOf(story), about);
};
const review = (about: Partial<FrontMatter['safeguarding']>): Edit => {
  return (story) => Object.assign(story.safeguarding, about);
};

it.each([
  ...[courtAnswerDoubtful, protectionDoubtful, otherParentDoubtful],
  ...[agreementsTooFew, answersOutdated],
])('%o says nothing of the valid story', (rule) => {
  expect(advise(rule)).toEqual([]);
});

describe('the answer about the courts', () => {
  const doubtful = ['court-doubtful safeguarding.courtProceedings'];

  it.each(['special-guardian', 'adopter', 'lives-with-order'] as const)(
    'hardly fits %s without a court',
    (holder) => {
      const change = brother({}, { holder });
      const concluded = review({ courtProceedings: 'concluded' });
      expect(advise(courtAnswerDoubtful, change)).toEqual(doubtful);
      expect(advise(courtAnswerDoubtful, change, concluded)).toEqual([]);
    },
  );

  it('hardly fits a child in proceedings that are over', () => {
    const change = brother({ protected: 'proceedings' });
    const courts = (courtProceedings: 'concluded' | 'court-permission') =>
      advise(courtAnswerDoubtful, change, review({ courtProceedings }));
    expect(courts('concluded')).toEqual(doubtful);
    expect(courts('court-permission')).toEqual([]);
  });
});

describe('protection', () => {
  const doubtful = ['protection-doubtful people[1].protected'];

  it.each(['a boy in care, 11', 'a looked-after child', 'a foster child', 'fostered, 11'])(
    'is doubtful for %s',
    (description) => {
      expect(advise(protectionDoubtful, brother({ description }))).toEqual(doubtful);
      const known = brother({ description, protected: 'looked-after' });
      expect(advise(protectionDoubtful, known)).toEqual([]);
    },
  );

  it.each(['a boy who takes care, 11', 'a boy who was in care', 'her brother'])(
    'is not doubtful for %s',
    (description) => {
      expect(advise(protectionDoubtful, brother({ description }))).toEqual([]);
    },
  );

  it('is doubtful if somebody in the story fosters, unless that is over or the child is their own', () => {
    const beside = (description: string) =>
      advise(protectionDoubtful, teller({ description: 'foster carer' }), brother({ description }));
    expect(beside('a boy who lives with them')).toEqual(doubtful);
    expect(beside('a boy who lived with them')).toEqual([]);
    expect(beside('their own son')).toEqual([]);
  });

  it('is doubtful for a child in care if a special guardian or an adopter decides', () => {
    const decides = (holder: 'special-guardian' | 'adopter' | 'parent') =>
      advise(protectionDoubtful, brother({ protected: 'fostered' }, { holder }));
    expect(decides('special-guardian')).toEqual(doubtful);
    expect(decides('adopter')).toEqual(doubtful);
    expect(decides('parent')).toEqual([]);
  });
});

it('an answer that there is no other parent is doubtful if the story mentions a parent who was not asked', () => {
  const alone = brother({}, { otherParent: 'none' });
  const unasked = (description: string) =>
    advise(otherParentDoubtful, alone, mum({ description, position: 'not-asked' }));
  expect(unasked('their mum')).toEqual(['other-parent-doubtful people[1].consent.otherParent']);
  expect(unasked('their aunt')).toEqual([]);
  expect(advise(otherParentDoubtful, alone)).toEqual([]);
  expect(advise(otherParentDoubtful, mum({ position: 'not-asked' }))).toEqual([]);
});

describe('agreements', () => {
  it('are too few if the description means more people', () => {
    expect(advise(agreementsTooFew, mum({ description: '22 parents' }))).toEqual([
      'agreements-too-few people[2].records',
    ]);
    expect(advise(agreementsTooFew, brother({ description: 'her twins, aged seven' }))).toEqual([
      'agreements-too-few people[1].description',
    ]);
  });

  it('are enough if there is one for each person, or if nobody was asked', () => {
    const two = { description: 'her two aunts', records: ['SOS-1', 'SOS-2'] };
    expect(advise(agreementsTooFew, mum(two))).toEqual([]);
    const nobody = { description: '22 parents', position: 'not-identifiable' };
    expect(advise(agreementsTooFew, mum(nobody))).toEqual([]);
  });
});

describe('answers', () => {
  it('are outdated when they are more than 24 months older than the release', () => {
    const asked = (on: string) =>
      advise(answersOutdated, brother({}, { childsView: { on, view: 'agrees' } }));
    expect(asked('2024-02-21')).toEqual([]);
    expect(asked('2024-02-20')).toEqual(['answer-outdated people[1].consent.childsView.on']);
  });

  it('are outdated when they are more than 24 months older than the review', () => {
    const reviewed = review({
      ...{ reviewedOn: '2026-06-10', legalCheckOn: '2024-06-09' },
      notAskedWeighed: { on: '2024-06-10' },
    });
    expect(advise(answersOutdated, reviewed)).toEqual([
      'answer-outdated safeguarding.legalCheckOn',
    ]);
  });

  it('are reported if a waiver is later than the release', () => {
    const waived = (on: string) =>
      advise(answersOutdated, teller({ waiver: { on, legalCheckOn: '2026-03-02' } }));
    expect(waived('2026-02-21')).toEqual(['waiver-after-release people[0].waiver.on']);
    expect(waived('2026-02-20')).toEqual([]);
  });
});
