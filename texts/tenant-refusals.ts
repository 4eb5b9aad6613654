/** What an administrator is told whose list of tenants cannot be changed so, and a person whose tenant is not on it. */
export const tenantRefusalTexts = {
  nb: {
    tenantIdIsUnreadable: 'Dette er ikke en tenant-ID. Den ser slik ut: 8 tegn, bindestrek, 4, bindestrek, 4, bindestrek, 4, bindestrek, 12. Kopier den fra Entra.',
    tenantIsAdmitted: 'Denne tenanten har allerede tilgang.',
    tenantIsNotAdmitted: 'Organisasjonen du er logget inn fra, har ikke tilgang her. Be lederen din ta kontakt med den som drifter løsningen.',
    tenantHasEnded: 'Tilgangen er allerede avsluttet.',
    homeTenantStays: 'Dette er tenanten løsningen drives fra. Den har alltid tilgang.',
    tenantIsStillAdmitted: 'Organisasjonen har tilgang. Avslutt tilgangen først.',
    confirmationDiffers: 'Det du skrev, er ikke ID-en til denne tenanten. Kopier den fra kortet.',
    tenantIsLeaving: 'Slettingen pågår allerede.',
    thereIsNoApplication: 'Løsningen kjører her uten app i Entra. Da er det ikke noe samtykke å be om.',
  },
  nn: {
    tenantIdIsUnreadable: 'Dette er ikkje ein tenant-ID. Han ser slik ut: 8 teikn, bindestrek, 4, bindestrek, 4, bindestrek, 4, bindestrek, 12. Kopier han frå Entra.',
    tenantIsAdmitted: 'Denne tenanten har alt tilgang.',
    tenantIsNotAdmitted: 'Organisasjonen du er logga inn frå, har ikkje tilgang her. Be leiaren din ta kontakt med den som driftar løysinga.',
    tenantHasEnded: 'Tilgangen er alt avslutta.',
    homeTenantStays: 'Dette er tenanten løysinga blir driven frå. Han har alltid tilgang.',
    tenantIsStillAdmitted: 'Organisasjonen har tilgang. Avslutt tilgangen først.',
    confirmationDiffers: 'Det du skreiv, er ikkje ID-en til denne tenanten. Kopier han frå kortet.',
    tenantIsLeaving: 'Slettinga går alt føre seg.',
    thereIsNoApplication: 'Løysinga køyrer her utan app i Entra. Då er det ikkje noko samtykke å be om.',
  },
};
