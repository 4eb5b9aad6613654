import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { useContext } from 'react';
import { networkOperations } from '../../../contract/networks';
import { tabShellTexts } from '../../../../texts/tab-shell';
import { useChange } from '../api/api';
import { LanguageContext, useLanguage, useTexts, type Language } from '../language';

const languages = ['nb', 'nn'] as const;

const useStyles = makeStyles({
  group: { display: 'flex', gap: tokens.spacingHorizontalXXS },
  choice: { minWidth: 'auto', minHeight: '32px' },
});

/** Chooses bokmål or nynorsk, here and for all that is sent to this person. */
export function LanguageSwitch() {
  const texts = useTexts(tabShellTexts);
  const styles = useStyles();
  const store = useContext(LanguageContext);
  const language = useLanguage();
  const choice = useChange(networkOperations.chooseLanguage);
  const choose = (one: Language) => choice.send({ body: { language: one } }, () => store.choose(one));
  return (
    <div role="group" aria-label={texts.language} className={styles.group}>
      {languages.map((one) => (
        <ToggleButton
          key={one}
          className={styles.choice}
          appearance="subtle"
          size="small"
          checked={one === language}
          lang={one}
          disabledFocusable={choice.sending}
          onClick={() => { if (one !== language) choose(one); }}
        >
          {texts.languages[one]}
        </ToggleButton>
      ))}
    </div>
  );
}
