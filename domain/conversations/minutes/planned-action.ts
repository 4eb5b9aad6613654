import type { Temporal } from 'temporal-polyfill';
import type { ConversationId, Id, OrganisationId } from '../../identifiers';
import type { Role } from '../../network/actor';

export type PlannedActionId = Id<'plannedAction'>;

/** The roles that can own an action by themselves: all who hold one in the network. */
export const owningRoles = ['coordinator', 'fosterCareAdvisor', 'serviceLeader', 'caseContact', 'counsellor', 'groupLeader'] as const satisfies readonly Role[];

/** Who does it: an organisation or a role, never a person (GUI-04). */
export interface ActionOwner {
  readonly organisationId: OrganisationId | null;
  readonly role: (typeof owningRoles)[number] | null;
}

/** Something that a network has promised itself, with an owner and a day. */
export interface PlannedAction extends ActionOwner {
  readonly id: PlannedActionId;
  /** The discussion in which it was promised. */
  readonly conversationId: ConversationId;
  readonly text: string;
  readonly organisationName: string | null;
  readonly dueOn: Temporal.PlainDate;
  readonly state: 'open' | 'done' | 'dropped';
  readonly version: number;
}

/** What became of it, as it is answered when the network talks again; `notYet` leaves it open. */
export const actionAnswers = ['done', 'notYet', 'dropped'] as const;
export type ActionAnswer = (typeof actionAnswers)[number];

export const longestAction = 300;
export const mostActions = 20;
