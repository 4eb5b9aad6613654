/** One property of an event, as RFC 5545 writes it: `DTSTART;TZID=Europe/Oslo:20261123T090000`. */
export interface Property {
  readonly value: string;
  /** `TZID`, without its quotation marks. */
  readonly zone: string | undefined;
}

/** An event's properties by name. Only those that say when, and whether it takes time, are looked at. */
export type FileEvent = ReadonlyMap<string, readonly Property[]>;

/** Everything else (subject, place, people, description) is passed over unread. */
const looked = [
  'UID', 'DTSTART', 'DTEND', 'DURATION', 'RRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID', 'STATUS', 'TRANSP', 'X-MICROSOFT-CDO-BUSYSTATUS',
];

/** The events of an iCalendar file; undefined when the text is no calendar, or ends in the middle of one. */
export function eventsIn(text: string): readonly FileEvent[] | undefined {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const events: FileEvent[] = [];
  const open: string[] = [];
  let event = new Map<string, Property[]>();
  let isCalendar = false;
  for (const line of lines) {
    const [, bracket, component = ''] = /^(BEGIN|END):([A-Za-z0-9-]{1,40})\s*$/i.exec(line) ?? [];
    if (bracket === undefined) {
      if (open.at(-1) === 'VEVENT') note(event, line);
      continue;
    }
    const name = component.toUpperCase();
    if (bracket.toUpperCase() === 'BEGIN') {
      isCalendar ||= name === 'VCALENDAR';
      open.push(name);
      if (name === 'VEVENT') event = new Map();
    } else if (open.pop() !== name) return undefined;
    else if (name === 'VEVENT') events.push(event);
  }
  return isCalendar && open.length === 0 ? events : undefined;
}

function note(event: Map<string, Property[]>, line: string): void {
  const name = /^[A-Za-z0-9-]{1,40}/.exec(line)?.[0].toUpperCase();
  if (name === undefined || !looked.includes(name)) return;
  const at = endOfParameters(line);
  if (at === undefined) return;
  const [, quoted, plain] = /;TZID=(?:"([^"]*)"|([^;:]*))/i.exec(line.slice(0, at)) ?? [];
  event.set(name, [...(event.get(name) ?? []), { value: line.slice(at + 1).trim(), zone: quoted ?? plain }]);
}

/** The place of the colon before the value; one inside quotation marks belongs to a parameter. */
function endOfParameters(line: string): number | undefined {
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') isQuoted = !isQuoted;
    else if (line[at] === ':' && !isQuoted) return at;
  }
  return undefined;
}
