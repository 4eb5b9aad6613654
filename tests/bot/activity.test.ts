import { placeOf, readActivity, senderOf, textOf } from '../../bot/activity';

const message = {
  type: 'message',
  channelId: 'msteams',
  serviceUrl: 'http://localhost:56150/_connector',
  from: { id: 'user-0', aadObjectId: '00000000-0000-4000-8000-000000000101' },
  recipient: { id: '28:bot' },
  conversation: { id: '19:verdal@thread.tacv2;messageid=1795306115259', conversationType: 'channel', tenantId: 'tenant-a' },
  text: '<at>Fosterhjemsnettverk</at>hjelp',
};

describe('Reading an activity that was posted', () => {
  it('takes a message as Teams sends it', () => {
    expect(readActivity(message, { local: true })).toBe(message);
  });

  it.each([
    ['nothing', undefined],
    ['a list', [message]],
    ['a text', 'hjelp'],
    ['no type', { ...message, type: undefined }],
    ['another channel', { ...message, channelId: 'sms' }],
    ['an address that is none', { ...message, serviceUrl: 'connector' }],
    ['no sender', { ...message, from: null }],
    ['no conversation', { ...message, conversation: {} }],
  ])('refuses %s', (_what, body) => {
    expect(readActivity(body, { local: true })).toBeUndefined();
  });

  it('writes to this machine alone in local mode, since nothing is authenticated there', () => {
    const elsewhere = { ...message, serviceUrl: 'https://smba.trafficmanager.net/emea/' };
    expect(readActivity(elsewhere, { local: true })).toBeUndefined();
    expect(readActivity(elsewhere, { local: false })).toBe(elsewhere);
  });

  it.each([
    'https://smba.trafficmanager.net.example.org/emea/', 'https://example.org/smba.trafficmanager.net/', 'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net:8443/emea/', 'https://teams@smba.trafficmanager.net/', 'http://localhost:56150/', 'https://169.254.169.254/metadata',
  ])('sends its token to Bot Service alone, and not to %s', (serviceUrl) => {
    expect(readActivity({ ...message, serviceUrl }, { local: false })).toBeUndefined();
  });
});

describe('Where and by whom something was said', () => {
  it('knows a channel by its own id, whatever thread was written in', () => {
    expect(placeOf(message)).toEqual({
      kind: 'channel', chatId: '19:verdal@thread.tacv2', tenantId: 'tenant-a', serviceUrl: 'http://localhost:56150/_connector',
    });
  });

  it('knows the sender by tenant and object id, and nobody without an object id', () => {
    expect(senderOf(message).account).toEqual({ tenantId: 'tenant-a', objectId: '00000000-0000-4000-8000-000000000101' });
    expect(senderOf({ ...message, from: { id: 'guest' } }).account).toBeUndefined();
  });

  it('leaves the mention of the bot out of what was written', () => {
    expect(textOf(message)).toBe('hjelp');
  });
});
