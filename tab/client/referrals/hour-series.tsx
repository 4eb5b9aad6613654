import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { z } from 'zod';
import { bookingOperations } from '../../contract/booking';
import { tabHourTexts } from '../../../texts/tab-hours';
import { tabReferralTexts } from '../../../texts/tab-referrals';
import { useRead } from '../app/api/api';
import { useTexts } from '../app/language';
import { Panel } from '../app/look/panel';
import { ReadState } from '../app/look/read-state';
import { useWhen } from '../app/when';
import type { Referral } from './referral';
import { SeriesForm, type SeriesWish } from './series-form';

type Series = NonNullable<z.output<typeof bookingOperations.findHourSeries.answer>['series']>;

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, display: 'grid', gap: tokens.spacingVerticalS },
});

/** A course of meetings with the same counsellors, found as a whole; what differs is said in words; folded until it is wanted (KB-26, KB-28). */
export function HourSeries({ referral }: { referral: Referral }) {
  const words = useTexts(tabHourTexts);
  const [open, setOpen] = useState(false);
  return (
    <Panel title={words.series.title}>
      {open ? <SeriesSearch referral={referral} /> : <div><Button aria-expanded={false} onClick={() => setOpen(true)}>{words.series.open}</Button></div>}
    </Panel>
  );
}

function SeriesSearch({ referral }: { referral: Referral }) {
  const [wish, setWish] = useState<SeriesWish>();
  const counsellors = useRead(bookingOperations.listCounsellors, { query: { limit: 100 } });
  return (
    <>
      <ReadState read={counsellors}>
        {({ items }) => {
          const skills = [...new Map(items.flatMap(({ skills: all }) => all.map(({ key, label }) => [key, label] as const)))];
          return skills.length === 0 ? null : <SeriesForm skills={skills} onSearch={setWish} />;
        }}
      </ReadState>
      {wish !== undefined && <FoundSeries key={JSON.stringify(wish)} referralId={referral.id} wish={wish} />}
    </>
  );
}

function FoundSeries({ referralId, wish }: { referralId: string; wish: SeriesWish }) {
  const words = useTexts(tabHourTexts);
  const found = useRead(bookingOperations.findHourSeries, { query: { referralId, ...wish } });
  return (
    <ReadState read={found}>
      {({ series }) => (series === null ? <Body1 as="p" block role="status">{words.series.none}</Body1> : <Meetings series={series} />)}
    </ReadState>
  );
}

function Meetings({ series: { counsellors, meetings, leftOut } }: { series: Series }) {
  const texts = useTexts(tabReferralTexts);
  const words = useTexts(tabHourTexts);
  const styles = useStyles();
  const when = useWhen();
  const who = counsellors.map(({ label }) => label).join(texts.and);
  return (
    <>
      <Subtitle2 as="h3" role="status">{words.series.found(meetings.length, who)}</Subtitle2>
      <ol className={styles.list}>
        {meetings.map(({ start, insteadOf, substituteFor, counsellors: coming }) => (
          <li key={start}>
            {when.instant(start)}
            {insteadOf !== undefined && `: ${words.series.otherTime(when.instant(insteadOf))}`}
            {substituteFor !== undefined && `: ${coming.map(({ label }) => label).join(texts.and)}, ${words.series.substitute(substituteFor)}`}
          </li>
        ))}
      </ol>
      {leftOut.map((start) => <Body1 key={start} as="p" block>{words.series.leftOut(when.instant(start))}</Body1>)}
      <Caption1>{words.series.hint}</Caption1>
    </>
  );
}
