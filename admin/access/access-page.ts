import { deskAccessWords } from '../../src/words/desk-access-en-gb.ts';

/**
 * Shows how to open the desk, in a window that may not use it.
 *
 * @param hasUsedCode whether the window was opened with a code that gave no token
 * @returns a function that hides the page again
 */
export function showAccessPage(page: Document, hasUsedCode: boolean): () => void {
  const { title, locked, usedBefore, steps, notStarted } = deskAccessWords;
  const text = <Name extends keyof HTMLElementTagNameMap>(name: Name, words: string) =>
    Object.assign(page.createElement(name), { textContent: words });
  const main = page.createElement('main');
  main.className = 'access';
  const list = page.createElement('ol');
  list.append(...steps.map((step) => text('li', step)));
  main.append(
    text('h1', title),
    text('p', hasUsedCode ? usedBefore : locked),
    list,
    text('p', notStarted),
  );
  page.body.append(main);
  const { title: earlierTitle } = page;
  page.title = title;
  return () => {
    main.remove();
    page.title = earlierTitle;
  };
}
