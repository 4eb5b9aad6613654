import { Body1, Button, Caption1, Input, makeStyles, Select, Spinner, Subtitle2, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { groupOfferOperations } from '../../../contract/group-offers';
import type { AnswerOf } from '../../../contract/operation';
import { tabFormTexts } from '../../../../texts/tab-forms';
import { tabNewOfferTexts } from '../../../../texts/tab-new-offer';
import { tabProgrammeTexts } from '../../../../texts/tab-programmes';
import { tabSeriesTexts } from '../../../../texts/tab-session-series';
import { useCall } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { NumberInput } from '../../app/form/number-input';
import { PlaceField, type Municipality, type Place } from '../../app/form/place-field';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import type { Programme } from './offer-fields';
import { FoundSeries } from './found-series';
import type { SessionFields } from './session-fields';

export type SessionSeries = NonNullable<AnswerOf<typeof groupOfferOperations.findSessionSeries>['series']>;

/** What is taken over from a proposal. */
export interface TakenSeries {
  readonly sessions: readonly SessionFields[];
  readonly leaderIds: readonly string[];
  readonly room: string;
}

const parts = ['morning', 'afternoon', 'evening'] as const;

const useStyles = makeStyles({
  plan: {
    padding: '16px', borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground2,
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, alignItems: 'stretch',
  },
  fields: { display: 'grid', gap: '16px', alignItems: 'start', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 150px), 1fr))' },
});

/**
 * Finds a whole row of sessions at which the same leaders are free, and the room if one is named, past the network's days off;
 * the reader takes it over as sessions and leaders of the new offer, or leaves it.
 */
export function SeriesProposal({ networkId, programme, municipalities, onTake }: {
  networkId: string;
  programme: Programme | undefined;
  municipalities: readonly Municipality[];
  onTake: (taken: TakenSeries) => void;
}) {
  const words = useTexts(tabSeriesTexts);
  const texts = useTexts(tabNewOfferTexts);
  const programmes = useTexts(tabProgrammeTexts);
  const { weekdays } = useTexts(tabFormTexts);
  const language = useLanguage();
  const styles = useStyles();
  const call = useCall();
  const [open, setOpen] = useState(false);
  const [wish, setWish] = useState<{ from: string; weekday: number; part: string; place: Place | null; room: string }>({ from: '', weekday: 4, part: '', place: null, room: '' });
  const [typed, setTyped] = useState<{ sessions?: number; minutes?: number; weeksBetween?: number }>({});
  const [tried, setTried] = useState(false);
  const [searching, setSearching] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const [found, setFound] = useState<{ readonly series: SessionSeries | null; readonly room: string; readonly place: Place; readonly minutes: number }>();
  const sessions = typed.sessions ?? Math.min(Math.max(programme?.defaultSessions ?? 8, 2), 20);
  const minutes = typed.minutes ?? programme?.defaultMinutes ?? 120;
  const weeksBetween = typed.weeksBetween ?? programme?.defaultWeeksBetween ?? 1;
  const leaders = Math.min(Math.max(programme?.leaders ?? 2, 1), 2);
  const room = wish.place?.kind === 'municipality' ? wish.room.trim() : '';
  const missing = { from: wish.from === '' ? 'dateIsMissing' : undefined, place: wish.place === null ? 'placeIsMissing' : undefined };
  const search = () => {
    setTried(true);
    const { place } = wish;
    if (searching || programme === undefined || wish.from === '' || place === null) return;
    setSearching(true);
    setFailed(undefined);
    setFound(undefined);
    call(groupOfferOperations.findSessionSeries, {
      params: { networkId },
      query: {
        programmeKey: programme.key, from: wish.from, weekday: wish.weekday, sessions, minutes, weeksBetween, leaders, room,
        ...(wish.part === '' ? {} : { part: wish.part as (typeof parts)[number] }),
        ...(place.kind === 'teams' ? {} : { place: place.municipalityNumber }),
      },
    }).then(({ series }) => setFound({ series, room, place, minutes }), setFailed).finally(() => setSearching(false));
  };
  if (!open) return <div><Button appearance="subtle" aria-expanded={false} onClick={() => setOpen(true)}>{words.open}</Button></div>;
  return (
    <div className={styles.plan} role="group" aria-labelledby="series-proposal">
      <Subtitle2 as="h3" id="series-proposal">{words.title}</Subtitle2>
      <Caption1>{words.hint(leaders)}</Caption1>
      <div className={styles.fields}>
        <FormField label={words.from} error={tried ? missing.from : undefined}>
          <Input type="date" value={wish.from} onChange={(_, { value }) => setWish({ ...wish, from: value })} />
        </FormField>
        <FormField label={words.weekday} required={false}>
          <Select value={String(wish.weekday)} onChange={(_, { value }) => setWish({ ...wish, weekday: Number(value) })}>
            {[1, 2, 3, 4, 5].map((weekday) => <option key={weekday} value={weekday}>{weekdays[weekday]}</option>)}
          </Select>
        </FormField>
        <FormField label={words.part} required={false}>
          <Select value={wish.part} onChange={(_, { value }) => setWish({ ...wish, part: value })}>
            <option value="">{words.anyTime}</option>
            {parts.map((part) => <option key={part} value={part}>{words.parts[part]}</option>)}
          </Select>
        </FormField>
        <FormField label={texts.number} required={false}>
          <NumberInput value={sessions} onChange={(value) => setTyped({ ...typed, sessions: value })} />
        </FormField>
        <FormField label={texts.minutes} required={false}>
          <NumberInput value={minutes} onChange={(value) => setTyped({ ...typed, minutes: value })} />
        </FormField>
        <FormField label={texts.often} required={false}>
          <Select value={String(weeksBetween)} onChange={(_, { value }) => setTyped({ ...typed, weeksBetween: Number(value) })}>
            {[1, 2, 3, 4].map((weeks) => <option key={weeks} value={weeks}>{programmes.weeksOf(weeks)}</option>)}
          </Select>
        </FormField>
        <PlaceField
          id="series-place" label={texts.place} value={wish.place} municipalities={municipalities}
          error={tried ? missing.place : undefined} onChange={(place) => setWish({ ...wish, place })}
        />
        {wish.place?.kind === 'municipality' && (
          <FormField label={words.room} hint={words.roomHint} required={false}>
            <Input value={wish.room} maxLength={80} onChange={(_, { value }) => setWish({ ...wish, room: value })} />
          </FormField>
        )}
      </div>
      <div><Button disabledFocusable={searching} icon={searching ? <Spinner size="tiny" /> : null} onClick={search}>{words.search}</Button></div>
      {failed !== undefined && <Notice kind="refused">{sentenceOf(failed, language)}</Notice>}
      {found !== undefined && (found.series === null ? <Body1 as="p" block role="status">{words.none}</Body1> : (
        <FoundSeries series={found.series} onTake={(series) => {
          onTake({
            sessions: series.sessions.map(({ date, start }) => ({ date, start, minutes: found.minutes, place: found.place })),
            leaderIds: series.leaders.map(({ personId }) => personId), room: found.room,
          });
          setFound(undefined);
          setOpen(false);
        }} />
      ))}
    </div>
  );
}
