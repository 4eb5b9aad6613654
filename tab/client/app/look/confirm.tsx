import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger,
} from '@fluentui/react-components';
import { useState } from 'react';
import { tabShellTexts } from '../../../../texts/tab-shell';
import { useTexts } from '../language';

/** A button that asks once more before it does what cannot simply be undone. */
export function ConfirmButton({ label, name, question, explanation, confirm, busy, onConfirm }: {
  label: string;
  /** The button's name where the label alone does not tell what it is about. */
  name?: string;
  question: string;
  explanation: string;
  confirm: string;
  busy: boolean;
  onConfirm: () => void;
}) {
  const texts = useTexts(tabShellTexts);
  const [open, setOpen] = useState(false);
  // Without a closing motion: what is done may take the button away meanwhile, and the page would stay hidden from screen readers.
  return (
    <Dialog open={open} surfaceMotion={null} onOpenChange={(_, data) => setOpen(data.open)} modalType="alert">
      <DialogTrigger disableButtonEnhancement>
        <Button aria-label={name} disabledFocusable={busy}>{label}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{question}</DialogTitle>
          <DialogContent>{explanation}</DialogContent>
          <DialogActions fluid>
            <DialogTrigger disableButtonEnhancement><Button>{texts.cancel}</Button></DialogTrigger>
            <Button appearance="primary" onClick={() => { setOpen(false); onConfirm(); }}>{confirm}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
