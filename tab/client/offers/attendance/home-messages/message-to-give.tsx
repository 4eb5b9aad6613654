import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useState } from 'react';
import { tabHomeMessageTexts } from '../../../../../texts/tab-home-messages';
import { useTexts, type Language } from '../../../app/language';
import { Mark } from '../../../app/look/mark';
import { Notice } from '../../../app/look/notice';
import { Panel } from '../../../app/look/panel';
import { messageText, titleOf, type HomeMessage } from './message-text';

const useStyles = makeStyles({
  about: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  code: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold },
  text: {
    margin: 0, padding: '12px 16px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontFamily: tokens.fontFamilyBase,
    borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
});

interface Copied { readonly text: string; readonly version: number }

/** One ready text for one foster home: copied, sent as the service does, and ticked. */
export function MessageToGive({ message, language, busy, onGiven }: {
  message: HomeMessage;
  language: Language;
  busy: boolean;
  /** Told the offer's version that the home has heard of. */
  onGiven: (basedOn: number) => void;
}) {
  const texts = useTexts(tabHomeMessageTexts);
  const styles = useStyles();
  const [copied, setCopied] = useState<Copied>();
  const [failed, setFailed] = useState(false);
  const { code, programme, version } = message;
  const text = messageText(message, language);
  const title = titleOf(message, texts);
  // What was copied in the other written standard says the same.
  const saysTheSame = copied === undefined || (['nb', 'nn'] as const).some((one) => messageText(message, one) === copied.text);
  const copy = () => {
    navigator.clipboard.writeText(text).then(() => { setFailed(false); setCopied({ text, version }); }, () => setFailed(true));
  };
  return (
    <Panel title={programme.titles[language]}>
      <div className={styles.about}>
        <Body1 className={styles.code}>{texts.code(code)}</Body1>
        <Mark look="about">{title}</Mark>
      </div>
      <pre className={styles.text} lang={language} aria-label={texts.text(code)}>{text}</pre>
      {!saysTheSame && <Notice kind="warning">{texts.changed}</Notice>}
      <div className={styles.buttons}>
        <Button appearance="primary" icon={<CopyRegular />} aria-label={texts.copyFor(code)} onClick={copy}>{texts.copy}</Button>
        <Button
          icon={<CheckmarkRegular />} aria-label={texts.doneFor(code, title)} disabledFocusable={busy}
          onClick={() => onGiven(saysTheSame ? version : copied.version)}
        >
          {texts.done}
        </Button>
        <Caption1 role="status">{failed ? texts.copyFailed : copied !== undefined && saysTheSame ? texts.copied : ''}</Caption1>
      </div>
    </Panel>
  );
}
