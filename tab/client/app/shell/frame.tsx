import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import type { Host } from '../host';
import { Placeholder } from '../look/placeholder';
import { PageBoundary } from '../routing/page-boundary';
import { Pages } from '../routing/pages';
import { Shell } from './shell';

const PanelPage = lazy(() => import('../../conversations/meeting/panel-page').then((page) => ({ default: page.PanelPage })));
const StagePage = lazy(() => import('../../conversations/meeting/stage-page').then((page) => ({ default: page.StagePage })));

/** What the pages stand in: beside a meeting and on its stage nothing but the discussion, elsewhere the navigation too. */
export function Frame({ host }: { host: Host }) {
  const panel = (conversationId?: string) => <PageBoundary><Suspense fallback={<Placeholder />}><PanelPage conversationId={conversationId} /></Suspense></PageBoundary>;
  return (
    <Switch>
      <Route path="/stage/:conversationId">
        {({ conversationId }) => <PageBoundary><Suspense fallback={<Placeholder />}><StagePage conversationId={conversationId} /></Suspense></PageBoundary>}
      </Route>
      <Route path="/panel">{panel()}</Route>
      <Route path="/panel/:conversationId">{({ conversationId }) => panel(conversationId)}</Route>
      {host.frame === 'sidePanel' && <Route path="/conversations">{panel()}</Route>}
      <Route><Shell host={host}><Pages /></Shell></Route>
    </Switch>
  );
}
