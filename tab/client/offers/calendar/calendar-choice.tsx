import { Button, makeStyles } from '@fluentui/react-components';
import { calendarOperations } from '../../../contract/calendar-feeds';
import { tabCalendarTexts } from '../../../../texts/tab-calendar';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { ConfirmButton } from '../../app/look/confirm';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { osloDay, useWhen } from '../../app/when';
import { CalendarAddress } from './calendar-address';

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: '12px' } });

/** One calendar to subscribe to: its address is made, shown this once, made anew and revoked here. */
export function CalendarChoice({ name, explanation, networkId, feed }: {
  name: string;
  explanation: string;
  networkId: string | undefined;
  feed: { readonly id: string; readonly madeAt: string } | undefined;
}) {
  const texts = useTexts(tabCalendarTexts);
  const language = useLanguage();
  const styles = useStyles();
  const when = useWhen();
  const making = useChange(calendarOperations.makeCalendarFeed);
  const revoking = useChange(calendarOperations.revokeCalendarFeed);
  const busy = making.sending || revoking.sending;
  const refused = making.error ?? revoking.error;
  const make = () => { revoking.forget(); making.send({ body: networkId === undefined ? {} : { networkId } }); };
  const revoke = (feedId: string) => { making.forget(); revoking.send({ params: { feedId } }); };
  return (
    <Panel title={name}>
      <span>{explanation}</span>
      {refused !== null && <Notice kind="refused">{sentenceOf(refused, language)}</Notice>}
      {revoking.answer !== undefined && <News key={revoking.answer.id} onClose={revoking.forget}>{texts.revoked}</News>}
      {making.answer !== undefined && (making.answer.path === undefined
        ? <Notice kind="warning">{texts.lost}</Notice>
        : <CalendarAddress key={making.answer.id} name={name} path={making.answer.path} />)}
      {feed !== undefined && making.answer === undefined && <span>{texts.inUse(when.date(osloDay(feed.madeAt)))}</span>}
      <div className={styles.buttons}>
        {feed === undefined ? <Button aria-label={texts.makeFor(name)} disabledFocusable={busy} onClick={make}>{texts.make}</Button> : (
          <>
            <ConfirmButton
              label={texts.remake} name={texts.remakeFor(name)} question={texts.remakeQuestion} explanation={texts.remakeExplanation}
              confirm={texts.remake} busy={busy} onConfirm={make}
            />
            <ConfirmButton
              label={texts.revoke} name={texts.revokeFor(name)} question={texts.revokeQuestion} explanation={texts.revokeExplanation}
              confirm={texts.revoke} busy={busy} onConfirm={() => revoke(feed.id)}
            />
          </>
        )}
      </div>
    </Panel>
  );
}
