import type { ReferralId } from '../../domain/identifiers';
import { deliver, markNotWorthKeeping } from '../../domain/keeping/archive/hand-over';
import { readMaterial } from '../../domain/keeping/archive/read-material';
import { decidePeriod } from '../../domain/keeping/retention/decide-period';
import { seeMinutesArchive, seeOfferArchive } from '../../domain/keeping/archive/see-networks-archive';
import { refuse, success } from '../../domain/outcome';
import { stableId } from '../../store/demonstration/stable-id';
import type { Act } from './happenings';

const innherred = stableId('network', 'innherred');
const checksum = 'a'.repeat(64);

/** Both sides of one referral hand it over to their archives, of another the leader says that it is not worth keeping; a service decides how long it keeps. */
export async function handOvers(act: Act, { one, elsewhere }: Readonly<Record<'one' | 'elsewhere', ReferralId>>): Promise<void> {
  for (const key of ['case-contact-verdal', 'coordinator-base']) {
    await act(key, async (ports, actor) => {
      const material = await readMaterial(ports, actor, one);
      return material.ok ? success(await deliver(ports, actor, material.value, checksum)) : material;
    });
  }
  await act('service-leader-verdal', (ports, actor) => decidePeriod(ports, actor, { ownerId: stableId('organisation', 'verdal'), kind: 'cardRun', months: 36 }));
  await act('matrix-coordinator-other-base', (ports, actor) => markNotWorthKeeping(ports, actor, { of: { noun: 'referral', nounId: elsewhere }, reason: 'trial' }));
}

/** A network hands over a group and the minutes of a discussion, and decides how long it keeps its groups. */
export async function networkHandOvers(act: Act): Promise<void> {
  await act('coordinator-innherred', async (ports, actor) => {
    const [offer] = await ports.groupOffers.offersAfter(undefined, 1, ports.clock(), innherred);
    const seen = offer === undefined ? refuse('notFound') : await seeOfferArchive(ports, actor, offer.id);
    return seen.ok ? success(await deliver(ports, actor, seen.value, checksum)) : seen;
  });
  await act('coordinator-innherred', async (ports, actor) => {
    const minuted = (await ports.conversations.list({ limit: 50 })).find(({ minutesAt, networkId }) => minutesAt !== null && networkId === innherred);
    const seen = minuted === undefined ? refuse('notFound') : await seeMinutesArchive(ports, actor, minuted.id);
    return seen.ok ? success(await deliver(ports, actor, seen.value, checksum)) : seen;
  });
  await act('coordinator-innherred', (ports, actor) => decidePeriod(ports, actor, { ownerId: innherred, kind: 'groupOffer', months: 72 }));
}
