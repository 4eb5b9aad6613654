import type { Actor } from '../../network/actor';
import type { Organisation } from '../../network/organisation';
import type { Ports } from '../../unit-of-work';
import { namesPolicy } from './policy';
import type { NamesSetting } from './ports';

/** Whether one of the reader's services writes names, and how many homes have some. */
export interface ServicesNamesSetting {
  readonly service: Organisation;
  /** Undefined while it is off, as it is until somebody turns it on. */
  readonly setting: NamesSetting | undefined;
  readonly named: number;
  readonly mayDecide: boolean;
}

/** What the reader's own child welfare services have decided on names; nothing for who belongs to none as a kontaktperson or leader. */
export async function seeNamesSettings({ names, network }: Pick<Ports, 'names' | 'network'>, actor: Actor): Promise<readonly ServicesNamesSetting[]> {
  const seen: ServicesNamesSetting[] = [];
  for (const organisationId of actor.scope.organisationIds) {
    const service = await network.organisation(organisationId);
    if (service === undefined) continue;
    const controller = { organisationId, kind: service.kind };
    if (!namesPolicy.permits(actor, 'see', controller)) continue;
    const [setting] = await names.settings([organisationId]);
    seen.push({
      service, setting, named: setting === undefined ? 0 : await names.countNamed(organisationId), mayDecide: namesPolicy.permits(actor, 'decide', controller),
    });
  }
  return seen;
}
