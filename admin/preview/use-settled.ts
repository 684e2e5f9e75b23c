import { useEffect, useState } from 'react';

/**
 * Returns a value as it was when it last stayed the same for a while. The first value is returned at
 * once.
 *
 * @param pause how long the value has to stay the same, in milliseconds
 */
export function useSettled<T>(value: T, pause: number): T {
  const [settled, setSettled] = useState(() => value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
