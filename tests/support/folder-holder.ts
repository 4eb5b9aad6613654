// A process that takes the data folder it is told, says whether it got it, and keeps it until it is killed.
import { FolderInUse, takeFolder } from '../../store/folder-lock';

const [folder] = process.argv.slice(2);

try {
  takeFolder(folder ?? '');
  process.send?.('taken');
} catch (fault) {
  process.send?.(fault instanceof FolderInUse ? `in use by ${fault.processId}` : 'failed');
}
