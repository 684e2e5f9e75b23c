// The script of a locked reading copy: opens it with its passphrase, without any server.
import { decryptPage, type EncryptedPage } from '../exports/reading-copy/encrypted-page.ts';

const form = document.querySelector('form');
const field = document.querySelector('input');
const status = document.querySelector<HTMLElement>('[role=status]');
const locked = document.querySelector('[data-locked]');

if (form && field && status && locked) {
  const page = JSON.parse(locked.textContent) as EncryptedPage;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    status.textContent = status.dataset['opening'] ?? '';
    void open(page, field.value, status);
  });
}

/** Replaces the page by the one that was locked, or says that the words are not the right ones. */
async function open(page: EncryptedPage, passphrase: string, status: HTMLElement): Promise<void> {
  const html = await decryptPage(page, passphrase);
  if (html === undefined) {
    status.textContent = status.dataset['wrong'] ?? '';
    field?.focus();
    return;
  }
  // The policy of this page stays in force, and allows the script and the style of that one.
  document.open();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to run a page from memory that keeps this policy
  document.write(html);
  document.close();
}
