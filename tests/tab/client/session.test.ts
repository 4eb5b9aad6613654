import { createRenewal, createSession } from '../../../tab/client/app/session/session';

const askTheReader = () => Promise.reject(new Error('only the reader can'));

describe('Signing in anew', () => {
  it('gets a fresh token without troubling the reader, where that can be had', async () => {
    const renewal = createRenewal();
    const session = createSession('old', async () => 'fresh', renewal);
    await expect(session.renew('old')).resolves.toBe('fresh');
    await expect(session.token()).resolves.toBe('fresh');
    expect(renewal.isAsked()).toBe(false);
  });

  it('asks the reader once, whatever number of requests wait, and all go on', async () => {
    const renewal = createRenewal();
    const heard = jest.fn();
    renewal.onChange(heard);
    const session = createSession('old', askTheReader, renewal);
    const waiting = Promise.all([session.renew('old'), session.renew('old')]);
    await new Promise<void>((asked) => { renewal.onChange(() => asked()); });
    expect(renewal.isAsked()).toBe(true);
    expect(heard).toHaveBeenCalledTimes(1);
    renewal.answer('new');
    await expect(waiting).resolves.toEqual(['new', 'new']);
    expect(renewal.isAsked()).toBe(false);
  });

  it('asks the reader when the fresh token is the refused one again', async () => {
    const renewal = createRenewal();
    const session = createSession('old', async () => 'old', renewal);
    const waiting = session.renew('old');
    await new Promise<void>((asked) => { renewal.onChange(() => asked()); });
    renewal.answer('new');
    await expect(waiting).resolves.toBe('new');
  });

  it('fetches one fresh token for all who wait', async () => {
    const fetchToken = jest.fn(async () => 'fresh');
    const session = createSession('old', fetchToken, createRenewal());
    await expect(Promise.all([session.renew('old'), session.renew('old')])).resolves.toEqual(['fresh', 'fresh']);
    expect(fetchToken).toHaveBeenCalledTimes(1);
  });

  it('does not ask for a token that is already replaced', async () => {
    const session = createSession('current', askTheReader, createRenewal());
    await expect(session.renew('older')).resolves.toBe('current');
  });

  it('can be needed again later', async () => {
    const tokens = ['second', 'third'];
    const session = createSession('first', async () => tokens.shift() ?? 'none', createRenewal());
    await session.renew('first');
    await expect(session.renew('second')).resolves.toBe('third');
  });
});
