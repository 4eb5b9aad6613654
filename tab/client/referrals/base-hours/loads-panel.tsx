import { Body1Strong, Input, Link, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { tabBaseHoursTexts } from '../../../../texts/tab-base-hours';
import { tabWorkingHoursTexts } from '../../../../texts/tab-working-hours';
import { baseAgreementOperations } from '../../../contract/base-agreements';
import { hoursOperations } from '../../../contract/hours';
import type { AnswerOf } from '../../../contract/operation';
import { useRead } from '../../app/api/api';
import { FormField } from '../../app/form/form-field';
import { useTexts } from '../../app/language';
import { Mark } from '../../app/look/mark';
import { News } from '../../app/look/news';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { useRowStyles } from '../../app/look/rows';
import { addressOfPage } from '../../app/routing/addresses';
import { useWhen } from '../../app/when';
import { todayAndLater } from '../days';
import { TermsDialog } from './terms-dialog';

export type Load = AnswerOf<typeof hoursOperations.listLoads>['items'][number];

const periods = [1, 4, 13, 26];

const useStyles = makeStyles({
  fields: { display: 'grid', gap: '16px', alignItems: 'start', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 190px), 1fr))', maxWidth: '480px' },
});

/** Hours lent beside hours booked, counsellor by counsellor, and what is agreed with each. */
export function LoadsPanel({ baseId, named }: { baseId: string; named: string | undefined }) {
  const { loads: texts, terms } = useTexts(tabBaseHoursTexts);
  const rows = useRowStyles();
  const styles = useStyles();
  const when = useWhen();
  const [from, setFrom] = useState(() => todayAndLater(0).from);
  const [weeks, setWeeks] = useState(4);
  const [saved, setSaved] = useState(0);
  const loads = useRead(hoursOperations.listLoads, { params: { baseId }, query: { from, weeks } }, { enabled: from !== '' });
  const agreements = useRead(baseAgreementOperations.listBaseAgreements);
  const services = agreements.data?.possibleParties.find((one) => one.baseId === baseId)?.services ?? [];
  return (
    <Panel title={named === undefined ? texts.title : `${texts.title}: ${named}`}>
      <span>{texts.hint}</span>
      {saved > 0 && <News key={saved} onClose={() => setSaved(0)}>{terms.saved}</News>}
      <div className={styles.fields}>
        <FormField label={texts.from} required={false}><Input type="date" value={from} onChange={(_, { value }) => setFrom(value)} /></FormField>
        <FormField label={texts.weeks} required={false}>
          <Select value={String(weeks)} onChange={(_, { value }) => setWeeks(Number(value))}>
            {periods.map((count) => <option key={count} value={count}>{texts.soManyWeeks(count)}</option>)}
          </Select>
        </FormField>
      </div>
      <ReadState read={loads}>
        {({ first, last, items }) => (
          <>
            <span role="status">{texts.period(when.date(first), when.date(last))}</span>
            {items.length === 0 ? <span>{texts.none}</span> : (
              <ul className={rows.list}>
                {items.map((load) => <LoadRow key={load.person.id} baseId={baseId} load={load} services={services} onSaved={() => setSaved(saved + 1)} />)}
              </ul>
            )}
          </>
        )}
      </ReadState>
    </Panel>
  );
}

function LoadRow({ baseId, load: { person, terms, lentMinutes, usedMinutes }, services, onSaved }: {
  baseId: string;
  load: Load;
  services: readonly { readonly id: string; readonly name: string }[];
  onSaved: () => void;
}) {
  const { loads: texts, terms: words } = useTexts(tabBaseHoursTexts);
  const { minutes } = useTexts(tabWorkingHoursTexts);
  const rows = useRowStyles();
  const service = services.find(({ id }) => id === terms.ownServiceId)?.name;
  return (
    <li className={rows.row}>
      <span className={rows.grow}>
        <Body1Strong block>{person.label}</Body1Strong>
        {lentMinutes === null ? texts.usedOnly(minutes(usedMinutes)) : texts.used(minutes(usedMinutes), minutes(lentMinutes))}
        <span className={rows.quiet}>{' · '}{service === undefined ? '' : `${words.ownService} ${service} · `}{words.said[terms.consent]}</span>
      </span>
      {lentMinutes !== null && <Mark look={usedMinutes > lentMinutes ? 'waiting' : 'good'}>{usedMinutes > lentMinutes ? texts.beyond : texts.within}</Mark>}
      <Link href={addressOfPage(`referrals/hours/${person.id}`)} aria-label={texts.hoursOf(person.label)}>{texts.hours}</Link>
      <TermsDialog baseId={baseId} person={person} terms={terms} services={services} onSaved={onSaved} />
    </li>
  );
}
