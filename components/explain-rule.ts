import { i18n } from '#i18n';

/** The name of a rule of understanding in the reader's language; its own name where the locale files do not have it yet. */
export function explainRule(rule: string): string {
  return i18n.t(`rule.${rule}` as 'rule.unknown') || rule;
}
