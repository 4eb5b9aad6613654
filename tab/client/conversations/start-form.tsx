import { Body1, Button, Field, makeStyles, Radio, RadioGroup, Select, Spinner, Subtitle2 } from '@fluentui/react-components';
import { useState } from 'react';
import type { z } from 'zod';
import { conversationOperations, type deck } from '../../contract/conversations';
import { tabConversationTexts } from '../../../texts/tab-conversations';
import { useChange } from '../app/api/api';
import { sentenceOf } from '../app/api/problem';
import { FormField } from '../app/form/form-field';
import { useLanguage, useTexts } from '../app/language';
import { Notice } from '../app/look/notice';
import { Panel } from '../app/look/panel';
import { HowItGoes, phasesOf, type Chosen } from './phases/how-it-goes';
import { PlanLater } from './planned/plan-later';
import { navigate } from 'wouter/use-hash-location';

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: '20px' } });

/** Chooses the network and the card, shows what will be asked, and starts, or plans it for a meeting. */
export function StartForm({ networks, decks }: {
  networks: readonly { readonly id: string; readonly name: string }[];
  decks: readonly z.output<typeof deck>[];
}) {
  const texts = useTexts(tabConversationTexts);
  const language = useLanguage();
  const styles = useStyles();
  const [networkId, setNetworkId] = useState(networks[0]?.id ?? '');
  const [deckKey, setDeckKey] = useState(decks[0]?.key ?? '');
  const [how, setHow] = useState<Chosen>({ phases: decks[0]?.phases ?? [], authorship: 'namedToFacilitator', votesEach: 3 });
  const chooseDeck = (key: string) => {
    setDeckKey(key);
    setHow({ ...how, phases: decks.find((one) => one.key === key)?.phases ?? [] });
  };
  const offered = decks.filter(({ edition }) => edition === undefined || edition.network.id === networkId);
  const chosen = offered.find(({ key }) => key === deckKey) ?? offered[0];
  const start = useChange(conversationOperations.startConversation);
  return (
    <>
      <Panel>
        {networks.length > 1 && (
          <FormField label={texts.network}>
            <Select value={networkId} onChange={(_, { value }) => setNetworkId(value)}>
              {networks.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            </Select>
          </FormField>
        )}
        <Field label={texts.deck}>
          <RadioGroup value={chosen?.key ?? ''} onChange={(_, { value }) => chooseDeck(value)}>
            {offered.map(({ key, title, edition }) => <Radio key={key} value={key} label={edition === undefined ? title : `${title} (${edition.network.name})`} />)}
          </RadioGroup>
        </Field>
      </Panel>
      {chosen !== undefined && (
        <Panel title={chosen.title}>
          <Body1 as="p" block>{chosen.purpose}</Body1>
          <Subtitle2 as="h3">{texts.questions}</Subtitle2>
          <ol className={styles.list}>{chosen.steps.map(({ key, question }) => <li key={key}>{question}</li>)}</ol>
        </Panel>
      )}
      <HowItGoes chosen={how} onChange={setHow} />
      {start.error !== null && <Notice kind="refused">{sentenceOf(start.error, language)}</Notice>}
      <div>
        <Button
          appearance="primary" size="large" disabledFocusable={start.sending || chosen === undefined}
          icon={start.sending ? <Spinner size="tiny" /> : null} onClick={() => start.send({ body: { networkId, deckKey: chosen?.key ?? '', ...how, phases: phasesOf(how) } }, ({ id }) => navigate(`/conversations/${id}`, { replace: true }))}
        >
          {texts.startNow}
        </Button>
      </div>
      <PlanLater chosen={chosen === undefined ? undefined : { networkId, deckKey: chosen.key, ...how, phases: phasesOf(how) }} />
    </>
  );
}
