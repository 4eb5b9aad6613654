import type { AdmissionId, ConversationId, NetworkId, PersonId } from '../../identifiers';
import { refuse, success, type Outcome } from '../../outcome';

/** How a request to take part in a discussion can be answered. */
export type AdmissionAnswer = 'admitted' | 'declined';

/** Somebody who is not of the network asks to take part in one of its discussions. */
export interface Admission {
  readonly id: AdmissionId;
  readonly personId: PersonId;
  readonly state: 'waiting' | AdmissionAnswer;
  /** Grows by one with each answer. */
  readonly version: number;
}

/** A discussion as the holder of its link knows it: that it is there, whose it is, and how one's own request stands. */
export interface Door {
  readonly conversationId: ConversationId;
  readonly networkId: NetworkId;
  readonly networkName: string;
  readonly running: boolean;
  /** Who is asked; told to nobody. */
  readonly facilitatorId: PersonId;
  /** Members of the network are in without asking. */
  readonly own: 'none' | Admission['state'];
}

/**
 * The request when it has been answered; itself when that was the answer before. A no may become a yes, but who has been let in
 * stays in: their lines are theirs to answer for until there are minutes.
 */
export function answered(admission: Admission, answer: AdmissionAnswer): Outcome<Admission, 'guestIsAdmitted'> {
  if (admission.state === answer) return success(admission);
  if (admission.state === 'admitted') return refuse('guestIsAdmitted');
  return success({ ...admission, state: answer, version: admission.version + 1 });
}
