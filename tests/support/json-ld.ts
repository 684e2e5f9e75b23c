import jsonld from 'jsonld';

/** A node as a reader of JSON-LD sees it once all names are whole. */
export type Expanded = Record<string, unknown> & { '@id'?: string; '@type'?: string[] };

/** Reads JSON-LD without a network: what is not in it cannot be had. */
export async function expand(json: string): Promise<Expanded[]> {
  const documentLoader = () => Promise.reject(new Error('Nothing is fetched.'));
  return (await jsonld.expand(JSON.parse(json) as object, {
    documentLoader,
    safe: true,
  })) as Expanded[];
}

/** Every node, at whatever depth. */
export function nodesIn(value: unknown): Expanded[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Expanded, ...Object.values(value).flatMap(nodesIn)];
}
