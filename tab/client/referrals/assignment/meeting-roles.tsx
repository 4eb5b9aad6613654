import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { assignmentOperations } from '../../../contract/assignment';
import { tabAssignmentTexts } from '../../../../texts/tab-assignment';
import { tabShellTexts } from '../../../../texts/tab-shell';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useRowStyles } from '../../app/look/rows';
import { useWhen } from '../../app/when';
import type { PerformingFacts } from './performing';

type Meeting = PerformingFacts['meetings'][number];
const pairs = ['leads', 'asks', 'supports'] as const;
type Pair = (typeof pairs)[number];

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '420px', width: '100%' } });

/** The roles of each meeting ahead with two. They are swapped by one click, since they may be others each time (KB-24). */
export function MeetingRoles({ meetings }: { meetings: readonly Meeting[] }) {
  const texts = useTexts(tabAssignmentTexts);
  return (
    <Panel title={texts.roles}>
      <Notice kind="note">{texts.rolesHint}</Notice>
      <RoleRows meetings={meetings} />
    </Panel>
  );
}

/** The same without a heading of its own. */
export function RoleRows({ meetings }: { meetings: readonly Meeting[] }) {
  const rows = useRowStyles();
  return <ul className={rows.list}>{meetings.map((meeting) => <MeetingRow key={`${meeting.bookingId} ${meeting.version}`} meeting={meeting} />)}</ul>;
}

function MeetingRow({ meeting }: { meeting: Meeting }) {
  const texts = useTexts(tabAssignmentTexts);
  const language = useLanguage();
  const rows = useRowStyles();
  const when = useWhen();
  const [open, setOpen] = useState(false);
  const agree = useChange(assignmentOperations.agreeRoles);
  const { bookingId, counsellors, version } = meeting;
  const period = when.period(meeting.start, meeting.end);
  const other = (id: string | undefined) => (id === undefined ? null : counsellors.find((one) => one.id !== id)?.id ?? null);
  const swap = () => agree.send({
    params: { bookingId }, body: { leads: other(meeting.leads), asks: other(meeting.asks), supports: other(meeting.supports), basedOn: version },
  });
  return (
    <li className={rows.row}>
      <span className={rows.grow}>
        {period}
        {counsellors.map(({ id, label, roles }) => (
          <span key={id} style={{ display: 'block' }}>{label}: <span className={rows.quiet}>{roles.length === 0 ? texts.noRoles : roles.join(', ')}</span></span>
        ))}
        {agree.error !== null && <Notice kind="refused">{sentenceOf(agree.error, language)}</Notice>}
      </span>
      {!open && version > 0 && <Button aria-label={texts.swapFor(period)} disabledFocusable={agree.sending} onClick={swap}>{texts.swap}</Button>}
      {!open && <Button onClick={() => setOpen(true)}>{texts.agree}</Button>}
      {open && <RolesForm meeting={meeting} onDone={() => setOpen(false)} />}
    </li>
  );
}

function RolesForm({ meeting, onDone }: { meeting: Meeting; onDone: () => void }) {
  const texts = useTexts(tabAssignmentTexts);
  const shell = useTexts(tabShellTexts);
  const language = useLanguage();
  const styles = useStyles();
  const agree = useChange(assignmentOperations.agreeRoles);
  const [typed, setTyped] = useState<Readonly<Record<Pair, string>>>({ leads: meeting.leads ?? '', asks: meeting.asks ?? '', supports: meeting.supports ?? '' });
  const chosen = (pair: Pair) => (typed[pair] === '' ? null : typed[pair]);
  const send = () => agree.send({
    params: { bookingId: meeting.bookingId }, body: { leads: chosen('leads'), asks: chosen('asks'), supports: chosen('supports'), basedOn: meeting.version },
  }, onDone);
  return (
    <form noValidate className={styles.form} onSubmit={(event) => { event.preventDefault(); send(); }}>
      {pairs.map((pair) => (
        <FormField key={pair} label={texts[pair]} required={false}>
          <Select value={typed[pair]} onChange={(_, { value }) => setTyped({ ...typed, [pair]: value })}>
            <option value="">{texts.nobodySaid}</option>
            {meeting.counsellors.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}
          </Select>
        </FormField>
      ))}
      {agree.error !== null && <Notice kind="refused">{sentenceOf(agree.error, language)}</Notice>}
      <div><SendButton label={texts.saveRoles} sending={agree.sending} /> <Button size="large" onClick={onDone}>{shell.cancel}</Button></div>
    </form>
  );
}
