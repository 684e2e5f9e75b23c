import { unsentRequest } from 'decap-cms-lib-util';
import { hostProblemError } from '../host/host-problem.ts';
import { readHostAnswer } from '../host/read-host-answer.ts';

/** A request of Decap's that is not sent yet: a map of Immutable.js. */
export interface HostRequest {
  get: (key: 'method') => string | undefined;
}

/** The problems of a host since the desk was opened. */
export interface ProblemLog {
  count: number;
  last: Error | undefined;
}

/** What a sender of requests needs. */
export interface SendingOptions {
  /** The value of the header `Authorization`. */
  authorisation: () => string;
  /** Gets a valid token after the host has refused the present one. False if there is none. */
  renew: () => Promise<boolean>;
  log: ProblemLog;
}

/** The milliseconds before a second attempt to read something. */
const pause = 1000;

/**
 * Makes the function that sends the requests of Decap's client. It answers within seconds, also if
 * the host does not, so that an editor learns at once what a press came to.
 */
export function makeSender({ authorisation, renew, log }: SendingOptions) {
  const authorise = (request: HostRequest) =>
    unsentRequest.withHeaders({ Authorization: authorisation() }, request);
  const send = async (request: HostRequest): Promise<Response> => {
    const response = await sendOnce(authorise(request));
    if (response.status !== 401) return response;
    if (!(await renew())) throw hostProblemError({ kind: 'signed-out' });
    // A host that answers 401 again does not let this person do this.
    return sendOnce(authorise(request));
  };
  return (request: HostRequest) =>
    send(request).catch((cause: unknown) => {
      log.count += 1;
      log.last = cause as Error;
      throw cause;
    });
}

/** Sends a request, and again if it only reads. A write may have arrived although no answer came. */
async function sendOnce(request: HostRequest): Promise<Response> {
  const isReading = ['GET', 'HEAD', undefined].includes(request.get('method'));
  for (let attempt = isReading ? 1 : 2; ; attempt++) {
    const response = await unsentRequest.performRequest(request).catch(() => undefined);
    const problem = await readHostAnswer(response, Date.now());
    if (response && !problem) return response;
    if (problem && attempt === 2) throw hostProblemError(problem);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
