import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import {
  deleteAnnotations,
  listTags,
  restoreAnnotation,
  updateAnnotation,
} from '../../lib/database/annotations.ts';
import { correctFact, reviewFact } from '../../lib/database/facts.ts';
import { openDatabase } from '../../lib/database/open.ts';
import { type Command, onMessage, sendMessage } from '../../lib/messages/protocol.ts';
import { schemas } from '../../lib/messages/schemas.ts';
import { tellTabs } from '../../lib/messages/tell-tabs.ts';
import { categoryColours, colourNames, hostsSwitchedOff, shownKinds } from '../../lib/settings/settings.ts';
import { registerReader } from '../../lib/sites/registration.ts';
import { annotate, placeAnnotation } from './annotate.ts';
import { answer } from './answer.ts';
import { addOwnTerm, installStarterDictionary } from './dictionaries.ts';
import { readArticle } from './read-article.ts';
import { followSubscriptions } from './subscriptions.ts';
import { showCount, tellAllTabs } from './tabs.ts';

const nothing = v.unknown();
const now = () => new Date().toISOString();

/** Answers what pages ask. The worker may be stopped at any moment: nothing is kept here that cannot be made again. */
function answerPages(): void {
  const db = openDatabase();
  onMessage(
    'loadArticleTools',
    answer(nothing, async (_, { sender }) => {
      const target = { tabId: sender.tab?.id ?? -1, frameIds: [sender.frameId ?? 0] };
      await browser.scripting.executeScript({ target, files: ['/article-tools.js'] });
      return null;
    }),
  );
  onMessage(
    'readArticle',
    answer(schemas.readArticle, async (data, { sender }) => {
      const reading = await readArticle(db, data, now());
      // The page does not wait for the badge.
      void showCount(sender.tab?.id, reading.facts.length).catch(() => undefined);
      return reading;
    }),
  );
  onMessage(
    'addAnnotation',
    answer(schemas.addAnnotation, async (data, { sender }) => {
      const annotation = await annotate(db, data, now());
      void tellTabs(db, annotation.article, sender.tab?.id);
      return annotation;
    }),
  );
  onMessage(
    'changeAnnotation',
    answer(schemas.changeAnnotation, async ({ id, ...change }, { sender }) => {
      const annotation = await updateAnnotation(db, id, { ...change, at: now() });
      void tellTabs(db, annotation.article, sender.tab?.id);
      return annotation;
    }),
  );
  onMessage(
    'placeAnnotation',
    answer(schemas.placeAnnotation, async (data, { sender }) => {
      const annotation = await placeAnnotation(db, data, now());
      void tellTabs(db, annotation.article, sender.tab?.id);
      return annotation;
    }),
  );
  onMessage(
    'deleteAnnotation',
    answer(schemas.identified, async ({ id }, { sender }) => {
      for (const { article } of await deleteAnnotations(db, [id], now())) {
        void tellTabs(db, article, sender.tab?.id);
      }
      return null;
    }),
  );
  onMessage(
    'restoreAnnotation',
    answer(schemas.identified, async ({ id }, { sender }) => {
      const annotation = await restoreAnnotation(db, id);
      void tellTabs(db, annotation.article, sender.tab?.id);
      return annotation;
    }),
  );
  onMessage(
    'reviewFact',
    answer(schemas.reviewFact, async ({ id, review }, { sender }) => {
      const fact = await reviewFact(db, { id, review, at: now() });
      void tellTabs(db, fact.article, sender.tab?.id);
      return fact;
    }),
  );
  onMessage(
    'correctFact',
    answer(schemas.correctFact, async ({ id, correction }, { sender }) => {
      const fact = await correctFact(db, { id, correction, at: now() });
      void tellTabs(db, fact.article, sender.tab?.id);
      return fact;
    }),
  );
  onMessage(
    'addTerm',
    answer(schemas.addTerm, async (term) => {
      await addOwnTerm(db, term, now());
      return null;
    }),
  );
  onMessage(
    'listTags',
    answer(nothing, () => listTags(db)),
  );
}

/** Keeps the sites on which the reader runs equal to what is allowed and not switched off. */
function followSites(): void {
  const register = () => void registerReader().catch(console.error);
  browser.permissions.onAdded.addListener(register);
  browser.permissions.onRemoved.addListener(register);
  browser.runtime.onStartup.addListener(register);
  hostsSwitchedOff.watch(register);
}

/** Open articles follow the reader's choice of marks and colours. */
function followLooks(): void {
  for (const setting of [categoryColours, colourNames, shownKinds]) setting.watch(() => void tellAllTabs());
}

function main(): void {
  answerPages();
  followSites();
  followLooks();
  followSubscriptions(openDatabase());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void registerReader().catch(console.error);
    void installStarterDictionary(openDatabase()).catch(console.error);
    if (reason === 'install') void browser.tabs.create({ url: '/welcome.html' });
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    void sendMessage('runCommand', command as Command, tab.id).catch(() => undefined);
  });
}

// As a module it shares the database and the grammar with the pages: the store package holds each once.
export default defineBackground({ type: 'module', main });
