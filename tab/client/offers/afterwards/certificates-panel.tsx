import { Body1 } from '@fluentui/react-components';
import { certificateOperations } from '../../../contract/afterwards-certificates';
import { certificateTexts } from '../../../../texts/afterwards-certificates';
import { everyNowAndThen, useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { CompletionForm } from './completion-form';
import { OwnCertificatesList } from './own-certificates';

/** Who runs the group says how many completed; each service issues certificates to its own. Nothing for who has no part in that. */
export function CertificatesPanel({ offerId }: { offerId: string }) {
  const texts = useTexts(certificateTexts);
  const read = useRead(certificateOperations.getCertificates, { params: { offerId } }, { every: everyNowAndThen });
  return (
    <ReadState read={read}>
      {({ isOver, toState, own }) => (toState.length + own.length === 0 ? null : (
        <Panel title={texts.title}>
          {!isOver && <Body1 as="p" block>{texts.notOver}</Body1>}
          {isOver && toState.length > 0 && <Body1 as="p" block>{texts.toStateIntro}</Body1>}
          {isOver && toState.map((service) => <CompletionForm key={service.id} offerId={offerId} service={service} />)}
          {isOver && own.map((service) => <OwnCertificatesList key={service.id} offerId={offerId} service={service} />)}
        </Panel>
      ))}
    </ReadState>
  );
}
