import { join } from 'node:path';
import type { Express } from 'express';
import { v7 } from 'uuid';
import { conduct } from '../bot/conduct';
import { openTeams } from '../bot/teams';
import type { LocalPeople } from '../bot/turn';
import { decks } from '../cards/samtalekort/decks';
import type { NewId } from '../domain/identifiers';
import type { Language } from '../domain/language';
import type { Product } from '../domain/product';
import { rateLimit } from '../domain/rate-limit';
import type { Clock } from '../domain/time';
import type { AsActor } from '../domain/unit-of-work';
import { asActorOf, asSystem } from '../store/as-actor';
import type { Database } from '../store/database';
import { takeInNews } from '../store/booking/calendars/subscriptions';
import { feedBySecret } from '../store/groupOffers/calendar/feeds';
import { networkTexts } from '../texts/network';
import { startBackground } from './background';
import { apiHandlers } from './api-handlers';
import { feedText } from './calendar/feed-text';
import { keptCalendars } from './calendar/kept-calendars';
import { openMicrosoft365 } from './calendars';
import type { Config } from './config';
import { deliverDue } from './delivery/pass';
import { chatPacing } from './delivery/pacing';
import { renderSentCard } from './delivery/render';
import { startWorker } from './delivery/worker';
import { apiRouter } from './http/api';
import { createApp } from './http/app';
import { calendarRouter } from './http/calendar';
import { calendarNotificationRouter, notificationPath } from './http/calendar-notifications';
import { localSignInRouter } from './http/local-sign-in';
import { openApiDocument } from './http/openapi';
import { faultFacts, type Logger } from './log';
import { rememberIn } from './remember';
import { entraTrust, readEntraToken } from './sign-on/entra-tokens';
import { localTokens } from './sign-on/local-tokens';
import { signOnOver, type SignOn } from './sign-on/sign-on';

/** The whole product, put together around an open database. */
export interface Composition {
  readonly app: Express;
  /** Delivers what is due now, and resolves when that has been done. */
  deliver(): Promise<void>;
  /** Ends the work in the background; the database stays open. */
  stop(): Promise<void>;
}

/** All construction happens here, and nowhere else. */
export function compose(config: Config, parts: { database: Database; clock: Clock; log: Logger }): Composition {
  const { database, clock, log } = parts;
  const newId: NewId = <Noun extends string>() => v7() as ReturnType<typeof newId<Noun>>;
  const failed = (what: string, fault: unknown): void => log.error({ what, ...faultFacts(fault) }, what);

  const signOn = signOnOver({ database, clock, newId });
  const store = asActorOf({ database, clock, newId });
  const asActor: AsActor = async (actor, work) => {
    const outcome = await store(actor, work);
    if (outcome.ok) worker.poke();
    return outcome;
  };
  const microsoft365 = openMicrosoft365(config.entra, `${config.publicUrl}${notificationPath}`);
  const product: Product = { asActor, clock, calendars: keptCalendars({ database, clock, newId, microsoft365: microsoft365?.searched }), decks };
  const tabPage = (path: string): string => `${config.publicUrl}/tab/#${path}`;

  const local = config.entra === undefined ? localPeople(signOn) : undefined;
  const remember = rememberIn(database, clock);
  const listener = conduct({
    product,
    tabPage,
    failed,
    newRendering: () => newId<'rendering'>(),
    identify: (account) => signOn.actor({ account }),
    remember: async (place, actor) => {
      if (await remember(place, actor)) worker.poke();
    },
    ...(local === undefined ? {} : { local }),
  });
  const teams = openTeams(config.entra, listener, failed);

  const worker = startWorker(
    () =>
      deliverDue({
        database,
        clock,
        teams,
        render: renderSentCard({ tabPage, clock, decks, newRendering: () => newId<'rendering'>() }),
        pacing,
        jitter: Math.random,
        failed: (what, card, fault) => log.warn({ what, card, ...faultFacts(fault) }, what),
      }),
    (fault) => failed('deliveryPassFailed', fault),
  );
  const pacing = chatPacing();
  const background = startBackground({ database, clock, newId, microsoft365, offerPage: (id) => tabPage(`/offers/${id}`), hoursPage: tabPage('/referrals/bookings') }, failed);

  const handlers = apiHandlers(product);
  const signIn = signInOf(config, signOn);
  const calendar = calendarRouter({
    feedBySecret: (secret) => asSystem(database, 'signOn', (tx) => feedBySecret(tx, secret)),
    ownerOf: (personId) => signOn.actor({ personId }),
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
    api: [...signIn.routers, calendar, ...(microsoft365 === undefined ? [] : [notifications]), apiRouter({ handlers, asActor, actorOf: signIn.actorOf })],
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

function signInOf(config: Config, signOn: SignOn) {
  if (config.entra !== undefined) {
    const trust = entraTrust(config.entra.clientId, config.entra.tenantId);
    return {
      routers: [],
      actorOf: async (bearer: string) => {
        const account = await readEntraToken(trust, bearer);
        return account === undefined ? undefined : ((await signOn.actor({ account })) ?? ('unknownPerson' as const));
      },
    };
  }
  const tokens = localTokens();
  const router = localSignInRouter({
    people: async (language) => labelled(await signOn.people(), language),
    personByKey: async (key) => (await signOn.actor({ key }))?.scope.personId,
    issueToken: (personId) => tokens.issue(personId),
  });
  return {
    routers: [router],
    actorOf: async (bearer: string) => {
      const personId = await tokens.read(bearer);
      return personId === undefined ? undefined : ((await signOn.actor({ personId })) ?? ('unknownPerson' as const));
    },
  };
}

function localPeople(signOn: SignOn): LocalPeople {
  return {
    list: async () => labelled(await signOn.people(), 'nb'),
    actAs: (account, personKey) => signOn.actAs(account, personKey),
  };
}

function labelled(people: Awaited<ReturnType<SignOn['people']>>, language: Language) {
  return people
    .map((person) => ({ key: person.key, label: networkTexts[language].personLabel(person) }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
}
