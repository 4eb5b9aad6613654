import { AuthError, InteractionRequiredAuthError, ServerError } from '@azure/msal-node';
import type { OnBehalfFault } from '../domain/booking/own-calendar/on-behalf';
import type { ApplicationOf } from './app-token';

/** The one thing that a person is asked to let the product do: to read when things stand in their calendar, and not what they are about. */
const ownCalendarScope = 'https://graph.microsoft.com/Calendars.ReadBasic';

/**
 * Exchanges what a person signed in with, which the caller has verified, for a token that reads their calendar. Rejects with
 * Entra's own error when it gives none.
 */
export type OnBehalfTokens = (tenantId: string, assertion: string) => Promise<string>;

/**
 * The exchange, in the person's own tenant and with the application's own proof. The library would keep the token, and one to
 * renew it by, for as long as its application lives: so `freshApplicationOf` makes one for each exchange.
 */
export function onBehalfTokens(freshApplicationOf: ApplicationOf): OnBehalfTokens {
  return async (tenantId, assertion) => {
    const answer = await freshApplicationOf(tenantId).acquireTokenOnBehalfOf({ oboAssertion: assertion, scopes: [ownCalendarScope], skipCache: true });
    if (answer === null) throw new Error('the tenant gave no token');
    return answer.accessToken;
  };
}

/** Entra's numbers for who has not said yes, and for an application that their tenant does not know yet; both are mended by consent. */
const needsYes: readonly string[] = ['65001', '65004', '700016'];
/** … and for an organisation that asks for a device, a place or a second factor. */
const needsProof: readonly string[] = ['50005', '50076', '50079', '50097', '50158', '53000', '53001', '53002', '53003'];
/** … and for an application that cannot prove who it is. */
const keyIsRefused: readonly string[] = ['7000215', '7000222', '700027', '700024', '700030'];

/** What an exchange that gave no token is called; undefined when it is no error of Entra's. */
export function exchangeFaultOf(fault: unknown): OnBehalfFault | undefined {
  if (fault instanceof InteractionRequiredAuthError) {
    const number = fault.errorNo ?? '';
    if (fault.claims !== '' || needsProof.includes(String(number))) return 'calendarNeedsMoreProof';
    return fault.errorCode === 'bad_token' || fault.subError === 'bad_token' ? 'calendarSignInIsOld' : 'calendarNeedsYourYes';
  }
  if (fault instanceof ServerError) return nameOf(fault);
  // The library's own: no network, or an answer that is none of Entra's.
  return fault instanceof AuthError ? 'calendarServiceFails' : undefined;
}

function nameOf({ errorCode, errorNo, status }: ServerError): OnBehalfFault {
  const number = String(errorNo ?? '');
  if (needsYes.includes(number)) return 'calendarNeedsYourYes';
  if (needsProof.includes(number)) return 'calendarNeedsMoreProof';
  if (keyIsRefused.includes(number) || errorCode === 'invalid_client') return 'calendarKeyIsRefused';
  if (errorCode === 'invalid_grant') return 'calendarSignInIsOld';
  if ((status ?? 0) >= 500 || errorCode === 'temporarily_unavailable' || errorCode === 'server_error') return 'calendarServiceFails';
  return status === 429 ? 'calendarServiceIsBusy' : 'calendarQuestionIsRefused';
}
