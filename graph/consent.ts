import { ServerError } from '@azure/msal-node';
import type { Client } from '@microsoft/microsoft-graph-client';
import { silence, statusOf } from './faults';

/** What a tenant lets the application do: what the product asks for, not that, or nobody could tell just now. */
export type ConsentFound = 'granted' | 'missing' | 'unreachable';

export interface ConsentParts {
  /** A token that was asked for now: an older one does not know what was consented to since. */
  readonly freshToken: () => Promise<string>;
  readonly clientWith: (token: string) => Client;
  readonly patienceInMilliseconds: number;
}

/** Entra's own names for a tenant that has not let this application in; anything else may be our own fault or the network's. */
const notLetIn: readonly string[] = [
  'unauthorized_client', 'invalid_grant', 'invalid_request', 'access_denied', 'consent_required', 'interaction_required',
];

/**
 * Asks for an application token in a tenant and reads one id with it, since a token is given out too when nothing was consented
 * to. Nobody's calendar and no name is read, and nothing is thrown.
 */
export async function lookForConsent({ freshToken, clientWith, patienceInMilliseconds }: ConsentParts): Promise<ConsentFound> {
  const signal = AbortSignal.timeout(patienceInMilliseconds);
  try {
    return await Promise.race([look(freshToken, clientWith, signal), silence(signal)]);
  } catch (fault) {
    if (fault instanceof ServerError) return notLetIn.includes(fault.errorCode) ? 'missing' : 'unreachable';
    return [401, 403].includes(statusOf(fault) ?? 0) ? 'missing' : 'unreachable';
  }
}

async function look(freshToken: ConsentParts['freshToken'], clientWith: ConsentParts['clientWith'], signal: AbortSignal): Promise<'granted'> {
  const client = clientWith(await freshToken());
  await client.api('/users').option('signal', signal).top(1).select(['id']).get();
  return 'granted';
}
