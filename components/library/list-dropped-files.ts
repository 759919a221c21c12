import type { FileToImport } from './import-report.ts';

/** So many files are taken from one drop; the rest is told as left out. */
export const MOST_FILES = 5_000;
const DEEPEST = 20;

/** A file of the reader's computer to import. */
export function toFileToImport(file: File, name = file.webkitRelativePath || file.name): FileToImport {
  return { name, size: file.size, read: async () => new Uint8Array(await file.arrayBuffer()) };
}

function readEntries(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

async function walk(entry: FileSystemEntry, files: FileToImport[], depth: number): Promise<void> {
  if (files.length > MOST_FILES || depth > DEEPEST) return;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    files.push(toFileToImport(file, entry.fullPath.replace(/^\//, '')));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A reader gives a folder in parts of at most 100 entries.
  for (let part = await readEntries(reader); part.length > 0; part = await readEntries(reader))
    for (const child of part) await walk(child, files, depth + 1);
}

/** Everything that was dropped, folders with all that is in them, by name. Must be called straight from the event. */
export async function listDroppedFiles(transfer: DataTransfer): Promise<FileToImport[]> {
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  const files: FileToImport[] = [];
  for (const entry of entries) await walk(entry, files, 0);
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}
