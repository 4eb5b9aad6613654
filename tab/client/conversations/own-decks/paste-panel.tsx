import { Body1, Button, makeStyles, Subtitle2, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ownDeckOperations } from '../../../contract/own-decks';
import { tabOwnDeckTexts } from '../../../../texts/tab-own-decks';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import type { Content } from './deck-draft';

const useStyles = makeStyles({
  both: {
    display: 'grid', gap: tokens.spacingHorizontalL, gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  list: { margin: 0, paddingInlineStart: '24px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  other: { color: tokens.colorNeutralForeground2, display: 'block' },
  missing: { color: tokens.colorStatusDangerForeground1, display: 'block' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** Where text from a deck's owner is pasted: it is shown as steps, with what is wrong on which line, before it goes into the form. */
export function PastePanel({ about, onUse, onCancel }: { about: 'network' | 'family'; onUse: (content: Content) => void; onCancel: () => void }) {
  const texts = useTexts(tabOwnDeckTexts);
  const language = useLanguage();
  const styles = useStyles();
  const [typed, setTyped] = useState({ nb: '', nn: '' });
  const reading = useChange(ownDeckOperations.readPastedDeck);
  const read = reading.answer;
  return (
    <Panel title={texts.paste}>
      <Body1 as="p" block>{texts.pasteHint}</Body1>
      <div className={styles.both}>
        {(['nb', 'nn'] as const).map((one) => (
          <FormField key={one} label={texts.inLanguage[one](texts.pasted)} required={one === 'nb'}>
            <Textarea lang={one} rows={8} resize="vertical" value={typed[one]} onChange={(_, { value }) => { reading.forget(); setTyped({ ...typed, [one]: value }); }} />
          </FormField>
        ))}
      </div>
      {reading.error !== null && <Notice kind="refused">{sentenceOf(reading.error, language)}</Notice>}
      {read !== undefined && (
        <>
          {read.faults.length > 0 && (
            <div role="group" aria-label={texts.faults}>
              <Subtitle2 as="h3">{texts.faults}</Subtitle2>
              <ul className={styles.list}>
                {read.faults.map((fault) => (
                  <li key={`${fault.language}-${fault.line}-${fault.fault}-${fault.sentence}`}>{texts.faultAt[fault.language](fault.line)}: {fault.sentence}</li>
                ))}
              </ul>
              <Body1 as="p" block>{texts.faultsHint}</Body1>
            </div>
          )}
          <Subtitle2 as="h3">{texts.readAs(read.content.steps.length)}</Subtitle2>
          <ol className={styles.list}>{read.content.steps.map((step, at) => <PastedStep key={at} step={step} />)}</ol>
        </>
      )}
      <div className={styles.buttons}>
        <Button appearance={read === undefined ? 'primary' : 'secondary'} disabledFocusable={reading.sending} onClick={() => reading.send({ body: { about, ...typed } })}>{texts.readPasted}</Button>
        {read !== undefined && read.content.steps.length > 0 && <Button appearance="primary" onClick={() => onUse(read.content)}>{texts.usePasted}</Button>}
        <Button onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </Panel>
  );
}

function PastedStep({ step }: { step: Content['steps'][number] }) {
  const texts = useTexts(tabOwnDeckTexts);
  const styles = useStyles();
  const of = (words: { nb: string; nn: string }) => (['nb', 'nn'] as const).map((one) => (words[one] === ''
    ? <span key={one} className={styles.missing}>{texts.missing[one]}</span>
    : <span key={one} lang={one} className={one === 'nb' ? undefined : styles.other}>{words[one]}</span>));
  return (
    <li>
      {of(step.question)}
      {step.prompts.length > 0 && <ul className={styles.list}>{step.prompts.map((prompt, at) => <li key={at}>{of(prompt)}</li>)}</ul>}
    </li>
  );
}
