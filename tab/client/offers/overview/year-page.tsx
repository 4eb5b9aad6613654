import { Body1, Button, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { overviewTexts } from '../../../../texts/overview';
import { useTexts } from '../../app/language';
import { ShowMore } from '../../app/look/card-list';
import { Empty } from '../../app/look/empty';
import { narrow, useMedia } from '../../app/look/media';
import { Page } from '../../app/look/page';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { useMe } from '../../app/me/me';
import { addressOfPage } from '../../app/routing/addresses';
import { Choice, Choices, yearsAround } from './choice';
import { ListsPanel } from './lists-panel';
import { OfferParts } from './offer-parts';
import { byNetwork, usePlan, type PlanChoice } from './plan';
import { PlanList } from './plan-list';
import { Timeline } from './timeline';

const useStyles = makeStyles({
  view: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  count: { flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The group offers of a year over all the reader's networks, as a timeline or a list. */
export function YearPage() {
  const texts = useTexts(overviewTexts);
  const styles = useStyles();
  const isNarrow = useMedia(narrow);
  const copies = useMe().networks.some(({ mayCreateOffer }) => mayCreateOffer);
  const [choice, setChoice] = useState<PlanChoice>({ networkId: '', programmeKey: '' });
  const [chosenView, setView] = useState<'timeline' | 'list'>();
  const view = chosenView ?? (isNarrow ? 'list' : 'timeline');
  const plan = usePlan(choice);
  return (
    <Page title={texts.year}>
      <OfferParts here="offers/year" />
      <ReadState read={plan}>
        {({ year, today, items, networks, programmes }) => (
          <>
            <Panel>
              <Choices>
                <Choice label={texts.filter.year} value={String(year)} options={yearsAround(Number(today.slice(0, 4)))} onChoose={(value) => setChoice({ ...choice, year: Number(value) })} />
                <Choice
                  label={texts.filter.network} value={choice.networkId}
                  options={[['', texts.filter.allNetworks], ...networks.map(({ id, name }) => [id, name] as const)]}
                  onChoose={(networkId) => setChoice({ ...choice, year, networkId })}
                />
                <Choice
                  label={texts.filter.programme} value={choice.programmeKey}
                  options={[['', texts.filter.allProgrammes], ...programmes.map(({ key, title }) => [key, title] as const)]}
                  onChoose={(programmeKey) => setChoice({ ...choice, year, programmeKey })}
                />
              </Choices>
              <div className={styles.view} role="group" aria-label={texts.plan.view}>
                <span className={styles.count} role="status">{plan.hasNextPage ? texts.plan.shownSoFar(items.length) : texts.plan.shown(items.length)}</span>
                {(['timeline', 'list'] as const).map((one) => (
                  <Button key={one} appearance={view === one ? 'primary' : 'secondary'} aria-pressed={view === one} onClick={() => setView(one)}>
                    {texts.plan[one]}
                  </Button>
                ))}
              </div>
            </Panel>
            {items.length === 0 && <Empty title={texts.plan.empty(year)} text={texts.plan.emptyText} />}
            {view === 'timeline' && items.length > 0 && <Timeline groups={byNetwork(items)} year={year} today={today} />}
            {view === 'list' && <PlanList groups={byNetwork(items)} />}
            <ShowMore list={plan} />
            <Caption1 as="p" block className={styles.quiet}>{texts.plan.rule}</Caption1>
            <ListsPanel year={year} networkId={choice.networkId} />
            {copies && <Body1 as="p" block><Link href={addressOfPage('offers/next-year')}>{texts.plan.copy}</Link></Body1>}
          </>
        )}
      </ReadState>
    </Page>
  );
}
