import { Link } from '@fluentui/react-components';
import { cardRunOperations } from '../../../contract/card-runs';
import { assessmentTexts } from '../../../../texts/assessments';
import { cardRunTexts } from '../../../../texts/card-runs';
import { everyNowAndThen, useList, useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { CardList, PageCard, ShowMore } from '../../app/look/card-list';
import { Empty } from '../../app/look/empty';
import { Page } from '../../app/look/page';
import { PageButton } from '../../app/look/page-button';
import { ReadState } from '../../app/look/read-state';
import { addressOfPage } from '../../app/routing/addresses';
import { useWhen } from '../../app/when';
import type { CardRun } from './card-run';
import { CardRunState } from './card-run-state';

/** The conversations that the reader's own service has with families: how far each has come. */
export function FamilyConversationsPage() {
  const texts = useTexts(cardRunTexts);
  const mine = useRead(cardRunOperations.listCardRuns);
  const runs = useList(cardRunOperations.listCardRuns, { every: everyNowAndThen });
  const assessments = useTexts(assessmentTexts);
  const may = (mine.data?.services.length ?? 0) > 0;
  return (
    <Page
      title={texts.title} back={{ page: 'conversations', label: texts.backToConversations }}
      actions={may ? <PageButton page="conversations/families/new">{texts.start}</PageButton> : undefined}
    >
      {may && <div><Link href={addressOfPage('conversations/families/assessments')}>{assessments.title}</Link></div>}
      <ReadState read={runs}>
        {(items) => (items.length === 0
          ? <Empty title={may ? texts.empty : texts.notAllowed} text={may ? texts.emptyText : texts.notAllowedText} />
          : <CardList>{items.map((run) => <RunCard key={run.id} run={run} />)}</CardList>)}
      </ReadState>
      <ShowMore list={runs} />
    </Page>
  );
}

function RunCard({ run }: { run: CardRun }) {
  const texts = useTexts(cardRunTexts);
  const when = useWhen();
  const next = run.deck.steps.find(({ key }) => key === run.nextStep);
  return (
    <PageCard page={`conversations/families/${run.id}`} title={run.deck.title} mark={<CardRunState run={run} />}>
      <span>{[run.service.name, texts.started(when.instant(run.startedAt)), ...(run.reference === undefined ? [] : [run.reference])].join(' · ')}</span>
      <span>{texts.progress(run.doneSteps.length, run.deck.steps.length)}</span>
      {next !== undefined && <span>{texts.next}: {next.question}</span>}
    </PageCard>
  );
}
