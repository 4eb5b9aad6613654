import type { NetworkId, OrganisationId } from '../../domain/identifiers';
import { archivePolicy, type ArchiveOwner } from '../../domain/keeping/archive/policy';
import { retentionPolicy } from '../../domain/keeping/retention/policy';
import { tenantPolicy } from '../../domain/network/tenants/policy';
import { allOf, nobody, sentences, type Permission } from './permission';
import type { Row, TableRule } from './table-rules';
import type { World } from './world';

const ofArchive = (action: 'deliver' | 'markNotWorthKeeping') => (row: Row): Permission => sentences(archivePolicy, action, ownerOf(row));
const ownerOf = ({ side, organisation_id: organisationId, network_id: networkId }: Row): ArchiveOwner => (side === 'network'
  ? { side, networkId: networkId as NetworkId } : { side: side as 'service' | 'base', organisationId: organisationId as OrganisationId });
/** A mark is made of the side's own referral, in one's own name, and what is not worth keeping is the leader's to say. */
const marks = (row: Row, { referrals, offers, overOffers, conversations }: World): Permission => {
  const id = row['noun_id'];
  const parties = referrals.find((one) => one.id === id)?.parties;
  const networkId = [...offers, ...overOffers].find((one) => one.id === id)?.noun.networkId ?? conversations.find((one) => one.id === id && one.minuted)?.noun.networkId;
  const isSide = row['side'] === 'network' ? networkId !== undefined && networkId === row['network_id']
    : parties !== undefined && row['organisation_id'] === (row['side'] === 'service' ? parties.orderingServiceId : parties.baseId);
  return isSide ? allOf(({ scope }) => row['made_by'] === scope.personId, ofArchive(row['kind'] === 'delivered' ? 'deliver' : 'markNotWorthKeeping')(row)) : nobody;
};

const decides = ({ organisation_id: organisationId, network_id: networkId }: Row): Permission =>
  sentences(retentionPolicy, 'decide', { ownerId: (organisationId ?? networkId) as OrganisationId | NetworkId });
const decidesInOwnName = (row: Row): Permission => allOf(({ scope }) => row['set_by'] === scope.personId, decides(row));
/** What the product deleted of its own is nobody's to see. */
const seesDeletion = (row: Row): Permission => (row['organisation_id'] === null && row['network_id'] === null ? nobody : decides(row));
const keepsTenants = (_row: Row, { tenants }: World): Permission => sentences(tenantPolicy, 'keep', tenants);

/** The rules of what is kept, and until when. */
export const keepingRules: Readonly<Record<string, TableRule>> = {
  archive_handover: { read: ofArchive('deliver'), add: marks, change: ofArchive('deliver') },
  retention_setting: { read: decides, add: decidesInOwnName, change: () => nobody },
  deletion: { read: seesDeletion, add: () => nobody, change: () => nobody },
  tenant_leaving: {
    read: keepsTenants, add: (row, world) => allOf(({ scope }) => row['asked_by'] === scope.personId, keepsTenants(row, world)), change: () => nobody,
  },
};
