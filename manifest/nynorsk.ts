import { manifestTexts } from '../texts/manifest';
import { offerExtensionTexts } from '../texts/offer-extension';
import { commandLists } from './commands';
import template from './manifest.template.json';

/** The file of nynorsk words that Teams lays over the manifest's own, by the place of each in the manifest. */
export function nynorskWords(): Readonly<Record<string, string>> {
  const { shortName, fullName, shortDescription, fullDescription, tabName } = manifestTexts.nn;
  const { command, parameter } = offerExtensionTexts.nn;
  const home = template.staticTabs.findIndex((tab) => tab.entityId === 'home');
  return {
    $schema: template.$schema.replace('MicrosoftTeams.schema.json', 'MicrosoftTeams.Localization.schema.json'),
    'name.short': shortName,
    'name.full': fullName,
    'description.short': shortDescription,
    'description.full': fullDescription,
    [`staticTabs[${home}].name`]: tabName,
    'composeExtensions[0].commands[0].title': command.title,
    'composeExtensions[0].commands[0].description': command.description,
    'composeExtensions[0].commands[0].parameters[0].title': parameter.title,
    'composeExtensions[0].commands[0].parameters[0].description': parameter.description,
    ...Object.fromEntries(commandLists('nn').flatMap(({ commands }, list) =>
      commands.flatMap(({ title, description }, command) => {
        const place = `bots[0].commandLists[${list}].commands[${command}]`;
        return [[`${place}.title`, title], [`${place}.description`, description]];
      }))),
  };
}
