import { Writable } from 'node:stream';
import { pino } from 'pino';
import { DeliveryFault } from '../../bot/delivery-fault';
import { faultFacts } from '../../server/log';
import { DatabaseFault } from '../../store/database-faults';

/** Synthetic (month + 80), and words that nobody else writes. */
const written = 'Gjelder 10915596784 i Storgata 1';
/** What a library's error may quote of a sign-in: a whole token, or a form with one in it. */
const token = 'eyJhbGciOiJSUzI1NiJ9.eyJvaWQiOiJ4In0.c2lnbmF0dXJl';

/** A fault as the log prints it. */
function printed(fault: unknown): string {
  let text = '';
  const log = pino(new Writable({
    write: (chunk, _encoding, done) => {
      text += String(chunk);
      done();
    },
  }));
  log.error(faultFacts(fault), 'requestFailed');
  return text;
}

describe('A fault in the log', () => {
  it.each([
    ['an error', new Error(written)],
    ['an error of several lines', new TypeError(`invalid input:\n${written}\n    ${written}`)],
    ['an error with a line like a place in code', new Error(`failed\n    at ${written}`)],
    ['an error with a cause', new Error('failed', { cause: new Error(written) })],
    ['an error that carries what was sent', Object.assign(new Error('refused'), { body: { text: written }, detail: written })],
    ['a text that was thrown', written],
    ['an object that was thrown', { text: written }],
  ])('holds nothing of what was written: %s', (_what, fault) => {
    expect(printed(fault)).not.toMatch(/10915596784|Storgata/);
  });

  it.each([
    ['an error of the sign-in', new Error(`assertion=${token}&requested_token_use=on_behalf_of`)],
    ['an error that carries the request', Object.assign(new Error('refused'), { config: { headers: { authorization: `Bearer ${token}` } }, claims: token })],
    ['an error with a line like a place in code', new TypeError(`failed\n    at Bearer ${token}`)],
  ])('holds no token that somebody signed in with, nor what it was exchanged for: %s', (_what, fault) => {
    expect(printed(fault)).not.toMatch(/eyJ|c2lnbmF0dXJl/);
  });

  it('says its kind and where in our code it was', () => {
    const { fault, at } = faultFacts(new TypeError(written));
    expect(fault).toBe('TypeError');
    expect(String(at)).toContain('log.test.ts');
  });

  it('of the database is a code and a constraint, of the delivery a status', () => {
    expect(faultFacts(new DatabaseFault('23505', 'referral_reference_key'))).toEqual({ fault: 'DatabaseFault', code: '23505', constraint: 'referral_reference_key' });
    expect(faultFacts(new DeliveryFault('never', 403, undefined))).toMatchObject({ fault: 'DeliveryFault', status: 403 });
  });
});
