import {
  Body1, Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, makeStyles, Radio, RadioGroup, tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { tabStaffingTexts } from '../../../../texts/tab-staffing';
import { FormField } from '../../app/form/form-field';
import { useTexts } from '../../app/language';
import type { Staffing } from './staffing-section';

type Session = Staffing['sessions'][number];
type Person = Session['leaders'][number]['person'];

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: { margin: 0, paddingInlineStart: '20px' },
});

/** Asks who is to lead instead, and for how long; those who cannot are shown with why. */
export function ReplaceDialog({ session, person, staffing, busy, onReplace }: {
  session: Session;
  person: Person;
  staffing: Staffing;
  busy: boolean;
  onReplace: (body: { out: string; in: string; forTheRest: boolean }) => void;
}) {
  const texts = useTexts(tabStaffingTexts);
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const [forTheRest, setForTheRest] = useState(false);
  const [tried, setTried] = useState(false);
  const last = staffing.sessions.at(-1)?.id === session.id;
  const choices = candidatesFor(session, person, staffing, forTheRest);
  const possible = choices.filter(({ why }) => why === undefined);
  const send = () => {
    setTried(true);
    if (!possible.some((one) => one.person.id === chosen)) return;
    setOpen(false);
    onReplace({ out: person.id, in: chosen, forTheRest });
  };
  const name = texts.replaceOne(person.label, session.ordinal);
  // Without a closing motion: what is done may take the button away meanwhile, and the page would stay hidden from screen readers.
  return (
    <Dialog open={open} surfaceMotion={null} modalType="alert" onOpenChange={(_, data) => { setOpen(data.open); setChosen(''); setForTheRest(false); setTried(false); }}>
      <DialogTrigger disableButtonEnhancement>
        <Button aria-label={name} disabledFocusable={busy}>{texts.replace}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.replaceQuestion(person.label)}</DialogTitle>
          <DialogContent className={styles.content}>
            {!last && (
              <FormField label={texts.how}>
                <RadioGroup value={forTheRest ? 'rest' : 'one'} onChange={(_, { value }) => { setForTheRest(value === 'rest'); setChosen(''); }}>
                  <Radio value="one" label={texts.thisOne} />
                  <Radio value="rest" label={texts.theRest} />
                </RadioGroup>
              </FormField>
            )}
            {possible.length === 0 && <Body1 as="p" block>{texts.nobodyCan}</Body1>}
            {possible.length > 0 && (
              <FormField label={texts.who} error={tried && chosen === '' ? texts.chooseOne : undefined}>
                <RadioGroup value={chosen} onChange={(_, { value }) => setChosen(value)}>
                  {possible.map((one) => <Radio key={one.person.id} value={one.person.id} label={one.person.label} />)}
                </RadioGroup>
              </FormField>
            )}
            {possible.length < choices.length && (
              <div>
                <Body1 block>{texts.cannot}</Body1>
                <ul className={styles.list}>
                  {choices.flatMap((one) => (one.why === undefined ? [] : [<li key={one.person.id}>{texts.withWhy(one.person.label, texts.why[one.why])}</li>]))}
                </ul>
              </div>
            )}
            <Body1 as="p" block>{staffing.draft ? texts.notTold : texts.told}</Body1>
          </DialogContent>
          <DialogActions fluid>
            <DialogTrigger disableButtonEnhancement><Button>{texts.cancel}</Button></DialogTrigger>
            {possible.length > 0 && <Button appearance="primary" onClick={send}>{texts.replace}</Button>}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Everybody else, with what stands in their way in the sessions that it would hold for. The server says the last word. */
function candidatesFor(session: Session, { id }: Person, { sessions, candidates }: Staffing, forTheRest: boolean) {
  const affected = sessions.filter((one) => one.id === session.id
    || (forTheRest && one.start >= session.start && one.leaders.some(({ person }) => person.id === id)));
  return candidates.filter(({ person }) => person.id !== id).map(({ person, standing, busyIn, lacksIn }) => ({
    person,
    why: affected.some(({ leaders }) => leaders.some((leader) => leader.person.id === person.id)) ? 'leads' as const
      : affected.some((one) => lacksIn.includes(one.id)) ? (standing === 'expires' ? 'expires' as const : 'missing' as const)
        : affected.some((one) => busyIn.includes(one.id)) ? 'busy' as const : undefined,
  }));
}
