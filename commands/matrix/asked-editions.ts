import type { OrganisationId } from '../../domain/identifiers';
import type { FiguresEditionId } from '../../domain/statistics/sharing/edition';
import type { SharedFiguresNoun } from '../../domain/statistics/sharing/policy';
import type { Database } from '../../store/database';
import { ownersRows } from './owner-rows';

/** Closed figures of a base: whom they are released to, and who answers for each service in them, with what was answered. */
export interface AskedEdition {
  readonly id: FiguresEditionId;
  readonly name: string;
  readonly version: number;
  readonly noun: SharedFiguresNoun;
  readonly services: readonly { readonly id: OrganisationId; readonly becomes: readonly OrganisationId[]; readonly shares: boolean | null }[];
}

/** Reads them as the owner of the tables. */
export async function readEditions(owner: Database): Promise<readonly AskedEdition[]> {
  return ownersRows<AskedEdition>(owner, `
    select e.id, b.key || '/' || e.period as name, e.version,
      json_build_object('baseId', e.base_id, 'releasedTo', case when e.release_ended_at is null then e.released_to end) as noun,
      (select json_agg(json_build_object('id', s ->> 'id', 'shares', (select a.shares from sharing_answer a where a.edition_id = e.id and a.service_id = (s ->> 'id')::uuid), 'becomes', (
        with recursive become (id, next) as (
          select o.id, o.succeeded_by from organisation o where o.id = (s ->> 'id')::uuid
          union select o.id, o.succeeded_by from organisation o join become c on o.id = c.next
        ) select json_agg(id) from become))) from jsonb_array_elements(e.services) s) as services
    from figures_edition e join organisation b on b.id = e.base_id order by name`);
}
