import { Temporal } from '../../../domain/time';
import { accountLimits } from '../../../server/sign-on/account-limits';

const account = (number: number, tenantId = 'one') => ({ tenantId, objectId: `person-${number}` });

function counted() {
  let now = Temporal.Instant.from('2026-11-26T08:00:00Z');
  const wait = accountLimits(() => now, { ofAccount: 3, ofTenant: 5 });
  return { wait, later: (seconds: number) => void (now = now.add({ seconds })), refused: (times: number, who = account(1)) => Array.from({ length: times }, () => wait(who)).filter((one) => one !== undefined).length };
}

describe('How much an account may ask for in a minute', () => {
  it('is counted for each account, and forgotten when the minute is over', () => {
    const { wait, later, refused } = counted();
    expect(refused(3)).toBe(0);
    expect(wait(account(1))).toBe(60);
    expect(wait(account(2))).toBeUndefined();
    later(60);
    expect(wait(account(1))).toBeUndefined();
  });

  it('is counted for all of a tenant together, and not for another', () => {
    const { wait, refused } = counted();
    expect(refused(3, account(1)) + refused(2, account(2))).toBe(0);
    expect(wait(account(3))).toBe(60);
    expect(wait(account(3, 'two'))).toBeUndefined();
  });

  it('lets nobody shut their colleagues out: what is refused to one is not counted for the tenant', () => {
    const { wait, refused } = counted();
    expect(refused(100)).toBe(97);
    expect([wait(account(2)), wait(account(2))]).toEqual([undefined, undefined]);
  });
});
