/** Where and for whom a tab is opened; Teams' words for themes and places. */
export interface TeamsContext {
  readonly theme: 'default' | 'dark' | 'contrast';
  /** Teams' language, for example `nb-no` or `nn-no`. */
  readonly locale: string;
  readonly frameContext: 'content' | 'sidePanel' | 'meetingStage' | 'settings' | 'authentication';
  /** The tab's `entityId` in the manifest. */
  readonly pageId: string;
  /** What a deep link adds. */
  readonly subPageId?: string;
  /** Object id in Entra ID. */
  readonly personId: string;
  readonly tenantId: string;
  readonly teamId?: string;
  readonly channelId?: string;
  readonly chatId?: string;
  readonly meetingId?: string;
}

/** A call of teams-js to its host. */
export interface HostRequest {
  readonly func: string;
  readonly args: readonly unknown[];
}

/** A personal tab in light Norwegian Teams. */
export const personalTab: TeamsContext = {
  theme: 'default',
  locale: 'nb-no',
  frameContext: 'content',
  pageId: 'start',
  personId: '00000000-0000-4000-8000-000000000101',
  tenantId: '00000000-0000-4000-8000-000000000100',
};

/** What this host offers beside what every host does; teams-js asks before it calls. */
const runtime = {
  apiVersion: 4,
  isLegacyTeams: false,
  hostVersionsInfo: {},
  supports: {
    app: { lifecycle: {} }, dialog: { url: {} }, meeting: {}, pages: { config: {}, currentApp: {}, tabs: {} },
    sharing: {}, teamsCore: {},
  },
};

/**
 * Answers one call as Teams would (the messages of teams-js 2.58).
 * @param token the person's token for the app; absent when Teams gives none
 * @returns the answer's arguments, or null for a call that Teams does not answer
 */
export function answerOf(request: HostRequest, context: TeamsContext, token: string | undefined): readonly unknown[] | null {
  switch (request.func) {
    case 'initialize': return [context.frameContext, 'web', JSON.stringify(runtime), '2.1.2'];
    case 'getContext': return [flatContext(context)];
    case 'authentication.getAuthToken': return token === undefined ? [false, 'resourceRequiresConsent'] : [true, token];
    // Teams shows the window itself, and answers what its page ended with.
    case 'authentication.authenticate': return [true, 'given'];
    case 'executeDeepLink': return [true];
    case 'tasks.startTask': return [null, null];
    case 'meeting.getMeetingDetails': return [null, meetingDetails(context)];
    case 'meeting.shareAppContentToStage': return [null, true];
    case 'meeting.getAppContentStageSharingCapabilities': return [null, { doesAppHaveSharePermission: true }];
    case 'meeting.getAppContentStageSharingState': return [null, { isAppSharing: context.frameContext === 'meetingStage' }];
    default: return null;
  }
}

/** The context as hosts still send it: flat, with the names of the first version. */
function flatContext(context: TeamsContext): Readonly<Record<string, unknown>> {
  const { theme, locale, frameContext, teamId, channelId, chatId, meetingId } = context;
  return {
    theme, locale, frameContext, teamId, channelId, chatId, meetingId,
    entityId: context.pageId, subEntityId: context.subPageId,
    userObjectId: context.personId, tid: context.tenantId,
    hostName: 'Teams', hostClientType: 'web', appSessionId: 'test', sessionId: 'test',
  };
}

function meetingDetails(context: TeamsContext): Readonly<Record<string, unknown>> {
  return {
    details: { id: context.meetingId, type: 'Scheduled' },
    conversation: { id: context.chatId, isGroup: true, conversationType: 'groupChat' },
    organizer: { id: context.personId, tenantId: context.tenantId },
  };
}
