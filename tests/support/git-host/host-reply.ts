import type { HostState } from './host-state.ts';
import type { HostUser } from './merge-rules.ts';

/** A reply of a host. */
export interface HostReply {
  status: number;
  /** A body that is neither text nor bytes is sent as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** A request to the API of a host, by somebody who is signed in. */
export interface HostCall {
  host: HostState;
  by: HostUser;
  /** The parts of the path that the route marks, decoded. */
  parts: string[];
  query: URLSearchParams;
  /** The fields of the body; empty if there is none. */
  fields: Record<string, unknown>;
  /** The address of the request, for links to other pages. */
  url: URL;
}

/** A route: the method, the path below the API, and what answers. */
export type HostRoute = readonly [
  method: string,
  path: RegExp,
  answer: (call: HostCall) => HostReply,
];

/** What differs between hosts. */
export interface HostApi {
  /** The path below which the API lies. */
  root: string;
  routes: readonly HostRoute[];
  /**
   * Where people sign in, and where an application gets its tokens; or the OAuth proxy that stands
   * before a host without PKCE.
   */
  signIn: { authorise: string; token: string } | { proxy: string };
  /** The reply to a token that is void. */
  unauthorised: HostReply;
  /** The reply to somebody who asks too often. */
  tooMany: (seconds: number) => HostReply;
  /** Headers that a page of another address may read. */
  exposed: readonly string[];
}

/** Makes a reply of JSON. */
export function reply(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): HostReply {
  return { status, body, headers };
}
