import { makeStyles } from '@fluentui/react-components';
import { groupOfferOperations } from '../../contract/group-offers';
import { tabOfferTexts } from '../../../texts/tab-offers';
import { useChange } from '../app/api/api';
import { sentenceOf } from '../app/api/problem';
import { useLanguage, useTexts } from '../app/language';
import { ConfirmButton } from '../app/look/confirm';
import { News } from '../app/look/news';
import { Notice } from '../app/look/notice';
import { Panel } from '../app/look/panel';
import { CancelButton } from './cancel-button';
import type { OfferDetail } from './offer';

const useStyles = makeStyles({ steps: { display: 'flex', flexWrap: 'wrap', gap: '12px' } });

/** The coordinator's steps: publish, close or reopen enrolment, cancel. Each asks once more, and is based on what is shown. */
export function OfferLife({ offer }: { offer: OfferDetail }) {
  const texts = useTexts(tabOfferTexts);
  const language = useLanguage();
  const styles = useStyles();
  const steps = {
    publish: useChange(groupOfferOperations.publishOffer),
    closeEnrolment: useChange(groupOfferOperations.closeEnrolment),
    reopenEnrolment: useChange(groupOfferOperations.reopenEnrolment),
  };
  const cancellation = useChange(groupOfferOperations.cancelOffer);
  const changes = [...Object.values(steps), cancellation];
  const { may: { steps: open } } = offer;
  const based = { params: { offerId: offer.id }, basedOn: offer.version };
  const busy = changes.some(({ sending }) => sending);
  const begin = () => { for (const change of changes) change.forget(); };
  const refused = changes.find(({ error }) => error !== null)?.error ?? null;
  const done = changes.find(({ answer }) => answer !== undefined)?.answer;
  if (open.length === 0 && done === undefined && refused === null) return null;
  return (
    <Panel title={texts.steer}>
      {refused !== null && <Notice kind="refused">{sentenceOf(refused, language)}</Notice>}
      {done !== undefined && <News key={done.version} onClose={begin}>{texts.stepDone[done.state]}</News>}
      <div className={styles.steps}>
        {(['publish', 'closeEnrolment', 'reopenEnrolment'] as const).filter((step) => open.includes(step)).map((step) => (
          <ConfirmButton
            key={step} {...texts.steps[step]} confirm={texts.steps[step].label} busy={busy}
            onConfirm={() => { begin(); steps[step].send(based); }}
          />
        ))}
        {open.includes('cancel') && (
          <CancelButton busy={busy} onCancel={(reason) => { begin(); cancellation.send({ ...based, body: { reason } }); }} />
        )}
      </div>
    </Panel>
  );
}
