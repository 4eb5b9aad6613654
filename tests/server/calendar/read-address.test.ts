import { spanOf } from '../../../domain/booking/spans';
import { Temporal } from '../../../domain/time';
import { isPublicAddress } from '../../../server/calendar/public-address';
import { readAddress, type AddressAnswer } from '../../../server/calendar/read-address';

const within = spanOf({ start: Temporal.Instant.from('2026-11-23T08:00:00Z'), end: Temporal.Instant.from('2027-03-01T08:00:00Z') });
const calendar = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'SUMMARY:Samtale', 'DTSTART:20261202T103000Z', 'DURATION:PT30M', 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
const start = Date.parse('2026-12-02T10:30Z') / 60_000;

type Page = { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: string | AsyncIterable<Uint8Array> };

/** A small internet: pages by address, hosts by name. It notes who was asked, and where. */
async function reading(address: string, pages: Readonly<Record<string, Page | 'silence'>>, hosts: Readonly<Record<string, readonly string[]>> = {}) {
  const asked: string[] = [];
  let closed = 0;
  const answer = await readAddress({
    resolve: async (host) => {
      const found = hosts[host] ?? (host === 'nowhere.example' ? undefined : ['1.1.1.1']);
      if (found === undefined) throw new Error('ENOTFOUND');
      return found;
    },
    get: async (url, ipAddress, signal): Promise<AddressAnswer> => {
      asked.push(`${url.href} at ${ipAddress}`);
      const page = pages[url.href];
      if (page === 'silence') return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));
      if (page === undefined) throw new Error('ECONNREFUSED');
      const { status = 200, headers = { 'content-type': 'text/calendar; charset=utf-8' }, body = calendar } = page;
      const parts = typeof body === 'string' ? (async function* () { yield await Promise.resolve(new TextEncoder().encode(body)); })() : body;
      return { status, headers, body: parts, close: () => { closed += 1; } };
    },
    patienceInMilliseconds: 100,
  }, address, within);
  return { answer, asked, closed };
}
const home = 'https://calendar.example/secret.ics';
const to = (location: string): Page => ({ status: 302, headers: { location } });

describe('A calendar at an address', () => {
  it('is read for busy times alone, from the IP address that was checked', async () => {
    const { answer, asked, closed } = await reading(home, { [home]: {} });
    expect([answer, asked, closed]).toEqual([{ ok: true, busy: [start, start + 30] }, [`${home} at 1.1.1.1`], 1]);
  });

  it.each([
    'http://calendar.example/', 'ftp://calendar.example/', 'https://calendar.example:8443/', 'https://me:secret@calendar.example/', 'no address',
    'https://127.0.0.1/', 'https://[::1]/', 'https://[::ffff:10.0.0.1]/', 'https://169.254.169.254/latest/meta-data', 'https://0x7f000001/', 'https://2130706433/',
  ])('is not asked for at %s', async (address) => {
    const { answer, asked } = await reading(address, {});
    expect([answer, asked]).toEqual([{ ok: false, fault: 'addressIsNotAllowed' }, []]);
  });

  it('is not asked for where the name leads inwards, or also inwards', async () => {
    for (const hosts of [['10.1.2.3'], ['fd00::1'], ['1.1.1.1', '192.168.1.1'], ['2606:4700::1111', 'fe80::1']]) {
      const { answer, asked } = await reading(home, { [home]: {} }, { 'calendar.example': hosts });
      expect([answer, asked]).toEqual([{ ok: false, fault: 'addressIsNotAllowed' }, []]);
    }
  });

  it('is followed through a few redirects, each of them checked the same', async () => {
    const pages = { [home]: to('/b'), 'https://calendar.example/b': to('https://other.example/c'), 'https://other.example/c': {} };
    expect((await reading(home, pages)).answer.ok).toBe(true);
    expect((await reading(home, pages, { 'other.example': ['127.0.0.1'] })).answer).toEqual({ ok: false, fault: 'addressIsNotAllowed' });
    expect((await reading(home, { [home]: to('http://calendar.example/') })).answer).toEqual({ ok: false, fault: 'addressIsNotAllowed' });
    const { answer, asked } = await reading(home, { [home]: to(home) });
    expect([answer, asked.length]).toEqual([{ ok: false, fault: 'addressIsNotAllowed' }, 4]);
  });

  it.each<[string, Page | 'silence', string]>([
    ['not there any more', { status: 404 }, 'addressIsGone'],
    ['revoked', { status: 410 }, 'addressIsGone'],
    ['kept behind a sign-in', { status: 401 }, 'addressIsGone'],
    ['asked for too often', { status: 429 }, 'tooManyRequests'],
    ['broken', { status: 503 }, 'serverFault'],
    ['a page', { headers: { 'content-type': 'text/html' } }, 'calendarIsUnreadable'],
    ['packed', { headers: { 'content-type': 'text/calendar', 'content-encoding': 'gzip' } }, 'calendarIsUnreadable'],
    ['no calendar', { body: 'Hei' }, 'calendarIsUnreadable'],
    ['silent', 'silence', 'silence'],
  ])('has a named fault when it is %s', async (_, page, fault) => {
    expect((await reading(home, { [home]: page })).answer).toEqual({ ok: false, fault });
  });

  it('has a named fault when nobody has the name, or nobody is there', async () => {
    expect((await reading('https://nowhere.example/', {})).answer).toEqual({ ok: false, fault: 'addressIsGone' });
    expect((await reading(home, {})).answer).toEqual({ ok: false, fault: 'serverFault' });
  });

  it('is not read beyond ten megabytes, however much is sent', async () => {
    let sent = 0;
    const endless = (async function* () {
      for (;;) {
        sent += 1;
        yield await Promise.resolve(new Uint8Array(1_000_000));
      }
    })();
    const { answer, closed } = await reading(home, { [home]: { body: endless } });
    expect([answer, sent, closed]).toEqual([{ ok: false, fault: 'calendarIsTooLarge' }, 11, 1]);
  });
});

describe('An address of the open internet', () => {
  it.each([
    '0.0.0.0', '10.0.0.1', '100.64.0.1', '127.0.0.53', '169.254.169.254', '172.31.255.255', '192.168.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255',
    '::', '::1', '::ffff:1.1.1.1', '::ffff:7f00:1', '64:ff9b::7f00:1', 'fc00::1', 'fe80::1', 'ff02::1', '2002:7f00:1::', '2001:0:1::', '2001:db8::1', 'calendar.example', '',
  ])('is not %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['1.1.1.1', '172.32.0.1', '2606:4700::1111', '2a00:1450::1'])('is %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});
