import type { OrganisationId, PersonId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import { success } from '../../domain/outcome';
import { changeSettings, readSettings, type SteeredBase } from '../../domain/referrals/base/steer-base';
import type { Ports } from '../../domain/unit-of-work';
import { networkTexts } from '../../texts/network';
import { baseSettingOperations as ops } from '../contract/base-settings';
import type { AnswerOf } from '../contract/operation';
import { handler, type ApiHandler } from './handler';

/** What a base decides for itself, in the API. */
export function baseSettingHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.readBaseSettings, ({ actor, language, params, run }) =>
      run(async (ports) => {
        const read = await readSettings(ports, actor, params.baseId as OrganisationId);
        return read.ok ? success(await presentSettings(ports, read.value, language)) : read;
      })),
    handler(ops.changeBaseSettings, ({ actor, language, params, body, run }) =>
      run(async (ports) => {
        const { displayName, deputyId, ...decided } = body;
        const changed = await changeSettings(ports, actor, params.baseId as OrganisationId, {
          ...decided, displayName: displayName ?? null, deputyId: deputyId === undefined ? null : (deputyId as PersonId),
        });
        return changed.ok ? success(await presentSettings(ports, changed.value, language)) : changed;
      })),
  ];
}

async function presentSettings(ports: Pick<Ports, 'network'>, { settings, people }: SteeredBase, language: Language): Promise<AnswerOf<typeof ops.readBaseSettings>> {
  const { displayName, deputyId, senderKinds, ...decided } = settings;
  const labels = await ports.network.labelFacts(people);
  return {
    ...decided, senderKinds: [...senderKinds],
    ...(displayName === null ? {} : { displayName }), ...(deputyId === null ? {} : { deputyId }),
    people: labels.map((facts) => ({ id: facts.personId, label: networkTexts[language].personLabel(facts) })),
  };
}
