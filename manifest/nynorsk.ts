import { manifestTexts } from '../texts/manifest';
import { commandLists } from './commands';
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
    ...Object.fromEntries(commandLists('nn').flatMap(({ commands }, list) =>
      commands.flatMap(({ title, description }, command) => {
        const place = `bots[0].commandLists[${list}].commands[${command}]`;
        return [[`${place}.title`, title], [`${place}.description`, description]];
      }))),
  };
}
