import type { DeskHome } from '../../src/checks/desk-home.ts';
import type { AskServer } from '../access/ask-server.ts';

/** Reads what the first page of the desk shows; undefined if the desk does not answer. */
export type ReadHome = () => Promise<DeskHome | undefined>;

/** Makes the function that asks the desk's server on this machine. */
export function homeFromServer(ask: AskServer): ReadHome {
  return () => ask<DeskHome>('home').catch(() => undefined);
}
