import type { RecordLeftOut } from './left-out-kinds.ts';
import { selectElements, removeElements, unwrapElement } from './remove-element.ts';

/** What mail programs put around a message that they quote, and signatures. */
const around = [
  '[id$="divRplyFwdMsg"]',
  '[id$="appendonsend"]',
  '[id$="Signature"]',
  '.gmail_attr',
  '.gmail_signature',
  '.moz-cite-prefix',
  '.moz-signature',
  '.moz-email-headers-table',
  '.protonmail_signature_block',
].join(', ');

const headLine = /^\s*(?:From|Sent|Date|To|Cc|Bcc|Subject|Reply-To|Importance|Attachments)\s*:/i;
const wholeHead = /^\s*From\s*:[^]*\b(?:Sent|Date)\s*:[^]*\bSubject\s*:/i;
const introduction =
  /^\s*(?:On\s[^]{6,200}\swrote:|Begin forwarded message:|-{2,}\s*(?:Original|Forwarded) [Mm]essage\s*-{2,})\s*$/;

/** The number of lines after which lines such as `To:` are the head of a message. */
const fewestHeadLines = 3;

/**
 * Removes the lines around a message that was sent on: who sent it when to whom, and signatures. They
 * contain real names. The message itself stays, but not as a quotation.
 */
export function removeEmailLines(body: HTMLElement, record: RecordLeftOut): void {
  removeElements(body.querySelectorAll(around), 'email', record);
  const lines = selectElements(body, 'p, div', (element) => !element.querySelector('p, div, li'));
  removeElements(lines.filter(isHead), 'email', record);
  removeElements(headRuns(lines).flat(), 'email', record);
  for (const quote of body.querySelectorAll('blockquote[type="cite"], blockquote.gmail_quote')) {
    unwrapElement(quote);
  }
}

function isHead({ textContent }: Element): boolean {
  return wholeHead.test(textContent) || introduction.test(textContent);
}

/** Finds lines such as `From:` and `To:` that follow each other. */
function headRuns(lines: readonly Element[]): Element[][] {
  const runs: Element[][] = [];
  let run: Element[] = [];
  for (const line of [...lines, undefined]) {
    if (line && headLine.test(line.textContent)) {
      run.push(line);
    } else {
      const isFromSomebody = run.some(({ textContent }) => /^\s*From/i.test(textContent));
      if (isFromSomebody && run.length >= fewestHeadLines) runs.push(run);
      run = [];
    }
  }
  return runs;
}
