import type { Temporal } from 'temporal-polyfill';
import type { GoodStartPlanId, OrganisationId, PersonId } from '../../identifiers';
import type { GoodStartPlan, GoodStartTheme, GoodStartTick } from './good-start-plan';

/** A person's training in one service; before the first day its version is 0. */
export interface Training {
  readonly personId: PersonId;
  readonly days: readonly Temporal.PlainDate[];
  readonly version: number;
}

/** Another follower, or that it has ended: in which calendar year in Oslo, and no more of when. */
export type PlanChange = { readonly followerId?: PersonId } | { readonly ended: true; readonly endedYear: number };

/** What En god start needs from outside, under the actor's own transaction. */
export interface GoodStartPorts {
  /** Plans that the actor may see, those that go on first, then by code: by nothing that tells when. */
  plans(): Promise<readonly GoodStartPlan[]>;
  plan(id: GoodStartPlanId): Promise<GoodStartPlan | undefined>;
  /** A code that the service has not used for a plan. */
  freshPlanCode(organisationId: OrganisationId): Promise<string>;
  /** False when there is a plan with this id already. */
  insertPlan(plan: GoodStartPlan): Promise<boolean>;
  /** Writes the plan's next version; false when it has another than `basedOn`. */
  changePlan(id: GoodStartPlanId, basedOn: number, change: PlanChange): Promise<boolean>;
  tick(id: GoodStartPlanId, theme: GoodStartTheme, what: GoodStartTick, ticked: boolean): Promise<void>;
  /** The kontaktpersoner of a service on a day, in one order for everybody. */
  contactsOf(organisationId: OrganisationId, onDay: Temporal.PlainDate): Promise<readonly PersonId[]>;
  training(organisationId: OrganisationId): Promise<readonly Training[]>;
  /** Writes a person's days with the next version; false when it has another than this. The first is based on 0. */
  writeTraining(organisationId: OrganisationId, training: Training & { readonly basedOn: number }): Promise<boolean>;
}
