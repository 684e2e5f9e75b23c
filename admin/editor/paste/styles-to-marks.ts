import { styleValue } from './element-styles.ts';
import { unwrapElement } from './remove-element.ts';

/** How the words of an element look. */
interface TextFormat {
  strong: boolean;
  emphasis: boolean;
  /** Whether the words are a heading, which is never bold besides. */
  inHeading: boolean;
}

/**
 * Converts bold and italic styles to marks, one for each text. Google Docs marks bold text by styles
 * only, and wraps everything it copies in a `<b>` that is not bold. Words inside bold words may be plain
 * again.
 */
export function convertStylesToMarks(body: HTMLElement): void {
  markTexts(body, { strong: false, emphasis: false, inHeading: false });
}

function markTexts(parent: Element, format: TextFormat): void {
  for (const node of [...parent.childNodes]) {
    if (node instanceof Text) {
      markText(node, format);
    } else if (node instanceof Element) {
      markTexts(node, formatOf(node, format));
      node.removeAttribute('style');
      if (node.matches('b, strong, i, em') && !node.hasAttribute('data-pm-slice')) {
        unwrapElement(node);
      }
    }
  }
}

function markText(text: Text, { strong, emphasis, inHeading }: TextFormat): void {
  if (emphasis) wrapNode(text, 'em');
  if (strong && !inHeading) wrapNode(text, 'strong');
}

function wrapNode(node: ChildNode, tag: 'strong' | 'em'): void {
  const wrapper = (node.ownerDocument ?? document).createElement(tag);
  node.replaceWith(wrapper);
  wrapper.append(node);
}

function formatOf(element: Element, outer: TextFormat): TextFormat {
  const font = styleValue(element, 'font');
  const [weight, slant] = ['font-weight', 'font-style'].map((property) =>
    styleValue(element, property).replace(/^(?:inherit|unset|revert)\b.*/, ''),
  );
  const isBold = element.matches('b, strong') || /\b(?:bold|[6-9]00)\b/.test(font);
  const isItalic = element.matches('i, em') || /\b(?:italic|oblique)\b/.test(font);
  return {
    strong: weight ? /^(?:bold|[6-9]00)/.test(weight) : isBold || outer.strong,
    emphasis: slant ? /^(?:italic|oblique)/.test(slant) : isItalic || outer.emphasis,
    inHeading: outer.inHeading || /^H[1-6]$/.test(element.tagName),
  };
}
