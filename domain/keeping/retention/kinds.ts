/**
 * How long each kind is kept: our own proposals, for the controller to decide. Months count from the moment that `from` names, by
 * the calendar in Oslo. What `waitsFor` names must have been done first, whatever the time.
 */
export interface KindRule {
  /** The table that most of it stands in. */
  readonly table: string;
  readonly months: number;
  /** What its service or network may set the months to; absent where whoever runs the product decides, as their processor. */
  readonly bounds?: { readonly least: number; readonly most: number };
  /**
   * Its archive, the year's figures, certificates of the group that still count (those without an end for ten years), and what
   * a discussion promised and nobody has answered for.
   */
  readonly waitsFor: readonly ('archive' | 'figures' | 'certificates' | 'actions')[];
}

/** What a service decides the time of: its own rows, which its leader may shorten or lengthen within bounds. */
export const serviceKinds = {
  /** From the last line of its log, once it has ended. */
  referral: { table: 'referral', months: 36, bounds: { least: 24, most: 120 }, waitsFor: ['archive', 'figures'] },
  /** From when it was reported. */
  reportedNeed: { table: 'reported_need', months: 36, bounds: { least: 24, most: 120 }, waitsFor: ['figures'] },
  /** From when it ended; the case system has what was said. */
  cardRun: { table: 'card_run', months: 24, bounds: { least: 6, most: 120 }, waitsFor: [] },
  /** From when it was ended. */
  assessment: { table: 'assessment', months: 24, bounds: { least: 6, most: 120 }, waitsFor: [] },
  /** From the end of the calendar year that it ended in: a plan holds no other time. */
  goodStartPlan: { table: 'good_start_plan', months: 12, bounds: { least: 6, most: 120 }, waitsFor: [] },
} as const satisfies Readonly<Record<string, KindRule & { readonly bounds: object }>>;

/** What a network decides the time of: what it has made and talked about, which its coordinator may shorten or lengthen within bounds. */
export const networkKinds = {
  /** From the end of its last session, with all that hangs on it; of a draft or a cancelled one too. */
  groupOffer: { table: 'group_offer', months: 60, bounds: { least: 24, most: 120 }, waitsFor: ['archive', 'figures', 'certificates'] },
  /** From its minutes, with all that was said, agreed and promised. */
  conversation: { table: 'conversation', months: 60, bounds: { least: 24, most: 120 }, waitsFor: ['archive', 'actions'] },
  /** From when it was to begin, when nothing became of it. */
  plannedConversation: { table: 'planned_conversation', months: 12, bounds: { least: 6, most: 120 }, waitsFor: [] },
} as const satisfies Readonly<Record<string, KindRule & { readonly bounds: object }>>;

/** What somebody decides the time of. */
export const decidedKinds = { ...serviceKinds, ...networkKinds };
export type DecidedKind = keyof typeof decidedKinds;

/** Whether a kind is a network's, and not a service's. */
export function isNetworks(kind: DecidedKind): kind is keyof typeof networkKinds {
  return kind in networkKinds;
}

/** What the product keeps for its own work, and for how long after it was last of use. */
export const productKinds = {
  /** From when it happened. */
  event: { table: 'event', months: 24, waitsFor: [] },
  /** From when it was posted, once it has been sent, or cannot be. */
  outbox: { table: 'outbox', months: 6, waitsFor: [] },
  /** From when it was sent; an older card is not edited any more. */
  sentCard: { table: 'sent_card', months: 24, waitsFor: [] },
  /** From when it was pressed. */
  takenAction: { table: 'taken_action', months: 12, waitsFor: [] },
  /** From its day. */
  morningMessage: { table: 'referral_digest', months: 3, waitsFor: [] },
  /** From its day. */
  unusualReading: { table: 'unusual_reading', months: 24, waitsFor: [] },
  /** From when it ended, used or not. */
  apartCode: { table: 'apart_code', months: 1, waitsFor: [] },
  /** From when it was revoked. */
  calendarFeed: { table: 'calendar_feed', months: 12, waitsFor: [] },
  /** From when it ended: what stood in a calendar in Microsoft 365. */
  calendarEvent: { table: 'calendar_event', months: 12, waitsFor: [] },
  /** From the end of the last role of its person: the account and the chat, which tie a number here to somebody. */
  account: { table: 'linked_account', months: 12, waitsFor: [] },
  /** From when it was changed. */
  hoursLog: { table: 'hours_log', months: 24, waitsFor: [] },
  /** From its end: that somebody was away, and days that were replaced. */
  absence: { table: 'counsellor_busy', months: 24, waitsFor: [] },
  /** From its end, where the person has a later one: the last tells who somebody was. */
  membership: { table: 'membership', months: 36, waitsFor: [] },
  /** From the end of the last role, once nothing here points to the person any more. */
  person: { table: 'person', months: 36, waitsFor: [] },
  /** From the end of the last role: skills, languages, limits, hours, terms, qualifications and training. */
  formerStaff: { table: 'counsellor_skill', months: 12, waitsFor: [] },
  /** From the answer. */
  accessRequest: { table: 'access_request', months: 24, waitsFor: [] },
  /** From when it was asked. */
  confirmation: { table: 'confirmation_asked', months: 24, waitsFor: [] },
  /** From when it was done. */
  takeover: { table: 'takeover', months: 24, waitsFor: [] },
  /** From when names were turned off. */
  nameSetting: { table: 'name_setting', months: 60, waitsFor: [] },
  /** From the end of a week, or of terms, that something else has replaced: the years that loads are counted in are over. */
  workingHours: { table: 'working_hours', months: 36, waitsFor: [] },
  /** From its end. */
  qualification: { table: 'qualification', months: 36, waitsFor: [] },
  /** From when it was withdrawn. */
  calendarRequest: { table: 'calendar_request', months: 12, waitsFor: [] },
  /** From when the channel was let go. */
  channel: { table: 'channel', months: 12, waitsFor: [] },
  /** From when it was last heard from, once no discussion here was in it. */
  chat: { table: 'chat', months: 24, waitsFor: [] },
  /** From when it was decided, once another decision has replaced it. */
  retentionSetting: { table: 'retention_setting', months: 120, waitsFor: [] },
  /** From when its tenant ended, or had left. */
  admittedTenant: { table: 'admitted_tenant', months: 120, waitsFor: [] },
  /** From when it was made: it tells that something was handed over. */
  archiveHandover: { table: 'archive_handover', months: 120, waitsFor: [] },
  /** From the run. */
  deletion: { table: 'deletion', months: 120, waitsFor: [] },
} as const satisfies Readonly<Record<string, KindRule>>;
export type ProductKind = keyof typeof productKinds;
