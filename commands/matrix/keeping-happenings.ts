import type { ReferralId } from '../../domain/identifiers';
import { deliver, markNotWorthKeeping } from '../../domain/keeping/archive/hand-over';
import { readMaterial } from '../../domain/keeping/archive/read-material';
import { decidePeriod } from '../../domain/keeping/retention/decide-period';
import { success } from '../../domain/outcome';
import { stableId } from '../../store/demonstration/stable-id';
import type { Act } from './happenings';

const checksum = 'a'.repeat(64);

/** Both sides of one referral hand it over to their archives, of another the leader says that it is not worth keeping; a service decides how long it keeps. */
export async function handOvers(act: Act, { one, elsewhere }: Readonly<Record<'one' | 'elsewhere', ReferralId>>): Promise<void> {
  for (const key of ['case-contact-verdal', 'coordinator-base']) {
    await act(key, async (ports, actor) => {
      const material = await readMaterial(ports, actor, one);
      return material.ok ? success(await deliver(ports, actor, material.value, checksum)) : material;
    });
  }
  await act('service-leader-verdal', (ports, actor) => decidePeriod(ports, actor, { organisationId: stableId('organisation', 'verdal'), kind: 'cardRun', months: 36 }));
  await act('matrix-coordinator-other-base', (ports, actor) => markNotWorthKeeping(ports, actor, { referralId: elsewhere, reason: 'trial' }));
}
