import type { Id, OfferId, OrganisationId, PersonId, ReferralId } from '../../identifiers';
import type { Temporal } from '../../time';
import type { ArchiveMark, ArchiveNoun, ArchiveReceipt, ArchiveSide } from './archive';
import type { ArchiveOwner } from './policy';
import type { OwnRow, RowMark } from './take-out-rows';

/** One thing by its id. */
export interface ArchivedNoun {
  readonly noun: ArchiveNoun;
  readonly nounId: string;
}

/** A mark as it is first written, with the reference of what it is of, since the mark outlives it. */
export type NewArchiveMark = ArchiveMark & ArchivedNoun & ArchiveOwner & { readonly reference: string };

/** What happened to a group after it was planned: to a session, or to who leads it. */
export type OfferChange = { readonly at: Temporal.Instant; readonly ordinal: number } & (
  | { readonly what: 'moved' | 'cancelled' | 'added' | 'roomChanged' }
  | { readonly what: 'leader'; readonly personOut: PersonId | null; readonly personIn: PersonId | null }
);

/** What the shelf of the archive needs from outside, under the actor's own transaction. */
export interface ArchivePorts {
  /** A digest of what it is like now: it changes with whatever belongs in the package; undefined for who hands over for no side of it. */
  revisionOf(of: ArchivedNoun): Promise<string | undefined>;
  /** The side's marks, the newest first. */
  marksOf(of: ArchivedNoun & { readonly side: ArchiveSide }): Promise<readonly ArchiveMark[]>;
  /** What happened to a group's sessions and leaders, the first first, as far as the actor may know. */
  changesOf(offerId: OfferId): Promise<readonly OfferChange[]>;
  /** The referrals of a service in the order that they came, after one of them, at most so many. */
  referralsOf(organisationId: OrganisationId, after: ReferralId | undefined, most: number): Promise<readonly ReferralId[]>;
  /** A service's own rows of one kind in the order of their ids, after one of them, at most so many. */
  rowsOf(organisationId: OrganisationId, mark: RowMark, most: number): Promise<readonly OwnRow[]>;
  /** Writes a mark. The same package once more is the one that stands; answers its id. */
  add(mark: NewArchiveMark): Promise<Id<'archiveHandover'>>;
  /** Writes the archive's receipt, or corrects it, in the actor's name. */
  receive(id: Id<'archiveHandover'>, receipt: ArchiveReceipt): Promise<void>;
}

/** One file of a package: a text, or another package in base64. */
export type PackedFile = { readonly name: string } & ({ readonly text: string } | { readonly base64: string });
export type TextFile = Extract<PackedFile, { readonly text: string }>;

/** What makes a package of files. The same files always make the same package. */
export interface Packing {
  /** SHA-256 of the text as UTF-8, in hexadecimal. */
  sha256Of(text: string): string;
  /** A ZIP of the files in base64, and its SHA-256 in hexadecimal. */
  pack(files: readonly PackedFile[]): { readonly base64: string; readonly checksum: string };
}
