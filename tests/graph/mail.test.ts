import { graphClient, graphClientOnce } from '../../graph/graph-client';
import { graphMail } from '../../graph/mail';
import { mailTexts } from '../../texts/mail';
import { GraphServer, type Disturbance } from '../support/graph-server';

const content = { subject: mailTexts.nb.subject, text: mailTexts.nb.text(2, 'https://example.no/tab/#/today') };
const person = { tenantId: 'verdal', objectId: 'object-1' };
const elsewhere = { tenantId: 'levanger', objectId: 'object-2' };

/** The tenant of whoever runs the product, and two municipalities'. */
function post({ token = () => Promise.resolve('app-token'), patienceInMilliseconds = 5_000 } = {}) {
  const home = new GraphServer([{ objectId: 'sender', mail: 'ikke-svar@drift.example.no' }]);
  const verdal = new GraphServer([{ objectId: 'object-1', mail: 'kontakt@verdal.example.no' }, { objectId: 'object-3', mail: null }]);
  const levanger = new GraphServer([{ objectId: 'object-2', mail: 'kontakt@levanger.example.no' }]);
  const graphs: Readonly<Record<string, GraphServer>> = { verdal, levanger };
  const send = graphMail({
    clientOf: (tenantId) => graphClient({ token: () => Promise.resolve('app-token'), transport: graphs[tenantId] as GraphServer }),
    sender: { mailbox: 'ikke-svar@drift.example.no', token, client: () => graphClientOnce({ token, transport: home }) },
    patienceInMilliseconds,
  });
  const to = () => home.mails.flatMap(({ message }) => (message.toRecipients ?? []).map(({ emailAddress }) => emailAddress?.address));
  return { home, verdal, levanger, send, to };
}

describe('A mail over Microsoft 365', () => {
  it('goes from the one mailbox to the address that the person’s own tenant tells, as plain text, and no copy is kept', async () => {
    const { home, verdal, send } = post();
    expect(await send([person], content)).toEqual({ ok: true });
    expect(home.mails).toEqual([{
      from: 'ikke-svar@drift.example.no', kept: false,
      message: { subject: content.subject, body: { contentType: 'text', content: content.text }, toRecipients: [{ emailAddress: { address: 'kontakt@verdal.example.no' } }] },
    }]);
    expect(verdal.requests.map(({ path, query }) => `${path} ${query.get('$select')}`)).toEqual(['/users/object-1 mail']);
  });

  it('asks the person’s next account when one has no address, is unknown, or may not be asked', async () => {
    const { verdal, send, to } = post();
    await send([{ ...person, objectId: 'object-3' }, elsewhere], content);
    await send([{ ...person, objectId: 'object-9' }, elsewhere], content);
    verdal.disturb(/users/, { status: 403 });
    await send([person, elsewhere], content);
    expect(to()).toEqual(Array(3).fill('kontakt@levanger.example.no'));
  });
});

describe('A mail that does not go has a name: while the address is asked for', () => {
  it.each<[string, Disturbance, object]>([
    ['the token is not taken', { status: 401 }, { fault: 'noConsent' }],
    ['nobody has consented', { status: 403 }, { fault: 'noConsent' }],
    ['the account is unknown', { status: 404 }, { fault: 'noMailbox' }],
    ['there are too many requests', { status: 429, headers: { 'Retry-After': '120' } }, { fault: 'tooManyRequests', retryAfterSeconds: 120 }],
    ['it is broken', { status: 503, headers: { 'Retry-After': '60' } }, { fault: 'serverFault', retryAfterSeconds: 60 }],
    ['the answer has no address', { body: '{}' }, { fault: 'brokenAnswer' }],
    ['the answer is no JSON', { body: '<html>' }, { fault: 'brokenAnswer' }],
    ['nothing is answered', 'silence', { fault: 'silence' }],
    ['the mailbox is null', { body: '{"mail":null}' }, { fault: 'noMailbox' }],
  ])('%s', async (_, what, answer) => {
    const { verdal, home, send } = post({ patienceInMilliseconds: 200 });
    verdal.disturb(/users/, what);
    expect(await send([person], content)).toEqual({ ok: false, sent: 'no', ...answer });
    expect(home.requests).toEqual([]);
  });
});

describe('A mail that does not go has a name: while it is sent', () => {
  it.each<[string, Disturbance, 'no' | 'unclear', object]>([
    ['the token is not taken', { status: 401 }, 'no', { fault: 'senderRefused' }],
    ['the product may not send from the mailbox', { status: 403 }, 'no', { fault: 'senderRefused' }],
    ['there is no such mailbox', { status: 404 }, 'no', { fault: 'noSenderMailbox' }],
    ['the mail is not taken', { status: 400 }, 'no', { fault: 'refused' }],
    ['there are too many mails', { status: 429, headers: { 'Retry-After': '1' } }, 'no', { fault: 'tooManyRequests', retryAfterSeconds: 1 }],
    ['it is broken, and may have been sent', { status: 504 }, 'unclear', { fault: 'serverFault' }],
    ['it is overloaded, and may have been sent', { status: 503, headers: { 'Retry-After': '1' } }, 'unclear', { fault: 'serverFault', retryAfterSeconds: 1 }],
    ['nothing is answered, and it may have been sent', 'silence', 'unclear', { fault: 'silence' }],
  ])('%s: once, and no more than once', async (_, what, sent, answer) => {
    const { home, send } = post({ patienceInMilliseconds: 300 });
    home.disturb(/sendMail/, what);
    expect(await send([person], content)).toEqual({ ok: false, sent, ...answer });
    expect(home.requests).toHaveLength(1);
  });

  it('nothing is sent when our own tenant gives no token, or cannot be reached', async () => {
    const without = post({ token: () => Promise.reject(new Error('AADSTS7000229: no service principal')) });
    expect(await without.send([person], content)).toEqual({ ok: false, sent: 'no', fault: 'senderRefused' });
    const unreachable = post({ token: () => Promise.reject(new TypeError('fetch failed')) });
    expect(await unreachable.send([person], content)).toEqual({ ok: false, sent: 'no', fault: 'serverFault' });
    expect([...without.home.requests, ...unreachable.home.requests]).toEqual([]);
  });
});
