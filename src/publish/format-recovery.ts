import { publishingWords as words } from '../words/publishing-en-gb.ts';
import type { RemovalReport } from './only-remove/remove-from-last-output.ts';
import type { Recovery } from './recover-build.ts';

/** Reports why the whole library could not be built, and what was published instead. */
export function formatRecovery({ failure, removal }: Recovery): string {
  return [
    removal ? words.onlyRemoved : words.builtNothingNew,
    failure,
    ...(removal ? ['', formatRemoval(removal)] : []),
  ].join('\n');
}

/** Reports what was removed from the last output. */
export function formatRemoval({ removed, narrowed, dropped }: RemovalReport): string {
  const lines = [
    ...(removed.length > 0 ? [words.removed(removed)] : []),
    ...(narrowed.length > 0 ? [words.narrowed(narrowed)] : []),
    ...(dropped.length > 0 ? [words.dropped(dropped)] : []),
  ];
  return lines.length > 0 ? lines.join('\n') : words.nothing;
}
