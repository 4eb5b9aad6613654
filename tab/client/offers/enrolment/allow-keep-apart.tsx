import { Body1 } from '@fluentui/react-components';
import { apartOperations } from '../../../contract/enrolment-apart';
import { tabApartTexts } from '../../../../texts/tab-enrolment-apart';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { ConfirmButton } from '../../app/look/confirm';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import type { OfferDetail } from '../offer';

/** Lets homes be kept apart in an offer; in a draft it can be taken back. */
export function AllowKeepApart({ offer }: { offer: OfferDetail }) {
  const { allow: texts } = useTexts(tabApartTexts);
  const language = useLanguage();
  const change = useChange(apartOperations.allowKeepApart);
  const canChange = offer.may.steerPlaces && (!offer.keepApart || offer.state === 'draft');
  const label = offer.keepApart ? texts.turnOff : texts.turnOn;
  return (
    <Panel title={texts.title}>
      <Body1 as="p" block>{offer.keepApart ? texts.on : texts.off}</Body1>
      {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
      {change.answer !== undefined && <News key={change.answer.version} onClose={change.forget}>{texts.done}</News>}
      {canChange && (
        <div>
          <ConfirmButton
            label={label} name={`${label}: ${texts.title}`} question={texts.question} explanation={texts.explanation} confirm={label} busy={change.sending}
            onConfirm={() => change.send({ params: { offerId: offer.id }, basedOn: offer.version, body: { keepApart: !offer.keepApart } })}
          />
        </div>
      )}
    </Panel>
  );
}
