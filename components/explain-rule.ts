import { i18n } from '#i18n';

/** What a rule of understanding goes by, in the reader's language; empty where the words themselves say enough. */
export function explainRule(rule: string): string {
  return i18n.t(`rule.${rule}` as 'rule.unknown');
}
