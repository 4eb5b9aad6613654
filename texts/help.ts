/** The card that answers «hjelp», and anything the bot does not understand. */
export const helpTexts = {
  nb: {
    title: 'Dette kan jeg hjelpe med',
    intro: (who: string) => `Du er her som ${who}.`,
    say: 'Skriv ett av ordene under. I en kanal eller gruppechat skriver du @ og navnet mitt først.',
    openTab: 'Åpne fanen',
  },
  nn: {
    title: 'Dette kan eg hjelpe med',
    intro: (who: string) => `Du er her som ${who}.`,
    say: 'Skriv eitt av orda under. I ein kanal eller gruppechat skriv du @ og namnet mitt først.',
    openTab: 'Opne fana',
  },
};
