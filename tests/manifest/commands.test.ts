import { commandIn } from '../../bot/command';
import { commandLists } from '../../manifest/commands';
import { commandTexts } from '../../texts/commands';

const languages = ['nb', 'nn'] as const;

function titles(language: 'nb' | 'nn', scope: string): readonly string[] {
  const list = commandLists(language).find(({ scopes }) => scopes.includes(scope as 'personal'));
  return list?.commands.map(({ title }) => title) ?? [];
}

describe('The commands that Teams lists', () => {
  it.each(languages)('are all words that the bot understands as that command (%s)', (language) => {
    const names = Object.entries(commandTexts[language]);
    for (const { commands } of commandLists(language)) {
      for (const { title, description } of commands) {
        const [name] = names.find(([, texts]) => texts.description === description) ?? [];
        expect([title, commandIn(title)]).toEqual([title, name]);
      }
    }
  });

  it('are given for personal chat, channels and group chats, each by itself', () => {
    expect(commandLists('nb').map(({ scopes }) => scopes)).toEqual([['personal'], ['team'], ['groupChat']]);
  });

  it('stand in the same order in both written standards, since Teams lays one over the other', () => {
    const inOrder = languages.map((language) => commandLists(language).map(({ commands }) =>
      commands.map(({ title }) => commandIn(title))));
    expect(inOrder[0]).toEqual(inOrder[1]);
  });

  it('offer changing person to nobody: that is for a developer’s machine', () => {
    const offered = commandLists('nb').flatMap(({ commands }) => commands.map(({ title }) => commandIn(title)));
    expect(offered).not.toContain('actAs');
  });

  it('offer linking a channel in channels alone', () => {
    const [word = ''] = commandTexts.nb.linkChannel.words;
    expect(titles('nb', 'team')).toContain(word);
    expect([...titles('nb', 'personal'), ...titles('nb', 'groupChat')]).not.toContain(word);
  });

  it('use nynorsk words in nynorsk', () => {
    expect(titles('nn', 'personal')).toContain('ny førespurnad');
  });
});
