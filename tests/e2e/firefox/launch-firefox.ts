import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Marionette } from './marionette.ts';

/** The extension's id in `wxt.config.ts`, and the host that its pages get in these tests. */
const ID = 'shudu@shudu.example';
const HOST = '0d5eadf0-0000-4000-8000-000000000001';
/** The first version that the manifest takes. */
const FIRST_VERSION = 142;
/** How often something that is waited for is looked at, in milliseconds, and how long. */
const ROUND = 50;
const PATIENCE = 30_000;

/** Firefox with the extension in it. Scripts are bodies of asynchronous functions that are given `args`. */
export interface Firefox {
  /** Opens an address in the tab in front and waits until it is loaded; a path is one of the extension's pages. */
  open(address: string): Promise<void>;
  /** Does something in a new tab, and closes it. */
  inNewTab<T>(work: () => Promise<T>): Promise<T>;
  reload(): Promise<void>;
  /** Runs a script in the page of the tab in front. */
  run<T>(script: string, ...args: unknown[]): Promise<T>;
  /** Runs a script in the page until it gives something true, and gives that. */
  waitFor<T>(script: string, ...args: unknown[]): Promise<T>;
  /** Waits until the page script is put into pages of a host. */
  waitUntilReads(host: string): Promise<void>;
  /** Runs a script with the rights of the browser itself. */
  runAsBrowser<T>(script: string, ...args: unknown[]): Promise<T>;
  /** Moves the mouse along some points of the page with its button down; one point is a click. */
  drag(...points: { x: number; y: number }[]): Promise<void>;
  type(text: string): Promise<void>;
  /**
   * Everything that the extension's scripts threw or complained of, but for what the browser notes of answers to pages that are no more,
   * and of questions to pages without a reader: that nobody answers there is what is asked.
   */
  listErrors(): Promise<string[]>;
  close(): Promise<void>;
}

/** Why these tests cannot run with a Firefox, or null if they can. */
export function explainMissing(path: string | null): string | null {
  if (!path) return 'no Firefox was found (FIREFOX_PATH names one)';
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  const version = Number(/Firefox (\d+)/.exec(stdout ?? '')?.[1]);
  return version >= FIRST_VERSION ? null : `Firefox ${version || '?'} is too old: ${FIRST_VERSION} is needed`;
}

/** A copy of the build that speaks Chinese alone, like the one for Chromium. */
function prepareBuild(): string {
  const source = fileURLToPath(new URL('../../../.output/firefox-mv3-test', import.meta.url));
  const copy = `${source}-zh-CN`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(source, copy, { recursive: true });
  rmSync(join(copy, '_locales/en'), { recursive: true, force: true });
  return copy;
}

function findPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** Settings that keep Firefox to itself, and send what it asks for over http to the newspaper. */
function writeSettings(profile: string, ports: { marionette: number; proxy: number }): void {
  const settings = {
    'marionette.port': ports.marionette,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': ports.proxy,
    'extensions.webextensions.uuids': JSON.stringify({ [ID]: HOST }),
    'app.normandy.enabled': false,
    'app.update.disabledForTesting': true,
    'browser.aboutwelcome.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'datareporting.policy.dataSubmissionEnabled': false,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
  };
  const lines = Object.entries(settings).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
}

const pause = () => new Promise((resolve) => setTimeout(resolve, ROUND));

/** Looks again and again until something is there. */
async function until<T>(look: () => Promise<T | null | undefined | false>, what: string): Promise<T> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause()) {
    const seen = await look();
    if (seen) return seen;
  }
  throw new Error(`waited in vain for ${what}`);
}

async function stop(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await gone;
}

/** The script as an asynchronous function's body that tells its value or its error. */
const wrap = (script: string) => `const [args, done] = arguments;
  (async () => { ${script} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;

/** Starts Firefox without a window, with a fresh profile and the build for tests. `proxy` is the port of the newspaper. */
export async function launchFirefox(path: string, proxy: number): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'shudu-firefox-'));
  const port = await findPort();
  writeSettings(profile, { marionette: port, proxy });
  const child = spawn(
    path,
    ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile],
    { stdio: 'ignore', env: { ...process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' } },
  );
  const marionette = await until(() => Marionette.open(port), 'Firefox');
  await marionette.send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });

  const run = async <T>(script: string, ...args: unknown[]): Promise<T> => {
    const answer = await marionette.send('WebDriver:ExecuteAsyncScript', {
      script: wrap(script),
      args: [args],
      sandbox: null,
    });
    const { value, error } = (answer as { value: { value?: T; error?: string } }).value;
    if (error) throw new Error(error);
    return value as T;
  };
  const runAsBrowser = async <T>(script: string, ...args: unknown[]): Promise<T> => {
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await run(script, ...args);
    } finally {
      await marionette.send('Marionette:SetContext', { value: 'content' });
    }
  };
  await marionette.send('Addon:Install', { path: prepareBuild(), temporary: true });
  const waitUntilReads = async (host: string): Promise<void> => {
    const reads = `const scripts = WebExtensionPolicy.getByID(args[0])?.contentScripts ?? [];
      return scripts.some(({ matches }) => matches.patterns.some(({ pattern }) => pattern.includes(args[1])));`;
    await until(() => runAsBrowser<boolean>(reads, ID, host), `the page script on ${host}`);
  };
  await waitUntilReads('dzb.jmrb.com');

  const act = (id: string, type: string, actions: object[]) =>
    marionette.send('WebDriver:PerformActions', { actions: [{ type, id, actions }] });
  return {
    run,
    runAsBrowser,
    waitUntilReads,
    async open(address) {
      const url = address.includes('://') ? address : `moz-extension://${HOST}/${address}`;
      await marionette.send('WebDriver:Navigate', { url });
    },
    async inNewTab(work) {
      const { value: before } = (await marionette.send('WebDriver:GetWindowHandle')) as { value: string };
      const { handle } = (await marionette.send('WebDriver:NewWindow', { type: 'tab' })) as {
        handle: string;
      };
      await marionette.send('WebDriver:SwitchToWindow', { handle });
      try {
        return await work();
      } finally {
        await marionette.send('WebDriver:CloseWindow');
        await marionette.send('WebDriver:SwitchToWindow', { handle: before });
      }
    },
    async reload() {
      await marionette.send('WebDriver:Refresh');
    },
    // A page that is just being left cannot be asked: it is asked again.
    waitFor: <T>(script: string, ...args: unknown[]) =>
      until(() => run<T>(script, ...args).catch(() => null), script),
    async drag(...points) {
      const [first, ...rest] = points.map(({ x, y }) => ({
        type: 'pointerMove',
        x: Math.round(x),
        y: Math.round(y),
        duration: 50,
      }));
      const button = { button: 0 };
      await act('mouse', 'pointer', [
        first!,
        { type: 'pointerDown', ...button },
        ...rest,
        { type: 'pointerUp', ...button },
      ]);
    },
    async type(text) {
      await act(
        'keyboard',
        'key',
        [...text].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value }))),
      );
    },
    listErrors: () =>
      runAsBrowser<string[]>(
        `const scripts = Services.console.getMessageArray()
           .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
           .map((one) => one.sourceName + ': ' + one.errorMessage);
         const written = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage).getEvents()
           .filter(({ level }) => level === 'error' || level === 'assert')
           .map(({ filename, arguments: [what] }) => filename + ': ' + what);
         return [...scripts, ...written].filter((line) => line.startsWith('moz-extension://' + args[0]))
           .filter((line) => !/context unloaded|context is inactive|Receiving end does not exist/.test(line));`,
        HOST,
      ),
    async close() {
      marionette.close();
      await stop(child);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
