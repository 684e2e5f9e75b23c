import { expect, test } from 'vitest';
import { writeDocx } from '../../../src/exports/docx/write-docx.ts';
import { loadPdfWriter } from '../../../src/site/artifacts/load-pdf-writer.ts';
import { parseBody } from '../../../src/story/body/parse-body.ts';
import { printedDocument } from '../../support/printed-document.ts';
import { findLeaks, heldBackSentence } from '../../support/scan-one-file.ts';

const writePdf = await loadPdfWriter();
const filling = 'We walked on, and nobody spoke of it again that day. '.repeat(30);
const withSentence = (sentence: string) =>
  printedDocument({
    parts: [
      { type: 'body', body: parseBody(`${filling}\n\n${sentence} ${filling}`).body ?? [] },
      { type: 'questions', questions: ['What did you hear?'], lines: 2 },
      { type: 'notes', atLeast: 2 },
    ],
  });

const writers = {
  'handout.pdf': (sentence: string) => writePdf(withSentence(sentence), 'standard'),
  'handout-large.pdf': (sentence: string) => writePdf(withSentence(sentence), 'large'),
  'handout.docx': (sentence: string) => writeDocx(withSentence(sentence)),
};

test.each(Object.entries(writers))(
  'the scan finds a sentence of a held-back story in %s, and opens one without it',
  async (name, write) => {
    const path = `stories/q4n8vx/${name}`;
    // The handout has its own id, which is that of the held-back story of these tests.
    const kindsOf = async (sentence: string) =>
      (await findLeaks(path, write(sentence))).flatMap(({ kind }) => (kind === 'id' ? [] : kind));
    expect(await kindsOf('Nothing.')).toEqual([]);
    expect(await kindsOf(heldBackSentence)).toContain('words');
  },
);
