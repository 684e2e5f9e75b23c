import sax from 'sax';

/** An XML element. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** The text of the element, without the text of its children. */
  text: string;
}

/**
 * Reads XML with a strict parser from another package.
 *
 * @throws Error if the XML is not well formed
 */
export function readXml(source: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = sax.parser(true, { xmlns: false });
  parser.onerror = (cause) => {
    throw cause;
  };
  parser.onopentag = ({ name, attributes }) => {
    const node: XmlElement = {
      name,
      attributes: attributes as XmlElement['attributes'],
      children: [],
      text: '',
    };
    open.at(-1)!.children.push(node);
    open.push(node);
  };
  parser.ontext = (text) => (open.at(-1)!.text += text);
  parser.onclosetag = () => void open.pop();
  parser.write(source).close();
  return root.children[0]!;
}

/** Finds every element with a name, at any depth, in document order. */
export function findAll(node: XmlElement, name: string): XmlElement[] {
  return node.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...findAll(child, name),
  ]);
}
