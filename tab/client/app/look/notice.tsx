import { MessageBar, MessageBarActions, MessageBarBody, Button, makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import { tabShellTexts } from '../../../../texts/tab-shell';
import { useTexts } from '../language';

const intents = { done: 'success', refused: 'error', note: 'info', warning: 'warning' } as const;

const useStyles = makeStyles({ body: { whiteSpace: 'normal' } });

/** A sentence about what just happened, read aloud when it comes: done, refused, or something to know. */
export function Notice({ kind, children, onClose }: { kind: keyof typeof intents; children: ReactNode; onClose?: () => void }) {
  const texts = useTexts(tabShellTexts);
  const styles = useStyles();
  return (
    <MessageBar intent={intents[kind]} layout="multiline" politeness={kind === 'refused' ? 'assertive' : 'polite'}>
      <MessageBarBody className={styles.body}>{children}</MessageBarBody>
      {onClose !== undefined && (
        <MessageBarActions
          containerAction={<Button appearance="transparent" aria-label={texts.close} icon={<DismissRegular />} onClick={onClose} />}
        />
      )}
    </MessageBar>
  );
}
