import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { writeReceipt } from '../../../../src/exports/register/receipt-page.ts';
import type { RegisterStory } from '../../../../src/library/register/register-story.ts';
import { settings } from '../../../../src/story/schema/settings.ts';
import { deciderAt } from '../../../support/story-at-gate.ts';
import { validEntry, createRegister } from '../../../support/any-register.ts';
import { peopleOfEveryRoute } from '../../../support/people-of-every-route.ts';
import { expandJsonLd } from '../../../support/json-ld.ts';

function receipt(story: RegisterStory, number = 1, changed: object = {}): string {
  const context = {
    ...createRegister(),
    sayNoAddress: undefined,
    checkAddress: undefined,
    ...changed,
  };
  return writeReceipt(story, story.people[number - 1]!, context);
}

/** Extracts the text that a person reads on the page. */
const readText = (html: string) =>
  html
    .replace(/^[^]*<main>/, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#39;', '’')
    .replace(/\n+/g, '\n');

describe('a receipt', () => {
  it('tells a storyteller what they agreed to, and until when', () => {
    const page = readText(receipt(validEntry()));
    expect(page).toContain(
      'This is your own copy of what Fennisby Children and Families has written down',
    );
    expect(page).toContain('as of 23 November 2026');
    expect(page).toContain('You tell this story.');
    expect(page).toContain('On 1 February 2026 you said yes to telling the story.');
    expect(page).toContain('On 20 February 2026 you said yes to the finished version.');
    expect(page).toContain('What you said yes to');
    expect(page).toContain('Before that, you read it together with someone.');
    expect(page).toContain('You are shown by a name chosen for the story.');
    expect(page).toContain('on the public website, until 20 February 2028');
    expect(page).toContain('in presentations, until 20 February 2027');
    expect(page).not.toContain('in reports');
    // Nobody is asked about a story after a no, so the receipt must not promise a question.
    const shown = 'If we still show the story then, we ask you';
    expect(page).toContain(`${shown} by 20 February 2027 if you are still happy with it.`);
    expect(page).toContain(`${shown} yourself again on 1 September 2027.`);
    expect(page).toContain('This yes ends by itself on 20 February 2028.');
  });

  it('says which yes a renewed yes carries on from, in the words for a person and for a child', () => {
    const story = validEntry();
    for (const { consent } of story.people) consent.release.renewsOn = '2025-02-20';
    const rest = 'of 20 February 2025. We wait seven days before we use it in any new way.';
    expect(readText(receipt(story))).toContain(`It carries on from your yes ${rest}`);
    expect(readText(receipt(story, 2))).toContain(`It carries on from their yes ${rest}`);
    expect(readText(receipt(validEntry()))).not.toContain('carries on');
  });

  it('says how to withdraw and whom to tell, and that it changes no support', () => {
    const html = receipt(validEntry(), 1, {
      sayNoAddress: 'https://stories.example.org/about/your-story/',
    });
    const page = readText(html);
    expect(page).toContain('You don’t have to give a reason.');
    expect(page).toContain('Saying no makes no difference to the support you and your family get.');
    expect(page).toContain('Your answer won’t affect any decision about you.');
    expect(page).toMatch(
      /Participation team\s+Phone 01632 960 114\s+Email team@fennisby.example\s+They are outside/,
    );
    expect(page).toContain('Your social worker');
    expect(html).toContain('<a href="https://stories.example.org/about/your-story/">');
  });

  it('carries its own code, with the ways to use it, and says what happens out of hours', () => {
    const page = readText(receipt(validEntry(), 1, { ownCode: '7F3K-Q2MX-9' }));
    expect(page).toContain('7F3K-Q2MX-9');
    expect(page).toContain('Say it to anyone who works for Fennisby Children and Families.');
    expect(page).toContain(
      'A no that comes then is the first thing we do on the next working day.',
    );
    const onCall = { ...createRegister().settings, outOfHours: 'on-call' };
    const other = readText(receipt(validEntry(), 1, { settings: onCall }));
    expect(other).toContain('Someone is on call at night');
    expect(other).not.toContain('the next working day');
    expect(readText(receipt(validEntry()))).not.toContain('Your own code');
  });

  it('says which phones take text messages, and when somebody answers', () => {
    const { settings } = createRegister();
    const contacts = [
      {
        label: 'Team',
        phone: '01632 960 114',
        texts: true,
        answers: 'Monday to Friday',
        independent: false,
      },
    ];
    const page = readText(receipt(validEntry(), 1, { settings: { ...settings, contacts } }));
    expect(page).toMatch(/Phone or text 01632 960 114\s+Monday to Friday/);
  });

  it('says how to stop one use and keep the others, if there are several', () => {
    expect(readText(receipt(validEntry()))).toContain(
      'For example: ‘Please don’t use it in learning and training any more.’',
    );
    const one = validEntry(
      (data) => (deciderAt(data, 0).consent.release.uses = [{ use: 'website' }]),
    );
    expect(readText(receipt(one))).not.toContain('stop one of these');
  });

  it('has a page for a child for whom somebody said yes, and for nobody else', () => {
    const page = readText(receipt(validEntry(), 2, { ownCode: '7F3K-Q2MX-9' }));
    const [, forChild = ''] = page.split('A page for you');
    expect(forChild).toContain('A grown-up said yes for you. But it is your story too.');
    expect(forChild).toContain('7F3K-Q2MX-9');
    expect(forChild).toContain('Or ring: Participation team, 01632 960 114.');
    expect(readText(receipt(validEntry(), 1))).not.toContain('A page for you');
    const withdrawn = validEntry((data) => (deciderAt(data, 1).consent.withdrawnOn = '2026-11-20'));
    expect(readText(receipt(withdrawn, 2))).not.toContain('A page for you');
  });

  it('tells a child what their parent agreed to for them', () => {
    const page = readText(receipt(validEntry(), 2));
    expect(page).toContain('This story is about you too.');
    expect(page).toContain('A parent said yes for you, because you were under 16.');
    expect(page).toContain('We asked you too, and you agreed.');
    expect(page).toContain('What someone said yes to for you');
    expect(page).not.toContain('What you said yes to');
    expect(page).toContain('On 21 February 2026 they said yes to the finished version.');
    expect(page).not.toContain('you said yes to the finished version');
    expect(page).not.toContain('you read it');
    // The release ends before the day to ask again.
    expect(page).not.toContain('1 May 2029');
  });

  it('tells one person nothing about another', () => {
    const first = receipt(validEntry(), 1);
    const second = receipt(validEntry(), 2);
    expect(first).toContain('SOS-2026-014');
    expect(first).not.toMatch(/SOS-2026-015|10-12|2028-02-21|parent/i);
    expect(second).toContain('SOS-2026-015');
    expect(second).not.toMatch(/SOS-2026-014|16-17|2028-02-20/);
  });

  it('gives the same words for every reason why a story is not shown, except for their own withdrawal', () => {
    const otherWithdrew = receipt(
      validEntry((data) => (deciderAt(data, 1).consent.withdrawnOn = '2026-11-20')),
    );
    const onHold = receipt(validEntry((data) => (data.safeguarding.outcome = 'hold')));
    const removed = receipt(
      validEntry(undefined, { removal: { id: 'k7m2qx', removedOn: '2026-11-20' } }),
    );
    expect(otherWithdrew).toBe(onHold);
    expect(removed).toBe(onHold);
    expect(readText(onHold)).toContain('Today we are not showing the story.');
    expect(readText(onHold)).toContain(
      'on the public website, until 20 February 2028, not used today',
    );
    const own = readText(
      receipt(validEntry((data) => (deciderAt(data, 0).consent.withdrawnOn = '2026-11-20'))),
    );
    expect(own).toContain('You said no on 20 November 2026. Thank you for telling us.');
    expect(own).toContain('Today we are not showing the story.');
    expect(own).not.toContain('we ask');
  });

  it('speaks to a professional about their work instead of their support', () => {
    const staff = validEntry((data) => (deciderAt(data, 0).consent.route = 'staff'));
    expect(readText(receipt(staff))).toContain('no difference to your work');
    expect(readText(receipt(staff))).not.toContain('support you and your family');
  });

  describe('of people of every route', () => {
    const story = validEntry((data) => Object.assign(data, { people: peopleOfEveryRoute() }));
    const pageOf = (number: number) => readText(receipt(story, number));
    const forYou = 'What someone said yes to for you';

    it.each<[string, number, string[], string[]]>([
      [
        'an adult whose capacity was assessed',
        1,
        ['What you said yes to', 'was sure that you can decide this.', 'in newspapers'],
        ['said yes with you', 'the people who look after you'],
      ],
      [
        'a child who decides, with a special guardian beside them',
        2,
        [
          ...['What you said yes to', 'was sure that you understood it.'],
          ...['Your special guardian said yes with you.', 'may be named, seen or heard.'],
          'If the people who look after you change, tell us.',
        ],
        [forYou],
      ],
      [
        'a child for whom the council decides',
        3,
        [
          ...[forYou, 'a court had made a care order', 'We asked your reviewing officer as well.'],
          'someone who knows you watched how you felt about it.',
        ],
        ['unsafe', 'looked-after', 'looked after'],
      ],
      [
        'an adult who lacks capacity',
        4,
        [
          ...[forYou, 'people who know you well decided what is best for you.'],
          ...['On 20 February 2026 they said yes', 'watched how you felt about it.'],
        ],
        ['because you were under 16'],
      ],
      [
        'a child whose other parent disagrees',
        5,
        ['Your step-parent said yes for you.', 'We asked you too, and you agreed.'],
        ['disagree', 'proceedings', 'court had'],
      ],
      [
        'a professional who leaves',
        6,
        ['The day you leave your work is 31 October 2026.'],
        ['you and your family get'],
      ],
      [
        'somebody who has died',
        7,
        ['This yes ends by itself'],
        ['we ask you', 'for life', 'waive'],
      ],
      [
        'a child who decides alone',
        8,
        ['was sure that you understood it.'],
        ['unsafe', 'with you.'],
      ],
    ])('says who decided, and nothing about anyone else: %s', (_, number, says, hides) => {
      const page = pageOf(number);
      for (const text of says) expect(page).toContain(text);
      for (const text of hides) expect(page).not.toContain(text);
    });
  });

  it('says on which day a use ended', () => {
    const ended = validEntry((data) => {
      deciderAt(data, 0).consent.release.uses[2] = { use: 'presentation', until: '2026-10-01' };
    });
    expect(readText(receipt(ended))).toContain('in presentations, this ended on 1 October 2026');
  });

  it('says that nothing is released yet if the story is a draft', () => {
    const draft = validEntry((data) => Object.assign(data, { people: [{ part: 'storyteller' }] }));
    expect(readText(receipt(draft))).toContain('Nobody has said yes to a finished version yet');
  });

  it('names the organisation if no contact is set', () => {
    const bare = { settings: settings.parse({ organisation: 'Fennisby' }) };
    expect(readText(receipt(validEntry(), 1, bare))).toContain('Ask anyone you know at Fennisby.');
  });

  it('is one valid HTML page that needs no other file and contains the same facts as JSON-LD', async () => {
    const html = receipt(validEntry(), 2, {
      checkAddress: 'https://stories.example.org/check/k7m2qx/',
      sayNoAddress: 'https://stories.example.org/about/your-story/',
    });
    const validator = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y'],
    });
    const { results } = await validator.validateString(html);
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${ruleId} ${message}`),
      ),
    ).toEqual([]);
    expect(html).not.toMatch(
      /<(?:link|img|iframe|script(?! type="application\/ld\+json"))|url\(|@import/,
    );
    const [, json = ''] = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(html) ?? [];
    expect(await expandJsonLd(json)).toHaveLength(2);
  });

  it('escapes everything that an organisation writes into its settings', async () => {
    const evil = '</script><script>alert(1)</script><b>&"';
    const html = receipt(validEntry(), 1, {
      settings: settings.parse({
        organisation: evil,
        contacts: [{ label: evil, address: evil }],
        lawfulBasis: evil,
      }),
    });
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<b>');
    const [, json = ''] = /ld\+json">([^]*?)<\/script>/.exec(html) ?? [];
    expect(JSON.stringify(await expandJsonLd(json))).toContain('alert(1)');
  });
});
