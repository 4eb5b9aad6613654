import { join } from 'node:path';
import type { Express } from 'express';
import { v7 } from 'uuid';
import { conduct } from '../bot/conduct';
import { admittedOnly } from '../bot/admitted-only';
import { openTeams, type TeamsIdentity } from '../bot/teams';
import { withinLimits } from '../bot/within-limits';
import { decks } from '../cards/samtalekort/decks';
import type { NewId } from '../domain/identifiers';
import type { Product } from '../domain/product';
import { rateLimit } from '../domain/rate-limit';
import type { Clock } from '../domain/time';
import { asActorOf, asSystem } from '../store/as-actor';
import { confidentialApplications, type ApplicationOf } from '../graph/app-token';
import type { Reach } from '../graph/reach';
import type { Database } from '../store/database';
import { takeInNews } from '../store/booking/calendars/subscriptions';
import { feedBySecret } from '../store/groupOffers/calendar/feeds';
import { startBackground } from './background';
import { apiHandlers } from './api-handlers';
import { feedText } from './calendar/feed-text';
import { keptCalendars } from './calendar/kept-calendars';
import { openMicrosoft365, openOnBehalf, type Microsoft365 } from './calendars';
import type { Config } from './config';
import { deliverDue } from './delivery/pass';
import { chatPacing } from './delivery/pacing';
import { renderSentCard } from './delivery/render';
import { startWorker } from './delivery/worker';
import { apiRouter } from './http/api';
import { createApp } from './http/app';
import { calendarRouter } from './http/calendar';
import { calendarNotificationRouter, notificationPath } from './http/calendar-notifications';
import { consentRouter } from './http/consent';
import { waysInRouter } from './http/ways-in';
import { openApiDocument } from './http/openapi';
import { faultFacts, type Logger } from './log';
import type { Mail } from './mail/daily-mail';
import { rememberIn } from './remember';
import { accountLimits } from './sign-on/account-limits';
import { admittedTenants } from './sign-on/admitted-tenants';
import { recallOver } from './sign-on/recall';
import { lookAgainFor } from './sign-on/look-again';
import { entraSignIn, entraTokenReader, localPeople, localSignIn } from './sign-on/sign-in';
import { signOnOver } from './sign-on/sign-on';
import { tenancyOf } from './sign-on/tenancy';

/** The whole product, put together around an open database. */
export interface Composition {
  readonly app: Express;
  /** Delivers what is due now, and resolves when that has been done. */
  deliver(): Promise<void>;
  /** Ends the work in the background; the database stays open. */
  stop(): Promise<void>;
}

export interface ComposedParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  /** Where the tenants' keys are fetched from: Entra itself, or a test's provider. */
  readonly entraAuthority?: string;
  readonly reach?: Reach;
}

/** All construction happens here, and nowhere else. */
export function compose(config: Config, parts: ComposedParts): Composition {
  const { database, clock, log, reach, entraAuthority = 'https://login.microsoftonline.com' } = parts;
  const newId: NewId = <Noun extends string>() => v7() as ReturnType<typeof newId<Noun>>;
  const failed = (what: string, fault: unknown): void => log.error({ what, ...faultFacts(fault) }, what);

  const signOn = signOnOver({ database, clock, newId });
  const recall = recallOver(signOn);
  const asActor = asActorOf({ database, clock, newId, posted: () => worker.poke(), remembered: recall.heard });
  const tenants = admittedTenants(database, config.entra?.tenantId);
  const applicationOf = config.entra === undefined ? undefined : confidentialApplications(config.entra.clientId, config.entra.credential, reach?.entra);
  const microsoft365 = openMicrosoft365(applicationOf, {
    notificationUrl: `${config.publicUrl}${notificationPath}`, isAdmitted: tenants.isAdmitted, reach,
  });
  const tenancy = tenancyOf(config, microsoft365);
  const readToken = config.entra === undefined ? undefined : entraTokenReader(config.entra, tenants, entraAuthority);
  const product: Product = {
    asActor, clock, calendars: keptCalendars({ database, clock, newId, microsoft365: microsoft365?.searched }), decks,
    ...(config.entra === undefined || readToken === undefined ? {} : { calendarOnBehalf: openOnBehalf(config.entra, { readToken, clock, reach }) }),
  };
  const tabPage = (path: string): string => `${config.publicUrl}/tab/#${path}`;

  const local = config.entra === undefined ? localPeople(signOn) : undefined;
  const remember = rememberIn(database, clock);
  const newRendering = () => newId<'rendering'>();
  const limits = accountLimits(clock);
  const listener = admittedOnly(withinLimits(conduct({
    product,
    tabPage,
    failed,
    newRendering,
    identify: recall.lookUp,
    recall,
    stranger: (account, language) => signOn.stranger(account, language),
    remember: async (place, actor) => {
      if (await remember(place, actor)) worker.poke();
    },
    ...(local === undefined ? {} : { local }),
  }), { wait: limits, newRendering }), { isAdmitted: tenants.isAdmitted, newRendering });
  const teams = openTeams(teamsIdentityOf(config.entra, applicationOf), listener, failed);

  const worker = startWorker(
    () =>
      deliverDue({
        database,
        clock,
        teams,
        isAdmitted: tenants.isAdmitted,
        render: renderSentCard({ tabPage, clock, decks, newRendering }),
        pacing,
        jitter: Math.random,
        failed: (what, card, fault) => log.warn({ what, card, ...faultFacts(fault) }, what),
      }),
    (fault) => failed('deliveryPassFailed', fault),
  );
  const pacing = chatPacing();
  const mail = mailOf(config, { microsoft365, todayPage: tabPage('/today'), failed: (fault) => log.warn({ what: 'mailFailed', fault }, 'mailFailed') });
  if (config.entra !== undefined && mail === undefined) log.info({ what: 'noMailSender' }, 'MAIL_SENDER is not set: no mails are sent; who has no chat with the bot finds messages on the page of today');
  const background = startBackground({ database, clock, newId, microsoft365, mail, offerPage: (id) => tabPage(`/offers/${id}`), hoursPage: tabPage('/referrals/bookings'), told: (deleted) => log.info({ what: 'deleted', deleted }, 'deleted') }, failed);

  const handlers = apiHandlers(product, tenancy);
  const signIn = readToken === undefined ? localSignIn(signOn) : entraSignIn({ readToken, signOn, limits });
  const consent = consentRouter({ lookAgain: lookAgainFor({ database, clock, tenancy }), limit: rateLimit(20, 600), clock });
  const calendar = calendarRouter({
    feedBySecret: (secret) => asSystem(database, 'signOn', (tx) => feedBySecret(tx, secret)),
    ownerOf: async (personId) => (await tenants.hasAccountIn(personId) ? signOn.actor({ personId }) : undefined),
    asActor,
    textOf: (content, language) => feedText(content, {
      language, offerPage: (offerId) => tabPage(`/offers/${offerId}`), hoursPage: tabPage('/referrals/bookings'),
    }),
    limit: rateLimit(60, 600),
    clock,
  });
  const notifications = calendarNotificationRouter({
    takeIn: (news) => asSystem(database, 'calendarReader', (tx) => takeInNews(tx, news, clock())),
    limit: rateLimit(600, 60),
    clock,
  });
  const app = createApp({
    local: config.entra === undefined,
    teams,
    api: [...signIn.routers, waysInRouter(config.entra, config.publicUrl), consent, calendar, ...(microsoft365 === undefined ? [] : [notifications]), apiRouter({ handlers, asActor, actorOf: signIn.actorOf })],
    openApi: () => openApiDocument(handlers.map(({ operation }) => operation), config.publicUrl),
    isReady: () => database.ping().then(() => true, () => false),
    pages: join(__dirname, '..', 'dist', 'tab'),
    failed,
  });
  return {
    app,
    deliver: async () => {
      await background.drain();
      await worker.drain();
    },
    stop: async () => {
      await background.stop();
      await worker.stop();
    },
  };
}

/** Mails, where whoever runs the product has named a mailbox of the home tenant to send them from. */
function mailOf({ entra }: Config, { microsoft365, ...rest }: Pick<Mail, 'todayPage' | 'failed'> & { readonly microsoft365: Microsoft365 | undefined }): Mail | undefined {
  if (entra?.mailSender === undefined || microsoft365 === undefined) return undefined;
  return { home: entra.tenantId, send: microsoft365.mailFrom({ tenantId: entra.tenantId, mailbox: entra.mailSender }), ...rest };
}

/** The bot's tokens always come from the home tenant, whatever tenant it speaks in. */
function teamsIdentityOf(entra: Config['entra'], applicationOf: ApplicationOf | undefined): TeamsIdentity | undefined {
  if (entra === undefined) return undefined;
  const { clientId, tenantId, botType } = entra;
  return { clientId, tenantId, application: botType === 'UserAssignedMSI' ? undefined : applicationOf?.(tenantId) };
}
