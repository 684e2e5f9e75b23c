import type { RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { hiddenSigns } from '../schema/fields.ts';
import { nearest, oneOf } from '../suggest.ts';
import { pictureShows, type PictureShows } from '../vocabulary.ts';
import { readBlocks } from './blocks.ts';
import { components, isComponent, type ComponentName } from './components.ts';
import { badFile, readFile } from './picture.ts';
import { hiddenSign } from './inlines.ts';
import { report, type Reading } from './reading.ts';
import type { Block } from './tree.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** Reads one of our components; anything else in angle brackets is refused. */
export function readComponent(node: Element, reading: Reading): Block[] {
  const name = node.name ?? '';
  if (!isComponent(name)) {
    const meant = nearest(name, Object.keys(components));
    report(node, reading, {
      rule: 'unknown-component',
      message: 'A story has no component of this name, and no HTML.',
      hint: meant
        ? `Did you mean <${meant}>? Otherwise remove it.`
        : `Use ${oneOf(Object.keys(components))}, or write \\< where you mean the sign itself.`,
    });
    return [];
  }
  const attributes = readAttributes(node, name, reading);
  const { children, refused } = readChildren(node, reading);
  if (components[name].children && children.length === 0 && !refused) {
    report(node, reading, {
      rule: 'empty-component',
      message: `<${name}> has nothing inside.`,
      hint: `Write its words between <${name}> and </${name}>, or remove it.`,
    });
  }
  return build(name, attributes, children, node, reading);
}

function build(
  name: ComponentName,
  attributes: ReadonlyMap<string, string>,
  children: Block[],
  node: Element,
  reading: Reading,
): Block[] {
  if (name === 'Figure') return readFigure(attributes, children, node, reading);
  if (name !== 'Quote') return [{ type: name, children }];
  const by = attributes.get('by');
  return [by === undefined ? { type: name, children } : { type: name, by, children }];
}

function readFigure(
  attributes: ReadonlyMap<string, string>,
  children: Block[],
  node: Element,
  reading: Reading,
): Block[] {
  const src = readFile(attributes.get('src') ?? '');
  const alt = attributes.get('alt') ?? '';
  const shows = attributes.get('shows');
  if (attributes.has('src') && src === undefined) report(node, reading, badFile);
  if (shows !== undefined && !isShows(shows)) {
    report(node, reading, {
      rule: 'picture-shows',
      message: 'The `shows` of this picture is not one of the words it can be.',
      hint: `Write ${oneOf(pictureShows)}.`,
    });
    return [];
  }
  return src === undefined || shows === undefined
    ? []
    : [{ type: 'Figure', src, alt, shows, children }];
}

function isShows(word: string): word is PictureShows {
  return (pictureShows as readonly string[]).includes(word);
}

function readAttributes(node: Element, name: ComponentName, reading: Reading): Map<string, string> {
  const { required, optional } = components[name] as {
    required: readonly string[];
    optional: readonly string[];
  };
  const known = [...required, ...optional];
  const attributes = new Map<string, string>();
  const bare = new Set<string>();
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || isCode(attribute.value)) {
      report(node, reading, {
        rule: 'attribute-code',
        message: `An attribute of <${name}> is code.`,
        hint: 'Write it as text in quotation marks.',
      });
    } else if (!known.includes(attribute.name) || attributes.has(attribute.name)) {
      report(node, reading, {
        rule: 'unknown-attribute',
        message: `<${name}> has an attribute it cannot have, or has it twice.`,
        hint: known.length > 0 ? `It can have ${oneOf(known)}, each once.` : 'Remove it.',
      });
    } else if (attribute.value === null || attribute.value === undefined) {
      bare.add(attribute.name);
    } else if (hiddenSigns.test(attribute.value)) {
      report(node, reading, hiddenSign);
    } else if (attribute.value.trim()) {
      attributes.set(attribute.name, attribute.value.normalize('NFC').replace(/\s+/g, ' ').trim());
    }
  }
  for (const missing of known.filter(
    (key) => (required.includes(key) || bare.has(key)) && !attributes.has(key),
  )) {
    report(node, reading, {
      rule: missing === 'alt' ? 'picture-alt' : 'missing-attribute',
      message: `<${name}> says nothing for \`${missing}\`.`,
      hint: `Add ${missing}="…".`,
    });
  }
  return attributes;
}

function isCode(value: string | object | null | undefined): value is object {
  return typeof value === 'object' && value !== null;
}

/** A component written on one line holds a line of text; on several, blocks. */
function readChildren(node: Element, reading: Reading): { children: Block[]; refused: boolean } {
  const nodes: RootContent[] =
    node.type === 'mdxJsxFlowElement'
      ? node.children
      : node.children.length > 0
        ? [{ type: 'paragraph', children: node.children, position: node.position }]
        : [];
  let refused = false;
  const children = readBlocks(nodes, {
    ...reading,
    report: (finding, line) => {
      refused = true;
      reading.report(finding, line);
    },
  });
  return { children, refused };
}
