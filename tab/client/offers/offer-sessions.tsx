import { groupOfferOperations } from '../../contract/group-offers';
import { tabOfferTexts } from '../../../texts/tab-offers';
import { useChange } from '../app/api/api';
import { sentenceOf } from '../app/api/problem';
import { useLanguage, useTexts } from '../app/language';
import { ConfirmButton } from '../app/look/confirm';
import { Mark } from '../app/look/mark';
import { News } from '../app/look/news';
import { Notice } from '../app/look/notice';
import { Panel } from '../app/look/panel';
import { useRowStyles } from '../app/look/rows';
import { useWhen } from '../app/when';
import { DetailsNews, SessionDetails, useSessionDetails } from './attendance/session-details';
import type { OfferDetail } from './offer';
import { AddSession, SessionButtons, useSessionChanges } from './session-changes';

/** The offer's sessions; its coordinator moves, cancels and adds them, and a leader of the group can say that they cannot come. */
export function OfferSessions({ offer }: { offer: OfferDetail }) {
  const texts = useTexts(tabOfferTexts);
  const language = useLanguage();
  const rows = useRowStyles();
  const when = useWhen();
  const absence = useChange(groupOfferOperations.reportLeaderAbsence);
  const changes = useSessionChanges(offer);
  const details = useSessionDetails(offer);
  return (
    <Panel title={texts.sessionsTitle}>
      {absence.error !== null && <Notice kind="refused">{sentenceOf(absence.error, language)}</Notice>}
      {absence.answer !== undefined && <News key={absence.answer.version} onClose={absence.forget}>{texts.absenceDone}</News>}
      {changes.error !== null && <Notice kind="refused">{sentenceOf(changes.error, language)}</Notice>}
      {changes.done !== undefined && (
        <News key={changes.done.version} onClose={changes.forget}>{changes.done.state === 'draft' ? texts.session.doneInDraft : texts.session.done}</News>
      )}
      <DetailsNews all={details} />
      <ol className={rows.list}>
        {offer.sessions.map((session) => {
          const period = when.period(session.start, session.end);
          return (
            <li key={session.id} className={rows.row}>
              <span className={rows.grow}>
                {session.ordinal}. {period}
                <span className={rows.quiet}> · {session.place.label}</span>
              </span>
              {session.cancelled && <Mark look="over">{texts.session.cancelled}</Mark>}
              {session.madeUpBy !== undefined && <span className={rows.quiet}>{texts.session.madeUpBy(session.madeUpBy)}</span>}
              {session.makesUpFor !== undefined && <Mark look="about">{texts.session.makesUpFor(session.makesUpFor)}</Mark>}
              {!session.cancelled && session.absenceReported && <Mark look="waiting">{texts.absenceReported}</Mark>}
              {offer.may.changeSessions && !session.cancelled && !session.begun && <SessionButtons session={session} period={period} changes={changes} />}
              {!session.cancelled && <SessionDetails session={session} all={details} />}
              {offer.may.reportAbsence && session.led && !session.cancelled && !session.begun && (
                <ConfirmButton
                  label={texts.reportAbsence}
                  name={texts.reportAbsenceFor(period)}
                  question={texts.absenceQuestion}
                  explanation={texts.absenceExplanation(period)}
                  confirm={texts.reportAbsence}
                  busy={absence.sending}
                  onConfirm={() => absence.send({ params: { offerId: offer.id, sessionId: session.id } })}
                />
              )}
            </li>
          );
        })}
      </ol>
      {offer.may.changeSessions && <div><AddSession changes={changes} /></div>}
    </Panel>
  );
}
