/** The small page that takes a counsellor to Microsoft's own page of consent and back. */
export const calendarConsentTexts = {
  nb: {
    leaving: { title: 'Du sendes til Microsoft', text: 'Der sier du ja eller nei til at vi leser når du er opptatt.' },
    given: { title: 'Takk', text: 'Nå kan vi lese når du er opptatt. Du kan lukke dette vinduet.' },
    declined: { title: 'Du sa ikke ja', text: 'Kalenderen blir ikke lest. Du kan lukke dette vinduet.' },
    failed: { title: 'Det gikk ikke', text: 'Lukk dette vinduet og prøv en gang til.' },
  },
  nn: {
    leaving: { title: 'Du blir send til Microsoft', text: 'Der seier du ja eller nei til at vi les når du er oppteken.' },
    given: { title: 'Takk', text: 'No kan vi lese når du er oppteken. Du kan lukke dette vindauget.' },
    declined: { title: 'Du sa ikkje ja', text: 'Kalenderen blir ikkje lesen. Du kan lukke dette vindauget.' },
    failed: { title: 'Det gjekk ikkje', text: 'Lukk dette vindauget og prøv ein gong til.' },
  },
};
