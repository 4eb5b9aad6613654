import { Button, Input, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { tabCalendarTexts } from '../../../../texts/tab-calendar';
import { useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';

const useStyles = makeStyles({
  address: { width: '100%' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '12px' },
});

/** An address that was just made: it cannot be shown again, so it is to be copied or subscribed to now. */
export function CalendarAddress({ name, path }: { name: string; path: string }) {
  const texts = useTexts(tabCalendarTexts);
  const styles = useStyles();
  const field = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState<'copied' | 'copyYourself'>();
  const { href } = new URL(path, window.location.origin);
  const copy = () => {
    field.current?.querySelector('input')?.select();
    // A host may keep the clipboard from a page in a frame: then the address is marked, for the reader to copy.
    navigator.clipboard.writeText(href).then(() => setCopied('copied'), () => setCopied('copyYourself'));
  };
  return (
    <>
      <News>{texts.onlyNow}</News>
      <div ref={field}><Input readOnly value={href} aria-label={texts.address(name)} className={styles.address} /></div>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={copy}>{texts.copy}</Button>
        <Button as="a" href={href.replace(/^https?:/, 'webcal:')}>{texts.subscribe}</Button>
      </div>
      {copied !== undefined && <Notice key={copied} kind="note">{texts[copied]}</Notice>}
    </>
  );
}
