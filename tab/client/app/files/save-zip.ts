import { saveFile } from './save-file';

/** Gives the browser a ZIP to save that came in base64. */
export function saveZip(name: string, base64: string): void {
  saveFile(name, new Blob([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], { type: 'application/zip' }));
}
