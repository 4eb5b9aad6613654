import { Body1, Button, Spinner } from '@fluentui/react-components';
import { takeoverOperations } from '../../../contract/takeovers';
import { takeoverTexts } from '../../../../texts/takeovers';
import { useChange, useRead } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';

/** A colleague's henvendelse can be taken over by one press; nothing is shown for those who are not of the service. */
export function FollowUp({ referralId }: { referralId: string }) {
  const texts = useTexts(takeoverTexts);
  const language = useLanguage();
  const params = { referralId };
  const followUp = useRead(takeoverOperations.getFollowUp, { params });
  const take = useChange(takeoverOperations.takeOverFollowUp);
  if (followUp.data === undefined || (!followUp.data.mayTakeOver && take.answer === undefined)) return null;
  return (
    <Panel title={texts.one}>
      {take.error !== null && <Notice kind="refused">{sentenceOf(take.error, language)}</Notice>}
      {take.answer !== undefined && <News onClose={take.forget}>{texts.oneDone}</News>}
      {followUp.data.mayTakeOver && (
        <>
          <Body1 as="p" block>{followUp.data.label === null ? '' : `${followUp.data.label}. `}{texts.oneWhy}</Body1>
          <div>
            <Button disabledFocusable={take.sending} icon={take.sending ? <Spinner size="tiny" /> : null} onClick={() => take.send({ params })}>{texts.one}</Button>
          </div>
        </>
      )}
    </Panel>
  );
}
