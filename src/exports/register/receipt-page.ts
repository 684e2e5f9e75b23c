import type { RecordedPerson } from '../../consent/recorded-consent.ts';
import type { RegisterStory } from '../../library/register/register-story.ts';
import { escapeHtml } from '../../story/body/body-html.ts';
import { receiptWords as words } from '../../words/receipt-en-gb.ts';
import { writeReceiptData } from './consent-records.ts';
import type { ReceiptContext } from './consent-record.ts';
import { receiptSections } from './receipt-sections.ts';

/**
 * Writes the receipt of a person's consent as one page that needs no other file. The page states
 * the facts in plain words and as JSON-LD. The page contains no words of the story and no name.
 */
export function writeReceipt(
  story: RegisterStory,
  person: RecordedPerson,
  context: ReceiptContext,
): string {
  const title = escapeHtml(words.title);
  const data = writeReceiptData(story, person, context);
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${receiptStyle}</style>
<script type="application/ld+json">${escapeForScript(data)}</script>
</head>
<body>
<main>
<h1>${title}</h1>
${receiptSections(story, person, context).join('\n')}
</main>
</body>
</html>
`;
}

/** Escapes JSON, so that no text in the JSON can end the script element around it. */
function escapeForScript(json: string): string {
  return json.replaceAll('<', '\\u003c');
}

/** The styles are part of the page, because the person receives no other file. */
const receiptStyle = `
:root { color-scheme: light dark; }
body { margin: 0; font: 1.125rem/1.6 "Atkinson Hyperlegible Next", Verdana, sans-serif; color: CanvasText; background: Canvas; }
main { max-width: 38rem; margin-inline: auto; padding: 1.5rem; overflow-wrap: break-word; }
h1 { font-size: 1.875rem; line-height: 1.2; }
h2 { font-size: 1.375rem; line-height: 1.3; margin-block: 2.25rem 0.5rem; break-after: avoid; }
h3 { font-size: 1.1875rem; margin-block: 1.5rem 0.25rem; break-after: avoid; }
.lead { font-size: 1.25rem; }
.code { font: 700 1.75rem/1.3 ui-monospace, Consolas, monospace; letter-spacing: 0.06em; break-after: avoid; }
.for-child { margin-block-start: 3rem; padding-block-start: 1rem; border-block-start: 3px solid; font-size: 1.375rem; }
.for-child h2 { margin-block-start: 0.5rem; font-size: 1.875rem; }
li { margin-block: 0.5rem; break-inside: avoid; }
a { color: LinkText; }
a:focus-visible { outline: 3px solid currentcolor; outline-offset: 3px; }
@page { size: A4; margin: 18mm 20mm; }
@media print { html { font-size: 12pt; } body { font-size: 12pt; } main { max-width: none; padding: 0; } .for-child { margin: 0; padding: 0; border: 0; break-before: page; font-size: 17pt; } }
`;
