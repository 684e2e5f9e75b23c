import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { writeReceipt } from '../../../../src/exports/register/receipt.ts';
import type { RegisterStory } from '../../../../src/library/register/entry.ts';
import { settings } from '../../../../src/story/schema/settings.ts';
import { decider } from '../../../support/at-gate.ts';
import { entry, registerOf } from '../../../support/any-register.ts';
import { expand } from '../../../support/json-ld.ts';

function receipt(story: RegisterStory, number = 1, changed: object = {}): string {
  const context = { ...registerOf(), sayNoAt: undefined, checkAt: undefined, ...changed };
  return writeReceipt(story, story.people[number - 1]!, context);
}

/** What a person reads on the page. */
const read = (html: string) =>
  html
    .replace(/^[^]*<main>/, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#39;', '’')
    .replace(/\n+/g, '\n');

describe('a person’s own copy', () => {
  it('says to the storyteller what they agreed to, and until when', () => {
    const page = read(receipt(entry()));
    expect(page).toContain(
      'This is your own copy of what Fennisby Children and Families has written down',
    );
    expect(page).toContain('as of 23 November 2026');
    expect(page).toContain('You tell this story.');
    expect(page).toContain('On 1 February 2026 you said yes to telling the story.');
    expect(page).toContain('On 20 February 2026 you said yes to the finished version.');
    expect(page).toContain('You had read it together with someone.');
    expect(page).toContain('You are shown by a name chosen for the story.');
    expect(page).toContain('on the public website, until 20 February 2028');
    expect(page).toContain('in presentations, until 20 February 2027');
    expect(page).not.toContain('in reports');
    // Of a story that anyone has said no to, nobody is asked: a copy must not promise it.
    const shown = 'If the story is still shown then, we ask you';
    expect(page).toContain(`${shown} by 20 February 2027 whether you are happy with it.`);
    expect(page).toContain(`${shown} again on 1 September 2027, yourself.`);
    expect(page).toContain('Your yes ends by itself on 20 February 2028.');
  });

  it('says how to say no, to whom, and that it costs nothing', () => {
    const html = receipt(entry(), 1, { sayNoAt: 'https://stories.example.org/about/your-story/' });
    const page = read(html);
    expect(page).toContain('You need give no reason.');
    expect(page).toContain('Saying no makes no difference to the support you and your family get.');
    expect(page).toMatch(
      /Participation team\s+Phone 01632 960 114\s+Email team@fennisby.example\s+They are outside/,
    );
    expect(page).toContain('Your social worker');
    expect(html).toContain('<a href="https://stories.example.org/about/your-story/">');
  });

  it('speaks to a child for whom a parent said yes, of what the parent said', () => {
    const page = read(receipt(entry(), 2));
    expect(page).toContain('This story is about you too.');
    expect(page).toContain('A parent said yes for you, because you were under 16.');
    expect(page).toContain('You were asked too, and agreed.');
    expect(page).toContain('On 21 February 2026 they said yes to the finished version.');
    expect(page).not.toContain('you said yes to the finished version');
    expect(page).not.toContain('You had read it');
    // Their yes ends before that day.
    expect(page).not.toContain('1 May 2029');
  });

  it('tells the one nothing of the other', () => {
    const first = receipt(entry(), 1);
    const second = receipt(entry(), 2);
    expect(first).toContain('SOS-2026-014');
    expect(first).not.toMatch(/SOS-2026-015|under-13|2028-02-21|parent/i);
    expect(second).toContain('SOS-2026-015');
    expect(second).not.toMatch(/SOS-2026-014|16-17|2028-02-20/);
  });

  it('says in the same words whatever keeps a story away, but for their own no', () => {
    const other = receipt(entry((data) => (decider(data, 1).consent.withdrawnOn = '2026-11-20')));
    const held = receipt(entry((data) => (data.safeguarding.outcome = 'hold')));
    const removed = receipt(
      entry(undefined, { removal: { id: 'k7m2qx', removedOn: '2026-11-20' } }),
    );
    expect(other).toBe(held);
    expect(removed).toBe(held);
    expect(read(held)).toContain('Today the story is in no library.');
    expect(read(held)).toContain('on the public website, until 20 February 2028, not used today');
    const own = read(
      receipt(entry((data) => (decider(data, 0).consent.withdrawnOn = '2026-11-20'))),
    );
    expect(own).toContain('You said no on 20 November 2026. Nobody may show the story');
    expect(own).not.toContain('we ask');
  });

  it('speaks to somebody who tells of their work about their work', () => {
    const staff = entry((data) => (decider(data, 0).consent.route = 'staff'));
    expect(read(receipt(staff))).toContain('no difference to your work');
    expect(read(receipt(staff))).not.toContain('support you and your family');
  });

  it('says of a use that has ended when it did', () => {
    const ended = entry((data) => {
      decider(data, 0).consent.release.uses[2] = { use: 'presentation', until: '2026-10-01' };
    });
    expect(read(receipt(ended))).toContain('in presentations, this ended on 1 October 2026');
  });

  it('says of a draft that nothing is shown yet', () => {
    const draft = entry((data) => Object.assign(data, { people: [{ part: 'storyteller' }] }));
    expect(read(receipt(draft))).toContain('Nobody has said yes to a finished version yet');
  });

  it('names somebody to turn to even where nobody is set', () => {
    const bare = { settings: settings.parse({ organisation: 'Fennisby' }) };
    expect(read(receipt(entry(), 1, bare))).toContain('Ask anyone you know at Fennisby.');
  });

  it('is one page that needs nothing else, sound as HTML, with the same as data in it', async () => {
    const html = receipt(entry(), 2, {
      checkAt: 'https://stories.example.org/check/k7m2qx/',
      sayNoAt: 'https://stories.example.org/about/your-story/',
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
    expect(await expand(json)).toHaveLength(2);
  });

  it('cannot be broken by what an organisation writes into its settings', async () => {
    const evil = '</script><script>alert(1)</script><b>&"';
    const html = receipt(entry(), 1, {
      settings: settings.parse({
        organisation: evil,
        contacts: [{ label: evil, address: evil }],
        lawfulBasis: evil,
      }),
    });
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<b>');
    const [, json = ''] = /ld\+json">([^]*?)<\/script>/.exec(html) ?? [];
    expect(JSON.stringify(await expand(json))).toContain('alert(1)');
  });
});
