import type { Id, OrganisationId, ReferralId } from '../../identifiers';
import type { ArchiveMark, ArchiveReceipt, ArchiveSide } from './archive';

/** One side's archive of one referral. */
export interface ArchivedBy {
  readonly referralId: ReferralId;
  readonly side: ArchiveSide;
}

/** A mark as it is first written, with the referral's reference, since the mark outlives the referral. */
export type NewArchiveMark = ArchiveMark & ArchivedBy & { readonly organisationId: OrganisationId; readonly reference: string };

/** What the shelf of the archive needs from outside, under the actor's own transaction. */
export interface ArchivePorts {
  /** A digest of what the referral is like now: it changes with whatever belongs in the package; undefined for who is on neither side. */
  revisionOf(referralId: ReferralId): Promise<string | undefined>;
  /** The side's marks, the newest first. */
  marksOf(of: ArchivedBy): Promise<readonly ArchiveMark[]>;
  /** The referrals of a service in the order that they came, after one of them, at most so many. */
  referralsOf(organisationId: OrganisationId, after: ReferralId | undefined, most: number): Promise<readonly ReferralId[]>;
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
