import { Button } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { accessOperations } from '../../../contract/access';
import { accessTexts } from '../../../../texts/access';
import { useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { ReadState } from '../../app/look/read-state';
import { EnterCode } from '../accounts/enter-code';
import { AskForm } from './ask-form';
import { OwnRequests } from './own-requests';

const whileWaiting = 10_000;

/** What somebody sees who has access to nothing: where do you work, and as what? It tells by itself when they have been let in. */
export function Outside() {
  const texts = useTexts(accessTexts);
  const queries = useQueryClient();
  const access = useRead(accessOperations.seeAccess, {}, { every: () => whileWaiting });
  return (
    <ReadState read={access}>
      {({ outside, own }) => (
        <>
          {!outside && (
            <Notice kind="done">
              {texts.states.approved}. <Button appearance="primary" onClick={() => { void queries.invalidateQueries(); }}>{texts.goIn}</Button>
            </Notice>
          )}
          <OwnRequests requests={own} />
          <AskForm intro={texts.notIn} />
          <EnterCode />
        </>
      )}
    </ReadState>
  );
}
