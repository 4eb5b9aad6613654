import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { tabShellTexts } from '../../../../texts/tab-shell';
import { useTexts } from '../language';
import { Empty } from '../look/empty';

/** Stands in for a page that could not be fetched or shown, so that the navigation stays. */
export class PageBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <FailedPage /> : this.props.children;
  }
}

function FailedPage() {
  const texts = useTexts(tabShellTexts);
  return (
    <Empty title={texts.readFailed} text={texts.somethingFailed}>
      <Button appearance="primary" onClick={() => location.reload()}>{texts.tryAgain}</Button>
    </Empty>
  );
}
