import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { tabShellTexts } from '../../../../texts/tab-shell';
import { useTexts } from '../../app/language';

const useStyles = makeStyles({ content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM } });

/** A button that opens a question about one hour; `onSend` answers whether it could be sent, and then the question closes. */
export function HourDialog({ label, name, question, explanation, busy, children, onSend, onOpen }: {
  label: string;
  name: string;
  question: string;
  explanation: string;
  busy: boolean;
  children: ReactNode;
  onSend: () => boolean;
  onOpen: (open: boolean) => void;
}) {
  const shell = useTexts(tabShellTexts);
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const change = (to: boolean) => { setOpen(to); onOpen(to); };
  // Without a closing motion: what is done may take the button away meanwhile, and the page would stay hidden from screen readers.
  return (
    <Dialog open={open} surfaceMotion={null} modalType="alert" onOpenChange={(_, data) => change(data.open)}>
      <DialogTrigger disableButtonEnhancement><Button aria-label={name} disabledFocusable={busy}>{label}</Button></DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{question}</DialogTitle>
          <DialogContent className={styles.content}><span>{explanation}</span>{children}</DialogContent>
          <DialogActions fluid>
            <DialogTrigger disableButtonEnhancement><Button>{shell.cancel}</Button></DialogTrigger>
            <Button appearance="primary" onClick={() => { if (onSend()) change(false); }}>{label}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
