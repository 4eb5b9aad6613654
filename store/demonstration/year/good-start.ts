import { goodStartThemes, goodStartTools, type GoodStartTheme, type GoodStartTick } from '../../../domain/groupOffers/goodStart/good-start-plan';
import type { GoodStartPlanId } from '../../../domain/identifiers';
import { osloDate, type Temporal } from '../../../domain/time';
import { sql } from 'drizzle-orm';
import type { Transaction } from '../../database';
import { goodStartPlan, goodStartTick } from '../../schema/good-start';
import { stableCode, stableId } from '../stable-id';

/** A service's plan: how many months of it are held, and what of the next is done. */
interface Plan {
  readonly service: string;
  readonly held: number;
  readonly begun: readonly GoodStartTick[];
}

const plans: readonly Plan[] = [
  { service: 'verdal', held: 2, begun: ['teaching', 'film'] },
  { service: 'verdal', held: 0, begun: [] },
  { service: 'sunnhordland', held: 4, begun: ['teaching'] },
];

/** Kontaktpersoner with the training that they have had, in days ago: one has all four, one waits for the last. */
const trained: readonly (readonly [service: string, daysAgo: readonly number[]])[] = [
  ['verdal', [120, 119, 80, 40]], ['sunnhordland', [70, 69, 30]],
];

/** Loads plans for new foster homes and the training of those who follow them; what is there stays as it is. */
export async function loadGoodStart(tx: Transaction, at: Temporal.Instant): Promise<void> {
  for (const [index, { service, held, begun }] of plans.entries()) {
    const id = planId(`${service}/${index}`);
    await tx.insert(goodStartPlan).values({
      id, organisationId: stableId('organisation', service), code: stableCode(id), followerId: stableId('person', `case-contact-${service}`),
      ended: false, version: 1,
    }).onConflictDoNothing();
    const ticks = goodStartThemes.flatMap((theme, month) => ticksOf(theme, month, { held, begun }));
    if (ticks.length > 0) await tx.insert(goodStartTick).values(ticks.map((tick) => ({ ...tick, planId: id, ticked: true }))).onConflictDoNothing();
  }
  for (const [service, daysAgo] of trained) {
    const days = daysAgo.map((ago) => osloDate(at).subtract({ days: ago }).toString());
    await tx.execute(sql`
      insert into good_start_training (organisation_id, person_id, days, version) values (${stableId('organisation', service)},
        ${stableId('person', `case-contact-${service}`)}, ${`{${days.join(',')}}`}::date[], 1) on conflict do nothing`);
  }
}

function ticksOf(theme: GoodStartTheme, month: number, { held, begun }: Pick<Plan, 'held' | 'begun'>): readonly { readonly theme: GoodStartTheme; readonly what: GoodStartTick }[] {
  const done: readonly GoodStartTick[] = month < held ? [...goodStartTools, 'held'] : month === held ? begun : [];
  return done.map((what) => ({ theme, what }));
}

/** A plan's id tells no time, so it has the form of a random one. */
function planId(key: string): GoodStartPlanId {
  const id = stableId('goodStartPlan', key);
  return `${id.slice(0, 14)}4${id.slice(15)}` as GoodStartPlanId;
}
