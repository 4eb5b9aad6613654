import { ownersRows } from '../../commands/matrix/owner-rows';
import { Temporal } from '../../domain/time';
import type { MailContent } from '../../graph/mail';
import { sendDailyMails } from '../../server/mail/daily-mail';
import type { Database } from '../../store/database';

const home = '00000000-0000-4000-8000-0000000000aa';
/** All that a mail leads to. */
export const todayPage = 'https://example.no/tab/#/today';

/** Every mail of one morning, when nobody has a chat with the bot and everything that was posted to people waits; and of how many kinds it was. */
export async function mailsOfEverybody(database: Database): Promise<{ readonly mails: readonly MailContent[]; readonly kinds: number }> {
  await database.script(`delete from personal_chat;
    insert into linked_account (id, tenant_id, object_id, person_id, linked_at) select gen_random_uuid(), '${home}', 'object of ' || p.id, p.id, now() from person p;
    update outbox set state = 'waiting', fault = 'noAddress' where id in (
      select distinct on (card, object_id, recipient) id from outbox where recipient_kind = 'person')`);
  const [{ kinds } = { kinds: 0 }] = await ownersRows<{ kinds: number }>(database, `select count(distinct card)::integer as kinds from outbox where recipient_kind = 'person'`);
  const mails: MailContent[] = [];
  for (let before = -1; mails.length > before;) {
    before = mails.length;
    await sendDailyMails({ database, clock: () => Temporal.Instant.from('2027-01-11T09:00:00Z'), mail: {
      home, todayPage, failed: () => undefined,
      send: async (_accounts, content) => {
        mails.push(content);
        return { ok: true };
      },
    } });
  }
  return { mails, kinds };
}
