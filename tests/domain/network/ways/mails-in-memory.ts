import type { PersonId } from '../../../../domain/identifiers';
import type { MailAnswer } from '../../../../domain/network/ways/mail-answer';
import type { DailyMails, PersonToMail } from '../../../../domain/network/ways/ports';
import { sendMails } from '../../../../domain/network/ways/send-mails';
import { wayTo, type PersonsAccount } from '../../../../domain/network/ways/way';
import { osloDate, Temporal } from '../../../../domain/time';

/** A message to a person, its state as the outbox has it, and by which ways it may have come in truth. */
export interface TrackedMessage {
  readonly personId: PersonId;
  readonly postedAt: Temporal.Instant;
  state: 'waiting' | 'sent' | 'undeliverable' | 'mailing' | 'mailUnclear';
  fault?: 'noAddress';
  way?: 'bot' | 'mail' | 'page';
  readonly came: ('bot' | 'mail')[];
}

interface TakenMail { state: string; takenAt: Temporal.Instant; nextAt?: Temporal.Instant }

/** A mail as it went to the other side: when, and whether it may have come. */
export interface SentMail { readonly personId: PersonId; readonly at: Temporal.Instant; readonly waiting: number; readonly mayHaveCome: boolean }

/** What the other side does with a mail: answers, or the process ends while it is on its way; and whether it came in truth. */
export interface Happening { readonly answer: MailAnswer | 'crash'; readonly came: boolean }

const twoWeeks = { hours: 14 * 24 };
const isBefore = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) < 0;

/** People, their messages, the bot's delivery and the days' mails, by the rules that the database keeps. */
export class Office {
  readonly messages: TrackedMessage[] = [];
  readonly sent: SentMail[] = [];
  readonly people = new Map<PersonId, { hasChat: boolean; accounts: PersonsAccount[] }>();
  readonly #taken = new Map<string, TakenMail>();

  constructor(public now: Temporal.Instant) {}

  post(personId: PersonId): void {
    this.messages.push({ personId, postedAt: this.now, state: 'waiting', came: [] });
  }

  /** The bot's own delivery: it takes only what waits, never what a mail holds or may have told. */
  bot(): void {
    for (const message of this.messages.filter(({ state }) => state === 'waiting')) {
      if (this.people.get(message.personId)?.hasChat === true) {
        message.came.push('bot');
        Object.assign(message, { state: 'sent', way: 'bot' });
      } else if (isBefore(message.postedAt.add(twoWeeks), this.now)) Object.assign(message, { state: 'undeliverable', way: 'page' });
      else message.fault = 'noAddress';
    }
  }

  /** One pass of the mails' worker; each mail meets the next happening. A crash ends the pass, as it ends a process. */
  async mail(happenings: readonly Happening[]): Promise<void> {
    const queue = [...happenings];
    const passed = sendMails({
      mails: this.#mails, clock: () => this.now, failed: () => undefined,
      send: (accounts, { waiting }) => {
        const { answer, came } = queue.shift() ?? { answer: { ok: true } as const, came: true };
        const personId = [...this.people].find(([, { accounts: own }]) => own.some(({ objectId }) => objectId === accounts[0]?.objectId))?.[0] as PersonId;
        const certain = answer !== 'crash' && (answer.ok || answer.sent === 'no');
        const inTruth = certain ? answer.ok : came;
        this.sent.push({ personId, at: this.now, waiting, mayHaveCome: !certain || answer.ok });
        if (inTruth) for (const one of this.messages) if (one.personId === personId && one.state === 'mailing' && !one.came.includes('mail')) one.came.push('mail');
        return answer === 'crash' ? Promise.reject(new Error('the process has ended')) : Promise.resolve(answer);
      },
    });
    await passed.catch(() => undefined);
  }

  readonly #mails: DailyMails = {
    due: async (day, now, most) => [...this.people].flatMap(([personId, { hasChat, accounts }]): PersonToMail[] => {
      const taken = this.#taken.get(`${personId} ${day.toString()}`);
      const again = taken?.state === 'waits' && taken.nextAt !== undefined && !isBefore(now, taken.nextAt);
      const waits = this.#held(personId).length > 0 && wayTo({ hasChat, accounts, hasSender: true }).way === 'mail';
      return waits && (taken === undefined || again) ? [{ personId, hasChat, accounts, language: 'nb' }] : [];
    }).slice(0, most),
    claim: async (personId, day, now) => {
      const key = `${personId} ${day.toString()}`;
      const before = this.#taken.get(key);
      if (before !== undefined && (before.state !== 'waits' || before.nextAt === undefined || isBefore(now, before.nextAt))) return 0;
      const held = this.#held(personId);
      if (held.length === 0) return 0;
      this.#taken.set(key, { state: 'claimed', takenAt: now });
      for (const one of held) this.#unclear.set(one, one.state === 'mailUnclear');
      for (const one of held) one.state = 'mailing';
      return held.length;
    },
    settle: async (personId, day, end) => {
      const taken = this.#taken.get(`${personId} ${day.toString()}`);
      if (taken?.state !== 'claimed') return;
      Object.assign(taken, end);
      for (const one of this.messages.filter(({ state, personId: whose }) => state === 'mailing' && whose === personId)) {
        if (end.state === 'sent') Object.assign(one, { state: 'sent', way: 'mail' });
        else if (end.state === 'failed') Object.assign(one, { state: 'undeliverable', way: 'page' });
        else one.state = end.state === 'unclear' || this.#unclear.get(one) === true ? 'mailUnclear' : 'waiting';
      }
    },
    release: async (before) => {
      const left = [...this.#taken].filter(([, { state, takenAt }]) => state === 'claimed' && isBefore(takenAt, before));
      for (const [key, taken] of left) {
        taken.state = 'unclear';
        for (const one of this.messages) if (one.state === 'mailing' && key.startsWith(`${one.personId} `)) one.state = 'mailUnclear';
      }
      return left.length;
    },
    tidy: async (postedBefore) => {
      for (const one of this.messages) if (one.state === 'mailUnclear' && isBefore(one.postedAt, postedBefore)) Object.assign(one, { state: 'undeliverable', way: 'page' });
    },
  };

  readonly #unclear = new Map<TrackedMessage, boolean>();

  #held(personId: PersonId): readonly TrackedMessage[] {
    return this.messages.filter(({ personId: whose, state, fault }) => whose === personId && ((state === 'waiting' && fault === 'noAddress') || state === 'mailUnclear'));
  }
}

/** `PERSON DAY` of a mail, to count by. */
export const personAndDay = ({ personId, at }: SentMail): string => `${personId} ${osloDate(at).toString()}`;
