// Copies a text as it looks and as it reads, so that it can be pasted anywhere. Where the browser
// has no clipboard for pages, it selects the text and says how to copy it.
import './last-day.ts';

const text = document.querySelector<HTMLElement>('[data-copy-text]');
const said = document.querySelector<HTMLElement>('[data-copied]');

async function copy(from: HTMLElement): Promise<void> {
  const as = (type: string, content: string) => new Blob([content], { type });
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': as('text/plain', from.innerText),
      'text/html': as('text/html', from.innerHTML),
    }),
  ]);
}

document.querySelector('[data-copy]')?.addEventListener('click', () => {
  if (!text || !said) return;
  // An address that is not https has no clipboard at all.
  Promise.resolve()
    .then(() => copy(text))
    .then(() => (said.textContent = said.dataset['copied'] ?? ''))
    .catch(() => {
      getSelection()?.selectAllChildren(text);
      said.textContent = said.dataset['selected'] ?? '';
    });
});
