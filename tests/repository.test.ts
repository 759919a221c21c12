import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import packageFile from '../package.json' with { type: 'json' };
import config from '../wxt.config.ts';

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

async function manifestFor(browser: 'chrome' | 'firefox') {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('the manifest is a function of browser and mode');
  return manifest({ browser, mode: 'production', command: 'build', manifestVersion: 3 });
}

describe('the repository', () => {
  it('explains every permission in PRIVACY.md', async () => {
    const { permissions = [], host_permissions: hosts = [] } = await manifestFor('chrome');
    expect(permissions.length).toBeGreaterThan(0);
    for (const permission of [...permissions, ...hosts])
      expect(read('PRIVACY.md')).toContain(`\`${permission}\``);
  });

  it('asks for no more in Firefox, and says that it collects nothing', async () => {
    const [chrome, firefox] = [await manifestFor('chrome'), await manifestFor('firefox')];
    expect(chrome.permissions).toEqual(expect.arrayContaining(firefox.permissions ?? []));
    expect(firefox.browser_specific_settings?.gecko?.data_collection_permissions).toEqual({
      required: ['none'],
    });
  });

  it('names the keys of its commands in the README', async () => {
    const { commands = {} } = await manifestFor('chrome');
    const keys = Object.values(commands).flatMap(({ suggested_key: key }) =>
      typeof key === 'object' ? (key.default ?? []) : (key ?? []),
    );
    expect(keys.length).toBeGreaterThan(2);
    for (const key of keys) expect(read('README.md')).toContain(`\`${key}\``);
  });

  it('has every script that the README names', () => {
    const named = [...read('README.md').matchAll(/npm (?:run (?:-s )?)?([\w:-]+)/g)].map(
      (match) => match[1]!,
    );
    const known = Object.keys(packageFile.scripts);
    expect(named.filter((name) => !known.includes(name) && name !== 'and')).toEqual([]);
  });

  it('pins every package to one version', () => {
    const versions = Object.values({ ...packageFile.dependencies, ...packageFile.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+/.test(version))).toEqual([]);
  });

  it('explains every package that ships in CONTRIBUTING.md', () => {
    for (const name of Object.keys(packageFile.dependencies)) expect(read('CONTRIBUTING.md')).toContain(name);
  });

  it('has the version of the package at the head of the changelog', () => {
    expect(read('CHANGELOG.md')).toMatch(new RegExp(`## ${packageFile.version.replaceAll('.', '\\.')}`));
  });
});
