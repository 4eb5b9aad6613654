import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Input, makeStyles, tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { networkOperations } from '../../contract/networks';
import { tabNewOfferTexts } from '../../../texts/tab-new-offer';
import { tabShellTexts } from '../../../texts/tab-shell';
import { useRead } from '../app/api/api';
import { FormField } from '../app/form/form-field';
import { NumberInput } from '../app/form/number-input';
import { PlaceField, type Place } from '../app/form/place-field';
import { useTexts } from '../app/language';
import type { SessionFields } from './new/session-fields';

/** A session whose every field is filled in; the rules of time are the server's. */
export interface TypedSession {
  readonly date: string;
  readonly start: string;
  readonly minutes: number;
  readonly place: Place;
}

const useStyles = makeStyles({ content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM } });

/** Asks when and where a session is to be, and says who will hear of it. */
export function SessionDialog({ label, name, question, explanation, from, busy, more, onSend }: {
  label: string;
  name?: string;
  question: string;
  explanation: string;
  from: SessionFields;
  busy: boolean;
  /** What else is asked of this session. */
  more?: ReactNode;
  onSend: (session: TypedSession) => void;
}) {
  const texts = useTexts(tabNewOfferTexts);
  const shell = useTexts(tabShellTexts);
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(from);
  const [tried, setTried] = useState(false);
  const municipalities = useRead(networkOperations.listMunicipalities, {}, { enabled: open });
  const { date, start, minutes, place } = typed;
  const shown = (missing: boolean, error: string) => (tried && missing ? error : undefined);
  const send = () => {
    setTried(true);
    if (date === '' || start === '' || !Number.isInteger(minutes) || place === null) return;
    setOpen(false);
    onSend({ date, start, minutes, place });
  };
  // Without a closing motion: what is done may take the button away meanwhile, and the page would stay hidden from screen readers.
  return (
    <Dialog open={open} surfaceMotion={null} modalType="alert" onOpenChange={(_, data) => { setOpen(data.open); setTyped(from); setTried(false); }}>
      <DialogTrigger disableButtonEnhancement><Button aria-label={name} disabledFocusable={busy}>{label}</Button></DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{question}</DialogTitle>
          <DialogContent className={styles.content}>
            <span>{explanation}</span>
            <FormField label={texts.date} error={shown(date === '', 'dateIsMissing')}>
              <Input type="date" value={date} onChange={(_, { value }) => setTyped({ ...typed, date: value })} />
            </FormField>
            <FormField label={texts.start} error={shown(start === '', 'timeIsMissing')}>
              <Input type="time" value={start} onChange={(_, { value }) => setTyped({ ...typed, start: value })} />
            </FormField>
            <FormField label={texts.minutes} error={shown(!Number.isInteger(minutes), 'numberIsMissing')}>
              <NumberInput value={minutes} onChange={(value) => setTyped({ ...typed, minutes: value })} />
            </FormField>
            <PlaceField
              id="session-place" label={texts.place} value={place} municipalities={municipalities.data?.items ?? []}
              error={shown(place === null, 'placeIsMissing')} onChange={(chosen) => setTyped({ ...typed, place: chosen })}
            />
            {more}
          </DialogContent>
          <DialogActions fluid>
            <DialogTrigger disableButtonEnhancement><Button>{shell.cancel}</Button></DialogTrigger>
            <Button appearance="primary" onClick={send}>{label}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
