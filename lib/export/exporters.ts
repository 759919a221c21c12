import { bibtexExporter } from './bibtex.ts';
import { cslJsonExporter } from './csl-json.ts';
import { csvExporter } from './csv.ts';
import { dataPackageExporter } from './data-package.ts';
import type { Exporter } from './exporter.ts';
import { gbt7714Exporter } from './gbt7714.ts';
import { jsonExporter } from './json.ts';
import { jsonLdExporter } from './json-ld.ts';
import { markdownExporter } from './markdown.ts';
import { xlsxExporter } from './xlsx.ts';

/** The formats of export of facts, in the order in which they are offered. A further one is a file of its own and a line here. */
export const EXPORTERS: readonly Exporter[] = [
  csvExporter,
  xlsxExporter,
  jsonExporter,
  jsonLdExporter,
  markdownExporter,
  bibtexExporter,
  cslJsonExporter,
  gbt7714Exporter,
  dataPackageExporter,
];
