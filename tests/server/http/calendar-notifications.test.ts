import express from 'express';
import { rateLimit } from '../../../domain/rate-limit';
import { Temporal } from '../../../domain/time';
import { calendarNotificationRouter, notificationPath } from '../../../server/http/calendar-notifications';
import type { CalendarNews } from '../../../store/booking/calendars/subscriptions';
import { listening, type Listening } from '../../support/listening';

const now = Temporal.Instant.from('2026-11-23T08:00:00Z');
let news: CalendarNews[] = [];
let server: Listening;

beforeEach(async () => {
  news = [];
  const app = express().use(express.json({ limit: '100kb', type: () => true }), calendarNotificationRouter({
    takeIn: async (some) => news.push(...some), limit: rateLimit(3, 60), clock: () => now,
  }));
  server = await listening(app);
});
afterEach(() => server.stop());

const post = (body: unknown, query = '') => fetch(`${server.url}${notificationPath}${query}`, { method: 'POST', body: JSON.stringify(body) });
const one = { subscriptionId: 'subscription-1', clientState: 'a secret' };

describe('Where Microsoft Graph tells that a calendar has changed', () => {
  it('proves the address with the token it is given, as plain text', async () => {
    const answer = await post({}, '?validationToken=Validation%3A+%3Cb%3E');
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([200, 'text/plain; charset=utf-8', 'Validation: <b>']);
  });

  it('takes in changes and what happens to a subscription, and nothing else of what is sent', async () => {
    const answer = await post({ value: [
      { ...one, changeType: 'updated', resource: 'users/1/events/2', resourceData: { id: '2' } },
      ...['missed', 'reauthorizationRequired', 'subscriptionRemoved', 'toString'].map((lifecycleEvent) => ({ ...one, lifecycleEvent })),
    ] });
    expect([answer.status, news]).toEqual([202, ['changed', 'changed', 'reauthorizationRequired', 'subscriptionRemoved'].map((what) => ({ ...one, what }))]);
  });

  it.each([[{}], [{ value: 'x' }], [{ value: [null, 3, {}, { subscriptionId: 1, clientState: 'x' }, { ...one, clientState: 'x'.repeat(201) }] }], [[]]])(
    'answers rubbish as it answers the rest: %j', async (body) => {
      expect([(await post(body)).status, news]).toEqual([202, []]);
    });

  it('asks to be left alone when there is too much', async () => {
    for (let at = 0; at < 3; at += 1) await post({});
    const answer = await post({ value: [one] });
    expect([answer.status, answer.headers.get('retry-after'), news]).toEqual([429, '60', []]);
  });
});
