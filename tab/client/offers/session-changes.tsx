import { Select } from '@fluentui/react-components';
import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { groupOfferOperations } from '../../contract/group-offers';
import { tabOfferTexts } from '../../../texts/tab-offers';
import { useChange } from '../app/api/api';
import { FormField } from '../app/form/form-field';
import { useTexts } from '../app/language';
import { ConfirmButton } from '../app/look/confirm';
import { useWhen } from '../app/when';
import type { SessionFields } from './new/session-fields';
import type { OfferDetail } from './offer';
import { SessionDialog, type TypedSession } from './session-dialog';

type Session = OfferDetail['sessions'][number];

/** The coordinator's changes of single sessions, with what the last one came to. */
export function useSessionChanges(offer: OfferDetail) {
  const move = useChange(groupOfferOperations.moveSession);
  const add = useChange(groupOfferOperations.addSession);
  const cancel = useChange(groupOfferOperations.cancelSession);
  const all = [move, add, cancel];
  return {
    offer, move, add, cancel,
    busy: all.some(({ sending }) => sending),
    error: all.find(({ error }) => error !== null)?.error ?? null,
    done: all.find(({ answer }) => answer !== undefined)?.answer,
    forget: () => { for (const change of all) change.forget(); },
  };
}
type Changes = ReturnType<typeof useSessionChanges>;

/** Moves or cancels one session that has not begun. */
export function SessionButtons({ session, period, changes }: { session: Session; period: string; changes: Changes }) {
  const texts = useTexts(tabOfferTexts).session;
  const { offer, busy, move, cancel, forget } = changes;
  const told = offer.state === 'draft' ? texts.notTold : texts.told;
  const based = { params: { offerId: offer.id, sessionId: session.id }, basedOn: offer.version };
  return (
    <>
      <SessionDialog
        label={texts.move} name={texts.moveOne(session.ordinal)} question={texts.moveOne(session.ordinal)} explanation={told}
        from={fieldsOf(session)} busy={busy} onSend={(body) => { forget(); move.send({ ...based, body }); }}
      />
      <ConfirmButton
        label={texts.cancel} name={texts.cancelOne(session.ordinal)} question={texts.cancelOne(session.ordinal)}
        explanation={`${period}. ${told}`} confirm={texts.cancel} busy={busy} onConfirm={() => { forget(); cancel.send(based); }}
      />
    </>
  );
}

/** Adds a session, as to make up for one that was cancelled. */
export function AddSession({ changes }: { changes: Changes }) {
  const texts = useTexts(tabOfferTexts).session;
  const { offer, busy, add, forget } = changes;
  const last = offer.sessions.at(-1);
  const from = last === undefined ? { date: '', start: '', minutes: 120, place: null } : { ...fieldsOf(last), date: '' };
  const [makesUpFor, setMakesUpFor] = useState('');
  const when = useWhen();
  const missed = offer.sessions.filter(({ cancelled, madeUpBy }) => cancelled && madeUpBy === undefined);
  const instead = missed.length === 0 ? undefined : (
    <FormField label={texts.insteadOf} required={false}>
      <Select value={makesUpFor} onChange={(_, { value }) => setMakesUpFor(value)}>
        <option value="">{texts.insteadOfNone}</option>
        {missed.map(({ id, ordinal, start }) => <option key={id} value={id}>{texts.insteadOfOne(ordinal, when.instant(start))}</option>)}
      </Select>
    </FormField>
  );
  const send = (session: TypedSession) => {
    forget();
    // What was chosen may have been made up for meanwhile.
    const chosen = missed.some(({ id }) => id === makesUpFor) ? { makesUpFor } : {};
    add.send({ params: { offerId: offer.id }, basedOn: offer.version, body: { ...session, ...chosen } });
  };
  return (
    <SessionDialog
      label={texts.add} question={texts.add} explanation={offer.state === 'draft' ? texts.notTold : texts.told} from={from} busy={busy}
      more={instead} onSend={send}
    />
  );
}

/** A session as it would be typed, in Oslo. */
function fieldsOf({ start, end, place }: Session): SessionFields {
  const from = Temporal.Instant.from(start);
  const local = from.toZonedDateTimeISO('Europe/Oslo');
  return {
    date: local.toPlainDate().toString(),
    start: local.toPlainTime().toString({ smallestUnit: 'minute' }),
    minutes: from.until(Temporal.Instant.from(end)).total('minutes'),
    place: place.kind === 'teams' ? { kind: 'teams' } : { kind: 'municipality', municipalityNumber: place.municipalityNumber ?? '' },
  };
}
