/**
 * How much may still be unpacked from one file of the output. All layers of the file share it, so
 * that many small packages cost no more than one large package.
 */
export interface UnpackBudget {
  /** How many bytes may still be unpacked. */
  left: number;
  /** Whether something in the file is larger than that, so that the file was not read whole. */
  isExceeded: boolean;
}

/**
 * Unpacks something within a budget.
 *
 * @param unpack gets the most bytes that the result may have
 * @param sizeOf counts the bytes of the result
 * @throws Error when the bytes cannot be unpacked, or the result is too large
 */
export function unpackWithin<T>(
  budget: UnpackBudget,
  unpack: (maximum: number) => T,
  sizeOf: (unpacked: T) => number,
): T {
  try {
    // zlib knows no limit below 1.
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
