import { useState } from 'react';
import { overviewOperations } from '../../../contract/overview';
import { overviewTexts } from '../../../../texts/overview';
import { useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { Empty } from '../../app/look/empty';
import { Page } from '../../app/look/page';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { BurdenPanel } from './burden-panel';
import { CoverageTable } from './coverage-table';
import { OfferParts } from './offer-parts';
import { PeriodChoice, queryOf, type PeriodChosen } from './period-choice';

/** Which network lacks which programme in a period, and how the burden of the groups is shared in one network. */
export function CoveragePage() {
  const texts = useTexts(overviewTexts);
  const [period, setPeriod] = useState<PeriodChosen>({ half: '' });
  const coverage = useRead(overviewOperations.seeCoverage, { query: queryOf(period) });
  return (
    <Page title={texts.coverage}>
      <OfferParts here="offers/coverage" />
      <ReadState read={coverage}>
        {(read) => (
          <>
            <Panel><PeriodChoice chosen={period} year={read.period.year} onChoose={setPeriod} /></Panel>
            {read.networks.length === 0
              ? <Empty title={texts.cover.empty} text={texts.cover.emptyText} />
              : <CoverageTable coverage={read} />}
            <BurdenPanel networks={read.networks.filter(({ maySeeBurden }) => maySeeBurden)} period={period} />
          </>
        )}
      </ReadState>
    </Page>
  );
}
