import { createCall, addressOf } from '../../../tab/client/app/api/call';
import { Problem, Unreachable, sentenceOf } from '../../../tab/client/app/api/problem';
import type { Session } from '../../../tab/client/app/session/session';
import { bookingOperations } from '../../../tab/contract/booking';
import { groupOfferOperations } from '../../../tab/contract/group-offers';
import { localOperations } from '../../../tab/contract/networks';

const offerId = '00000000-0000-4000-8000-000000000001';
const placed = {
  id: '00000000-0000-4000-8000-000000000002', code: 'K7F2', status: 'placed', participants: 1,
  householdId: '00000000-0000-4000-8000-000000000002', priority: 'ordinary',
};

interface Sent { readonly address: string; readonly init: RequestInit & { readonly headers: Headers } }

/** A line to a server that gives these answers, one after the other. */
function lineWith(answers: readonly (() => Response)[], session: Session = sessionOf('first', 'second')) {
  const sent: Sent[] = [];
  const waiting = [...answers];
  const call = createCall({
    fetch: async (address, init) => {
      sent.push({ address: address as string, init: init as Sent['init'] });
      const answer = waiting.shift();
      if (answer === undefined) throw new TypeError('no network');
      return answer();
    },
    language: () => 'nn',
    session,
  });
  return { call, sent };
}

function sessionOf(first: string, renewed: string): Session {
  return { token: async () => first, renew: async () => renewed };
}

const answer = (status: number, body: unknown) => () => new Response(JSON.stringify(body), { status });
const problem = (status: number, name: string, more: object = {}) =>
  answer(status, { type: `urn:fosterhjemsnettverk:refusal:${name}`, detail: 'Nei.', ...more });

describe('Calling the API', () => {
  it('says who asks, in which language, and under which key', async () => {
    const { call, sent } = lineWith([answer(201, placed)]);
    await expect(call(groupOfferOperations.enrolFosterHome, { params: { offerId }, body: {}, idempotencyKey: 'one' })).resolves.toEqual(placed);
    const { headers } = sent[0]!.init;
    expect([headers.get('Authorization'), headers.get('Accept-Language'), headers.get('Idempotency-Key')]).toEqual(['Bearer first', 'nn', 'one']);
    expect([sent[0]!.address, sent[0]!.init.method, sent[0]!.init.body]).toEqual([`/api/offers/${offerId}/enrolments`, 'POST', '{}']);
  });

  it('says which version a change is based on', async () => {
    const { call, sent } = lineWith([answer(201, placed)]);
    await call(groupOfferOperations.enrolFosterHome, { params: { offerId }, body: {}, basedOn: 7 });
    expect(sent[0]!.init.headers.get('If-Match')).toBe('"7"');
  });

  it('can ask in the language that the person has chosen earlier, not the page’s', async () => {
    const { call, sent } = lineWith([answer(201, placed)]);
    await call(groupOfferOperations.enrolFosterHome, { params: { offerId }, body: {}, inChosenLanguage: true });
    expect(sent[0]!.init.headers.get('Accept-Language')).toBe('*');
  });

  it('shows no token where nobody is signed in yet', async () => {
    const sent: Headers[] = [];
    const call = createCall({ fetch: async (_, init) => { sent.push(init?.headers as Headers); return answer(200, { items: [] })(); }, language: () => 'nb' });
    await call(localOperations.listLocalPeople);
    expect(sent[0]?.has('Authorization')).toBe(false);
  });

  describe('when the sign-in has run out', () => {
    it('signs in anew and sends the same once more, under the same key', async () => {
      const { call, sent } = lineWith([problem(401, 'signInIsMissing'), answer(201, placed)]);
      await call(groupOfferOperations.enrolFosterHome, { params: { offerId }, body: {}, idempotencyKey: 'one' });
      expect(sent.map(({ init }) => [init.headers.get('Authorization'), init.headers.get('Idempotency-Key')])).toEqual([['Bearer first', 'one'], ['Bearer second', 'one']]);
    });

    it('tells the refusal when the new sign-in is refused too', async () => {
      const { call, sent } = lineWith([problem(401, 'signInIsMissing'), problem(401, 'signInIsMissing')]);
      await expect(call(groupOfferOperations.listOffers)).rejects.toMatchObject({ refusal: 'signInIsMissing', status: 401 });
      expect(sent).toHaveLength(2);
    });
  });

  it('gives a refusal its name, its sentence and its fields', async () => {
    const { call } = lineWith([problem(422, 'capacityIsNotPositive', { errors: [{ field: 'capacity', detail: 'Minst éin.' }, { no: 'field' }] })]);
    await expect(call(groupOfferOperations.listOffers)).rejects.toMatchObject({
      refusal: 'capacityIsNotPositive', detail: 'Nei.', status: 422, fields: [{ field: 'capacity', detail: 'Minst éin.' }],
    });
  });

  it.each([
    ['a page that is no JSON', () => new Response('<html>', { status: 502 }), 502],
    ['an answer that the contract does not know', answer(200, { items: 'none' }), 200],
  ])('treats %s as a failure of ours', async (_, given, status) => {
    const { call } = lineWith([given]);
    await expect(call(groupOfferOperations.listOffers)).rejects.toMatchObject({ refusal: 'somethingFailed', status });
  });

  it('tells a lost connection from a refusal', async () => {
    const error = await lineWith([]).call(groupOfferOperations.listOffers).catch((lost: unknown) => lost);
    expect(error).toBeInstanceOf(Unreachable);
    expect(sentenceOf(error, 'nb')).toContain('Sjekk nettet');
  });

  it('fills in the path and leaves out what is not asked for', () => {
    expect(addressOf(groupOfferOperations.getOffer, { params: { offerId: 'a/b' } })).toBe('/api/offers/a%2Fb');
    expect(addressOf(groupOfferOperations.listOffers, { query: { cursor: undefined, limit: 10 } })).toBe('/api/offers?limit=10');
    expect(addressOf(bookingOperations.listBookings, {})).toBe('/api/bookings');
  });
});

describe('The sentence for what went wrong', () => {
  it('is the server’s own where there is one', () => {
    expect(sentenceOf(new Problem('enrolmentIsClosed', 'Tilbudet er stengt.', 422, []), 'nb')).toBe('Tilbudet er stengt.');
  });

  it('is a general one otherwise, never the error’s own words', () => {
    expect(sentenceOf(new Error('secret detail'), 'nn')).toContain('Noko gjekk gale');
  });
});
