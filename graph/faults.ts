import { GraphError } from '@microsoft/microsoft-graph-client';
import type { Temporal } from '../domain/time';

/** Graph's answer is not of the shape that was published. */
export class BrokenAnswer extends Error {}
/** Graph did not answer before the patience ended. */
class Silence extends Error {}

/** The HTTP status that Graph answered with; undefined when it did not come to an answer. */
export function statusOf(fault: unknown): number | undefined {
  return fault instanceof GraphError && fault.statusCode > 0 ? fault.statusCode : undefined;
}

/** For how many seconds Graph asked to be left alone, if it did. */
export function retryAfterOf(fault: unknown): number | undefined {
  const seconds = fault instanceof GraphError ? Number(fault.headers?.get('Retry-After') ?? undefined) : NaN;
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

/** Whether a token was refused because more must be proved than it says (a claims challenge), and not because it is worth nothing. */
export function asksForMoreProof(fault: unknown): boolean {
  return fault instanceof GraphError && /insufficient_claims/.test(fault.headers?.get('WWW-Authenticate') ?? '');
}

/** What went wrong before or after an answer: the client wraps it, and keeps its name as a code. */
export function nameWithoutStatus(fault: unknown): 'brokenAnswer' | 'silence' | 'serverFault' | 'noConsent' {
  if (fault instanceof BrokenAnswer) return 'brokenAnswer';
  if (fault instanceof Silence) return 'silence';
  const code = fault instanceof GraphError ? fault.code : fault instanceof Error ? fault.name : '';
  const said = fault instanceof Error ? fault.message : '';
  if (code === 'SyntaxError') return 'brokenAnswer';
  if (code === 'AbortError' || code === 'TimeoutError') return 'silence';
  if (code === 'TypeError' || /network/i.test(said)) return 'serverFault';
  // A tenant that gives no token has not consented either.
  return 'noConsent';
}

/** Rejects when the signal says that the patience has ended. A retry that Graph asked for may sleep past the signal. */
export function silence(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(new Silence());
    else signal.addEventListener('abort', () => reject(new Silence()), { once: true });
  });
}

/** An instant as Graph writes it: `{ dateTime: '2026-12-01T08:00:00', timeZone: 'UTC' }`. */
export function utc(instant: Temporal.Instant): { dateTime: string; timeZone: string } {
  return { dateTime: instant.toZonedDateTimeISO('UTC').toPlainDateTime().toString({ smallestUnit: 'second' }), timeZone: 'UTC' };
}
