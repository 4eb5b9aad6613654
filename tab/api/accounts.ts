import { readId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import type { AccountRefusal } from '../../domain/network/accounts/account';
import { confirmAccount, enterAccountCode, letAccountGo, makeAccountCode, refuseAccount, seeAccounts } from '../../domain/network/accounts/link-accounts';
import type { Tenancy } from '../../domain/network/tenants/ports';
import { refuse, success } from '../../domain/outcome';
import type { Ports } from '../../domain/unit-of-work';
import { networkTexts } from '../../texts/network';
import { refusalTexts } from '../../texts/refusals';
import { accountOperations as ops } from '../contract/accounts';
import type { AnswerOf } from '../contract/operation';
import { handler, type ApiHandler } from './handler';

/** One's own accounts, as the API's handlers. */
export function accountHandlers({ newState }: Pick<Tenancy, 'newState'>): readonly ApiHandler[] {
  return [
    handler(ops.seeAccounts, ({ language, run }) => run(async (ports) => success(await presentAccounts(ports, language)))),
    handler(ops.makeAccountCode, ({ language, run }) => run(async (ports) => {
      const made = await makeAccountCode(ports, newState());
      return made.ok ? success({ code: made.value, accounts: await presentAccounts(ports, language) }) : made;
    })),
    // A wrong code is kept to be counted, so the transaction ends well and the refusal comes after it.
    handler(ops.enterAccountCode, async ({ actor, body, run }) => {
      const told = await run<'claimed' | AccountRefusal, never>(async (ports) => success(await enterAccountCode(ports, actor, body.code)));
      if (!told.ok) return told;
      const { value } = told;
      return value === 'claimed' ? success({ entered: true as const }) : refuse(value, 'code');
    }),
    handler(ops.confirmAccount, ({ body, run }) => run(async (ports) => {
      const id = readId<'accountCode'>(body.codeId);
      const done = id === undefined ? refuse('accountCodeIsOver') : await confirmAccount(ports, id);
      return done.ok ? success({ linked: true as const }) : done;
    })),
    handler(ops.refuseAccount, ({ language, run }) => run(async (ports) => {
      await refuseAccount(ports);
      return success(await presentAccounts(ports, language));
    })),
    handler(ops.letAccountGo, ({ language, params, run }) => run(async (ports) => {
      const id = readId<'linkedAccount'>(params.accountId);
      const done = id === undefined ? refuse('notFound') : await letAccountGo(ports, id);
      return done.ok ? success(await presentAccounts(ports, language)) : done;
    })),
  ];
}

async function presentAccounts(ports: Ports, language: Language): Promise<AnswerOf<typeof ops.seeAccounts>> {
  const { accounts, code, claim } = await seeAccounts(ports);
  return {
    items: accounts.map(({ linkedAt, ...account }) => ({ ...account, linkedAt: linkedAt.toString() })),
    code: code === undefined ? null : { id: code.id, validUntil: code.validUntil.toString(), claimed: code.claimedAt !== null },
    claim: claim === undefined ? null : {
      label: claim.who === undefined ? null : networkTexts[language].personLabel(claim.who),
      refusal: claim.refusal === undefined ? null : refusalTexts[language][claim.refusal],
    },
  };
}
