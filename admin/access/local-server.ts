import { storeOf } from '../checklist/store.ts';
import type { AskServer } from './ask-server.ts';

/** How the form asks the desk's server; undefined where the desk is not on this machine. */
export const localServer = storeOf<AskServer | undefined>(undefined);
