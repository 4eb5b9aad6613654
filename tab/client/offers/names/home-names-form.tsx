import { Button, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { namesOperations } from '../../../contract/names';
import { tabNamesTexts } from '../../../../texts/tab-names';
import type { Change } from '../../app/api/api';
import { Problem } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { SendButton } from '../../app/form/send-button';
import { useTexts } from '../../app/language';
import type { OwnHome } from './names';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px', flexGrow: 1, flexBasis: '240px', minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
});

/** One or two names of one home. No browser is to remember them. */
export function HomeNamesForm({ home, writing, onSend, onCancel }: {
  home: OwnHome; writing: Change<typeof namesOperations.writeNames>; onSend: (names: readonly string[]) => void; onCancel: () => void;
}) {
  const texts = useTexts(tabNamesTexts);
  const styles = useStyles();
  const [typed, setTyped] = useState<readonly [string, string]>([home.names[0] ?? '', home.names[1] ?? '']);
  const errorOf = (field: string) =>
    (writing.error instanceof Problem ? writing.error.fields.find((fault) => fault.field === field)?.detail : undefined);
  const input = (place: 0 | 1, name: string) => (
    <Input
      aria-label={name} value={typed[place]} maxLength={80} autoComplete="off" spellCheck={false}
      onChange={(_, { value }) => setTyped(place === 0 ? [value, typed[1]] : [typed[0], value])}
    />
  );
  return (
    <form noValidate className={styles.form} onSubmit={(event) => { event.preventDefault(); onSend(typed); }}>
      <FormField label={texts.first} required={false} error={errorOf('names.0')}>{input(0, texts.firstFor(home.code))}</FormField>
      <FormField label={texts.second} required={false} hint={home.names.length > 0 ? texts.eraseHint : undefined} error={errorOf('names.1')}>{input(1, texts.secondFor(home.code))}</FormField>
      <div className={styles.buttons}>
        <SendButton label={texts.save} sending={writing.sending} />
        <Button size="large" onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </form>
  );
}
