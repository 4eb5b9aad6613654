import { Body1, Button, makeStyles } from '@fluentui/react-components';
import { goodStartOperations } from '../../../contract/good-start';
import { goodStartTexts } from '../../../../texts/good-start';
import { everyNowAndThen, useChange, useRead } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { ConfirmButton } from '../../app/look/confirm';
import { Facts } from '../../app/look/facts';
import { Notice } from '../../app/look/notice';
import { Page } from '../../app/look/page';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import type { GoodStartPlan } from './good-start';
import { ThemeLeaf } from './theme-leaf';

const useStyles = makeStyles({
  // As the desk calendar of a conversation: side by side where there is room.
  leaves: {
    listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '12px', gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 640px)': { gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))' },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '12px' },
});

/** One plan: a desk calendar of six leaves, and who follows it. */
export function GoodStartPlanPage({ planId }: { planId: string }) {
  const texts = useTexts(goodStartTexts);
  const plan = useRead(goodStartOperations.getGoodStartPlan, { params: { planId } }, { every: everyNowAndThen });
  return (
    <Page title={plan.data === undefined ? texts.title : texts.plan(plan.data.code)} back={{ page: 'offers/en-god-start', label: texts.back }}>
      <ReadState read={plan}>{(read) => <Plan plan={read} />}</ReadState>
    </Page>
  );
}

function Plan({ plan }: { plan: GoodStartPlan }) {
  const texts = useTexts(goodStartTexts);
  const language = useLanguage();
  const styles = useStyles();
  const tick = useChange(goodStartOperations.tickGoodStartPlan);
  const handOver = useChange(goodStartOperations.handOverGoodStartPlan);
  const end = useChange(goodStartOperations.endGoodStartPlan);
  const error = tick.error ?? handOver.error ?? end.error;
  const on = { params: { planId: plan.id }, basedOn: plan.version };
  const colleagues = plan.service.followers.filter(({ id }) => id !== plan.follower.id);
  return (
    <>
      <Panel>
        <Facts facts={[
          [texts.service, plan.service.name],
          [texts.follower, plan.follower.label],
          [texts.states[plan.ended ? 'ended' : 'going'], plan.month === undefined ? texts.allHeld : texts.month(plan.month)],
        ]}
        />
        {!plan.follower.trained && !plan.ended && <Notice kind="warning">{texts.untrained}</Notice>}
      </Panel>
      {error !== null && <Notice kind="refused">{sentenceOf(error, language)}</Notice>}
      <Panel title={texts.calendar}>
        <Body1 as="p" block>{texts.talkHint}</Body1>
        <ol className={styles.leaves}>
          {plan.themes.map((theme, at) => (
            <ThemeLeaf
              key={theme.theme} theme={theme} month={at + 1} now={!plan.ended && plan.month === at + 1} ended={plan.ended} sending={tick.sending}
              onTick={(what, ticked) => tick.send({ ...on, body: { theme: theme.theme, what, ticked } })}
            />
          ))}
        </ol>
      </Panel>
      {!plan.ended && (
        <Panel title={texts.handOver}>
          {colleagues.length === 0 && <Body1 as="p" block>{texts.noColleague}</Body1>}
          <div className={styles.buttons}>
            {colleagues.map(({ id, label, trained }) => (
              <Button key={id} size="large" disabledFocusable={handOver.sending} onClick={() => handOver.send({ ...on, body: { followerId: id } })}>
                {texts.handOverTo(label)} ({trained ? texts.isTrained : texts.isUntrained})
              </Button>
            ))}
          </div>
          <div>
            <ConfirmButton
              label={texts.end} question={texts.endQuestion} explanation={texts.endExplanation} confirm={texts.end} busy={end.sending}
              onConfirm={() => end.send(on)}
            />
          </div>
        </Panel>
      )}
    </>
  );
}
