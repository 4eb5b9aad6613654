import { enrolmentOperations } from '../../../contract/enrolment';
import { tabEnrolmentTexts } from '../../../../texts/tab-enrolment';
import { tabApartTexts } from '../../../../texts/tab-enrolment-apart';
import { tabOfferTexts } from '../../../../texts/tab-offers';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import type { Enrolment, OfferDetail } from '../offer';
import { EnrolForm } from './enrol-form';
import { OwnEnrolments } from './own-enrolments';
import { PlaceOffers } from './place-offers';

/** What the reader's service has enrolled: first what waits for an answer, then enrolling, then what there is. */
export function EnrolPanel({ offer }: { offer: OfferDetail }) {
  const texts = useTexts(tabOfferTexts);
  const own = useTexts(tabEnrolmentTexts);
  const { own: apart } = useTexts(tabApartTexts);
  const language = useLanguage();
  const one = useChange(enrolmentOperations.enrolFosterHome);
  const several = useChange(enrolmentOperations.enrolHousehold);
  const withdrawal = useChange(enrolmentOperations.withdrawEnrolment);
  const answering = useChange(enrolmentOperations.answerPlaceOffer);
  const participants = useChange(enrolmentOperations.setParticipants);
  if (!offer.may.enrol && !offer.may.withdraw && offer.ownEnrolments.length === 0) return null;

  // Only the newest is told: the others may no longer hold.
  const changes = [one, several, withdrawal, answering, participants];
  const begin = () => { for (const change of changes) change.forget(); };
  const busy = changes.some(({ sending }) => sending);
  const refused = changes.find(({ error }) => error !== null)?.error ?? null;
  const enrolled = one.answer === undefined ? several.answer?.items : [one.answer];
  const params = (enrolmentId: string) => ({ params: { offerId: offer.id, enrolmentId } });

  const enrol = (homes: readonly number[], serviceId: string | undefined) => {
    begin();
    const service = serviceId === undefined ? {} : { serviceId };
    const [only = 1, ...others] = homes;
    if (others.length === 0) one.send({ params: { offerId: offer.id }, body: { ...service, participants: only } });
    else several.send({ params: { offerId: offer.id }, body: { ...service, homes: homes.map((count) => ({ participants: count })) } });
  };
  const answer = (enrolmentId: string, said: 'accept' | 'decline') => { begin(); answering.send({ ...params(enrolmentId), body: { answer: said } }); };
  return (
    <Panel title={texts.yours}>
      {offer.may.answer && <PlaceOffers offer={offer} busy={busy} onAnswer={answer} />}
      {offer.may.enrol && <EnrolForm offer={offer} busy={one.sending || several.sending} onEnrol={enrol} />}
      {refused !== null && <Notice kind="refused">{sentenceOf(refused, language)}</Notice>}
      {enrolled !== undefined && <Notice key={enrolled[0]?.id} kind="done" onClose={begin}>{enrolled[0]?.status === 'requested' ? apart.asked(enrolled.map(({ code }) => code).join(', ')) : resultOf(enrolled, texts, own)}</Notice>}
      {withdrawal.answer !== undefined && <News key={withdrawal.answer.id} onClose={begin}>{texts.withdrawnNow(withdrawal.answer.code)}</News>}
      {answering.answer !== undefined && (
        <News key={answering.answer.items[0]?.id} onClose={begin}>
          {answering.answer.items[0]?.status === 'placed' ? own.offer.accepted : own.offer.declined}
        </News>
      )}
      {participants.answer !== undefined && (
        <Notice key={`${participants.answer.id} ${participants.answer.participants}`} kind="done" onClose={begin}>
          {own.changed(participants.answer.code, participants.answer.participants)}
        </Notice>
      )}
      <OwnEnrolments
        offer={offer} busy={busy}
        onWithdraw={(enrolmentId) => { begin(); withdrawal.send(params(enrolmentId)); }}
        onParticipants={(enrolmentId, count) => { begin(); participants.send({ ...params(enrolmentId), body: { participants: count } }); }}
      />
    </Panel>
  );
}

function resultOf(
  enrolled: readonly Enrolment[], texts: (typeof tabOfferTexts)['nb'], own: (typeof tabEnrolmentTexts)['nb'],
): string {
  const [first] = enrolled;
  const codes = enrolled.map(({ code }) => code).join(', ');
  const [placed, waiting] = enrolled.length === 1 ? [texts.enrolPlaced, texts.enrolWaiting] : [own.placedTogether, own.waitingTogether];
  return first?.status === 'waiting' ? waiting(codes, first.positionInLine ?? 1) : placed(codes);
}
