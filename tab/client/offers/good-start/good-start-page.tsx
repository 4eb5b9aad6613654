import { Body1 } from '@fluentui/react-components';
import { goodStartOperations } from '../../../contract/good-start';
import { goodStartTexts } from '../../../../texts/good-start';
import { tabOfferTexts } from '../../../../texts/tab-offers';
import { everyNowAndThen, useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { CardList, PageCard } from '../../app/look/card-list';
import { Empty } from '../../app/look/empty';
import { Mark } from '../../app/look/mark';
import { Page } from '../../app/look/page';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import type { GoodStartPlan } from './good-start';
import { StartPlan } from './start-plan';
import { TrainingPanel } from './training-panel';

/** En god start in the reader's own services: the plans, a new one, and who is trained (EGS-01 to EGS-07). */
export function GoodStartPage() {
  const texts = useTexts(goodStartTexts);
  const offers = useTexts(tabOfferTexts);
  const read = useRead(goodStartOperations.listGoodStart, {}, { every: everyNowAndThen });
  return (
    <Page title={texts.title} back={{ page: 'offers', label: offers.back }}>
      <ReadState read={read}>
        {({ items, services }) => (services.length === 0
          ? <Empty title={texts.notYours} text={texts.notYoursText} />
          : (
            <>
              <Panel title={texts.newPlan}>
                <Body1 as="p" block>{texts.intro} {texts.onlyYours}</Body1>
                <StartPlan services={services} />
              </Panel>
              {items.length === 0 && <Panel title={texts.plans}><Body1 as="p" block>{texts.none}</Body1></Panel>}
              {items.length > 0 && <CardList>{items.map((plan) => <PlanCard key={plan.id} plan={plan} several={services.length > 1} />)}</CardList>}
              {services.map((service) => <TrainingPanel key={service.id} service={service} several={services.length > 1} />)}
            </>
          ))}
      </ReadState>
    </Page>
  );
}

function PlanCard({ plan, several }: { plan: GoodStartPlan; several: boolean }) {
  const texts = useTexts(goodStartTexts);
  const theme = plan.themes[(plan.month ?? 0) - 1]?.theme;
  return (
    <PageCard
      page={`offers/en-god-start/${plan.id}`} title={texts.plan(plan.code)}
      mark={<Mark look={plan.ended ? 'over' : 'good'}>{texts.states[plan.ended ? 'ended' : 'going']}</Mark>}
    >
      <span>{[...(several ? [plan.service.name] : []), plan.month === undefined ? texts.allHeld : texts.month(plan.month), plan.follower.label].join(' · ')}</span>
      {theme !== undefined && !plan.ended && <span>{texts.next(texts.themes[theme])}</span>}
      {!plan.follower.trained && !plan.ended && <div><Mark look="waiting">{texts.followerUntrained}</Mark></div>}
    </PageCard>
  );
}
