import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

/** Usual places of Chromium-family browsers on Linux, macOS and Windows, in order of preference. */
function usualPlaces(): string[] {
  const programs = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA];
  const windows = programs
    .filter((folder): folder is string => Boolean(folder))
    .flatMap((folder) => [
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Google/Chrome for Testing/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]);
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...windows,
  ];
}

/**
 * Path of a Chromium-family browser that can load an unpacked extension from the command line: `CHROME_PATH`, else a usual place,
 * else null. Branded Google Chrome is left out: since version 137 it no longer takes `--load-extension`.
 */
export function findBrowser(): string | null {
  const named = process.env.CHROME_PATH;
  if (named) return existsSync(named) ? named : null;
  const playwright = chromium.executablePath();
  return [...usualPlaces(), playwright].find((path) => existsSync(path)) ?? null;
}

/** Path of a Firefox: `FIREFOX_PATH`, else a usual place, else null. Only some end-to-end tests want one. */
export function findFirefox(): string | null {
  const named = process.env.FIREFOX_PATH;
  if (named) return existsSync(named) ? named : null;
  const programs = process.env.ProgramFiles;
  const places = [
    '/usr/bin/firefox',
    '/usr/bin/firefox-esr',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...(programs ? [join(programs, 'Mozilla Firefox/firefox.exe')] : []),
  ];
  return places.find((path) => existsSync(path)) ?? null;
}

function run(command: string, parameters: string[]): boolean {
  console.log(`${command} ${parameters.join(' ')}`);
  return (
    spawnSync(command, parameters, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0
  );
}

function installByApt(): boolean {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  const install = ['install', '--yes', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'];
  return run('apt-get', ['update']) && run('apt-get', install);
}

function installByPlaywright(): string | null {
  if (!run('npx', ['playwright-core', 'install', 'chromium'])) return null;
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

/**
 * Path of a browser that can load the extension, installed first where there is none: by the package manager on Debian as root,
 * else by Playwright. Throws one clear sentence where neither works.
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  if (process.env.CHROME_PATH)
    throw new Error(`CHROME_PATH names ${process.env.CHROME_PATH}, which is not there.`);
  console.log('No Chromium-family browser was found; installing one …');
  const installed = (installByApt() && findBrowser()) || installByPlaywright();
  if (!installed) {
    throw new Error(
      'No Chromium-family browser: install Chromium or Microsoft Edge, or set CHROME_PATH to one.',
    );
  }
  return installed;
}
