import { Button } from '@fluentui/react-components';
import type { homeMessageOperations } from '../../../../contract/home-messages';
import type { AnswerOf } from '../../../../contract/operation';
import { tabHomeMessageTexts } from '../../../../../texts/tab-home-messages';
import { useLanguage, useTexts } from '../../../app/language';
import { Panel } from '../../../app/look/panel';
import { useRowStyles } from '../../../app/look/rows';
import { useWhen } from '../../../app/when';
import { titleOf } from './message-text';

type Given = AnswerOf<typeof homeMessageOperations.listHomeMessages>['given'][number];

/** What has been passed on, by whom and when; each can be taken back. */
export function GivenMessages({ given, busy, onTakenBack }: {
  given: readonly Given[];
  busy: boolean;
  onTakenBack: (message: Given) => void;
}) {
  const texts = useTexts(tabHomeMessageTexts);
  const language = useLanguage();
  const rows = useRowStyles();
  const when = useWhen();
  return (
    <Panel title={texts.given}>
      <ul className={rows.list}>
        {given.map((message) => {
          const title = titleOf(message, texts);
          return (
            <li key={`${message.enrolmentId}/${message.about.id}`} className={rows.row}>
              <span className={rows.grow}>
                {texts.code(message.code)} · {title} · {message.programme.titles[language]}
                <br />
                <span className={rows.quiet}>{texts.givenBy(when.instant(message.at), message.by)}</span>
              </span>
              <Button disabledFocusable={busy} aria-label={texts.undoFor(message.code, title)} onClick={() => onTakenBack(message)}>{texts.undo}</Button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
