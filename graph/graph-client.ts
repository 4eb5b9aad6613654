import {
  AuthenticationHandler, Client, HTTPMessageHandler, RetryHandler, RetryHandlerOptions, type Middleware,
} from '@microsoft/microsoft-graph-client';

/** What a client of one tenant is made of. */
export interface GraphClientParts {
  readonly token: () => Promise<string>;
  /** The end of the chain, which sends the request; a test ends it with a Graph of its own. */
  readonly transport?: Middleware;
}

/** A longer wait is not worth it: somebody is waiting for the answer. */
const longestRetryAfterInSeconds = 2;

/** Graph for one tenant, for what may happen once alone: nothing is sent a second time, whatever was answered. */
export function graphClientOnce({ token, transport = new HTTPMessageHandler() }: GraphClientParts): Client {
  return Client.initWithMiddleware({ middleware: [new AuthenticationHandler({ getAccessToken: token }), transport] });
}

/** Graph for one tenant: the application's token, and one retry where Graph asks for it and the wait is short. */
export function graphClient({ token, transport = new HTTPMessageHandler() }: GraphClientParts): Client {
  const retries = new RetryHandlerOptions(0, 1, (_delay, _attempt, _request, _options, response) => {
    const after = Number(response.headers.get('Retry-After') ?? '1');
    return after <= longestRetryAfterInSeconds;
  });
  const chain: readonly Middleware[] = [
    new AuthenticationHandler({ getAccessToken: token }), new RetryHandler(retries), transport,
  ];
  return Client.initWithMiddleware({ middleware: [...chain] });
}
