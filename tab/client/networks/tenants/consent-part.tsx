import { Button, Caption1, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import type { AnswerOf } from '../../../contract/operation';
import { tenantOperations } from '../../../contract/tenants';
import { tabTenantTexts } from '../../../../texts/tab-tenants';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { Mark } from '../../app/look/mark';
import { Notice } from '../../app/look/notice';
import { osloDay, useWhen } from '../../app/when';

type Consent = AnswerOf<typeof tenantOperations.seeTenants>['items'][number]['consent'];

const looks = { notAsked: 'about', granted: 'good', missing: 'waiting', unreachable: 'waiting' } as const;

const useStyles = makeStyles({
  state: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '12px' },
});

/** How a tenant's consent stands, and since when that is known. */
export function ConsentState({ consent: { state, seenAt, linkUntil } }: { consent: Consent }) {
  const texts = useTexts(tabTenantTexts);
  const styles = useStyles();
  const when = useWhen();
  return (
    <span className={styles.state}>
      <Mark look={looks[state]}>{texts.consentStates[state]}</Mark>
      {seenAt !== null && <Caption1>{texts.seen(when.instant(seenAt))}</Caption1>}
      {seenAt === null && linkUntil !== null && <Caption1>{texts.linkUntil(when.date(osloDay(linkUntil)))}</Caption1>}
    </span>
  );
}

/** What can be done with a tenant: look for its consent, make a link to consent by, and whatever else stands beside. */
export function ConsentPart({ tenantId, name, askable, children }: { tenantId: string; name: string; askable: boolean; children: ReactNode }) {
  const texts = useTexts(tabTenantTexts);
  const language = useLanguage();
  const styles = useStyles();
  const look = useChange(tenantOperations.lookForConsent);
  const link = useChange(tenantOperations.makeConsentLink);
  if (!askable && children === undefined) return null;
  const error = look.error ?? link.error;
  return (
    <>
      {error !== null && <Notice kind="refused">{sentenceOf(error, language)}</Notice>}
      {link.answer !== undefined && <LinkToSend {...link.answer} />}
      <div className={styles.buttons}>
        {askable && (
          <>
            <Button aria-label={texts.makeLinkFor(name)} disabledFocusable={link.sending} onClick={() => { look.forget(); link.send({ params: { tenantId } }); }}>
              {texts.makeLink}
            </Button>
            <Button aria-label={texts.lookAt(name)} disabledFocusable={look.sending} onClick={() => { link.forget(); look.send({ params: { tenantId } }); }}>
              {texts.look}
            </Button>
          </>
        )}
        {children}
      </div>
    </>
  );
}

function LinkToSend({ link, until }: { link: string; until: string }) {
  const texts = useTexts(tabTenantTexts);
  const when = useWhen();
  const field = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = () => {
    // A host may keep the clipboard from a page in a frame: then the link is marked, for the reader to copy.
    field.current?.querySelector('input')?.select();
    navigator.clipboard.writeText(link).then(() => setCopied(true), () => setCopied(false));
  };
  return (
    <>
      <div ref={field}>
        <Field label={texts.link} hint={texts.linkHint(when.date(osloDay(until)))}><Input readOnly value={link} /></Field>
      </div>
      <div><Button appearance="primary" onClick={copy}>{texts.copy}</Button></div>
      {copied && <Notice kind="note">{texts.copied}</Notice>}
    </>
  );
}
