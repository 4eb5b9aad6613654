import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, makeStyles, Select, tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { z } from 'zod';
import { cancelReason } from '../../contract/group-offers';
import { tabOfferTexts } from '../../../texts/tab-offers';
import { tabShellTexts } from '../../../texts/tab-shell';
import { FormField } from '../app/form/form-field';
import { useTexts } from '../app/language';

const useStyles = makeStyles({ content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM } });

/** Cancels the offer once a reason is chosen; there is nothing to write, so nothing of a case can be written. */
export function CancelButton({ busy, onCancel }: { busy: boolean; onCancel: (reason: z.output<typeof cancelReason>) => void }) {
  const texts = useTexts(tabOfferTexts);
  const shell = useTexts(tabShellTexts);
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const [tried, setTried] = useState(false);
  const confirm = () => {
    setTried(true);
    const reason = cancelReason.safeParse(chosen);
    if (!reason.success) return;
    setOpen(false);
    onCancel(reason.data);
  };
  // Without a closing motion: what is done may take the button away meanwhile, and the page would stay hidden from screen readers.
  return (
    <Dialog open={open} surfaceMotion={null} onOpenChange={(_, data) => { setOpen(data.open); setTried(false); }} modalType="alert">
      <DialogTrigger disableButtonEnhancement><Button disabledFocusable={busy}>{texts.cancel.label}</Button></DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.cancel.question}</DialogTitle>
          <DialogContent className={styles.content}>
            <span>{texts.cancel.explanation}</span>
            <FormField label={texts.cancel.reason} error={tried && chosen === '' ? texts.cancel.choose : undefined}>
              <Select value={chosen} onChange={(_, { value }) => setChosen(value)}>
                <option value="">{texts.cancel.choose}</option>
                {cancelReason.options.map((reason) => <option key={reason} value={reason}>{texts.cancelReasons[reason]}</option>)}
              </Select>
            </FormField>
          </DialogContent>
          <DialogActions fluid>
            <DialogTrigger disableButtonEnhancement><Button>{shell.cancel}</Button></DialogTrigger>
            <Button appearance="primary" onClick={confirm}>{texts.cancel.label}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
