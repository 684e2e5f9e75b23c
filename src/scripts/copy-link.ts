// Copies the address of the page. A browser without a clipboard shows no button.
export {};

const button = document.querySelector<HTMLButtonElement>('[data-copy-link]');
const answer = document.querySelector<HTMLElement>('.story-tools [data-copied]');

// `navigator.clipboard` exists on https addresses only.
if (button && answer && 'clipboard' in navigator) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const address = location.href.replace(/#.*/, '');
    navigator.clipboard.writeText(address).then(
      () => (answer.textContent = answer.dataset['copied'] ?? ''),
      () => (answer.textContent = address),
    );
  });
}
