import type { Event } from '@microsoft/microsoft-graph-types';
import type { GraphRequest, Mailbox } from './graph-server';

/** What a person's own token for Graph is called in the tests. */
export const tokenOnBehalfOf = (objectId: string): string => `on-behalf-of-${objectId}`;

/** `GET /me/calendarView` as Graph answers it to whoever the token is for: what was selected, page by page, with the next page's address. */
export function calendarViewOf(mailboxes: readonly Mailbox[], request: GraphRequest, pageSize: number): { status: number; body: unknown } {
  const objectId = (request.headers.get('authorization') ?? '').replace('Bearer on-behalf-of-', '');
  const mailbox = mailboxes.find((one) => one.objectId === objectId);
  if (mailbox === undefined) return refused(401, 'InvalidAuthenticationToken');
  if (mailbox.mail === null) return refused(404, 'MailboxNotEnabledForRESTAPI');
  const [from, to] = [request.query.get('startDateTime'), request.query.get('endDateTime')];
  const isUtc = request.headers.get('prefer') === 'outlook.timezone="UTC"';
  if (from === null || to === null || !isUtc || Date.parse(to) - Date.parse(from) >= 62 * 86_400_000) return refused(400, 'ErrorInvalidParameter');
  const within = (mailbox.items ?? []).filter(([start, end]) => Date.parse(`${start}Z`) < Date.parse(to) && Date.parse(`${end}Z`) > Date.parse(from));
  const at = Number(request.query.get('$skip') ?? '0');
  const selected = (request.query.get('$select') ?? '').split(',');
  const value = within.slice(at, at + pageSize).map((item) => Object.fromEntries(Object.entries(eventOf(item)).filter(([name]) => selected.includes(name))));
  const next = new URLSearchParams([...request.query].filter(([name]) => name !== '$skip'));
  next.set('$skip', String(at + pageSize));
  const rest = at + pageSize < within.length ? { '@odata.nextLink': `https://graph.microsoft.com/v1.0/me/calendarView?${next.toString()}` } : {};
  return { status: 200, body: { value, ...rest } };
}

function eventOf([start, end, status, subject]: NonNullable<Mailbox['items']>[number]): Event {
  return {
    id: subject, subject, isCancelled: false, isAllDay: false, showAs: status as 'busy', location: { displayName: subject },
    start: { dateTime: `${start}.0000000`, timeZone: 'UTC' }, end: { dateTime: `${end}.0000000`, timeZone: 'UTC' },
  };
}

function refused(status: number, code: string) {
  return { status, body: { error: { code, message: 'Refused.' } } };
}
