import sax from 'sax';

/** An element as a strict reader finds it. */
export interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  /** The text directly in it. */
  text: string;
}

/**
 * Reads XML by a reader that is not ours and forgives nothing.
 *
 * @throws Error where it is not well formed
 */
export function readXml(source: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = sax.parser(true, { xmlns: false });
  parser.onerror = (cause) => {
    throw cause;
  };
  parser.onopentag = ({ name, attributes }) => {
    const node: Node = {
      name,
      attributes: attributes as Node['attributes'],
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

/** Every element of a name, at any depth, in the order of the document. */
export function all(node: Node, name: string): Node[] {
  return node.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}
