import jsonld from 'jsonld';

/** A node of expanded JSON-LD, in which every property name is an absolute address. */
export type ExpandedNode = Record<string, unknown> & { '@id'?: string; '@type'?: string[] };

/** Expands JSON-LD without a network. */
export async function expandJsonLd(json: string): Promise<ExpandedNode[]> {
  const documentLoader = () => Promise.reject(new Error('JSON-LD must not need a network.'));
  return (await jsonld.expand(JSON.parse(json) as object, {
    documentLoader,
    safe: true,
  })) as ExpandedNode[];
}

/** Finds every node, at any depth. */
export function nodesIn(value: unknown): ExpandedNode[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as ExpandedNode, ...Object.values(value).flatMap(nodesIn)];
}
