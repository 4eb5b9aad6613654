import { hoursPolicy } from '../../domain/booking/hours/policy';
import { counsellorPolicy } from '../../domain/booking/policy';
import type { OrganisationId, PersonId } from '../../domain/identifiers';
import { allOf, anyOf, nobody, sentences, type Permission } from './permission';
import type { Row, TableRule } from './table-rules';
import type { World } from './world';

const keepsHours = ({ person_id: personId }: Row, { counsellors }: World): Permission => sentences(hoursPolicy, 'keep', {
  personId: personId as PersonId,
  baseIds: counsellors.filter((one) => one.personId === personId).map(({ baseId }) => baseId),
});
const keptHours: TableRule = { read: keepsHours, add: keepsHours, change: keepsHours };
const ofTheBase = ({ base_id: baseId }: Row): Permission => sentences(counsellorPolicy, 'list', { baseId: baseId as OrganisationId });
const ofABaseThatServes = ({ network_id: networkId }: Row, { baseAreas }: World): Permission => anyOf(
  ...baseAreas.filter((area) => area.networkId === networkId).map(({ baseId }) => sentences(counsellorPolicy, 'list', { baseId })),
);

/** The rules of the tables that hours, terms and ways are kept in. */
export const hoursRules: Readonly<Record<string, TableRule>> = {
  working_hours: keptHours,
  counsellor_rules: keptHours,
  day_exception: keptHours,
  counsellor_busy: keptHours,
  hours_log: {
    read: keepsHours,
    add: (row, world) => allOf(({ scope }) => scope.personId === row['by_person'], keepsHours(row, world)),
    change: () => nobody,
  },
  counsellor_terms: {
    read: (row) => anyOf(({ scope }) => scope.personId === row['person_id'], ofTheBase(row)),
    add: ofTheBase,
    change: ofTheBase,
  },
  travel_adjustment: { read: ofABaseThatServes, add: ofABaseThatServes, change: ofABaseThatServes },
  booking_settings: { read: ofTheBase, add: ofTheBase, change: () => nobody },
  hour_clash: { read: () => nobody, add: () => nobody, change: () => nobody },
};
