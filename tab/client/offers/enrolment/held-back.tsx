import { Button } from '@fluentui/react-components';
import type { enrolmentOperations } from '../../../contract/enrolment';
import { apartOperations } from '../../../contract/enrolment-apart';
import type { AnswerOf } from '../../../contract/operation';
import { tabApartTexts } from '../../../../texts/tab-enrolment-apart';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useRowStyles } from '../../app/look/rows';

/** Those the coordinator has put in the waiting list until she says otherwise. */
export function HeldBack({ offerId, line }: { offerId: string; line: AnswerOf<typeof enrolmentOperations.getPlaces>['line'] }) {
  const { requests: texts } = useTexts(tabApartTexts);
  const language = useLanguage();
  const rows = useRowStyles();
  const change = useChange(apartOperations.answerRequests);
  if (line.length === 0) return null;
  return (
    <Panel title={texts.held}>
      {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
      <ul className={rows.list}>
        {line.map(({ enrolmentId, service, homes, participants }) => (
          <li key={enrolmentId} className={rows.row}>
            <span className={rows.grow}>{service.name}<br />{texts.homes(homes, participants)}</span>
            <Button
              aria-label={texts.releaseOf(service.name)} disabledFocusable={change.sending}
              onClick={() => change.send({ params: { offerId }, body: { answers: [{ enrolmentId, answer: 'place' }] } })}
            >
              {texts.release}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
