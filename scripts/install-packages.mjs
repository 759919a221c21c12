// Installs the packages when they are missing or older than the lock file. Only Node's own modules: nothing else is there yet.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or later is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

const installed = `${root}node_modules/.package-lock.json`;
const lock = `${root}package-lock.json`;
const isFresh = existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
if (!isFresh) {
  console.log('Installing packages …');
  // Not `npm ci`: it refuses a lock file wherever a registry lacks the optional package of some other platform.
  const { status } = spawnSync('npm', ['install', '--no-save'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('The packages could not be installed; npm says above why.');
    process.exit(status ?? 1);
  }
}
