import { Body1, Body1Strong, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { staffingOperations } from '../../../contract/staffing';
import { tabStaffingTexts } from '../../../../texts/tab-staffing';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { Mark } from '../../app/look/mark';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useRowStyles } from '../../app/look/rows';
import { useWhen } from '../../app/when';
import type { OfferDetail } from '../offer';
import { SessionButtons, useSessionChanges } from '../session-changes';
import { ReplaceDialog } from './replace-dialog';
import type { Staffing } from './staffing-section';

type Session = Staffing['sessions'][number];

const useStyles = makeStyles({
  session: { flexDirection: 'column', alignItems: 'stretch', rowGap: tokens.spacingVerticalS },
  leader: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The sessions that are not over: those with a forfall first in sight, the others folded away behind a button. */
export function StaffedSessions({ staffing, offer }: { staffing: Staffing; offer: OfferDetail }) {
  const texts = useTexts(tabStaffingTexts);
  const language = useLanguage();
  const rows = useRowStyles();
  const replacement = useChange(staffingOperations.replaceLeader);
  const changes = useSessionChanges(offer);
  const [all, setAll] = useState(false);
  const needsSomebody = ({ leaders }: Session) => leaders.length === 0 || leaders.some(({ absent }) => absent);
  const urgent = staffing.sessions.filter(needsSomebody);
  const shown = all || urgent.length === 0 ? staffing.sessions : urgent;
  const begin = () => { replacement.forget(); changes.forget(); };
  const refused = replacement.error ?? changes.error;
  return (
    <Panel title={texts.sessions}>
      {refused !== null && <Notice kind="refused">{sentenceOf(refused, language)}</Notice>}
      {replacement.answer !== undefined && <News key={`replaced-${replacement.answer.version}`} onClose={begin}>{texts.replaced}</News>}
      {changes.done !== undefined && <News key={`changed-${changes.done.version}`} onClose={begin}>{texts.changed}</News>}
      {staffing.sessions.length === 0 && <Body1 as="p" block>{texts.noSessions}</Body1>}
      <ol className={rows.list}>
        {shown.map((session) => (
          <SessionRow
            key={session.id} session={session} staffing={staffing} changes={changes} busy={replacement.sending || changes.busy}
            onReplace={(body) => {
              begin();
              replacement.send({ params: { offerId: staffing.offerId, sessionId: session.id }, basedOn: staffing.version, body });
            }}
          />
        ))}
      </ol>
      {shown.length < staffing.sessions.length && <div><Button onClick={() => setAll(true)}>{texts.others}</Button></div>}
    </Panel>
  );
}

function SessionRow({ session, staffing, changes, busy, onReplace }: {
  session: Session;
  staffing: Staffing;
  changes: ReturnType<typeof useSessionChanges>;
  busy: boolean;
  onReplace: (body: { out: string; in: string; forTheRest: boolean }) => void;
}) {
  const texts = useTexts(tabStaffingTexts);
  const rows = useRowStyles();
  const styles = useStyles();
  const when = useWhen();
  const period = when.period(session.start, session.end);
  // The session's buttons want the offer's own session; it is there as long as both were read at the same version.
  const own = changes.offer.sessions.find(({ id }) => id === session.id);
  return (
    <li className={mergeClasses(rows.row, styles.session)}>
      <div>
        <Body1Strong block>{texts.session(session.ordinal)}: {period}</Body1Strong>
        <Body1 block className={rows.quiet}>{session.place.label}</Body1>
        {session.leaders.length === 0 && <Body1 block>{texts.nobody}</Body1>}
      </div>
      {session.leaders.map(({ person, absent }) => (
        <div key={person.id} className={styles.leader}>
          <span className={rows.grow}>{person.label}</span>
          {absent && <Mark look="waiting">{texts.absent}</Mark>}
          {session.mayChange && <ReplaceDialog session={session} person={person} staffing={staffing} busy={busy} onReplace={onReplace} />}
        </div>
      ))}
      {session.mayChange && own !== undefined && <div className={styles.buttons}><SessionButtons session={own} period={period} changes={changes} /></div>}
    </li>
  );
}
