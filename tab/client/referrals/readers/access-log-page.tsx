import { Body1 } from '@fluentui/react-components';
import { accessLogTexts } from '../../../../texts/access-log';
import { tabReferralTexts } from '../../../../texts/tab-referrals';
import { useTexts } from '../../app/language';
import { Page } from '../../app/look/page';
import { Panel } from '../../app/look/panel';
import { ReadingList } from './reading-list';

/** Who has read henvendelser that are the reader's own side's, the newest first. */
export function AccessLogPage() {
  const texts = useTexts(accessLogTexts);
  const { title } = useTexts(tabReferralTexts);
  return (
    <Page title={texts.title} back={{ page: 'referrals', label: title }}>
      <Body1 as="p" block>{texts.intro}</Body1>
      <Panel><ReadingList /></Panel>
    </Page>
  );
}
