/** The attributes of a new element. A property that is undefined or false is left out. */
type Attributes = Record<string, string | number | boolean | undefined>;

/**
 * Makes an element. Text is never read as HTML.
 *
 * @param children texts and elements, in their order
 */
export function writeElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false)
      element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children);
  return element;
}
