import { Body1, Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { AnswerOf } from '../../../contract/operation';
import { ownDeckOperations } from '../../../contract/own-decks';
import { tabOwnDeckTexts } from '../../../../texts/tab-own-decks';
import { useChange, useRead } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { Facts } from '../../app/look/facts';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Page } from '../../app/look/page';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { useWhen } from '../../app/when';
import { draftOf } from './deck-draft';
import { DeckForm } from './deck-form';
import { DeckMarks } from './deck-marks';

type OwnDeck = AnswerOf<typeof ownDeckOperations.getOwnDeck>;

const useStyles = makeStyles({
  steps: { margin: 0, paddingInlineStart: '24px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, overflowWrap: 'anywhere' },
  prompts: { margin: 0, paddingInlineStart: '20px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '12px' },
});

/** A deck that a network has written: what it says; who writes it changes it and takes it out of use. */
export function OwnDeckPage({ ownDeckId }: { ownDeckId: string }) {
  const texts = useTexts(tabOwnDeckTexts);
  const deck = useRead(ownDeckOperations.getOwnDeck, { params: { ownDeckId } });
  const [changes, setChanges] = useState(false);
  const [said, setSaid] = useState<string>();
  const end = (what?: string) => { setChanges(false); setSaid(what); };
  return (
    <Page title={deck.data?.title ?? texts.title} back={{ page: 'conversations/decks', label: texts.title }}>
      {said !== undefined && <News key={said} onClose={() => setSaid(undefined)}>{said}</News>}
      <ReadState read={deck}>
        {(read) => (changes
          ? <ChangeDeck deck={read} onDone={() => end(texts.changed)} onCancel={() => end()} />
          : <DeckText deck={read} onChange={() => { setSaid(undefined); setChanges(true); }} />)}
      </ReadState>
    </Page>
  );
}

/** Changes what was seen when it was begun; another's change meanwhile is refused by name. */
function ChangeDeck({ deck, onDone, onCancel }: { deck: OwnDeck; onDone: () => void; onCancel: () => void }) {
  const texts = useTexts(tabOwnDeckTexts);
  const [seen] = useState(deck);
  const changing = useChange(ownDeckOperations.changeDeck);
  return (
    <>
      <Body1 as="p" block>{texts.newEdition}</Body1>
      <DeckForm
        from={draftOf(seen.content)} about={seen.about} frame={seen.frameKey !== undefined} refused={changing.error} sending={changing.sending}
        onSend={(content, warning) => changing.send({ params: { ownDeckId: seen.id }, basedOn: seen.version, body: { content, ...warning } }, onDone)}
      >
        <Button size="large" onClick={onCancel}>{texts.cancel}</Button>
      </DeckForm>
    </>
  );
}

function DeckText({ deck, onChange }: { deck: OwnDeck; onChange: () => void }) {
  const texts = useTexts(tabOwnDeckTexts);
  const language = useLanguage();
  const styles = useStyles();
  const when = useWhen();
  const using = useChange(ownDeckOperations.retireDeck);
  const { content, may } = deck;
  return (
    <>
      <Panel>
        <DeckMarks deck={deck} />
        <Facts facts={[
          [texts.network, deck.network.name],
          [texts.owner, deck.owner],
          [texts.edition, texts.editionOf(deck.edition, when.instant(deck.writtenAt))],
          [texts.participants, content.participants[language]],
        ]}
        />
        <Body1 as="p" block>{content.purpose[language]}</Body1>
        {using.error !== null && <Notice kind="refused">{sentenceOf(using.error, language)}</Notice>}
        {may.write && (
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={onChange}>{texts.change}</Button>
            <Button disabledFocusable={using.sending} onClick={() => using.send({ params: { ownDeckId: deck.id }, basedOn: deck.version, body: { retired: !deck.retired } })}>
              {deck.retired ? texts.useAgain : texts.retire}
            </Button>
          </div>
        )}
      </Panel>
      <Panel title={texts.steps}>
        <ol className={styles.steps}>
          {content.steps.map((step, at) => (
            <li key={at}>
              <Subtitle2 as="h3">{step.question[language]}</Subtitle2>
              {step.purpose !== undefined && <Body1 as="p" block>{step.purpose[language]}</Body1>}
              {step.prompts.length > 0 && <ul className={styles.prompts}>{step.prompts.map((prompt) => <li key={prompt[language]}>{prompt[language]}</li>)}</ul>}
              {step.participants !== undefined && <Body1 as="p" block>{texts.stepParticipants}: {step.participants[language]}</Body1>}
              {step.minutes !== undefined && <Body1 as="p" block>{texts.minutesOf(step.minutes)}</Body1>}
            </li>
          ))}
        </ol>
      </Panel>
    </>
  );
}
