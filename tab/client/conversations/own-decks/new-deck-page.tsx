import { Body1, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import type { AnswerOf } from '../../../contract/operation';
import { ownDeckOperations } from '../../../contract/own-decks';
import { tabOwnDeckTexts } from '../../../../texts/tab-own-decks';
import { useChange, useRead } from '../../app/api/api';
import { FormField } from '../../app/form/form-field';
import { useTexts } from '../../app/language';
import { Empty } from '../../app/look/empty';
import { Page } from '../../app/look/page';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { draftOf, emptyDeck } from './deck-draft';
import { DeckForm } from './deck-form';

type Networks = AnswerOf<typeof ownDeckOperations.listOwnDecks>['networks'];
type Origin = AnswerOf<typeof ownDeckOperations.getDeckContent>;

/** Where a network makes a deck of its own, from nothing or from a shipped one (`deckKey`): a frame is filled, another is changed. */
export function NewDeckPage({ deckKey }: { deckKey?: string }) {
  const texts = useTexts(tabOwnDeckTexts);
  const mine = useRead(ownDeckOperations.listOwnDecks);
  return (
    <Page title={texts.add} back={{ page: 'conversations/decks', label: texts.title }}>
      <ReadState read={mine}>
        {({ networks }) => {
          if (networks.length === 0) return <Empty title={texts.notAllowed} text={texts.notAllowedText} />;
          return deckKey === undefined ? <NewDeck networks={networks} /> : <FromDeck networks={networks} deckKey={deckKey} />;
        }}
      </ReadState>
    </Page>
  );
}

function FromDeck({ networks, deckKey }: { networks: Networks; deckKey: string }) {
  const origin = useRead(ownDeckOperations.getDeckContent, { params: { deckKey } });
  return <ReadState read={origin}>{(from) => <NewDeck networks={networks} from={from} />}</ReadState>;
}

function NewDeck({ networks, from }: { networks: Networks; from?: Origin }) {
  const texts = useTexts(tabOwnDeckTexts);
  const [networkId, setNetworkId] = useState(networks[0]?.id ?? '');
  const [about, setAbout] = useState<Origin['about']>(from?.about ?? 'network');
  const making = useChange(ownDeckOperations.makeDeck);
  const frameKey = from?.owner === undefined ? undefined : from.key;
  const [draft] = useState(() => (from === undefined ? emptyDeck(texts.everybody, true) : draftOf(from.content)));
  return (
    <>
      <Panel>
        {from?.owner !== undefined && <Body1 as="p" block>{texts.fillsFrame(from.owner)}</Body1>}
        {networks.length > 1 && (
          <FormField label={texts.network}>
            <Select value={networkId} onChange={(_, { value }) => setNetworkId(value)}>
              {networks.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            </Select>
          </FormField>
        )}
        {from === undefined && (
          <FormField label={texts.about} hint={texts.aboutHint[about]}>
            <Select value={about} onChange={(_, { value }) => setAbout(value === 'family' ? 'family' : 'network')}>
              {(['network', 'family'] as const).map((one) => <option key={one} value={one}>{texts.abouts[one]}</option>)}
            </Select>
          </FormField>
        )}
      </Panel>
      <DeckForm
        from={draft} about={about} frame={frameKey !== undefined} refused={making.error} sending={making.sending}
        onSend={({ steps, ...content }, warning) => making.send({
          body: {
            networkId, about, ...(frameKey === undefined ? {} : { frameKey }), ...warning,
            content: { ...content, steps: about === 'family' ? steps.map((step) => ({ ...step, written: false })) : steps },
          },
        }, ({ id }) => navigate(`/conversations/decks/${id}`, { replace: true }))}
      />
    </>
  );
}
