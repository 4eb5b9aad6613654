import { Body1 } from '@fluentui/react-components';
import { addressProtectionOperations as operations } from '../../contract/address-protection';
import { tabAddressProtectionTexts } from '../../../texts/tab-address-protection';
import { everyNowAndThen, useChange, useRead } from '../app/api/api';
import { sentenceOf } from '../app/api/problem';
import { useLanguage, useTexts } from '../app/language';
import { ConfirmButton } from '../app/look/confirm';
import { Mark } from '../app/look/mark';
import { News } from '../app/look/news';
import { Notice } from '../app/look/notice';
import { Panel } from '../app/look/panel';
import type { Referral } from './referral';

/** Whether the family's address is protected, for the service that ordered; nothing for anybody else. */
export function ProtectedFamily({ referral }: { referral: Referral }) {
  const texts = useTexts(tabAddressProtectionTexts);
  const language = useLanguage();
  const params = { referralId: referral.id };
  const { data } = useRead(operations.getFamilysProtection, { params }, { every: everyNowAndThen });
  const change = useChange(operations.protectFamily);
  if (data?.mayMark !== true) return null;
  const { marked } = data;
  return (
    <Panel title={texts.title}>
      {marked && <div><Mark look="about">{texts.familyMarked}</Mark></div>}
      <Body1 as="p" block>{marked ? texts.familyIs : texts.familyIntro}</Body1>
      {marked && referral.place.kind === 'municipality' && <Notice kind="warning">{texts.baseSeesPlace(referral.place.label)}</Notice>}
      {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
      {change.answer !== undefined && <News onClose={change.forget}>{texts.saved}</News>}
      <div>
        <ConfirmButton
          label={marked ? texts.lift : texts.set} question={marked ? texts.familyLiftQuestion : texts.familySetQuestion}
          explanation={marked ? texts.familyLiftExplanation : texts.familySetExplanation} confirm={marked ? texts.lift : texts.set} busy={change.sending}
          onConfirm={() => { change.forget(); change.send({ params, body: { marked: !marked } }); }}
        />
      </div>
    </Panel>
  );
}
