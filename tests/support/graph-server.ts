import type { Middleware, Context } from '@microsoft/microsoft-graph-client';
import { calendarViewOf } from './graph-calendar-view';
import type { Event, Message, ScheduleInformation, Subscription, User } from '@microsoft/microsoft-graph-types';

/** A mailbox of the tenant: its user, and what its calendar holds, subjects and all. */
export interface Mailbox {
  readonly objectId: string;
  readonly mail: string | null;
  /** `[2026-12-01T08:00:00, 2026-12-01T09:00:00, status, subject]`, in UTC. */
  readonly items?: readonly (readonly [start: string, end: string, status: string, subject: string])[];
  /** getSchedule answers this fault for the one mailbox. */
  readonly fault?: string;
}

/** One request as Graph saw it. */
export interface GraphRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Stands in for the next answer: by status, with headers, or never. */
export type Disturbance =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly body: string }
  | 'silence';

/** A Graph of ours for one tenant, at the end of the client's chain. It follows the shapes that Microsoft publishes. */
export class GraphServer implements Middleware {
  readonly requests: GraphRequest[] = [];
  /** Every event that stands in a calendar, by its id, with whose calendar it is. */
  readonly events = new Map<string, { readonly mailbox: string; event: Event }>();
  /** Every subscription to a calendar, by its id. */
  readonly subscriptions = new Map<string, Subscription>();
  /** Every mail that was taken, and whether a copy is kept in the sender's mailbox. */
  readonly mails: { readonly from: string; readonly message: Message; readonly kept: boolean }[] = [];
  /** How many entries of an own calendar come at once, whatever was asked for. */
  pageSize = 10;
  #made = 0;
  readonly #disturbances: { readonly on: RegExp; readonly what: Disturbance }[] = [];

  constructor(private readonly mailboxes: readonly Mailbox[]) {}

  /** The next request whose path fits is answered so; once for each call. */
  disturb(on: RegExp, what: Disturbance, times = 1): void {
    for (let count = 0; count < times; count += 1) this.#disturbances.push({ on, what });
  }

  async execute(context: Context): Promise<void> {
    const request = context.request instanceof Request ? context.request : new Request(context.request, context.options);
    const url = new URL(request.url);
    const text = await request.text();
    const seen = {
      method: request.method, path: decodeURIComponent(url.pathname.replace('/v1.0', '')), query: url.searchParams,
      headers: request.headers, body: text === '' ? undefined : (JSON.parse(text) as unknown),
    };
    this.requests.push(seen);
    context.response = await this.#answer(seen, context.options?.signal ?? undefined);
  }

  async #answer(request: GraphRequest, signal: AbortSignal | undefined): Promise<Response> {
    const at = this.#disturbances.findIndex(({ on }) => on.test(request.path));
    const [disturbed] = at < 0 ? [] : this.#disturbances.splice(at, 1);
    if (disturbed?.what === 'silence') return neverAnswered(signal);
    if (disturbed !== undefined) {
      const { what } = disturbed;
      return 'body' in what ? new Response(what.body, json(200)) : fault(what.status, what.headers);
    }
    if (request.method === 'GET' && request.path === '/me/calendarView') {
      const { status, body } = calendarViewOf(this.mailboxes, request, this.pageSize);
      return new Response(JSON.stringify(body), json(status));
    }
    if (request.headers.get('authorization') !== 'Bearer app-token') return fault(401);
    if (request.method === 'GET' && request.path === '/users') return this.#users(request);
    const asker = /^\/users\/(.+)\/calendar\/getSchedule$/.exec(request.path)?.[1];
    if (request.method === 'POST' && asker !== undefined) return this.#schedule(asker, request);
    if (request.path.startsWith('/subscriptions')) return this.#subscription(request);
    if (request.method === 'POST' && request.path.endsWith('/sendMail')) return this.#sendMail(request);
    const user = /^\/users\/([^/]+)$/.exec(request.path)?.[1];
    if (request.method === 'GET' && user !== undefined) return this.#user(user);
    const [, owner, eventId] = /^\/users\/([^/]+)\/events(?:\/([^/]+))?$/.exec(request.path) ?? [];
    return owner === undefined ? fault(400) : this.#eventsOf(owner, eventId, request);
  }

  /** A calendar is followed for at most seven days, and without what is in it. */
  #subscription({ method, path, body }: GraphRequest): Response {
    const id = path.split('/')[2];
    const wanted = body as Subscription;
    if (method === 'POST') {
      const owner = /^\/users\/([^/]+)\/events$/.exec(wanted.resource ?? '')?.[1];
      const isWell = wanted.notificationUrl?.startsWith('https://') && (wanted.clientState?.length ?? 0) <= 128 && wanted.includeResourceData !== true;
      if (!isWell || !this.mailboxes.some(({ objectId }) => objectId === owner)) return fault(400);
      this.#made += 1;
      const made: Subscription = { ...wanted, id: `subscription-${this.#made}` };
      this.subscriptions.set(`subscription-${this.#made}`, made);
      return new Response(JSON.stringify(made), json(201));
    }
    const there = this.subscriptions.get(id ?? '');
    if (there === undefined || id === undefined || method !== 'PATCH') return fault(404);
    this.subscriptions.set(id, { ...there, ...wanted });
    return new Response(JSON.stringify({ ...there, ...wanted }), json(200));
  }

  /** One event for each transaction id; the second time it is a conflict. */
  #eventsOf(owner: string, eventId: string | undefined, { method, body, query }: GraphRequest): Response {
    if (!this.mailboxes.some(({ objectId, mail }) => objectId === owner && mail !== null)) return fault(404, undefined, 'ErrorInvalidUser');
    if (method === 'GET') {
      const value = [...this.events].filter(([, { event }]) => (query.get('$filter') ?? '').includes(`'${event.transactionId}'`)).map(([id]) => ({ id }));
      return new Response(JSON.stringify({ value }), json(200));
    }
    if (method === 'POST') {
      const event = body as Event;
      if ([...this.events.values()].some((other) => other.event.transactionId === event.transactionId)) return fault(409, undefined, 'ErrorDuplicateTransactionId');
      this.#made += 1;
      const id = `event-${this.#made}`;
      this.events.set(id, { mailbox: owner, event });
      return new Response(JSON.stringify({ ...event, id }), json(201));
    }
    const there = this.events.get(eventId ?? '');
    if (there === undefined || eventId === undefined || there.mailbox !== owner) return fault(404, undefined, 'ErrorItemNotFound');
    if (method === 'DELETE') {
      this.events.delete(eventId);
      return new Response(null, { status: 204 });
    }
    there.event = { ...there.event, ...(body as Event) };
    return new Response(JSON.stringify({ ...there.event, id: eventId }), json(200));
  }

  #user(id: string): Response {
    const found = this.mailboxes.find(({ objectId }) => objectId === id);
    return found === undefined ? fault(404, undefined, 'Request_ResourceNotFound') : new Response(JSON.stringify({ mail: found.mail }), json(200));
  }

  /** A mail is taken with 202 and no body; nothing tells whether the same was taken before. */
  #sendMail({ path, body }: GraphRequest): Response {
    const sender = path.split('/')[2];
    if (!this.mailboxes.some(({ objectId, mail }) => [objectId, mail].includes(sender ?? ''))) return fault(404, undefined, 'ErrorInvalidUser');
    const { message, saveToSentItems } = body as { message?: Message; saveToSentItems?: boolean };
    if (message?.subject === undefined || (message.toRecipients ?? []).length === 0) return fault(400);
    this.mails.push({ from: sender ?? '', message, kept: saveToSentItems !== false });
    return new Response(null, { status: 202 });
  }

  #users({ query }: GraphRequest): Response {
    const ids = [...(query.get('$filter') ?? '').matchAll(/'([^']+)'/g)].map(([, id]) => id);
    if (ids.length > 15) return fault(400);
    const value: User[] = this.mailboxes.filter(({ objectId }) => ids.includes(objectId)).map(({ objectId, mail }) => ({ id: objectId, mail }));
    return new Response(JSON.stringify({ value }), json(200));
  }

  #schedule(asker: string, { body, headers }: GraphRequest): Response {
    const { schedules, startTime, endTime } = body as { schedules: string[]; startTime: { dateTime: string }; endTime: { dateTime: string } };
    const days = (Date.parse(`${endTime.dateTime}Z`) - Date.parse(`${startTime.dateTime}Z`)) / 86_400_000;
    if (schedules.length > 20 || days >= 62 || headers.get('prefer') !== 'outlook.timezone="UTC"') return fault(400);
    if (!this.mailboxes.some(({ mail }) => mail === asker)) return fault(404);
    const value = schedules.map((mail) => this.#information(mail, startTime.dateTime, endTime.dateTime));
    return new Response(JSON.stringify({ value }), json(200));
  }

  #information(scheduleId: string, from: string, to: string): ScheduleInformation {
    const mailbox = this.mailboxes.find(({ mail }) => mail === scheduleId);
    if (mailbox === undefined || mailbox.fault !== undefined) {
      return { scheduleId, error: { message: 'The mailbox was not found.', responseCode: mailbox?.fault ?? 'ErrorMailRecipientNotFound' } };
    }
    const items = (mailbox.items ?? []).filter(([start, end]) => start < to && end > from);
    return {
      scheduleId,
      availabilityView: '0',
      scheduleItems: items.map(([start, end, status, subject]) => ({
        status: status as 'busy', subject, isPrivate: false, location: subject,
        start: { dateTime: `${start}.0000000`, timeZone: 'UTC' }, end: { dateTime: `${end}.0000000`, timeZone: 'UTC' },
      })),
    };
  }
}

function json(status: number, headers: Readonly<Record<string, string>> = {}): ResponseInit {
  return { status, headers: { 'content-type': 'application/json', ...headers } };
}

function fault(status: number, headers?: Readonly<Record<string, string>>, code = `fault${status}`): Response {
  return new Response(JSON.stringify({ error: { code, message: 'Refused.' } }), json(status, headers));
}

function neverAnswered(signal: AbortSignal | undefined): Promise<Response> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted')), { once: true }));
}
