import { Body1 } from '@fluentui/react-components';
import { useState } from 'react';
import { tabBaseHoursTexts } from '../../../../texts/tab-base-hours';
import { tabWorkingHoursTexts } from '../../../../texts/tab-working-hours';
import { hoursOperations } from '../../../contract/hours';
import { useChange, useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { Empty } from '../../app/look/empty';
import { News } from '../../app/look/news';
import { Page } from '../../app/look/page';
import { ReadState } from '../../app/look/read-state';
import { useMe } from '../../app/me/me';
import { useWhen } from '../../app/when';
import { ReferralParts } from '../referral-parts';
import { BookablePanel } from './bookable-panel';
import { DaysPanel } from './days-panel';
import { LeavePanel } from './leave-panel';
import { LimitsPanel } from './limits-panel';
import type { KeptHours } from './typed-week';
import { WeekForm } from './week-form';

/** A counsellor's own working hours. */
export function OwnHoursPage() {
  const texts = useTexts(tabWorkingHoursTexts);
  const { personId, may } = useMe();
  const hours = useRead(hoursOperations.readHours, { params: { personId } }, { enabled: may.keepHours });
  if (!may.keepHours) return <Page title={texts.title}><Empty title={texts.notYours} text={texts.notYoursText} /></Page>;
  return (
    <Page title={texts.title}>
      <ReferralParts here="referrals/hours" />
      <Body1 as="p" block>{texts.intro}</Body1>
      <ReadState read={hours}>{(kept) => <Hours kept={kept} own />}</ReadState>
    </Page>
  );
}

/** The hours of somebody who belongs to a base, for its coordinator. */
export function HoursOfPage({ personId }: { personId: string }) {
  const texts = useTexts(tabWorkingHoursTexts);
  const base = useTexts(tabBaseHoursTexts).part;
  const hours = useRead(hoursOperations.readHours, { params: { personId } });
  return (
    <Page title={hours.data === undefined ? texts.titleOfSomebody : texts.titleOf(hours.data.label)} back={{ page: 'referrals/base/hours', label: base }}>
      <Body1 as="p" block>{texts.introOf}</Body1>
      <ReadState read={hours}>{(kept) => <Hours kept={kept} own={false} />}</ReadState>
    </Page>
  );
}

/** What follows stands first; below it, each of the things that it follows from. */
function Hours({ kept, own }: { kept: KeptHours; own: boolean }) {
  const [done, setDone] = useState('');
  // Here and not in the forms, which are made anew when what they show has changed.
  const week = useChange(hoursOperations.changeWeek);
  const limits = useChange(hoursOperations.changeRules);
  const props = { kept, onDone: (said: string) => setDone(said) };
  return (
    <>
      {done !== '' && <News key={`${done} ${kept.version}`} onClose={() => setDone('')}>{done}</News>}
      <BookablePanel kept={kept} own={own} />
      {/* A week that somebody else has changed meanwhile is shown anew: what was typed over the old one would undo theirs. */}
      <WeekForm key={JSON.stringify(kept.weeks)} change={week} {...props} />
      <DaysPanel {...props} />
      <LeavePanel {...props} />
      <LimitsPanel key={JSON.stringify(kept.rules)} change={limits} {...props} />
      <ChangeLog kept={kept} />
    </>
  );
}

/** Who has changed the hours, by role: the person sees when the base has done it. */
function ChangeLog({ kept: { log } }: { kept: KeptHours }) {
  const { log: texts } = useTexts(tabWorkingHoursTexts);
  const when = useWhen();
  if (log.length === 0) return null;
  return (
    <details>
      <summary>{texts.title}</summary>
      <ul>{log.map(({ at, what, role }, place) => <li key={place}>{texts.line(when.instant(at), what, role)}</li>)}</ul>
    </details>
  );
}
