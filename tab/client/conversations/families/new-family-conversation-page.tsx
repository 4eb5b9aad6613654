import { Body1, Button, Input, Select, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import { cardRunOperations } from '../../../contract/card-runs';
import { conversationOperations } from '../../../contract/conversations';
import type { AnswerOf } from '../../../contract/operation';
import { cardRunTexts } from '../../../../texts/card-runs';
import { useChange, useRead } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { useLanguage, useTexts } from '../../app/language';
import { Empty } from '../../app/look/empty';
import { Notice } from '../../app/look/notice';
import { Page } from '../../app/look/page';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { DeckFacts } from './deck-facts';

type Services = AnswerOf<typeof cardRunOperations.listCardRuns>['services'];
type Decks = AnswerOf<typeof conversationOperations.listDecks>['items'];

/** Where a service starts a conversation with a family: which card (`deckKey` is chosen from the start), and the case system's reference if wanted. */
export function NewFamilyConversationPage({ deckKey }: { deckKey?: string }) {
  const texts = useTexts(cardRunTexts);
  const mine = useRead(cardRunOperations.listCardRuns);
  const decks = useRead(conversationOperations.listDecks);
  return (
    <Page title={texts.start} back={{ page: 'conversations/families', label: texts.back }}>
      <ReadState read={mine}>
        {({ services }) => (services.length === 0
          ? <Empty title={texts.notAllowed} text={texts.notAllowedText} />
          : <ReadState read={decks}>{({ items }) => <StartForm services={services} decks={items.filter(({ about }) => about === 'family')} chosenBefore={deckKey} />}</ReadState>)}
      </ReadState>
    </Page>
  );
}

function StartForm({ services, decks, chosenBefore }: { services: Services; decks: Decks; chosenBefore: string | undefined }) {
  const texts = useTexts(cardRunTexts);
  const language = useLanguage();
  const [organisationId, setOrganisationId] = useState(services[0]?.id ?? '');
  const [deckKey, setDeckKey] = useState((decks.find(({ key }) => key === chosenBefore) ?? decks[0])?.key ?? '');
  const [reference, setReference] = useState('');
  const start = useChange(cardRunOperations.startCardRun);
  const chosen = decks.find(({ key }) => key === deckKey);
  return (
    <>
      <Panel>
        <Body1 as="p" block>{texts.notWritten} {texts.onlyYourService}</Body1>
        {services.length > 1 && (
          <FormField label={texts.service}>
            <Select value={organisationId} onChange={(_, { value }) => setOrganisationId(value)}>
              {services.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            </Select>
          </FormField>
        )}
        <FormField label={texts.deck}>
          <Select value={deckKey} onChange={(_, { value }) => setDeckKey(value)}>
            {decks.map(({ key, title, edition }) => <option key={key} value={key}>{edition === undefined ? title : `${title} (${edition.network.name})`}</option>)}
          </Select>
        </FormField>
        <FormField label={texts.reference} hint={texts.referenceHint} required={false}>
          <Input value={reference} maxLength={20} autoComplete="off" onChange={(_, { value }) => setReference(value)} />
        </FormField>
      </Panel>
      {chosen !== undefined && <Panel title={chosen.title}><DeckFacts deck={chosen} /></Panel>}
      {start.error !== null && <Notice kind="refused">{sentenceOf(start.error, language)}</Notice>}
      <div>
        <Button
          appearance="primary" size="large" disabledFocusable={start.sending || chosen === undefined} icon={start.sending ? <Spinner size="tiny" /> : null}
          onClick={() => start.send({ body: { organisationId, deckKey, reference } }, ({ id }) => navigate(`/conversations/families/${id}`, { replace: true }))}
        >
          {texts.startNow}
        </Button>
      </div>
    </>
  );
}
