// Copies a text as HTML and as plain text, so that it can be pasted anywhere. If the page may
// not use the clipboard, this script selects the text and says how to copy it.
import './last-day.ts';

const text = document.querySelector<HTMLElement>('[data-copy-text]');
const status = document.querySelector<HTMLElement>('[data-copied]');

async function copy(from: HTMLElement): Promise<void> {
  const toBlob = (type: string, content: string) => new Blob([content], { type });
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': toBlob('text/plain', from.innerText),
      'text/html': toBlob('text/html', from.innerHTML),
    }),
  ]);
}

document.querySelector('[data-copy]')?.addEventListener('click', () => {
  if (!text || !status) return;
  // `navigator.clipboard` exists on https addresses only, so this call may throw at once.
  Promise.resolve()
    .then(() => copy(text))
    .then(() => (status.textContent = status.dataset['copied'] ?? ''))
    .catch(() => {
      getSelection()?.selectAllChildren(text);
      status.textContent = status.dataset['selected'] ?? '';
    });
});
