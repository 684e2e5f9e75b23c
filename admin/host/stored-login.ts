/** What the browser keeps of somebody who has signed in to a git host. */
export interface StoredLogin {
  backendName: string;
  login?: string;
  token: string;
  refresh_token?: string | undefined;
}

/** The key under which Decap keeps it. */
const storageKey = 'decap-cms-user';

/** Reads what the browser keeps; undefined if nobody has signed in to this host. */
export function readStoredLogin(
  storage: Pick<Storage, 'getItem'>,
  backendName: string,
): StoredLogin | undefined {
  try {
    const stored = JSON.parse(storage.getItem(storageKey) ?? 'null') as StoredLogin | null;
    return stored?.backendName === backendName ? stored : undefined;
  } catch {
    return undefined;
  }
}
