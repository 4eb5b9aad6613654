import { Body1, Button, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { accessOperations } from '../../../contract/access';
import type { AnswerOf } from '../../../contract/operation';
import { accessTexts } from '../../../../texts/access';
import { networkTexts } from '../../../../texts/network';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { Mark } from '../../app/look/mark';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useRowStyles } from '../../app/look/rows';
import { osloDay, useWhen } from '../../app/when';

export type AccessRequest = AnswerOf<typeof accessOperations.seeAccess>['own'][number];

const useStyles = makeStyles({ code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase500, letterSpacing: '0.1em' } });
const looks = { waiting: 'waiting', approved: 'good', declined: 'over', withdrawn: 'over', lapsed: 'over' } as const;

/** What the reader has asked for, with the code to say on the telephone while it waits. */
export function OwnRequests({ requests }: { requests: readonly AccessRequest[] }) {
  const texts = useTexts(accessTexts);
  const { roles } = useTexts(networkTexts);
  const language = useLanguage();
  const rows = useRowStyles();
  const styles = useStyles();
  const when = useWhen();
  const withdraw = useChange(accessOperations.withdrawRequest);
  if (requests.length === 0) return null;
  return (
    <Panel title={texts.own}>
      {withdraw.error !== null && <Notice kind="refused">{sentenceOf(withdraw.error, language)}</Notice>}
      <ul className={rows.list}>
        {requests.map(({ id, role, placeName, askedAt, state, code }) => {
          const what = texts.asWhat(roles[role], placeName);
          return (
            <li key={id} className={rows.row}>
              <div className={rows.grow}>
                <Subtitle2 as="h3" block>{what}</Subtitle2>
                <Body1 as="p" block className={rows.quiet}>{texts.askedOn(when.date(osloDay(askedAt)))}</Body1>
                {state === 'waiting' && <Body1 as="p" block>{texts.codeLabel} <span className={styles.code}>{code}</span></Body1>}
                {state === 'waiting' && <Body1 as="p" block>{texts.codeWhy}</Body1>}
              </div>
              <div className={mergeClasses(rows.marks)}><Mark look={looks[state]}>{texts.states[state]}</Mark></div>
              {state === 'waiting' && (
                <Button aria-label={texts.withdrawOf(what)} disabledFocusable={withdraw.sending} onClick={() => withdraw.send({ params: { requestId: id } })}>
                  {texts.withdraw}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
