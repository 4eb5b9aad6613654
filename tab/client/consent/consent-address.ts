/** The one thing that the reader is asked to let the product do. */
const scope = 'https://graph.microsoft.com/Calendars.ReadBasic';

/** What is asked of Entra's page. */
export interface ConsentAsked {
  readonly tenantId: string;
  readonly clientId: string;
  /** The page of ours that Entra comes back to. */
  readonly returnTo: string;
  /** Unguessable; the same comes back. */
  readonly state: string;
  /** Of a proof key that nobody keeps: the code that comes back can be exchanged for nothing. */
  readonly challenge: string;
}

/** What Entra came back with, out of the address behind `#`. */
export interface ConsentReturn {
  readonly state: string;
  readonly given: boolean;
}

/** Where the reader says yes or no: Entra's own page, in the tenant of their account. Undefined when the tenant is no id. */
export function consentAddress({ tenantId, clientId, returnTo, state, challenge }: ConsentAsked): string | undefined {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(tenantId)) return undefined;
  const address = new URL(`https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/authorize`);
  address.search = new URLSearchParams({
    client_id: clientId, response_type: 'code', response_mode: 'fragment', redirect_uri: returnTo, scope, state, code_challenge: challenge, code_challenge_method: 'S256',
  }).toString();
  return address.href;
}

/** Reads what Entra came back with; undefined when it is no return at all. */
export function readReturn(hash: string): ConsentReturn | undefined {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const state = said.get('state');
  if (state === null || !(said.has('code') || said.has('error'))) return undefined;
  return { state, given: said.has('code') && !said.has('error') };
}
