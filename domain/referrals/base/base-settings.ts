import type { PersonId } from '../../identifiers';

/** The kinds of organisations that a base may take henvendelser from (KB-02). */
export const senderKinds = ['childWelfareService', 'municipalService'] as const;
export type SenderKind = (typeof senderKinds)[number];

/** What a base has decided for itself. Days are Norwegian working days. */
export interface BaseSettings {
  /** What the base is called (KB-46); null for the name that it is registered with. */
  readonly displayName: string | null;
  readonly senderKinds: readonly SenderKind[];
  /** Within how many days the base calls. */
  readonly callDays: number;
  /** The same for what is urgent. */
  readonly urgentCallDays: number;
  /** Within how many days the service has a decision. */
  readonly decisionDays: number;
  /** How many days before an evaluation it is reminded of. */
  readonly evaluationNoticeDays: number;
  /** Who is told when a deadline has passed. */
  readonly deputyId: PersonId | null;
  /** When on a working day it is said that something waits, by the clock in Oslo: `07:30`. */
  readonly digestAt: string;
  /** How many calendar days a draft is kept after it was last written in. */
  readonly draftDays: number;
}

/** What holds where a base has decided nothing: no source says a number, so these are the product's own. */
export const usualSettings: BaseSettings = {
  displayName: null, senderKinds: ['childWelfareService'], callDays: 2, urgentCallDays: 1, decisionDays: 10, evaluationNoticeDays: 5,
  deputyId: null, digestAt: '07:30', draftDays: 14,
};

/** The least and the most of each number. */
export const settingRanges = {
  callDays: [1, 30], urgentCallDays: [1, 30], decisionDays: [1, 60], evaluationNoticeDays: [1, 30], draftDays: [1, 60],
} as const satisfies Partial<Record<keyof BaseSettings, readonly [number, number]>>;
export type NumberSetting = keyof typeof settingRanges;
