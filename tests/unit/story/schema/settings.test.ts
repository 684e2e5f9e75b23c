import { describe, expect, it } from 'vitest';
import { defaultSettings, settings } from '../../../../src/story/schema/settings.ts';
import { checkShape } from '../../../../src/story/source/check-shape.ts';

const messagesFor = (data: unknown) =>
  checkShape(settings, data).findings.map(({ message, hint }) => `${message} ${hint}`);

describe('the settings of a library', () => {
  it('may all be left out', () => {
    expect(messagesFor({})).toEqual([]);
    expect(checkShape(settings, undefined).data).toEqual(defaultSettings);
  });

  it('have these defaults', () => {
    expect(defaultSettings).toMatchInlineSnapshot(`
      {
        "aiMayCollect": false,
        "brand": {},
        "contacts": [],
        "embedHosts": [],
        "exitTo": "https://www.bbc.co.uk/weather",
        "name": "Stories of Success",
        "names": [],
        "organisation": "Our organisation",
        "outOfHours": "next-morning",
        "recheckMonths": 12,
        "supportLines": [],
        "words": {},
      }
    `);
  });

  it('may all be filled in', () => {
    const filled = {
      organisation: 'Fennisby Children and Families',
      name: 'Our stories',
      contacts: [
        {
          label: 'Participation team',
          phone: '01632 960001',
          texts: true,
          email: 'hello@example.org',
          answers: 'Monday to Friday',
        },
        { label: 'Advocates', address: '1 High Street', independent: true },
      ],
      outOfHours: 'on-call',
      supportLines: [{ name: 'A line', about: 'Any time', phone: '0', url: 'https://example.org' }],
      lawfulBasis: 'Consent',
      specialCategoryCondition: 'Explicit consent',
      privacyNotice: 'https://example.org/privacy',
      checkUrl: 'https://example.org/check/',
      recheckMonths: 6,
      brand: { accent: '#7A3e5c' },
      names: [{ word: 'Fennisby', is: 'place' }],
      embedHosts: ['video.example.org'],
      exitTo: 'https://example.org/weather',
      aiMayCollect: true,
      words: { welcome: 'Welcome', promise: 'We promise.' },
    };
    expect(checkShape(settings, filled)).toEqual({
      data: {
        ...filled,
        contacts: [
          { ...filled.contacts[0], independent: false },
          { ...filled.contacts[1], texts: false },
        ],
      },
      findings: [],
    });
  });

  it('cannot say that a word is a person', () => {
    expect(messagesFor({ names: [{ word: 'Robin', is: 'pseudonym' }] })).toHaveLength(1);
  });

  it('report everything that is wrong', () => {
    const broken = {
      organistion: 'Fennisby',
      contacts: [{ email: 'nobody' }],
      supportLines: [{ name: 'A line', about: 'Any time', url: 'example.org' }],
      recheckMonths: 40,
      brand: { accent: 'plum' },
      embedHosts: ['https://video.example.org', 'localhost'],
    };
    expect(messagesFor(broken)).toMatchInlineSnapshot(`
      [
        "The field \`contacts[0].label\` is missing or empty. Fill it in.",
        "The field \`contacts[0].email\` is not written as it should be. Write an email address.",
        "The field \`supportLines[0].url\` is not written as it should be. Write a whole web address that begins with https://.",
        "The field \`recheckMonths\` is more than 36. Write 36 or less.",
        "The field \`brand.accent\` is not written as it should be. Write a colour as #7a3e5c.",
        "The field \`embedHosts[0]\` is not written as it should be. Write a host, as in video.example.org.",
        "The field \`embedHosts[1]\` is not written as it should be. Write a host, as in video.example.org.",
        "The field \`organistion\` is not one this file can have. Did you mean \`organisation\`? Otherwise remove it.",
      ]
    `);
  });
});

describe('the months a safeguarding review lasts', () => {
  it.each([1, 12, 36])('can be %d', (recheckMonths) =>
    expect(messagesFor({ recheckMonths })).toEqual([]),
  );

  it.each([
    [0, 'is less than 1. Write 1 or more.'],
    [37, 'is more than 36. Write 36 or less.'],
    [1.5, 'is not a whole number. Write a whole number.'],
    ['12', 'is not a number. Write a number.'],
  ])('cannot be %j', (recheckMonths, problem) => {
    expect(messagesFor({ recheckMonths })).toEqual([`The field \`recheckMonths\` ${problem}`]);
  });
});
