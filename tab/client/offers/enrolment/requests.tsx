import { Body1, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { enrolmentOperations } from '../../../contract/enrolment';
import { apartOperations } from '../../../contract/enrolment-apart';
import type { AnswerOf } from '../../../contract/operation';
import { tabApartTexts } from '../../../../texts/tab-enrolment-apart';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { ConfirmButton } from '../../app/look/confirm';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useRowStyles } from '../../app/look/rows';

const answers = ['place', 'wait', 'decline'] as const;
type Answer = (typeof answers)[number];
type InLine = AnswerOf<typeof enrolmentOperations.getPlaces>['requests'][number];

const useStyles = makeStyles({ answer: { flex: '1 1 180px', minWidth: 0 }, who: { flex: '1 1 200px', minWidth: 0 } });

/** Every request with its answer, and one button for all of them. */
export function Requests({ offerId, requests }: { offerId: string; requests: readonly InLine[] }) {
  const { requests: texts } = useTexts(tabApartTexts);
  const language = useLanguage();
  const rows = useRowStyles();
  const styles = useStyles();
  const [chosen, setChosen] = useState<Readonly<Record<string, Answer>>>({});
  const change = useChange(apartOperations.answerRequests);
  const answerOf = (enrolmentId: string): Answer => chosen[enrolmentId] ?? 'place';
  const send = () => change.send({
    params: { offerId }, body: { answers: requests.map(({ enrolmentId }) => ({ enrolmentId, answer: answerOf(enrolmentId) })) },
  });
  return (
    <Panel title={texts.title}>
      <Body1 as="p" block>{requests.length === 0 ? texts.none : texts.intro}</Body1>
      {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
      {change.answer !== undefined && <News onClose={change.forget}>{texts.done}</News>}
      {requests.length > 0 && (
        <>
          <ul className={rows.list}>
            {requests.map(({ enrolmentId, service, homes, participants }, at) => (
              <li key={enrolmentId} className={rows.row}>
                <span className={styles.who}>{service.name}<br />{texts.homes(homes, participants)}</span>
                <Select
                  className={styles.answer} aria-label={texts.of(service.name, at + 1)} value={answerOf(enrolmentId)}
                  onChange={(_, { value }) => setChosen({ ...chosen, [enrolmentId]: answers.find((one) => one === value) ?? 'place' })}
                >
                  {answers.map((one) => <option key={one} value={one}>{texts.answers[one]}</option>)}
                </Select>
              </li>
            ))}
          </ul>
          <div>
            <ConfirmButton label={texts.send} question={texts.question} explanation={texts.explanation} confirm={texts.send} busy={change.sending} onConfirm={send} />
          </div>
        </>
      )}
    </Panel>
  );
}
