import { manifestTexts } from '../texts/manifest';
import { commandLists } from './commands';
import { extensionWords } from './extension-words';
import template from './manifest.template.json';

/** The file of nynorsk words that Teams lays over the manifest's own, by the place of each in the manifest. */
export function nynorskWords(): Readonly<Record<string, string>> {
  const { shortName, fullName, shortDescription, fullDescription, tabName } = manifestTexts.nn;
  const home = template.staticTabs.findIndex((tab) => tab.entityId === 'home');
  return {
    $schema: template.$schema.replace('MicrosoftTeams.schema.json', 'MicrosoftTeams.Localization.schema.json'),
    'name.short': shortName,
    'name.full': fullName,
    'description.short': shortDescription,
    'description.full': fullDescription,
    [`staticTabs[${home}].name`]: tabName,
    ...extensionPlaces(),
    ...Object.fromEntries(commandLists('nn').flatMap(({ commands }, list) =>
      commands.flatMap(({ title, description }, command) => {
        const place = `bots[0].commandLists[${list}].commands[${command}]`;
        return [[`${place}.title`, title], [`${place}.description`, description]];
      }))),
  };
}

/** A place in the manifest, and what stands there. */
type Entry = readonly [place: string, words: string];

/** The words of the commands of the box where one writes, by the place of each in the manifest. */
function extensionPlaces(): Readonly<Record<string, string>> {
  const words = extensionWords('nn');
  const commands = template.composeExtensions[0]?.commands ?? [];
  return Object.fromEntries<string>(commands.flatMap(({ id, parameters }, command): Entry[] => {
    const place = `composeExtensions[0].commands[${command}]`;
    const said = words[id];
    if (said === undefined) return [];
    return [
      [`${place}.title`, said.title], [`${place}.description`, said.description],
      ...parameters.flatMap(({ name }, parameter): Entry[] => {
        const at = `${place}.parameters[${parameter}]`;
        const { title = '', description = '', choices = {} } = said.parameters[name] ?? {};
        return [
          [`${at}.title`, title], [`${at}.description`, description],
          ...Object.values(choices).map((choice, number): Entry => [`${at}.choices[${number}].title`, choice]),
        ];
      }),
    ];
  }));
}
