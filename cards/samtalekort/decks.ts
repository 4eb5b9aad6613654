import type { Deck } from '../../domain/conversations/deck';
import activeParents from './aktive-deltakere.json';
import baseQuestions from './basesporsmal.json';
import aGoodStart from './en-god-start.json';
import afterGroup from './etter-gruppe.json';
import afterContactVisit from './etter-samvaer.json';
import familyGroupConference from './familierad.json';
import beforeContactVisit from './for-samvaer.json';
import purposeOfFollowUp from './formal-med-oppfolgingen.json';
import firstContact from './forste-kontakt.json';
import informationAfterPlacement from './informasjon-etter-plassering.json';
import livingConditions from './levekar.json';
import familyNetwork from './nettverk.json';
import cooperation from './samarbeid.json';
import togetherOnContactVisits from './sammen-om-samvaer.json';
import productMapGap from './skattekart-gap.json';
import councilThemeMeeting from './temamote.json';
import threeQuestions from './tre-sporsmal.json';
import safeReunification from './trygg-gjenforening.json';
import developmentStair from './utviklingstrappen.json';
import difficultContactVisits from './vanskelige-samvaer.json';
import theWayOn from './veien-videre.json';
import assessmentFunnel from './vurderingstrakten.json';
import { readDecks } from '../../domain/conversations/deck-file/read-decks';

/**
 * The decks that the product brings, in the order they are offered: those for networks (FHN-06, LN-11; samtalekort.md 7),
 * those from the ministry's guide (GUI-01 to GUI-19; 6), and the frames of tools that others own (SK, VV, EGS; 1 to 5).
 */
export const decks: readonly Deck[] = readDecks([
  threeQuestions, baseQuestions, cooperation, afterGroup, councilThemeMeeting, productMapGap,
  firstContact, beforeContactVisit, afterContactVisit, difficultContactVisits, informationAfterPlacement,
  activeParents, livingConditions, familyNetwork, familyGroupConference, purposeOfFollowUp,
  developmentStair, togetherOnContactVisits, assessmentFunnel, safeReunification, theWayOn, aGoodStart,
]);
