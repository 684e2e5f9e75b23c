import { useSyncExternalStore } from 'react';
import { Result } from '../toolbar/Result.tsx';
import { barOfForm, clearResults, useLastResult } from './decap-results.ts';

/**
 * The results of what is pressed where there is no form: in a list, on the board, at the login, and
 * while a form is being opened. The bundle uses it in place of Decap's messages, which cover the
 * buttons and disappear unread.
 */
export default function ResultsOfDecap() {
  const hasBar = useSyncExternalStore(barOfForm.listen, barOfForm.get);
  const result = useLastResult();
  // The bar above a form shows the result itself.
  if (hasBar) return null;
  return <Result result={result} onClose={clearResults} isAtEnd />;
}
