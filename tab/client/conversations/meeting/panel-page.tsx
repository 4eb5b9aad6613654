import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { navigate } from 'wouter/use-hash-location';
import { conversationOperations } from '../../../contract/conversations';
import { tabMeetingTexts } from '../../../../texts/tab-meeting';
import { everyNowAndThen, useChange, useList, useRead } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { CardList, PageCard } from '../../app/look/card-list';
import { Empty } from '../../app/look/empty';
import { Notice } from '../../app/look/notice';
import { Page } from '../../app/look/page';
import { ReadState } from '../../app/look/read-state';
import { useMe } from '../../app/me/me';
import { addressOfPage } from '../../app/routing/addresses';
import { Door, isOutside } from '../admission/door';
import { ClosedConversation } from '../closed-conversation';
import { PlannedList } from '../planned/planned-list';
import { RunningConversation } from '../running-conversation';
import { ShowToAll } from './show-to-all';

const useStyles = makeStyles({
  main: { padding: '12px', maxWidth: '640px', margin: '0 auto', boxSizing: 'border-box' },
  starts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
});

const threeQuestions = 'tre-sporsmal';
const whileRunning = 4_000;

/** The narrow page beside a meeting: the discussion that runs, or the way to begin one, in at most two clicks. */
export function PanelPage({ conversationId }: { conversationId?: string | undefined }) {
  const styles = useStyles();
  return <main className={styles.main}>{conversationId === undefined ? <Begin /> : <InTheMeeting conversationId={conversationId} />}</main>;
}

function InTheMeeting({ conversationId }: { conversationId: string }) {
  const texts = useTexts(tabMeetingTexts);
  const conversation = useRead(conversationOperations.getConversation, { params: { conversationId } }, {
    every: (read) => (read?.state === 'closed' ? everyNowAndThen : whileRunning),
  });
  return (
    <Page title={conversation.data?.deck.title ?? texts.panel} back={{ page: 'panel', label: texts.back }}>
      {isOutside(conversation) ? <Door conversationId={conversationId} /> : (
        <ReadState read={conversation}>
          {(read) => (read.state === 'running'
            ? <><RunningConversation conversation={read} /><ShowToAll conversationId={read.id} /></>
            : <ClosedConversation conversation={read} />)}
        </ReadState>
      )}
    </Page>
  );
}

function Begin() {
  const texts = useTexts(tabMeetingTexts);
  const language = useLanguage();
  const styles = useStyles();
  const networks = useMe().networks.filter(({ mayStartConversation }) => mayStartConversation);
  const conversations = useList(conversationOperations.listConversations, { every: whileRunning });
  const start = useChange(conversationOperations.startConversation);
  return (
    <Page title={texts.panel}>
      <ReadState read={conversations}>
        {(items) => {
          const running = items.filter(({ state }) => state === 'running');
          if (running.length === 0) return <Empty title={texts.nothing} text={texts.nothingText} />;
          return (
            <CardList>
              {running.map((one) => <PageCard key={one.id} page={`panel/${one.id}`} title={one.deck.title}><span>{one.network.name}</span></PageCard>)}
            </CardList>
          );
        }}
      </ReadState>
      <PlannedList pageOf={(id) => `panel/${id}`} />
      {start.error !== null && <Notice kind="refused">{sentenceOf(start.error, language)}</Notice>}
      {networks.length > 0 && (
        <div className={styles.starts}>
          {networks.map(({ id, name }) => (
            <Button key={id} disabledFocusable={start.sending} onClick={() => start.send({ body: { networkId: id, deckKey: threeQuestions } }, (begun) => navigate(`/panel/${begun.id}`))}>
              {texts.start(name)}
            </Button>
          ))}
          <Link href={addressOfPage('conversations/new')}>{texts.startOther}</Link>
        </div>
      )}
    </Page>
  );
}
