/** Apple’s keyboards have a Command key where others use Control. */
const isApple = /Mac|iP(?:hone|ad|od)/.test(navigator.platform);

/** Keys as people say them: `Ctrl+B`. */
export function keysToSay(keys: string): string {
  return `${isApple ? '⌘' : 'Ctrl+'}${keys}`;
}

/** Keys as ARIA has them: `Control+B`. */
export function ariaKeys(keys: string): string {
  return `${isApple ? 'Meta' : 'Control'}+${keys}`;
}
