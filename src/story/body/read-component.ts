import type { RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { hiddenCharacters, languageTag } from '../schema/fields.ts';
import { suggestWord, joinWithOr } from '../suggest-word.ts';
import { pictureShows, type PictureShows } from '../vocabulary.ts';
import { storyComponents, isStoryComponent, type ComponentName } from './components.ts';
import { pictureFileInvalid, readPictureName } from './read-picture.ts';
import { hiddenCharacterFound } from './read-inlines.ts';
import { reportNode, type ReadContext } from './read-context.ts';
import type { Block } from './body-tree.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** Reads one of the components of stories. Anything else in angle brackets is refused. */
export function readComponent(node: Element, context: ReadContext): Block[] {
  const name = node.name ?? '';
  if (!isStoryComponent(name)) {
    const suggestion = suggestWord(name, Object.keys(storyComponents));
    reportNode(node, context, {
      rule: 'unknown-component',
      message: 'A story has no component of this name, and no HTML.',
      hint: suggestion
        ? `Did you mean <${suggestion}>? Otherwise remove it.`
        : `Use ${joinWithOr(Object.keys(storyComponents))}, or write \\< where you mean the sign itself.`,
    });
    return [];
  }
  const attributes = readAttributes(node, name, context);
  const { children, isRefused } = readChildren(node, context);
  if (storyComponents[name].children && children.length === 0 && !isRefused) {
    reportNode(node, context, {
      rule: 'empty-component',
      message: `<${name}> has nothing inside.`,
      hint: `Write its words between <${name}> and </${name}>, or remove it.`,
    });
  }
  return toBlocks(name, attributes, children, node, context);
}

function toBlocks(
  name: ComponentName,
  attributes: ReadonlyMap<string, string>,
  children: Block[],
  node: Element,
  context: ReadContext,
): Block[] {
  if (name === 'Figure') return readFigure(attributes, children, node, context);
  if (name === 'Passage') return readPassage(attributes.get('lang'), children, node, context);
  if (name !== 'Quote') return [{ type: name, children }];
  const by = attributes.get('by');
  return [by === undefined ? { type: name, children } : { type: name, by, children }];
}

function readPassage(
  lang: string | undefined,
  children: Block[],
  node: Element,
  context: ReadContext,
): Block[] {
  if (lang === undefined) return [];
  if (languageTag.safeParse(lang).success) return [{ type: 'Passage', lang, children }];
  reportNode(node, context, {
    rule: 'passage-language',
    message: 'The `lang` of this passage is not the code of a language.',
    hint: 'Write a code, as in cy or pa-Guru.',
  });
  return [];
}

function readFigure(
  attributes: ReadonlyMap<string, string>,
  children: Block[],
  node: Element,
  context: ReadContext,
): Block[] {
  const src = readPictureName(attributes.get('src') ?? '');
  const alt = attributes.get('alt') ?? '';
  const shows = attributes.get('shows');
  if (attributes.has('src') && src === undefined) reportNode(node, context, pictureFileInvalid);
  if (shows !== undefined && !isPictureShows(shows)) {
    reportNode(node, context, {
      rule: 'picture-shows',
      message: 'The `shows` of this picture is not one of the words it can be.',
      hint: `Write ${joinWithOr(pictureShows)}.`,
    });
    return [];
  }
  return src === undefined || shows === undefined
    ? []
    : [{ type: 'Figure', src, alt, shows, children }];
}

function isPictureShows(word: string): word is PictureShows {
  return (pictureShows as readonly string[]).includes(word);
}

function readAttributes(
  node: Element,
  name: ComponentName,
  context: ReadContext,
): Map<string, string> {
  const { required, optional } = storyComponents[name] as {
    required: readonly string[];
    optional: readonly string[];
  };
  const allowed = [...required, ...optional];
  const attributes = new Map<string, string>();
  const withoutValue = new Set<string>();
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || isCode(attribute.value)) {
      reportNode(node, context, {
        rule: 'attribute-code',
        message: `An attribute of <${name}> is code.`,
        hint: 'Write it as text in quotation marks.',
      });
    } else if (!allowed.includes(attribute.name) || attributes.has(attribute.name)) {
      reportNode(node, context, {
        rule: 'unknown-attribute',
        message: `<${name}> has an attribute it cannot have, or has it twice.`,
        hint: allowed.length > 0 ? `It can have ${joinWithOr(allowed)}, each once.` : 'Remove it.',
      });
    } else if (attribute.value === null || attribute.value === undefined) {
      withoutValue.add(attribute.name);
    } else if (hiddenCharacters.test(attribute.value)) {
      reportNode(node, context, hiddenCharacterFound);
    } else if (attribute.value.trim()) {
      attributes.set(attribute.name, attribute.value.normalize('NFC').replace(/\s+/g, ' ').trim());
    }
  }
  const needed = allowed.filter((key) => required.includes(key) || withoutValue.has(key));
  for (const key of needed.filter((attribute) => !attributes.has(attribute))) {
    reportNode(node, context, missingAttribute(name, key));
  }
  return attributes;
}

function missingAttribute(name: ComponentName, key: string) {
  return {
    rule: key === 'alt' ? 'picture-alt' : 'missing-attribute',
    message: `<${name}> has no value for \`${key}\`.`,
    hint: `Add ${key}="…".`,
  };
}

function isCode(value: string | object | null | undefined): value is object {
  return typeof value === 'object' && value !== null;
}

/**
 * Reads the content of a component: a line of text in a component on one line, otherwise blocks.
 */
function readChildren(
  node: Element,
  context: ReadContext,
): { children: Block[]; isRefused: boolean } {
  const nodes: RootContent[] =
    node.type === 'mdxJsxFlowElement'
      ? node.children
      : node.children.length > 0
        ? [{ type: 'paragraph', children: node.children, position: node.position }]
        : [];
  let isRefused = false;
  const children = context.readBlocks(nodes, {
    ...context,
    report: (finding, line) => {
      isRefused = true;
      context.report(finding, line);
    },
  });
  return { children, isRefused };
}
