import { ownersRows } from '../../../commands/matrix/owner-rows';
import type { MatrixStage } from '../../../commands/matrix/stage';
import { sentCards } from '../../../domain/messages';
import { mailTexts } from '../../../texts/mail';
import { cardsOfEveryKind, type MadeCard } from '../../support/cards-of-every-kind';
import { mailsOfEverybody, todayPage } from '../../support/mails-of-everybody';
import { openWholeStage } from '../../support/matrix-stage';

/** What people write, by table and column. */
const written: readonly (readonly [table: string, column: string])[] = [
  ['referral', 'order_summary'], ['referral_log', 'note'], ['referral_former_value', 'value'], ['referral_draft', 'order_summary'],
  ['session_details', 'room'], ['experience_note', 'worked'], ['experience_edition', 'worked'], ['contribution', 'text'], ['agreement', 'text'],
  ['planned_action', 'text'], ['enrolment_name', 'called'],
];
const mark = 'det noen har skrevet';

let stage: MatrixStage;
let cards: readonly MadeCard[];
beforeAll(async () => {
  stage = await openWholeStage();
  for (const [table, column] of written) {
    const [{ list } = { list: false }] = await ownersRows<{ list: boolean }>(stage.database,
      `select data_type = 'ARRAY' as list from information_schema.columns where table_name = '${table}' and column_name = '${column}'`);
    await stage.database.script(`alter table ${table} disable trigger user; update ${table} set ${column} = ${list ? `'{${mark}}'` : `'${mark}'`}; alter table ${table} enable trigger user`);
  }
  cards = await cardsOfEveryKind(stage);
}, 600_000);
afterAll(() => stage.database.close());

const telling = (of: (card: MadeCard) => unknown) =>
  [...new Set(cards.filter((card) => JSON.stringify(of(card)).includes(mark)).map(({ kind, to }) => `${kind} to ${to}`))].sort();

describe('A card that is sent', () => {
  it('is made here of every kind there is', () => {
    expect(sentCards.filter((kind) => !cards.some((card) => card.kind === kind))).toEqual([]);
  });

  it('shows nothing of what anybody has written, in a channel or to a person; only in the chat of a discussion stand its own lines', () => {
    expect(telling(({ card }) => card).filter((what) => !/^conversations\.(discussion|minutes) /.test(what))).toEqual([]);
    expect(telling(({ card }) => card)).not.toEqual([]);
  });

  it('says in the line that stands on a locked telephone, and is read aloud, no more than that something waits', () => {
    expect(telling(({ card: { fallbackText, speak } }) => [fallbackText, speak])).toEqual([]);
  });
});

describe('A mail that is sent', () => {
  it('says that something waits, how many, and where, and is otherwise the same for everybody whatever it is about', async () => {
    const { mails, kinds } = await mailsOfEverybody(stage.database);
    expect([mails.length > 5, kinds > 3]).toEqual([true, true]);
    const withoutNumber = ({ subject, text }: { subject: string; text: string }) => `${subject}: ${text.replace(/\d+ melding(er|ar)?/, '')}`.replace(/Hva den gjelder|Hva de gjelder|Kva ho gjeld|Kva dei gjeld/, '');
    const allowed = Object.values(mailTexts).flatMap(({ subject, text }) => [1, 2].map((waiting) => withoutNumber({ subject, text: text(waiting, todayPage) })));
    expect(mails.map(withoutNumber).filter((mail) => !allowed.includes(mail))).toEqual([]);
    expect(JSON.stringify(mails)).not.toContain(mark);
  });

  it('names nothing and nobody: no kind of message, place, service, role or programme', async () => {
    const names = await ownersRows<{ name: string }>(stage.database, `select name from municipality union select name from organisation union select name from network
      union select title_nb from programme union select title_nn from programme`);
    const said = Object.values(mailTexts).map(({ subject, text }) => `${subject} ${text(3, todayPage)}`.toLowerCase());
    const roles = ['kontaktperson', 'veileder', 'rettleiar', 'leder', 'leiar', 'koordinator', 'henvendelse', 'førespurnad', 'gruppe', 'time', 'samtale', 'barn', 'plass'];
    for (const word of [...names.map(({ name }) => name.toLowerCase()), ...roles]) {
      for (const text of said) expect(text.replace(/fosterhjemsnettverk|fosterheimsnettverk/g, '').match(new RegExp(`(^|[^a-zæøå])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}([^a-zæøå]|$)`))).toBeNull();
    }
  });
});
