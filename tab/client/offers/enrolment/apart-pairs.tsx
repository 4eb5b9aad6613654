import { Button } from '@fluentui/react-components';
import { apartOperations } from '../../../contract/enrolment-apart';
import type { AnswerOf } from '../../../contract/operation';
import { tabApartTexts } from '../../../../texts/tab-enrolment-apart';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { ConfirmButton } from '../../app/look/confirm';
import { Mark } from '../../app/look/mark';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useRowStyles } from '../../app/look/rows';

const looks = { toConfirm: 'about', waits: 'waiting', inForce: 'good' } as const;

/** The own homes that are kept apart, each with the service of the other; either service may end it. */
export function ApartPairs({ offerId, pairs }: { offerId: string; pairs: AnswerOf<typeof apartOperations.getApart>['pairs'] }) {
  const { own: texts } = useTexts(tabApartTexts);
  const language = useLanguage();
  const rows = useRowStyles();
  const confirming = useChange(apartOperations.confirmApart);
  const ending = useChange(apartOperations.endApart);
  const refused = confirming.error ?? ending.error;
  return (
    <Panel title={texts.pairs}>
      {refused !== null && <Notice kind="refused">{sentenceOf(refused, language)}</Notice>}
      <ul className={rows.list}>
        {pairs.map(({ id, code, otherService, state }) => (
          <li key={id} className={rows.row}>
            <span className={rows.grow}>{texts.with(code, otherService.name)}<br /><Mark look={looks[state]}>{texts.states[state]}</Mark></span>
            {state === 'toConfirm' && (
              <Button
                appearance="primary" aria-label={texts.confirmOf(code)} disabledFocusable={confirming.sending}
                onClick={() => { ending.forget(); confirming.send({ params: { offerId, pairId: id } }); }}
              >
                {texts.confirm}
              </Button>
            )}
            <ConfirmButton
              label={texts.end} name={texts.endOf(code)} question={texts.endQuestion} explanation={texts.endExplanation} confirm={texts.end} busy={ending.sending}
              onConfirm={() => { confirming.forget(); ending.send({ params: { offerId, pairId: id } }); }}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
