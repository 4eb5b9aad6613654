import { Body1, Button, Spinner } from '@fluentui/react-components';
import { admissionOperations } from '../../../contract/admission';
import { admissionTexts } from '../../../../texts/admission';
import { useChange, useRead } from '../../app/api/api';
import { Problem, sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';

const whileWaiting = 4_000;

/** Whether a discussion was not shown since the reader is not in it; it may still be asked to be let in. */
export function isOutside({ data, error }: { readonly data: unknown; readonly error: Error | null }): boolean {
  return data === undefined && error instanceof Problem && error.refusal === 'notFound';
}

/** What the holder of a link sees who is not in the discussion: the way to ask, and how it stands. The page asks for the discussion itself meanwhile. */
export function Door({ conversationId }: { conversationId: string }) {
  const texts = useTexts(admissionTexts);
  const language = useLanguage();
  const params = { conversationId };
  const door = useRead(admissionOperations.getAdmission, { params }, { every: () => whileWaiting });
  const ask = useChange(admissionOperations.askToJoin);
  return (
    <ReadState read={door}>
      {({ network, own: told }) => {
        const own = told === 'none' ? ask.answer?.own ?? told : told;
        return (
          <Panel title={texts.title}>
            {ask.error !== null && <Notice kind="refused">{sentenceOf(ask.error, language)}</Notice>}
            {own === 'none' && <Body1 as="p" block>{texts.outside(network.name)}</Body1>}
            {own === 'none' && <Body1 as="p" block>{texts.askHint}</Body1>}
            {own === 'none' && (
              <div>
                <Button appearance="primary" size="large" disabledFocusable={ask.sending} icon={ask.sending ? <Spinner size="tiny" /> : null} onClick={() => ask.send({ params })}>
                  {texts.ask}
                </Button>
              </div>
            )}
            {own === 'waiting' && <Notice kind="note">{texts.waiting} {texts.waitingOnPage}</Notice>}
            {own === 'admitted' && <Notice kind="done">{texts.admitted(network.name)}</Notice>}
            {own === 'declined' && <Notice kind="refused">{texts.declined}</Notice>}
          </Panel>
        );
      }}
    </ReadState>
  );
}
