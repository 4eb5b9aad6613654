import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { bookedHourTexts } from '../../../../texts/booked-hours';
import { tabBookedHourTexts } from '../../../../texts/tab-booked-hours';
import { bookingOperations } from '../../../contract/booking';
import { useChange, useRead } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { useWhen } from '../../app/when';
import type { Booking } from '../referral';
import { HourDialog } from './hour-dialog';

/** What the reader may do to a booked hour: move it, cancel it, or let another come. */
export function HourActions({ booking, onDone }: { booking: Booking; onDone: (said: string) => void }) {
  const texts = useTexts(tabBookedHourTexts);
  const language = useLanguage();
  const move = useChange(bookingOperations.moveHour);
  const cancel = useChange(bookingOperations.cancelHour);
  const replace = useChange(bookingOperations.replaceCounsellor);
  const error = move.error ?? cancel.error ?? replace.error;
  const busy = move.sending || cancel.sending || replace.sending;
  const based = { params: { bookingId: booking.id }, basedOn: booking.version };
  const { may } = booking;
  return (
    <>
      {error !== null && <Notice kind="refused">{sentenceOf(error, language)}</Notice>}
      {may.replace && <Replace booking={booking} busy={busy} onSend={(body) => replace.send({ ...based, body }, () => onDone(texts.replaced))} />}
      {may.move && <Move booking={booking} busy={busy} onSend={(body) => move.send({ ...based, body }, () => onDone(texts.moved))} />}
      {may.cancel && <Cancel booking={booking} busy={busy} onSend={(reason) => cancel.send({ ...based, body: { reason } }, () => onDone(texts.cancelled))} />}
    </>
  );
}

function Move({ booking, busy, onSend }: { booking: Booking; busy: boolean; onSend: (to: { date: string; time: string }) => void }) {
  const texts = useTexts(tabBookedHourTexts);
  const when = useWhen();
  const [to, setTo] = useState({ date: '', time: '' });
  const [tried, setTried] = useState(false);
  const missing = (value: string, said: string) => (tried && value === '' ? { validationMessage: said } : {});
  return (
    <HourDialog
      label={texts.move} name={texts.moveFor(when.period(booking.start, booking.end))} question={texts.moveQuestion} explanation={texts.moveExplanation} busy={busy}
      onOpen={() => { setTo({ date: '', time: '' }); setTried(false); }}
      onSend={() => { setTried(true); if (to.date === '' || to.time === '') return false; onSend(to); return true; }}
    >
      <Field label={texts.date} {...missing(to.date, texts.chooseDate)}><Input type="date" value={to.date} onChange={(_, { value }) => setTo({ ...to, date: value })} /></Field>
      <Field label={texts.time} {...missing(to.time, texts.chooseTime)}><Input type="time" step={300} value={to.time} onChange={(_, { value }) => setTo({ ...to, time: value })} /></Field>
    </HourDialog>
  );
}

function Cancel({ booking, busy, onSend }: { booking: Booking; busy: boolean; onSend: (reason: string) => void }) {
  const texts = useTexts(tabBookedHourTexts);
  const { reasons } = useTexts(bookedHourTexts);
  const when = useWhen();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <HourDialog
      label={texts.cancel} name={texts.cancelFor(when.period(booking.start, booking.end))} question={texts.cancelQuestion} explanation={texts.cancelExplanation} busy={busy}
      onOpen={() => { setReason(''); setTried(false); }}
      onSend={() => { setTried(true); if (reason === '') return false; onSend(reason); return true; }}
    >
      <Field {...(tried && reason === '' ? { validationMessage: texts.choose } : {})}>
        <RadioGroup aria-label={texts.cancelQuestion} value={reason} onChange={(_, { value }) => setReason(value)}>
          {Object.entries(reasons).map(([key, label]) => <Radio key={key} value={key} label={label} />)}
        </RadioGroup>
      </Field>
    </HourDialog>
  );
}

const alone = 'alone';

function Replace({ booking, busy, onSend }: { booking: Booking; busy: boolean; onSend: (swap: { out: string | null; in: string | null }) => void }) {
  const texts = useTexts(tabBookedHourTexts);
  const when = useWhen();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const [tried, setTried] = useState(false);
  const found = useRead(bookingOperations.findSubstitutes, { params: { bookingId: booking.id } }, { enabled: open });
  const { items = [], out = null, canGoOnAlone = false } = found.data ?? {};
  return (
    <HourDialog
      label={texts.replace} name={texts.replaceFor(when.period(booking.start, booking.end))} question={texts.replaceQuestion} explanation={texts.replaceExplanation} busy={busy}
      onOpen={(to) => { setOpen(to); setChosen(''); setTried(false); }}
      onSend={() => { setTried(true); if (chosen === '') return false; onSend({ out, in: chosen === alone ? null : chosen }); return true; }}
    >
      {found.data !== undefined && items.length === 0 && <span>{texts.nobody}</span>}
      <Field {...(tried && chosen === '' ? { validationMessage: texts.choose } : {})}>
        <RadioGroup aria-label={texts.replaceQuestion} value={chosen} onChange={(_, { value }) => setChosen(value)}>
          {items.map(({ id, label }) => <Radio key={id} value={id} label={label} />)}
          {canGoOnAlone && <Radio value={alone} label={texts.alone} />}
        </RadioGroup>
      </Field>
    </HourDialog>
  );
}
