import { todayOperations } from '../../contract/today';
import type { AnswerOf } from '../../contract/operation';
import { tabTodayTexts } from '../../../texts/tab-today';
import { todayTexts } from '../../../texts/today';
import { useRead } from '../app/api/api';
import { useTexts } from '../app/language';
import { Empty } from '../app/look/empty';
import { Page } from '../app/look/page';
import { ReadState } from '../app/look/read-state';
import { osloDay, useWhen } from '../app/when';
import { MessageWay } from './message-way';
import { TodayLines, type TodayLine } from './today-lines';
import { useWaitingLines } from './waiting-lines';

type Today = AnswerOf<typeof todayOperations.seeToday>;

/** «I dag»: what awaits the reader, and the messages that no bot has brought. Each line leads to where it stands. */
export function TodayPage() {
  const texts = useTexts(tabTodayTexts);
  const today = useRead(todayOperations.seeToday, {}, { every: 60_000 });
  return (
    <Page title={texts.title}>
      <ReadState read={today}>
        {(read) => <Sections today={read} />}
      </ReadState>
      <MessageWay isOnToday />
    </Page>
  );
}

function Sections({ today }: { today: Today }) {
  const texts = useTexts(tabTodayTexts);
  const when = useWhen();
  const said = useTexts(todayTexts);
  const waiting = useWaitingLines(today);
  const hours = today.hours.map(({ reference, start, end, place }): TodayLine =>
    ({ key: `${reference} ${start}`, page: 'referrals/bookings', text: said.hour(reference), more: `${when.hours(start, end)} · ${place}` }));
  const sessions = today.sessions.map(({ offerId, title, ordinal, of, start, end, place }): TodayLine =>
    ({ key: `${offerId} ${ordinal}`, page: `offers/${offerId}`, text: said.session(title, ordinal, of), more: `${when.hours(start, end)} · ${place}` }));
  const running: readonly TodayLine[] = today.running === 0 ? [] : [{ key: 'running', page: 'conversations', text: said.running(today.running) }];
  const planned = today.planned.map(({ id, startsAt, title, networkName }): TodayLine =>
    ({ key: id, page: 'conversations', text: title, more: `${when.clock(startsAt)} · ${networkName}` }));
  const messages = today.messages.map(({ kind, sentence, count, latestAt, page }): TodayLine =>
    ({ key: kind, page, text: count === 1 ? sentence : texts.several(sentence, count), more: texts.latest(when.date(osloDay(latestAt))) }));
  const sections = [
    { title: texts.waiting, lines: waiting }, { title: texts.hours, lines: hours }, { title: texts.sessions, lines: sessions },
    { title: texts.planned, lines: [...running, ...planned] }, { title: texts.messages, lines: messages, why: texts.messagesWhy },
  ].filter(({ lines }) => lines.length > 0);
  if (sections.length === 0) return <Empty title={texts.nothing} text={texts.nothingWhy} />;
  return sections.map((section) => <TodayLines key={section.title} {...section} />);
}
