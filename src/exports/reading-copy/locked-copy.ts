import { escapeHtml } from '../../story/body/body-html.ts';
import { lockedCopyWords as words } from '../../words/locked-copy-en-gb.ts';
import { offlinePage, type PageParts } from './copy-page.ts';
import type { EncryptedPage } from './encrypted-page.ts';

/**
 * Writes the page in which a locked reading copy travels. It says nothing about the story, not even
 * that there is one, and opens without a network.
 *
 * @param parts the style and the script of this page
 * @param later those of the copy in it
 */
export function lockedCopyPage(
  locked: EncryptedPage,
  parts: PageParts,
  later: PageParts,
): Promise<string> {
  const { title, lead, label, hint, open, opening, wrong, help, noScript } = words;
  // Base 64 and numbers cannot end the element around them.
  const data = JSON.stringify(locked);
  return offlinePage({
    title,
    language: 'en-GB',
    parts,
    later,
    content: `<section class="sheet"><h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(lead)}</p>
<form class="locked"><label for="passphrase">${escapeHtml(label)}</label>
<input id="passphrase" type="text" autocomplete="off" autocapitalize="none" spellcheck="false" required aria-describedby="passphrase-hint">
<p class="made" id="passphrase-hint">${escapeHtml(hint)}</p>
<button class="button">${escapeHtml(open)}</button>
<p role="status" data-opening="${escapeHtml(opening)}" data-wrong="${escapeHtml(wrong)}"></p></form>
<noscript><p>${escapeHtml(noScript)}</p></noscript>
<p class="made">${escapeHtml(help)}</p></section>
<script type="application/json" data-locked>${data}</script>`,
  });
}
