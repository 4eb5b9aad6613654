import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Input, makeStyles, tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState, type SubmitEvent } from 'react';
import type { sessionDetailsOperations } from '../../../contract/session-details';
import { tabSessionDetailsTexts } from '../../../../texts/tab-session-details';
import { tabShellTexts } from '../../../../texts/tab-shell';
import type { Change } from '../../app/api/api';
import { Problem, sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { GuardedText } from '../../app/form/guarded-text';
import { SendAnyway, useAcceptedWarning } from '../../app/form/send-anyway';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import type { OfferDetail } from '../offer';
import type { Details } from './session-details';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  link: { display: 'grid', gap: '8px', alignItems: 'end', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 160px), 1fr))' },
});

const most = 80;
const mostLinks = 10;

/** Asks for the room and the links of one session. What is refused stays as it was typed. */
export function SessionDetailsDialog({ offer, ordinal, details, describing }: {
  offer: OfferDetail;
  ordinal: number;
  details: Details;
  describing: Change<typeof sessionDetailsOperations.describeSession>;
}) {
  const texts = useTexts(tabSessionDetailsTexts);
  const shell = useTexts(tabShellTexts);
  const language = useLanguage();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [room, setRoom] = useState(details.room ?? '');
  const [links, setLinks] = useState<Details['links']>(details.links);
  const { noticing, accepted } = useAcceptedWarning();
  const error = open ? describing.error : null;
  const faultOf = (field: string) => (error instanceof Problem ? error.fields.find((fault) => fault.field === field)?.detail : undefined);
  const change = (at: number, part: Partial<Details['links'][number]>) => setLinks(links.map((link, one) => (one === at ? { ...link, ...part } : link)));
  const begin = (opening: boolean) => {
    describing.forget();
    setRoom(details.room ?? '');
    setLinks(details.links);
    setOpen(opening);
  };
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    noticing(event);
    describing.send(
      { params: { offerId: offer.id, sessionId: details.sessionId }, basedOn: offer.version, body: { room, links, ...accepted() } },
      () => setOpen(false),
    );
  };
  // Without a closing motion, as other questions: the page must not stay hidden from screen readers.
  return (
    <Dialog open={open} surfaceMotion={null} modalType="alert" onOpenChange={(_, data) => begin(data.open)}>
      <DialogTrigger disableButtonEnhancement><Button aria-label={texts.editOne(ordinal)}>{texts.edit}</Button></DialogTrigger>
      <DialogSurface>
        <form noValidate onSubmit={send}>
          <DialogBody>
            <DialogTitle>{texts.editOne(ordinal)}</DialogTitle>
            <DialogContent className={styles.content}>
              <span>{texts.explanation}</span>
              {error !== null && <div><Notice kind="refused">{sentenceOf(error, language)}</Notice></div>}
              <GuardedText
                id={`room-${details.sessionId}`} label={texts.roomLabel} hint={texts.roomHint} value={room} most={most} rows={1} required={false}
                error={faultOf('room')} onChange={setRoom}
              />
              {links.map((link, at) => (
                <div key={at} className={styles.link}>
                  <FormField label={texts.linkTitle(at + 1)} error={faultOf(`links.${at}.title`)}>
                    <Input value={link.title} onChange={(_, { value }) => change(at, { title: value })} />
                  </FormField>
                  <FormField label={texts.linkUrl(at + 1)} error={faultOf(`links.${at}.url`)}>
                    <Input type="url" value={link.url} placeholder="https://" onChange={(_, { value }) => change(at, { url: value })} />
                  </FormField>
                  <Button aria-label={texts.removeOne(at + 1)} onClick={() => setLinks(links.filter((_, one) => one !== at))}>{texts.remove}</Button>
                </div>
              ))}
              {links.length < mostLinks && (
                <div><Button icon={<AddRegular />} onClick={() => setLinks([...links, { title: '', url: '' }])}>{texts.add}</Button></div>
              )}
            </DialogContent>
            <DialogActions fluid>
              <DialogTrigger disableButtonEnhancement><Button>{shell.cancel}</Button></DialogTrigger>
              <SendAnyway refused={error} sending={describing.sending} />
              <SendButton label={texts.save} sending={describing.sending} />
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
