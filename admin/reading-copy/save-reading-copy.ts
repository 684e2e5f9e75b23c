import type { ReadingCopyFile, ReadingCopyQuestion } from '../../src/checks/reading-copy-file.ts';
import { toolbarWords } from '../../src/words/toolbar-en-gb.ts';
import type { AskServer } from '../access/ask-server.ts';

/**
 * Makes the reading copy of a story and saves it where the browser saves files, or where the person
 * says. The copy goes from this machine to this machine alone.
 *
 * @throws Error with the words of the desk's server, if there is no copy
 */
export async function saveReadingCopy(
  page: Window,
  ask: AskServer,
  question: ReadingCopyQuestion,
): Promise<string> {
  const { name, html } = await ask<ReadingCopyFile>('readingCopy', question);
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  const link = page.document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser may still be reading the file.
  page.setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return toolbarWords.copy.saved(name);
}
