import { calledPolicy, namesPolicy } from '../../domain/groupOffers/names/policy';
import type { OrganisationId } from '../../domain/identifiers';
import { offerOf } from './offer-of';
import { anyOf, nobody, sentences, type Permission } from './permission';
import type { Row, TableRule } from './table-rules';
import type { World } from './world';

const forNobody = (): Permission => nobody;
const seesSetting = ({ organisation_id: organisationId }: Row): Permission =>
  sentences(namesPolicy, 'see', { organisationId: organisationId as OrganisationId, kind: 'childWelfareService' });
const readsNames = (row: Row, world: World): Permission => {
  const offer = offerOf(row['offer_id'], world);
  const home = { offer, serviceId: row['organisation_id'] as OrganisationId };
  return offer === undefined ? nobody : anyOf(sentences(calledPolicy, 'readOwn', { ...home, offer }), sentences(calledPolicy, 'readList', { ...home, offer }));
};

/** The rules of names of foster parents: functions write them, so that nobody writes them past what is asked there. */
export const namesRules: Readonly<Record<string, TableRule>> = {
  name_setting: { read: seesSetting, add: forNobody, change: forNobody },
  enrolment_name: { read: readsNames, add: forNobody, change: forNobody },
};
