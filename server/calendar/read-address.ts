import { isIP } from 'node:net';
import { busyMinutesIn } from '../../domain/booking/calendar-file/busy-minutes';
import type { CalendarFault } from '../../domain/booking/calendars';
import type { Span } from '../../domain/booking/spans';
import { isPublicAddress } from './public-address';

/** An answer to one request: its body is read by whoever asked, and only as far as they want. */
export interface AddressAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: AsyncIterable<Uint8Array>;
  /** Ends the connection, whether or not the body was read. */
  close(): void;
}

export interface AddressParts {
  /** Every IP address of a host name. Rejects when there is none. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  /** One GET over TLS, sent to that IP address and to no other. */
  readonly get: (url: URL, ipAddress: string, signal: AbortSignal) => Promise<AddressAnswer>;
  /** For all of it, redirects and body included. */
  readonly patienceInMilliseconds: number;
}

/** What an address told: busy minutes, starts and ends in turn, or why not. */
export type AddressReading = { readonly ok: true; readonly busy: readonly number[] } | { readonly ok: false; readonly fault: CalendarFault };

const mostRedirects = 3;
const mostBytes = 10_000_000;
/** What calendars are sent as; a page to sign in on is none. */
const calendarTypes = ['text/calendar', 'application/ics', 'text/plain', 'application/octet-stream', ''];

class Refused extends Error {
  constructor(readonly fault: CalendarFault) { super(fault); }
}

/**
 * Reads the calendar at an address that somebody has given, for busy times alone. The address is foreign input: only https to
 * the usual port, only addresses of the open internet, resolved once and connected to as resolved, few redirects and each of
 * them checked the same, limits on size and time. Never throws, and never tells the address.
 */
export async function readAddress(parts: AddressParts, address: string, within: Span): Promise<AddressReading> {
  const signal = AbortSignal.timeout(parts.patienceInMilliseconds);
  try {
    const text = await Promise.race([fetched(parts, address, signal), ended(signal)]);
    const busy = busyMinutesIn(text, within);
    return busy.ok ? { ok: true, busy: busy.value } : { ok: false, fault: busy.refusal };
  } catch (fault) {
    return { ok: false, fault: fault instanceof Refused ? fault.fault : signal.aborted ? 'silence' : 'serverFault' };
  }
}

async function fetched(parts: AddressParts, address: string, signal: AbortSignal): Promise<string> {
  let next = address;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const url = allowed(next);
    const answer = await parts.get(url, await addressOf(parts, url), signal);
    try {
      if (answer.status < 300 || answer.status >= 400) return await calendarIn(answer);
      next = redirectOf(answer, url);
    } finally {
      answer.close();
    }
  }
  throw new Refused('addressIsNotAllowed');
}

function allowed(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') throw new Refused('addressIsNotAllowed');
  return url;
}

/** All the host's addresses must be public: one that also points inwards is not trusted at all. */
async function addressOf({ resolve }: AddressParts, { hostname }: URL): Promise<string> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const found = isIP(host) === 0 ? await resolve(host).catch(() => []) : [host];
  const [first] = found;
  if (first === undefined) throw new Refused('addressIsGone');
  if (!found.every(isPublicAddress)) throw new Refused('addressIsNotAllowed');
  return first;
}

function redirectOf({ headers }: AddressAnswer, from: URL): string {
  const to = headers['location'];
  if (to === undefined || !URL.canParse(to, from.href)) throw new Refused('addressIsGone');
  return new URL(to, from.href).href;
}

async function calendarIn({ status, headers, body }: AddressAnswer): Promise<string> {
  if (status === 429) throw new Refused('tooManyRequests');
  if (status >= 500) throw new Refused('serverFault');
  if (status !== 200) throw new Refused('addressIsGone');
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  // What is packed could unfold without end, and it was not asked for.
  if (!calendarTypes.includes(type) || !['', 'identity'].includes(headers['content-encoding'] ?? '')) throw new Refused('calendarIsUnreadable');
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body) {
    bytes += part.length;
    if (bytes > mostBytes) throw new Refused('calendarIsTooLarge');
    parts.push(part);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}

function ended(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Refused('silence')), { once: true }));
}
