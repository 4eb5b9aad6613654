import { Body1, Button, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { statisticsOperations, type statistics } from '../../contract/statistics';
import { tabReferralTexts } from '../../../texts/tab-referrals';
import { tabStatisticsTexts } from '../../../texts/tab-statistics';
import { useRead } from '../app/api/api';
import { csvOf } from '../app/files/csv';
import { saveFile } from '../app/files/save-file';
import { FormField } from '../app/form/form-field';
import { useTexts } from '../app/language';
import { Empty } from '../app/look/empty';
import { Page } from '../app/look/page';
import { Panel } from '../app/look/panel';
import { ReadState } from '../app/look/read-state';
import { useMe } from '../app/me/me';
import { useWhen } from '../app/when';
import { ReferralParts } from '../referrals/referral-parts';
import { CountTable } from './count-table';

type Statistics = z.output<typeof statistics>;

const useStyles = makeStyles({ fields: { display: 'flex', flexWrap: 'wrap', gap: '16px', alignItems: 'end' } });

/** How many referrals were received and helped, per service and in other ways, for a period that one chooses. */
export function StatisticsPage() {
  const texts = useTexts(tabStatisticsTexts);
  const styles = useStyles();
  const { may } = useMe();
  const [period, setPeriod] = useState({ from: '', to: '' });
  const query = Object.fromEntries(Object.entries(period).filter(([, day]) => day !== ''));
  const read = useRead(statisticsOperations.readStatistics, { query }, { enabled: may.seeStatistics });
  if (!may.seeStatistics) return <Page title={texts.title}><Empty title={texts.notYours} text={texts.notYoursText} /></Page>;
  return (
    <Page title={texts.title}>
      <ReferralParts here="referrals/statistics" />
      <Panel>
        <div className={styles.fields}>
          {(['from', 'to'] as const).map((end) => (
            <FormField key={end} label={texts[end]} required={false}>
              <Input type="date" value={period[end]} onChange={(_, { value }) => setPeriod({ ...period, [end]: value })} />
            </FormField>
          ))}
        </div>
        <Body1 as="p" block>{texts.rule}</Body1>
      </Panel>
      <ReadState read={read}>{(figures) => <Tables figures={figures} />}</ReadState>
    </Page>
  );
}

function Tables({ figures }: { figures: Statistics }) {
  const texts = useTexts(tabStatisticsTexts);
  const words = useTexts(tabReferralTexts);
  const when = useWhen();
  const validity = ({ validFrom, validTo }: Statistics['services'][number]) =>
    (validTo === undefined ? texts.since(when.date(validFrom)) : texts.between(when.date(validFrom), when.date(lastDay(validTo))));
  const total = { name: texts.total, ...figures.total };
  return (
    <>
      <CountTable
        title={texts.asTheyWere} first={texts.service}
        rows={[...figures.services.map((one) => ({ ...one, name: one.service, about: validity(one) })), total]}
      />
      <CountTable
        title={texts.asTheyAre} first={texts.service}
        rows={[...figures.merged.map(({ service, includes, ...counted }) => ({
          ...counted, name: service, ...(includes.length === 0 ? {} : { about: texts.with(includes.join(words.and)) }),
        })), total]}
      />
      <CountTable title={texts.networks} first={texts.network} rows={figures.networks.map((one) => ({ ...one, name: one.network }))} />
      <CountTable title={texts.categories} first={texts.categories} rows={figures.categories.map((one) => ({ ...one, name: one.label }))} />
      <CountTable title={texts.reasons} first={texts.reasons} hint={texts.reasonsHint} rows={figures.reasons.map((one) => ({ ...one, name: one.label }))} />
      <div><Button onClick={() => { saveFile(texts.fileName, csvOf(rowsOf(figures, texts))); }}>{texts.save}</Button></div>
    </>
  );
}

function rowsOf({ services }: Statistics, texts: (typeof tabStatisticsTexts)['nb']): readonly (readonly (string | number)[])[] {
  return [
    [texts.service, texts.network, texts.from, texts.to, texts.received, texts.helped, texts.declined, texts.needs],
    ...services.map(({ service, network, validFrom, validTo, received, helped, declined, needs }) => [service, network, validFrom, validTo === undefined ? '' : lastDay(validTo), received, helped, declined, needs]),
  ];
}

/** The last day of what is no longer from the day given. */
function lastDay(validTo: string): string {
  return Temporal.PlainDate.from(validTo).subtract({ days: 1 }).toString();
}
