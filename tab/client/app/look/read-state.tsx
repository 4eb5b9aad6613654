import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { tabShellTexts } from '../../../../texts/tab-shell';
import { sentenceOf } from '../api/problem';
import { useLanguage, useTexts } from '../language';
import { Notice } from './notice';
import { Placeholder } from './placeholder';

/** What a query tells: an answer, an error, or neither yet. */
interface Read<Answer> {
  readonly data: Answer | undefined;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
  readonly isFetching: boolean;
}

const useStyles = makeStyles({ failed: { display: 'grid', gap: '12px', justifyItems: 'start' } });

/** Shows what was read; while it is fetched a placeholder of about its size, and when it failed a way to try again. */
export function ReadState<Answer>({ read, children }: { read: Read<Answer>; children: (answer: Answer) => ReactNode }) {
  const texts = useTexts(tabShellTexts);
  const language = useLanguage();
  const styles = useStyles();
  if (read.data !== undefined) return children(read.data);
  if (read.error === null) return <Placeholder />;
  return (
    <div className={styles.failed}>
      <Notice kind="refused">{texts.readFailed} {sentenceOf(read.error, language)}</Notice>
      <Button disabledFocusable={read.isFetching} onClick={() => { void read.refetch(); }}>{texts.tryAgain}</Button>
    </div>
  );
}
