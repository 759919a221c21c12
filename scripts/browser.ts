import { existsSync } from 'node:fs';
import { join } from 'node:path';

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
  return usualPlaces().find((path) => existsSync(path)) ?? null;
}
