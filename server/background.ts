import { randomBytes } from 'node:crypto';
import type { NewId } from '../domain/identifiers';
import type { Deleted } from '../domain/keeping/retention/delete-what-is-over';
import type { Clock } from '../domain/time';
import type { Database } from '../store/database';
import { keepPlaces } from '../store/groupOffers/enrolment/place-keeper';
import { lookAfterGroups } from './afterwards/pass';
import { followCalendars } from './calendar/follow-calendars';
import { overHttps } from './calendar/https-get';
import { reconcileEvents } from './calendar/reconcile';
import { refreshCalendars } from './calendar/refresh';
import type { Microsoft365 } from './calendars';
import { forgetAnswers } from './forget-answers';
import { forgetTenants } from './keeping/forget-tenants';
import { keepNoLonger } from './keeping/delete-what-is-over';
import { startWorker } from './delivery/worker';
import { sendDailyMails, type Mail } from './mail/daily-mail';
import { keepMembers } from './membership-keeper';
import { keepReferrals } from './referral-keeper';
import { makeMinutesInTime } from './minutes';
import { remindOnce } from './reminders';

export interface BackgroundParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Absent without an application of its own, and then no calendar there is tried. */
  readonly microsoft365: Microsoft365 | undefined;
  /** Absent without a mailbox to send from, and then no mail is sent. */
  readonly mail: Mail | undefined;
  /** The address of an offer in the tab. */
  readonly offerPage: (offerId: string) => string;
  /** The address of everybody's own booked hours in the tab. */
  readonly hoursPage: string;
  /** Hears how many rows of which kinds were deleted because their time was out. */
  readonly told: (deleted: Deleted) => void;
}

/** Between the first looks of two works. */
const secondsApart = 5;

interface Work {
  /** Answers how much it took up; none when nothing is due. */
  readonly pass: (parts: BackgroundParts) => Promise<number>;
  /** Seconds between two looks. */
  readonly every: number;
}

/**
 * What time alone causes, each by a worker of its own with narrow rights in the database, under the name by which a pass
 * that failed is told. What they post, the delivery finds by itself within a second.
 */
const works: Readonly<Record<string, Work>> = {
  placeKeepingFailed: { pass: keepPlaces, every: 10 },
  reminderPassFailed: { pass: remindOnce, every: 60 },
  minutesPassFailed: { pass: makeMinutesInTime, every: 60 },
  afterwardsPassFailed: { pass: lookAfterGroups, every: 60 },
  referralPassFailed: { pass: keepReferrals, every: 60 },
  membershipPassFailed: { pass: keepMembers, every: 600 },
  forgettingFailed: { pass: forgetAnswers, every: 3_600 },
  leavingFailed: { pass: forgetTenants, every: 60 },
  retentionFailed: { pass: keepNoLonger, every: 3_600 },
  calendarPassFailed: { pass: keepCalendars, every: 60 },
  calendarReadingFailed: { pass: readCalendars, every: 60 },
  calendarFollowingFailed: { pass: followThem, every: 60 },
  mailPassFailed: { pass: sendDailyMails, every: 60 },
};

/** Where there is no application, no calendar is tried. */
function keepCalendars({ microsoft365, ...parts }: BackgroundParts): Promise<number> {
  return microsoft365 === undefined ? Promise.resolve(0) : reconcileEvents({ ...parts, events: microsoft365.events, jitter: Math.random });
}

function readCalendars({ database, clock, newId, microsoft365 }: BackgroundParts): Promise<number> {
  return refreshCalendars({ database, clock, newId, microsoft365: microsoft365?.refreshed, addresses: overHttps, jitter: Math.random });
}

function followThem({ database, clock, microsoft365 }: BackgroundParts): Promise<number> {
  if (microsoft365 === undefined) return Promise.resolve(0);
  return followCalendars({ database, clock, subscriptions: microsoft365.subscriptions, newSecret: () => randomBytes(32).toString('base64url') });
}

/** The work in the background, all of it. */
export interface Background {
  /** Does what is due now. */
  drain(): Promise<void>;
  /** Ends after the passes that are under way. */
  stop(): Promise<void>;
}

/**
 * Starts them all, one some seconds after another, so that whoever presses a button in that moment waits for one of them at most;
 * `failed` hears, by the work's own name, of a pass that could not be made.
 */
export function startBackground(parts: BackgroundParts, failed: (what: string, fault: unknown) => void): Background {
  const workers = Object.entries(works).map(([name, { pass, every }], at) =>
    startWorker(() => pass(parts), (fault) => failed(name, fault), every * 1_000, every * 1_000 + at * secondsApart * 1_000));
  return {
    drain: async () => {
      for (const worker of workers) await worker.drain();
    },
    stop: async () => void (await Promise.all(workers.map((worker) => worker.stop()))),
  };
}
