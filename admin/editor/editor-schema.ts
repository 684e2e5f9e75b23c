import {
  Schema,
  type AttributeSpec,
  type DOMOutputSpec,
  type MarkSpec,
  type NodeSpec,
} from 'prosemirror-model';
import type { ComponentName } from '../../src/story/body/components.ts';
import { linkAddress } from '../../src/story/body/read-inlines.ts';
import { readPictureName } from '../../src/story/body/read-picture.ts';
import {
  componentMenu,
  validateValues,
  normaliseValues,
  type ComponentValues,
  type MenuEntry,
} from './component-menu.ts';
import { toSingleLine } from './hidden-characters.ts';

type NodeName =
  | 'doc'
  | 'paragraph'
  | 'heading'
  | 'list'
  | 'item'
  | 'quotation'
  | ComponentName
  | 'picture'
  | 'text'
  | 'break';

/**
 * The schema of what can be written: only the blocks and inlines of a story's body tree, by the
 * same names. `item` is an entry of a list. `picture` is a picture that does not say whom it shows.
 */
export const editorSchema = new Schema<NodeName, 'link' | 'strong' | 'emphasis'>({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      group: 'block',
      content: 'inline*',
      parseDOM: [{ tag: 'p' }],
      toDOM: () => ['p', 0],
    },
    heading: {
      group: 'block',
      content: 'inline*',
      defining: true,
      attrs: { level: { default: 2, validate: 'number' } },
      // The title of the page is the only heading of the first level.
      parseDOM: [
        { tag: 'h1, h2', attrs: { level: 2 } },
        { tag: 'h3, h4, h5, h6', attrs: { level: 3 } },
      ],
      toDOM: ({ attrs }) => [`h${String(attrs.level)}`, 0],
    },
    list: {
      group: 'block',
      content: 'item+',
      attrs: {
        ordered: { default: false, validate: 'boolean' },
        start: { default: 1, validate: 'number' },
      },
      parseDOM: [
        { tag: 'ul', attrs: { ordered: false } },
        { tag: 'ol', getAttrs: (dom) => ({ ordered: true, start: firstNumber(dom) }) },
      ],
      toDOM: ({ attrs }) => {
        if (!attrs.ordered) return ['ul', 0];
        return ['ol', attrs.start === 1 ? {} : { start: String(attrs.start) }, 0];
      },
    },
    item: {
      content: 'block+',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: () => ['li', 0],
    },
    quotation: {
      group: 'block',
      content: 'block+',
      defining: true,
      parseDOM: [{ tag: 'blockquote' }],
      toDOM: () => ['blockquote', 0],
    },
    ...(Object.fromEntries(
      componentMenu.map((entry) => [entry.name, componentSpec(entry)]),
    ) as Record<ComponentName, NodeSpec>),
    picture: {
      group: 'block',
      attrs: { src: { validate: 'string' }, alt: { validate: 'string' } },
      parseDOM: [{ tag: 'img[data-picture]', getAttrs: pictureAttributes }],
      toDOM: ({ attrs }) => ['img', { 'data-picture': String(attrs.src), alt: String(attrs.alt) }],
    },
    text: { group: 'inline' },
    break: {
      group: 'inline',
      inline: true,
      selectable: false,
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
  },
  marks: {
    link: linkSpec(),
    strong: { parseDOM: [{ tag: 'strong, b' }], toDOM: () => ['strong', 0] },
    emphasis: { parseDOM: [{ tag: 'em, i' }], toDOM: () => ['em', 0] },
  },
});

function componentSpec(entry: MenuEntry): NodeSpec {
  const attrs: Record<string, AttributeSpec> = Object.fromEntries(
    entry.fields.map(({ name }) => [name, { default: '', validate: 'string' }]),
  );
  return {
    group: 'block',
    content: 'block+',
    defining: true,
    // A caption belongs to its picture, so deleting never joins the caption with words outside.
    isolating: !entry.needsWords,
    attrs,
    parseDOM: [
      {
        // This rule comes before the rule for blockquotes, which would match a quote too.
        priority: 60,
        tag: `[data-component="${entry.name}"]`,
        contentElement: (dom) => dom.querySelector<HTMLElement>(':scope > [data-words]') ?? dom,
        getAttrs: (dom) => attributesFromDom(entry, dom),
      },
    ],
    toDOM: ({ attrs }) => componentDom(entry, attrs),
  };
}

/**
 * Reads the attributes of a copied component.
 *
 * @returns false if an attribute is invalid. ProseMirror then keeps only the component's words
 */
function attributesFromDom(entry: MenuEntry, dom: HTMLElement): ComponentValues | false {
  const values = Object.fromEntries(
    entry.fields.map(({ name }) => [name, dom.getAttribute(`data-${name}`) ?? '']),
  );
  return Object.keys(validateValues(entry, values)).length === 0 && normaliseValues(entry, values);
}

/** Builds a component with the page's own elements and classes, so that the site's styles apply. */
function componentDom({ name, label }: MenuEntry, values: ComponentValues): DOMOutputSpec {
  const attributes = {
    'data-component': name,
    'aria-label': label,
    ...Object.fromEntries(Object.entries(values).map(([key, value]) => [`data-${key}`, value])),
  };
  if (name === 'Quote') {
    const by = ['figcaption', { contenteditable: 'false' }, values.by ?? ''];
    return [
      'figure',
      { class: 'quote', ...attributes },
      ['blockquote', { 'data-words': '' }, 0],
      ...(values.by ? [by] : []),
    ];
  }
  if (name === 'Figure') return ['figure', attributes, ['figcaption', { 'data-words': '' }, 0]];
  return ['div', { class: name.toLowerCase(), role: 'group', ...attributes }, 0];
}

/** Reads the first number of a list. Markdown has numbers from 0, of up to nine digits. */
function firstNumber(dom: HTMLElement): number {
  const start = dom.getAttribute('start') ?? '1';
  return /^\d{1,6}$/.test(start) ? Number(start) : 1;
}

function pictureAttributes(dom: HTMLElement): ComponentValues | false {
  const src = readPictureName(dom.dataset.picture ?? '');
  const alt = toSingleLine(dom.getAttribute('alt') ?? '');
  return src !== undefined && alt !== '' && { src, alt };
}

function linkSpec(): MarkSpec {
  return {
    attrs: { href: { validate: 'string' } },
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (dom) => {
          const href = linkAddress(dom.getAttribute('href') ?? '');
          return href === undefined ? false : { href };
        },
      },
    ],
    // A page opened from the text gets no reference to the desk.
    toDOM: ({ attrs }) => ['a', { href: String(attrs.href), rel: 'noopener noreferrer' }, 0],
  };
}
