import { Body1, Button, Caption1 } from '@fluentui/react-components';
import { enrolmentOperations } from '../../../contract/enrolment';
import { tabEnrolmentTexts } from '../../../../texts/tab-enrolment';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { Mark } from '../../app/look/mark';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useRowStyles } from '../../app/look/rows';
import type { OfferDetail } from '../offer';
import type { Places } from './places';

/** Who waits, by service and never by code; the coordinator can set a household first, without a word of why. */
export function WaitingList({ offer, places }: { offer: OfferDetail; places: Places }) {
  const texts = useTexts(tabEnrolmentTexts);
  const language = useLanguage();
  const rows = useRowStyles();
  const priority = useChange(enrolmentOperations.givePriority);
  const give = (enrolmentId: string, given: 'first' | 'ordinary') => {
    priority.forget();
    priority.send({ params: { offerId: offer.id, enrolmentId }, body: { priority: given } });
  };
  return (
    <Panel title={texts.line}>
      {priority.error !== null && <Notice kind="refused">{sentenceOf(priority.error, language)}</Notice>}
      {priority.answer !== undefined && <News onClose={priority.forget}>{texts.given}</News>}
      {places.line.length === 0 ? <Body1 as="p" block>{texts.lineEmpty}</Body1> : <Caption1>{texts.lineHint}</Caption1>}
      <ol className={rows.list} aria-label={texts.line}>
        {places.line.map(({ enrolmentId, service, homes, participants, priority: given }, at) => {
          const first = given === 'first';
          return (
            <li key={enrolmentId} className={rows.row}>
              <span className={rows.grow}>
                {at + 1}. {service.name}<span className={rows.quiet}> · {texts.homes(homes)}, {texts.coming(participants)}</span>
              </span>
              {first && <Mark look="about">{texts.first}</Mark>}
              {offer.may.steerPlaces && (
                <Button
                  disabledFocusable={priority.sending} aria-label={first ? texts.takeFor(service.name, at + 1) : texts.giveFor(service.name, at + 1)}
                  onClick={() => give(enrolmentId, first ? 'ordinary' : 'first')}
                >
                  {first ? texts.take : texts.give}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
