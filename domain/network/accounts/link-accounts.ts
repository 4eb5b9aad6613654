import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import type { Actor } from '../actor';
import { codeCountsFor, codeFrom, mostWrongCodes, readCode, whoGoesOn, wrongCodesCountFor, type AccountRefusal, type ClaimSeen, type OwnAccount, type StandingCode } from './account';

type Linking = Pick<Ports, 'accounts' | 'network' | 'events' | 'newId' | 'clock'>;

/** One's own accounts, the code that stands, and who has entered it. */
export interface AccountsSeen {
  readonly accounts: readonly OwnAccount[];
  readonly code: StandingCode | undefined;
  readonly claim: ClaimSeen | undefined;
}

/** How one's own accounts stand. A code that nobody entered in time stands no longer. */
export async function seeAccounts(ports: Pick<Ports, 'accounts' | 'network' | 'clock'>): Promise<AccountsSeen> {
  const code = await ports.accounts.code();
  const isOver = code !== undefined && code.claimedAt === null && ports.clock().epochMilliseconds >= code.validUntil.epochMilliseconds;
  const claim = code === undefined ? undefined : await ports.accounts.claimOf(code.id);
  const [who] = claim?.personId === undefined || claim.personId === null ? [] : await ports.network.labelFacts([claim.personId]);
  const goesOn = claim && whoGoesOn(claim);
  return {
    accounts: await ports.accounts.own(),
    code: isOver ? undefined : code,
    claim: goesOn && { who, refusal: typeof goesOn === 'string' ? goesOn : undefined },
  };
}

/** Makes a code for ten minutes, to be entered by one's other account; an older one counts no longer. `secret` is drawn at random. */
export async function makeAccountCode(ports: Linking, secret: string): Promise<Outcome<string, never>> {
  const id = ports.newId<'accountCode'>();
  const code = codeFrom(secret);
  await ports.accounts.makeCode({ id, code, validUntil: ports.clock().add(codeCountsFor) });
  await ports.events.append({ noun: 'account', nounId: id, what: 'codeMade', version: 1 });
  return success(code);
}

/**
 * Says with the other account that it is the same person's. Nothing is changed by that: whoever made the code must say yes. Refuses
 * `accountCodeIsWrong` (also one that is over), `tooManyAccountCodes` (five wrong in an hour) and `accountCodeIsOwn`. A wrong code is counted, so what is
 * told stands in the value and not in a refusal, which would undo the count.
 */
export async function enterAccountCode(ports: Linking, actor: Actor, typed: string): Promise<'claimed' | AccountRefusal> {
  const code = readCode(typed) ?? typed;
  const told = await ports.accounts.claim({
    code, account: actor.stranger, tryId: ports.newId<'accountTry'>(), most: mostWrongCodes, since: ports.clock().subtract(wrongCodesCountFor),
  });
  if (told === 'claimed') return told;
  if (told === 'own') return 'accountCodeIsOwn';
  return told === 'tooMany' ? 'tooManyAccountCodes' : 'accountCodeIsWrong';
}

/**
 * Says yes with the account that made the code: from now on both are one person's, with both one's memberships. Of two persons the one
 * goes on who holds what cannot be another's. Refuses `accountCodeIsOver`, and by name when both hold such.
 */
export async function confirmAccount(ports: Linking, id: StandingCode['id']): Promise<Outcome<undefined, AccountRefusal>> {
  const claim = await ports.accounts.claimOf(id);
  if (claim === undefined) return refuse('accountCodeIsOver');
  const goesOn = whoGoesOn(claim);
  if (typeof goesOn === 'string') return refuse(goesOn);
  const linkId = ports.newId<'linkedAccount'>();
  if (!(await ports.accounts.confirm(id, linkId, goesOn.keeps))) return refuse('accountCodeIsOver');
  await ports.events.append({ noun: 'account', nounId: id, what: 'linked', version: 1 });
  return success(undefined);
}

/** Says no: the code counts no longer. */
export async function refuseAccount(ports: Linking): Promise<Outcome<undefined, never>> {
  await ports.accounts.refuse();
  return success(undefined);
}

/** Lets one of one's own accounts go; gone before is gone. Refuses `notFound`, and `lastAccountStays`. */
export async function letAccountGo(ports: Linking, id: OwnAccount['id']): Promise<Outcome<undefined, AccountRefusal | 'notFound'>> {
  const told = await ports.accounts.letGo(id);
  if (told === 'notOwn') return refuse('notFound');
  if (told === 'last') return refuse('lastAccountStays');
  if (told === 'gone') await ports.events.append({ noun: 'account', nounId: id, what: 'letGo', version: 2 });
  return success(undefined);
}
