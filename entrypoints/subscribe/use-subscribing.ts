import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { explainProblem } from '../../components/dictionary/explain-problem.ts';
import { explainStorage } from '../../components/dictionary/explain-storage.ts';
import { openDatabase } from '../../lib/database/open.ts';
import { hostsSwitchedOff } from '../../lib/settings/settings.ts';
import { checkAddress } from '../../lib/sharing/check-address.ts';
import { patternOf } from '../../lib/sites/origins.ts';
import { type Desk, openDesk } from '../options/desk-client.ts';
import type { OfferAnswer } from '../options/tasks/subscription.ts';
import { scheduleUpdates } from './schedule.ts';

/** How far a subscription is. */
export type SubscribingStage =
  | { kind: 'asking'; problem: string }
  | { kind: 'working'; step: 'fetching' | 'installing' }
  | ({ kind: 'offer' } & Omit<Extract<OfferAnswer, { kind: 'offer' }>, 'kind'>)
  | { kind: 'done'; dictionary: string; title: string };

/** A subscription and what can be done with it at its stage. */
export interface Subscribing {
  stage: SubscribingStage;
  /** To be called from a click: the browser asks for the permission only then. */
  fetch(address: string, isTyped: boolean): Promise<void>;
  install(): Promise<void>;
  cancel(): void;
}

/** Hosts that the extension may already ask; looked up before the click, as the question must follow it at once. */
function useKnownHosts(): ReadonlySet<string> {
  const [hosts, setHosts] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    void browser.permissions
      .getAll()
      .then(({ origins = [] }) => setHosts(new Set(origins.map((origin) => origin.split('/')[2] ?? ''))));
  }, []);
  return hosts;
}

/** A host that was allowed for its dictionary alone is not read: its pages are none of ours. */
async function keepReaderAway(host: string): Promise<void> {
  const off = await hostsSwitchedOff.getValue();
  if (!off.includes(host)) await hostsSwitchedOff.setValue([...off, host]);
}

/** Leads a subscription from its address over the permission and the reader's consent to the kept list. */
export function useSubscribing(): Subscribing {
  const [stage, setStage] = useState<SubscribingStage>({ kind: 'asking', problem: '' });
  const known = useKnownHosts();
  const desk = useRef<Desk | null>(null);
  const close = (): void => {
    desk.current?.close();
    desk.current = null;
  };
  useEffect(() => close, []);
  const refuse = (problem: string): void => setStage({ kind: 'asking', problem });

  const allow = async (host: string): Promise<boolean> => {
    if (!(await browser.permissions.request({ origins: [patternOf(host)] }))) return false;
    if (!known.has(host)) await keepReaderAway(host);
    return true;
  };

  const attempt = async (work: (worker: Desk) => Promise<SubscribingStage>): Promise<void> => {
    desk.current ??= openDesk();
    const worker = desk.current;
    try {
      const next = await work(worker);
      if (desk.current === worker) setStage(next);
    } catch (error) {
      if (desk.current === worker) refuse(explainStorage(error));
    }
  };

  return {
    stage,
    fetch: async (address, isTyped) => {
      let url: URL;
      try {
        url = checkAddress(address, isTyped);
      } catch (error) {
        return refuse(explainProblem((error as Error).message));
      }
      if (!(await allow(url.hostname))) return refuse(i18n.t('subscription.notAllowed', [url.hostname]));
      setStage({ kind: 'working', step: 'fetching' });
      await attempt(async (worker) => {
        const appVersion = browser.runtime.getManifest().version;
        const answer = await worker.ask('fetchOffer', { address: url.href, isTyped, appVersion });
        return answer.kind === 'refused'
          ? { kind: 'asking', problem: explainProblem(answer.problem) }
          : answer;
      });
    },
    install: async () => {
      if (stage.kind !== 'offer') return;
      const { title } = stage.offer;
      setStage({ kind: 'working', step: 'installing' });
      await attempt(async (worker) => {
        const dictionary = await worker.ask('installOffer', null);
        await scheduleUpdates(openDatabase());
        return { kind: 'done', dictionary, title };
      });
    },
    cancel: () => {
      close();
      refuse('');
    },
  };
}
