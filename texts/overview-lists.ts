/** Lists of a year that are saved as files. */
export const overviewListTexts = {
  nb: {
    title: 'Last ned lister',
    rule: 'Listene har det du selv ser: alle tjenestenes tall hvis du koordinerer nettverket eller leder gruppen, ellers bare din egen tjenestes. De har aldri koder eller navn.',
    lists: { offers: 'Tilbud', enrolments: 'Plasser per tjeneste', attendance: 'Oppmøte' },
    files: { offers: 'gruppetilbud', enrolments: 'plasser', attendance: 'oppmote' },
    csv: 'CSV', excel: 'Excel', as: (list: string, kind: string) => `${list} som ${kind}`, preparing: 'Listen hentes …',
    columns: {
      network: 'Nettverk', programme: 'Program', state: 'Status', first: 'Første samling', last: 'Siste samling', sessions: 'Samlinger',
      capacity: 'Plasser i alt', unit: 'Telles i', placed: 'Har plass', waiting: 'Venter', service: 'Tjeneste', session: 'Samling', attended: 'Kom', places: 'Plasser',
    },
    units: { fosterHome: 'fosterhjem', person: 'personer' },
  },
  nn: {
    title: 'Last ned lister',
    rule: 'Listene har det du sjølv ser: tala til alle tenestene om du koordinerer nettverket eller leier gruppa, elles berre dei til di eiga teneste. Dei har aldri kodar eller namn.',
    lists: { offers: 'Tilbod', enrolments: 'Plassar per teneste', attendance: 'Oppmøte' },
    files: { offers: 'gruppetilbod', enrolments: 'plassar', attendance: 'oppmote' },
    csv: 'CSV', excel: 'Excel', as: (list: string, kind: string) => `${list} som ${kind}`, preparing: 'Lista blir henta …',
    columns: {
      network: 'Nettverk', programme: 'Program', state: 'Status', first: 'Første samling', last: 'Siste samling', sessions: 'Samlingar',
      capacity: 'Plassar i alt', unit: 'Talt i', placed: 'Har plass', waiting: 'Ventar', service: 'Teneste', session: 'Samling', attended: 'Kom', places: 'Plassar',
    },
    units: { fosterHome: 'fosterheimar', person: 'personar' },
  },
};
