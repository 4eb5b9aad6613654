import { Body1, Button, Caption1, makeStyles, Subtitle1, Switch, tokens } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { useState, type ReactNode } from 'react';
import { overviewOperations } from '../../../contract/overview';
import { overviewTexts } from '../../../../texts/overview';
import { leaderReportTexts } from '../../../../texts/overview-leader-report';
import { useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { Page } from '../../app/look/page';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { osloDay, useWhen } from '../../app/when';
import { AttendanceTable, BurdenTable, NumberTable, WaitingTable, type Burden } from './burden-table';
import type { Coverage } from './coverage-table';
import { Paper } from './paper';
import { PeriodChoice, queryOf, usePeriodName, type PeriodChosen } from './period-choice';

const useStyles = makeStyles({
  part: { marginTop: tokens.spacingVerticalXL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'center' },
});

/** One printable page for the network of leaders: coverage, burden and needs of a network in a period, as far as the reader may see. */
export function LeaderReportPage({ networkId }: { networkId: string }) {
  const texts = useTexts(leaderReportTexts);
  const parts = useTexts(overviewTexts);
  const styles = useStyles();
  const [period, setPeriod] = useState<PeriodChosen>({ half: '' });
  const [small, setSmall] = useState(false);
  const coverage = useRead(overviewOperations.seeCoverage, { query: queryOf(period) });
  const burden = useRead(overviewOperations.seeBurden, {
    params: { networkId }, query: { ...queryOf(period), smallNumbers: small ? 'shown' : 'hidden' },
  });
  const both = {
    data: coverage.data && burden.data && { coverage: coverage.data, burden: burden.data },
    error: coverage.error ?? burden.error,
    isFetching: coverage.isFetching || burden.isFetching,
    refetch: () => Promise.all([coverage.refetch(), burden.refetch()]),
  };
  return (
    <Page title={texts.title} back={{ page: 'offers/coverage', label: parts.coverage }}>
      <ReadState read={both}>
        {(read) => (
          <>
            <div data-not-printed>
              <Panel>
                <PeriodChoice chosen={period} year={read.burden.period.year} onChoose={setPeriod} />
                {read.burden.counts === 'all' && (
                  <>
                    <Switch label={texts.small} checked={small} onChange={(_, { checked }) => setSmall(checked)} />
                    <Caption1 as="p" block>{texts.smallHint}</Caption1>
                  </>
                )}
                <div className={styles.buttons}>
                  <Button appearance="primary" size="large" icon={<PrintRegular />} onClick={() => window.print()}>{texts.print}</Button>
                </div>
              </Panel>
            </div>
            <Paper><Report coverage={read.coverage} burden={read.burden} hidden={!small && read.burden.counts === 'all'} /></Paper>
          </>
        )}
      </ReadState>
    </Page>
  );
}

function Report({ coverage, burden, hidden }: { coverage: Coverage; burden: Burden; hidden: boolean }) {
  const texts = useTexts(leaderReportTexts);
  const parts = useTexts(overviewTexts);
  const when = useWhen();
  const nameOf = usePeriodName();
  return (
    <>
      <Subtitle1 as="h2">{texts.heading(burden.network.name, nameOf(burden.period))}</Subtitle1>
      <Part title={texts.coverage}><CoverageOf coverage={coverage} network={burden.network} /></Part>
      <Part title={texts.burden}>
        <Body1 as="p" block>{parts.burden.rule}</Body1>
        <BurdenTable burden={burden} />
        <Caption1 as="p" block>{hidden ? parts.burden.hiddenRule : parts.burden.counts[burden.counts]}</Caption1>
      </Part>
      {burden.counts !== 'none' && <Part title={parts.burden.attendance}><AttendanceTable attendance={burden.attendance} title={false} /></Part>}
      {burden.counts !== 'none' && (
        <Part title={texts.needs}>
          <Body1 as="p" block>{texts.needsRule}</Body1>
          <WaitingTable waiting={burden.waiting} title={false} />
        </Part>
      )}
      <Part><Caption1 as="p" block>{texts.made(when.date(burden.today))}</Caption1></Part>
    </>
  );
}

/** The network's own coverage, with its gaps said in a sentence. */
function CoverageOf({ coverage: { covers, programmes }, network }: { coverage: Coverage; network: Burden['network'] }) {
  const texts = useTexts(overviewTexts).cover;
  const report = useTexts(leaderReportTexts);
  const when = useWhen();
  const own = programmes.flatMap(({ key, title }) => {
    const cover = covers.find(({ networkId, programmeKey }) => networkId === network.id && programmeKey === key);
    return cover === undefined ? [] : [{ title, ...cover }];
  });
  const missing = own.filter(({ status }) => status === 'missing').map(({ title }) => title);
  const listed = [missing.slice(0, -1).join(', '), missing.at(-1) ?? ''].filter((one) => one !== '').join(texts.and);
  return (
    <>
      <Body1 as="p" block>{missing.length === 0 ? texts.noGap(network.name) : texts.gap(network.name, listed)}</Body1>
      <NumberTable
        name={report.coverage} head={[texts.programme, report.status, report.next]}
        rows={own.map(({ title, status, next }) => [title, texts.states[status], next === undefined ? '' : when.date(osloDay(next))])}
      />
    </>
  );
}

function Part({ title, children }: { title?: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      {title !== undefined && <Subtitle1 as="h3">{title}</Subtitle1>}
      {children}
    </div>
  );
}
