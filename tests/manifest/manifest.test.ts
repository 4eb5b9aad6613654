import { manifestOf } from '../../manifest/manifest';
import { nynorskWords } from '../../manifest/nynorsk';

const values = {
  APP_VERSION: '1.2.3',
  TEAMS_APP_ID: '9f2c7a54-3d1e-4b86-a0c5-7e64d1b8f3a2',
  CLIENT_ID: '1b5d6f88-9c3e-4a72-8f10-2d4c6e8a0b13',
  PUBLIC_URL: 'https://nettverk.example',
  PUBLIC_HOST: 'nettverk.example',
};
const manifest = manifestOf(values);

/** What stands in the manifest at a place such as `bots[0].commandLists[1]`. */
function at(place: string): unknown {
  return place.replace(/\[(\d+)\]/g, '.$1').split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], manifest);
}

describe('The manifest', () => {
  it('leaves no value of the template open', () => {
    expect(JSON.stringify(manifest)).not.toContain('${{');
  });

  it('loads nothing from elsewhere than the product’s own host', () => {
    const addresses = JSON.stringify({ ...manifest, $schema: '' }).match(/https?:\/\/[^/"]+/g) ?? [];
    expect(new Set(addresses)).toEqual(new Set(['https://nettverk.example']));
    expect(manifest.validDomains).toEqual(['nettverk.example']);
  });

  it('has one Entra application for the bot and for the sign-on of the tab', () => {
    expect(manifest.bots.map(({ botId }) => botId)).toEqual([values.CLIENT_ID]);
    expect(manifest.webApplicationInfo).toEqual({
      id: values.CLIENT_ID, resource: `api://nettverk.example/botid-${values.CLIENT_ID}`,
    });
  });

  it('offers the tab in channels, chats and on every surface of a meeting', () => {
    expect(manifest.configurableTabs.flatMap(({ context }) => context)).toEqual([
      'channelTab', 'privateChatTab', 'meetingChatTab', 'meetingDetailsTab', 'meetingSidePanel', 'meetingStage',
    ]);
  });

  it('searches for offers where people write, and unfolds links to the product’s own host alone', () => {
    expect(manifest.composeExtensions).toMatchObject([{
      botId: values.CLIENT_ID,
      commands: [{ id: 'searchOffers', title: 'Gruppetilbud', initialRun: true, parameters: [{ name: 'text', title: 'Søk' }] }, { id: 'newReferral' }],
      messageHandlers: [{ type: 'link', value: { domains: ['nettverk.example'] } }],
    }]);
  });

  it('sends a henvendelse by a form without a field for anybody’s identity', () => {
    const action = manifest.composeExtensions[0]?.commands[1];
    expect(action).toMatchObject({ type: 'action', fetchTask: false, title: 'Ny henvendelse' });
    expect(action?.parameters.map((one) => [one.name, 'choices' in one && Array.isArray(one.choices) ? one.choices.length : 0])).toEqual([['category', 5], ['orderSummary', 0], ['place', 2], ['urgent', 2]]);
  });

  it('asks a meeting for no more than to show a page to all and to know which meeting it is', () => {
    expect(manifest.authorization.permissions.resourceSpecific).toEqual([
      { name: 'MeetingStage.Write.Chat', type: 'Delegated' },
      { name: 'OnlineMeeting.ReadBasic.Chat', type: 'Delegated' },
    ]);
  });
});

describe('The nynorsk words of the manifest', () => {
  const words = Object.entries(nynorskWords()).filter(([place]) => place !== '$schema');

  it('each lie over a word that the manifest has', () => {
    expect(words.filter(([place]) => typeof at(place) !== 'string')).toEqual([]);
  });

  it('leave no word of the manifest in bokmål alone', () => {
    const named = manifest.bots.flatMap(({ commandLists }, bot) => commandLists.flatMap(({ commands }, list) =>
      commands.map((_, command) => `bots[${bot}].commandLists[${list}].commands[${command}].description`)));
    const places = words.map(([place]) => place);
    expect(['name.short', 'name.full', 'description.short', 'description.full', 'staticTabs[0].name', ...named,
      ...['title', 'description', 'parameters[0].title', 'parameters[0].description'].map((word) => `composeExtensions[0].commands[0].${word}`),
      ...['title', 'parameters[0].choices[4].title', 'parameters[3].choices[1].title'].map((word) => `composeExtensions[0].commands[1].${word}`)]
      .filter((place) => !places.includes(place))).toEqual([]);
  });
});
