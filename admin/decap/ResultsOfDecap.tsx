import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { useSyncExternalStore } from 'react';
import { Result } from '../toolbar/Result.tsx';
import { clearResults, useLastResult } from './decap-results.ts';
import { parseFormAddress } from './form-address.ts';

/**
 * The results of what is pressed where there is no form: in a list, on the board, at the login. The
 * bundle uses it in place of Decap's messages, which cover the buttons and disappear unread.
 */
export default function ResultsOfDecap() {
  const hash = useSyncExternalStore(listenToAddress, () => window.location.hash);
  const isLoggedIn = useSyncExternalStore(store.subscribe, readIsLoggedIn);
  const result = useLastResult();
  // The bar above a form shows the result itself.
  if (isLoggedIn && parseFormAddress(hash)) return null;
  return <Result result={result} onClose={clearResults} isAtEnd />;
}

function listenToAddress(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

function readIsLoggedIn(): boolean {
  const { auth } = store.getState() as { auth: { user?: unknown } };
  return auth.user !== undefined && auth.user !== null;
}
