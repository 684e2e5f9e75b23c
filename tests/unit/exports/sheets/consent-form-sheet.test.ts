import { beforeAll, describe, expect, it } from 'vitest';
import {
  codeOfForm,
  consentFormHtml,
  formsToPrint,
  type FormToPrint,
} from '../../../../src/exports/sheets/consent-form-sheet.ts';
import { readLibraryContext } from '../../../../src/library/library-context.ts';
import { consentTicks } from '../../../../src/story/schema/consent-sheet.ts';

let shipped: FormToPrint[];
const settings = { organisation: 'Fennisby' };
const shippedForm = (id: string) => shipped.find(({ sheet }) => sheet.id === id)!;

beforeAll(async () => {
  const { consentSheets = [], forms } = await readLibraryContext('content');
  shipped = formsToPrint(consentSheets, forms);
});

describe('the shipped consent forms to print', () => {
  // People may have signed these words. If this test fails, write a new version of the form.
  it('have the words that they had when people signed them', async () => {
    const codes = await Promise.all(
      shipped.map(async (each) => [each.sheet.id, await codeOfForm(each)]),
    );
    expect(codes).toMatchInlineSnapshot(`
      [
        [
          "standard-2027-01",
          "G4P9-2TS3-51GY-3",
        ],
        [
          "easy-read-2027-01",
          "7GJY-0REH-6TYB-2",
        ],
        [
          "standard-2026-01",
          "KHD9-BHHD-QYKB-C",
        ],
        [
          "easy-read-2026-01",
          "3VP6-NYK4-1QNS-B",
        ],
      ]
    `);
  });

  it('ask about every use, face, voice, name, licence and the guess, in both kinds of words', () => {
    for (const id of ['standard-2027-01', 'easy-read-2027-01']) {
      const html = consentFormHtml(shippedForm(id), settings);
      // Each yes and no has two boxes, and each of the other five ticks one.
      expect(html.match(/class="box"/g)).toHaveLength((consentTicks.length - 5) * 2 + 5);
    }
  });

  it('have the words of the form, and in easier words their own', () => {
    const html = (id: string) => consentFormHtml(shippedForm(id), settings);
    expect(html('standard-2027-01')).toContain('<h2>Step one: agreeing to tell your story</h2>');
    expect(html('standard-2027-01')).not.toContain('[form]');
    expect(html('easy-read-2027-01')).not.toContain('Step one: agreeing');
  });
});

describe('the code of a printed form', () => {
  it('changes with any word that somebody signs', async () => {
    const toPrint = shippedForm('standard-2027-01');
    const { sheet, form } = toPrint;
    const change = (data: object): FormToPrint => ({
      form,
      sheet: { ...sheet, data: { ...sheet.data, ...data } },
    });
    const [group, ...groups] = sheet.data.groups;
    const changed: FormToPrint[] = [
      toPrint,
      change({ ask: 'Tick.' }),
      change({ yes: 'Aye' }),
      change({ sign: ['Day: […]'] }),
      change({ groups: [{ ...group, heading: 'Where?' }, ...groups] }),
      { sheet, form: { ...form, body: form.body.slice(1) } },
    ];
    const codes = await Promise.all(changed.map(codeOfForm));
    expect(new Set(codes).size).toBe(changed.length);
    expect(await codeOfForm(structuredClone(toPrint))).toBe(codes[0]);
  });
});
