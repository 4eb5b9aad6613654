import { Body1, Caption1, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { accessOperations } from '../../../contract/access';
import type { AnswerOf } from '../../../contract/operation';
import { accessTexts } from '../../../../texts/access';
import { networkTexts } from '../../../../texts/network';
import { useChange, useRead } from '../../app/api/api';
import { Problem, sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';

type PlaceToAsk = AnswerOf<typeof accessOperations.listPlacesToAsk>['items'][number];
type Role = PlaceToAsk['roles'][number];

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM } });

/** So many are listed at a time; whoever does not see theirs writes more of its name. */
const mostListed = 8;

/** Where do you work, and as what: then one press sends it. */
export function AskForm({ intro }: { intro: string }) {
  const texts = useTexts(accessTexts);
  const places = useRead(accessOperations.listPlacesToAsk);
  return (
    <Panel title={texts.title}>
      <Body1 as="p" block>{intro}</Body1>
      <Body1 as="p" block>{texts.who}</Body1>
      <ReadState read={places}>{({ items }) => <Choosing places={items} />}</ReadState>
    </Panel>
  );
}

function Choosing({ places }: { places: readonly PlaceToAsk[] }) {
  const texts = useTexts(accessTexts);
  const { roles: roleNames } = useTexts(networkTexts);
  const language = useLanguage();
  const styles = useStyles();
  const ask = useChange(accessOperations.askForAccess);
  const [wanted, setWanted] = useState('');
  const [chosenId, setChosenId] = useState('');
  const [role, setRole] = useState<Role | undefined>(undefined);
  const [tried, setTried] = useState(false);
  const chosen = places.find(({ place }) => place.id === chosenId);
  const search = wanted.trim().toLocaleLowerCase('nb');
  const fitting = places.filter(({ name }) => name.toLocaleLowerCase('nb').includes(search));
  const listed = fitting.slice(0, mostListed);
  const shown = chosen === undefined || listed.includes(chosen) ? listed : [chosen, ...listed];
  const choose = (id: string) => {
    ask.forget();
    setChosenId(id);
    const only = places.find(({ place }) => place.id === id)?.roles ?? [];
    setRole(only.length === 1 ? only[0] : undefined);
  };
  const send = () => {
    setTried(true);
    if (chosen === undefined || role === undefined) return;
    ask.send({ body: { place: chosen.place, role } }, () => { setTried(false); setRole(undefined); setChosenId(''); setWanted(''); });
  };
  return (
    <form noValidate className={styles.form} onSubmit={(event) => { event.preventDefault(); send(); }}>
      {ask.answer !== undefined && <News onClose={ask.forget}>{texts.asked}</News>}
      <FormField label={texts.place} hint={texts.placeHint} error={tried && chosen === undefined ? texts.placeMissing : undefined}>
        <Input type="search" value={wanted} maxLength={100} autoComplete="off" onChange={(_, { value }) => setWanted(value)} />
      </FormField>
      <div>
        <Caption1 role="status">{fitting.length === 0 ? texts.nothingFound : texts.found(listed.length, fitting.length)}</Caption1>
        <RadioGroup aria-label={texts.place} value={chosenId} onChange={(_, { value }) => choose(value)}>
          {shown.map(({ place, name, kindLabel }) => <Radio key={place.id} value={place.id} label={kindLabel === null ? name : texts.ofKind(name, kindLabel)} />)}
        </RadioGroup>
      </div>
      {chosen !== undefined && (
        <FormField label={texts.role} error={tried && role === undefined ? texts.roleMissing : undefined}>
          <RadioGroup value={role ?? ''} onChange={(_, { value }) => setRole(chosen.roles.find((one) => one === value))}>
            {chosen.roles.map((one) => <Radio key={one} value={one} label={roleNames[one]} />)}
          </RadioGroup>
        </FormField>
      )}
      {ask.error !== null && <Notice kind="refused">{ask.error instanceof Problem && ask.error.fields[0] !== undefined ? ask.error.fields[0].detail : sentenceOf(ask.error, language)}</Notice>}
      <div><SendButton label={texts.ask} sending={ask.sending} /></div>
    </form>
  );
}
