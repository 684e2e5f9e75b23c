/**
 * The number of bytes that may still be unpacked from one file of the output. All layers of the file
 * share the budget, so that many small packages cost no more than one large package.
 */
export interface UnpackBudget {
  /** How many bytes may still be unpacked. */
  left: number;
  /** Whether something in the file was larger than the budget. The file was then not read whole. */
  isExceeded: boolean;
}

/**
 * Unpacks something within a budget.
 *
 * @param unpack receives the maximum number of bytes of the result
 * @param sizeOf counts the bytes of the result
 * @throws Error if the bytes cannot be unpacked, or the result is too large
 */
export function unpackWithin<T>(
  budget: UnpackBudget,
  unpack: (maximum: number) => T,
  sizeOf: (unpacked: T) => number,
): T {
  try {
    // zlib accepts no limit below 1.
    const unpacked = unpack(Math.max(budget.left, 1));
    budget.left -= sizeOf(unpacked);
    return unpacked;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') budget.isExceeded = true;
    throw cause;
  }
}

/** Unpacks bytes within a budget. See {@link unpackWithin}. */
export function unpackBytesWithin(
  budget: UnpackBudget,
  unpack: (limit: { maxOutputLength: number }) => Buffer,
): Buffer {
  return unpackWithin(
    budget,
    (maxOutputLength) => unpack({ maxOutputLength }),
    ({ length }) => length,
  );
}
