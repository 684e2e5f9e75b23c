/** Bytes of which any range can be read, such as a file of which only parts are needed. */
export interface ByteSource {
  size: number;
  read: (start: number, end: number) => Promise<Uint8Array>;
}

/** Reads a file in parts, so that a large deck with films need not fit into memory. */
export function blobSource(blob: Blob): ByteSource {
  return {
    size: blob.size,
    read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
  };
}

/** Reads bytes that are in memory. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (start, end) => Promise.resolve(bytes.subarray(start, end)),
  };
}
