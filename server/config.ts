import { Temporal } from '../domain/time';
import { entraFrom, entraSettings, type EntraConfig } from './config-entra';
import { oneOf, SettingFault, type Given } from './setting';

/** Every setting of the product; this file is the only one that reads the environment. */
export interface Config {
  readonly port: number;
  /** The embedded database's folder, or a server's addresses. */
  readonly database:
    | { readonly kind: 'embedded'; readonly folder: string }
    | { readonly kind: 'server'; readonly address: string; readonly ownerAddress: string | undefined };
  /** Where people reach the product from Teams and the browser, without a slash at the end. */
  readonly publicUrl: string;
  /** The Entra application; without one the product is in local mode and listens on loopback alone. */
  readonly entra: EntraConfig | undefined;
  readonly logLevel: LogLevel;
  /** The instant the clock starts at; local mode only. */
  readonly clockStart: Temporal.Instant | undefined;
}

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/** Names that look like ours: a misspelt one ends the start instead of being ignored. */
const known: readonly string[] = [
  'PORT', 'DATABASE_URL', 'DATABASE_OWNER_URL', 'DATA_DIR', 'PUBLIC_URL', ...entraSettings, 'LOG_LEVEL', 'CLOCK',
];
const ours = /^(DATABASE_|DATA_|CLIENT_|TENANT_|BOT_|MAIL_SENDER|PUBLIC_|LOG_LEVEL|CLOCK)/;

/** Reads the settings. Throws SettingFault for unknown, half-given or unreadable ones. */
export function readConfig(environment: Environment = process.env): Config {
  const given = (name: string): string | undefined => {
    const value = environment[name]?.trim();
    return value === '' ? undefined : value;
  };
  for (const name of Object.keys(environment)) {
    if (ours.test(name) && !known.includes(name)) throw new SettingFault(`${name} is not a setting of this product.`);
  }
  const port = portFrom(given('PORT') ?? '3978');
  const entra = entraFrom(given);
  const database = databaseFrom(given, entra !== undefined);
  return {
    port,
    database,
    entra,
    publicUrl: publicUrlFrom(given('PUBLIC_URL'), port, entra !== undefined),
    logLevel: oneOf('LOG_LEVEL', given('LOG_LEVEL') ?? 'info', logLevels),
    clockStart: clockFrom(given('CLOCK'), entra !== undefined),
  };
}

function databaseFrom(given: Given, hosted: boolean): Config['database'] {
  const address = given('DATABASE_URL');
  const ownerAddress = given('DATABASE_OWNER_URL');
  if (address === undefined) {
    if (hosted) throw new SettingFault('CLIENT_ID is set, so DATABASE_URL must be set too.');
    if (ownerAddress !== undefined) throw new SettingFault('DATABASE_OWNER_URL is set, but DATABASE_URL is not.');
    return { kind: 'embedded', folder: given('DATA_DIR') ?? '.data' };
  }
  for (const [name, value] of [['DATABASE_URL', address], ['DATABASE_OWNER_URL', ownerAddress]] as const) {
    if (value !== undefined && !/^postgres(ql)?:\/\/.+/.test(value)) {
      throw new SettingFault(`${name} must begin with postgres:// or postgresql://.`);
    }
  }
  return { kind: 'server', address, ownerAddress };
}

function portFrom(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new SettingFault('PORT must be a port number.');
  return port;
}

function publicUrlFrom(value: string | undefined, port: number, hosted: boolean): string {
  if (value === undefined) {
    if (hosted) throw new SettingFault('CLIENT_ID is set, so PUBLIC_URL must be set too.');
    return `http://localhost:${port}`;
  }
  if (!URL.canParse(value)) throw new SettingFault('PUBLIC_URL must be an address.');
  const url = new URL(value);
  if (hosted && url.protocol !== 'https:') throw new SettingFault('PUBLIC_URL must begin with https://.');
  return url.href.replace(/\/$/, '');
}

function clockFrom(value: string | undefined, hosted: boolean): Temporal.Instant | undefined {
  if (value === undefined) return undefined;
  if (hosted) throw new SettingFault('CLOCK is for local mode only, and CLIENT_ID is set.');
  try {
    return Temporal.Instant.from(value);
  } catch {
    throw new SettingFault('CLOCK must be an instant such as 2026-11-23T08:00:00Z.');
  }
}
