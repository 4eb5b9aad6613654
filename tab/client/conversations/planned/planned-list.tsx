import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import type { AnswerOf } from '../../../contract/operation';
import { plannedOperations } from '../../../contract/planned-conversations';
import { plannedTexts } from '../../../../texts/planned';
import { everyNowAndThen, useChange, useRead } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { ConfirmButton } from '../../app/look/confirm';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useRowStyles } from '../../app/look/rows';
import { useWhen } from '../../app/when';
import { MoveForm } from './move-form';

type Planned = AnswerOf<typeof plannedOperations.planConversation>;

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** The discussions that are planned in the reader's networks, each with a button that begins it; nothing where none is. */
export function PlannedList({ pageOf }: {
  /** The page to go to when a discussion has begun, by its id. */
  pageOf: (conversationId: string) => string;
}) {
  const texts = useTexts(plannedTexts);
  const rows = useRowStyles();
  const planned = useRead(plannedOperations.listPlanned, {}, { every: everyNowAndThen });
  const [said, setSaid] = useState<string>();
  const items = planned.data?.items ?? [];
  if (items.length === 0 && said === undefined) return null;
  return (
    <>
      {said !== undefined && <News onClose={() => setSaid(undefined)}>{said}</News>}
      {items.length > 0 && (
        <Panel title={texts.title}>
          <ul className={rows.list}>{items.map((one) => <Row key={one.id} planned={one} pageOf={pageOf} onSaid={setSaid} />)}</ul>
        </Panel>
      )}
    </>
  );
}

function Row({ planned, pageOf, onSaid }: { planned: Planned; pageOf: (conversationId: string) => string; onSaid: (said: string) => void }) {
  const texts = useTexts(plannedTexts);
  const language = useLanguage();
  const rows = useRowStyles();
  const styles = useStyles();
  const when = useWhen();
  const begin = useChange(plannedOperations.beginPlanned);
  const cancel = useChange(plannedOperations.cancelPlanned);
  const [moving, setMoving] = useState(false);
  const { id, version, deck, network, startsAt, plannedBy, may } = planned;
  const on = { params: { plannedId: id }, basedOn: version };
  const error = begin.error ?? cancel.error;
  return (
    <li className={rows.row}>
      <span className={rows.grow}>
        <strong>{deck.title}</strong><br />
        <span>{when.instant(startsAt)}</span><br />
        <span className={rows.quiet}>{network.name} · {texts.plannedBy(plannedBy.label)}</span>
      </span>
      {may.begin && (
        <span className={styles.buttons}>
          <Button appearance="primary" aria-label={texts.beginOf(deck.title)} disabledFocusable={begin.sending} onClick={() => begin.send(on, (begun) => navigate(`/${pageOf(begun.id)}`))}>
            {texts.begin}
          </Button>
          <Button aria-label={texts.moveOf(deck.title)} aria-expanded={moving} onClick={() => setMoving(!moving)}>{texts.move}</Button>
          <ConfirmButton
            label={texts.cancel} name={texts.cancelOf(deck.title)} question={texts.cancelQuestion} explanation={texts.cancelExplanation}
            confirm={texts.cancelConfirm} busy={cancel.sending} onConfirm={() => cancel.send(on, () => onSaid(texts.cancelled))}
          />
        </span>
      )}
      {moving && (
        <MoveForm
          planned={planned} onClose={() => setMoving(false)}
          onMoved={(moved) => { setMoving(false); onSaid(texts.moved(when.instant(moved.startsAt))); }}
        />
      )}
      {error !== null && <Notice kind="refused">{sentenceOf(error, language)}</Notice>}
    </li>
  );
}
