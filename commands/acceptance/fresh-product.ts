import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { OSLO, Temporal } from '../../domain/time';
import { compose } from '../../server/composition';
import { readConfig } from '../../server/config';
import { openLog } from '../../server/log';
import { loadDemonstration } from '../../store/demonstration/load';
import { openEmbeddedDatabase } from '../../store/embedded-database';
import { migrate } from '../../store/migrate';
import { localOperations } from '../../tab/contract/networks';
import type { AnswerOf, Operation } from '../../tab/contract/operation';

/** What a request carries; `as` is a demonstration person's key. */
export interface Request {
  readonly as?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly basedOn?: number;
}

/** A product of its own with the demonstration networks, in memory, spoken to by its HTTP API alone. */
export interface FreshProduct {
  /** Sets the product's clock to nine in the morning of a day in Oslo. */
  setDay(day: string): void;
  /** The people that one can sign in as on that day: key by label. */
  people(): Promise<ReadonlyMap<string, string>>;
  /** Calls an operation; throws when it is refused. */
  call<O extends Operation>(operation: O, request: Request): Promise<AnswerOf<O>>;
  stop(): Promise<void>;
}

/** Starts the product in local mode on a free port of loopback. */
export async function startFreshProduct(): Promise<FreshProduct> {
  let now = Temporal.Now.instant();
  const clock = () => now;
  const database = await openEmbeddedDatabase();
  await migrate(database);
  await loadDemonstration(database, { clock });
  const product = compose(readConfig({ LOG_LEVEL: 'silent' }), { database, clock, log: openLog('silent') });
  const server = product.app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tokens = new Map<string, string>();

  const call: FreshProduct['call'] = async (operation, request) => {
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => request.params?.[name] ?? '');
    const query = new URLSearchParams(request.query).toString();
    const response = await fetch(`${url}${path}${query === '' ? '' : `?${query}`}`, {
      method: operation.method.toUpperCase(),
      headers: {
        'Content-Type': 'application/json',
        ...(request.as === undefined ? {} : { Authorization: `Bearer ${await tokenOf(request.as)}` }),
        ...(request.basedOn === undefined ? {} : { 'If-Match': `"${request.basedOn}"` }),
      },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${operation.name} was refused: ${(answer as { type?: string }).type ?? response.status}`);
    return operation.answer.parse(answer) as AnswerOf<typeof operation>;
  };
  const tokenOf = async (person: string): Promise<string> => {
    const known = tokens.get(person);
    if (known !== undefined) return known;
    const { token } = await call(localOperations.localSignIn, { body: { person } });
    tokens.set(person, token);
    return token;
  };
  return {
    setDay: (day) => {
      now = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: OSLO, plainTime: '09:00' }).toInstant();
    },
    people: async () => {
      const { items } = await call(localOperations.listLocalPeople, {});
      return new Map(items.map(({ label, key }) => [label, key]));
    },
    call,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await product.stop();
      await database.close();
    },
  };
}
