import type { OrganisationId } from '../../identifiers';
import { membershipsAs, type Actor } from '../../network/actor';
import { success, type Outcome } from '../../outcome';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { BaseAgreement } from './agreement';
import { agreementPolicy, type AgreementParties } from './policy';

/** An agreement as its reader sees it. */
export interface SeenAgreement {
  readonly agreement: BaseAgreement;
  readonly mayEnd: boolean;
}

/** The agreements that the actor may see, and the services that could be parties of a new one, for each base that the actor coordinates. */
export async function readAgreements(
  { agreements, clock }: Pick<Ports, 'agreements' | 'clock'>,
  actor: Actor,
): Promise<Outcome<{
  readonly agreements: readonly SeenAgreement[];
  readonly possibleParties: readonly { readonly baseId: OrganisationId; readonly services: readonly { readonly id: OrganisationId; readonly name: string }[] }[];
}, never>> {
  const seen = (await agreements.list()).filter((one) => agreementPolicy.permits(actor, 'see', partiesOf(one)))
    .map((agreement) => ({ agreement, mayEnd: agreementPolicy.permits(actor, 'end', partiesOf(agreement)) }));
  const possibleParties = [];
  for (const { organisationId } of membershipsAs(actor, 'coordinator')) {
    if (organisationId === null) continue;
    possibleParties.push({ baseId: organisationId, services: await agreements.possibleParties(organisationId, osloDate(clock())) });
  }
  return success({ agreements: seen, possibleParties });
}

/** What the policy must know of an agreement. */
export function partiesOf({ base, parties }: Pick<BaseAgreement, 'base' | 'parties'>): AgreementParties {
  return { baseId: base.id, partyIds: parties.map(({ id }) => id) };
}
