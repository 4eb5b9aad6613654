import type { RequestHandler } from 'express';
import type { LocalPeople } from '../../bot/turn';
import type { Language } from '../../domain/language';
import type { Account } from '../../domain/network/actor';
import { networkTexts } from '../../texts/network';
import type { EntraConfig } from '../config-entra';
import type { ApiParts } from '../http/api';
import { localSignInRouter } from '../http/local-sign-in';
import type { AccountLimits } from './account-limits';
import type { AdmittedTenants } from './admitted-tenants';
import { entraKeys, readEntraToken } from './entra-tokens';
import { localTokens } from './local-tokens';
import type { SignOn } from './sign-on';

/** How people come to be known to the API: which doors there are, and whose a bearer token is. */
export interface SignIn {
  readonly routers: readonly RequestHandler[];
  readonly actorOf: ApiParts['actorOf'];
}

/** The account that a token of Entra ID was issued to, once everything about it has been checked. */
export type ReadToken = (bearer: string) => Promise<Account | 'tenantIsNotAdmitted' | undefined>;

/** Reads tokens that were issued for this application, by tenants that are let in; their keys are at the authority. */
export function entraTokenReader({ clientId }: EntraConfig, { isAdmitted }: AdmittedTenants, authority: string): ReadToken {
  const trust = { clientId, isAdmitted, keysOf: entraKeys(authority) };
  return (bearer) => readEntraToken(trust, bearer);
}

export interface EntraSignInParts {
  readonly readToken: ReadToken;
  readonly signOn: SignOn;
  readonly limits: AccountLimits;
}

/** Tokens of Entra ID alone: whoever it names, of a tenant that is admitted. */
export function entraSignIn({ readToken, signOn, limits }: EntraSignInParts): SignIn {
  return {
    routers: [],
    actorOf: async (bearer) => {
      const account = await readToken(bearer);
      if (account === undefined || typeof account === 'string') return account;
      if (limits(account) !== undefined) return 'tooManyRequests';
      return (await signOn.actor({ account })) ?? signOn.stranger(account, 'nb');
    },
  };
}

/** Local mode: tokens of this process, for whichever demonstration person is chosen. */
export function localSignIn(signOn: SignOn): SignIn {
  const tokens = localTokens();
  const router = localSignInRouter({
    people: async (language) => labelled(await signOn.people(), language),
    personByKey: async (key) => (await signOn.actor({ key }))?.scope.personId,
    issueToken: (personId) => tokens.issue(personId),
  });
  return {
    routers: [router],
    actorOf: async (bearer) => {
      const personId = await tokens.read(bearer);
      return personId === undefined ? undefined : ((await signOn.actor({ personId })) ?? 'unknownPerson');
    },
  };
}

/** Local mode: the bot's choice among the demonstration people. */
export function localPeople(signOn: SignOn): LocalPeople {
  return {
    list: async () => labelled(await signOn.people(), 'nb'),
    actAs: (account, personKey) => signOn.actAs(account, personKey),
  };
}

function labelled(people: Awaited<ReturnType<SignOn['people']>>, language: Language) {
  return people
    .map(({ key, label }) => ({ key, label: label === undefined ? networkTexts[language].newcomer : networkTexts[language].personLabel(label) }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
}
