/** The properties that change what a pasted text means. */
const meaningful =
  /(?:^|;)\s*(?:font|font-weight|font-style|font-size|text-decoration[\w-]*|text-line-through|vertical-align|display|visibility|mso-[\w-]+)\s*:/i;

/**
 * Reads the value of a property from an element’s own style, in lower case; blank if there is none.
 * Styles are read as text, because the page’s content security policy may keep the browser from
 * parsing them. The whole name has to match, because Word has longer properties that end with it.
 */
export function styleValue(element: Element, property: string): string {
  const style = element.getAttribute('style') ?? '';
  const [, value = ''] =
    new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]*)`, 'i').exec(style) ?? [];
  return value.trim().toLowerCase();
}

/** Whether an element has a class that matches. Office writes its classes in several cases. */
export function hasClass({ classList }: Element, pattern: RegExp): boolean {
  return [...classList].some((each) => pattern.test(each));
}

/**
 * Copies the styles of classes onto the elements that have them. Apple Pages, Word and mail
 * programs say only in such styles that words are struck out, hidden or bold. An element’s own
 * style comes first, and a later rule before an earlier one, because `styleValue` takes the first.
 */
export function copyClassStyles(document: Document): void {
  const added = new Map<Element, string[]>();
  for (const { selector, style } of classRules(styleSheetText(document))) {
    for (const element of document.body.querySelectorAll(selector)) {
      added.set(element, [style, ...(added.get(element) ?? [])]);
    }
  }
  for (const [element, styles] of added) {
    const own = element.getAttribute('style') ?? '';
    element.setAttribute('style', [own, ...styles].join(';'));
  }
}

/** The text of all style sheets, without comments and rules for print. */
export function styleSheetText(document: Document): string {
  return [...document.querySelectorAll('style')]
    .map(({ textContent }) => textContent)
    .join('\n')
    .replace(/<!--|-->|\/\*[^]*?\*\//g, '')
    .replace(/@media[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
}

interface ClassRule {
  selector: string;
  style: string;
}

/** Finds the rules that select by one class, such as `span.s1`. */
function classRules(css: string): ClassRule[] {
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .filter(([, , style = '']) => meaningful.test(style))
    .flatMap(([, selectors = '', style = '']) =>
      selectors
        .split(',')
        .map((selector) => selector.trim())
        .filter((selector) => /^[a-z\d]*\.[a-z_][\w-]*$/i.test(selector))
        .map((selector) => ({ selector, style })),
    );
}
