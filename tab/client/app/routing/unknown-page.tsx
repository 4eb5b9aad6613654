import { tabShellTexts } from '../../../../texts/tab-shell';
import { useTexts } from '../language';
import { Empty } from '../look/empty';
import { Page } from '../look/page';

/** Shown for an address that no page has. */
export function UnknownPage() {
  const texts = useTexts(tabShellTexts);
  return (
    <Page title={texts.pageIsUnknown}>
      <Empty title={texts.product} text={texts.pageIsUnknownWhy} />
    </Page>
  );
}
