import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from './browser.ts';

/** A step of the test run: a command, and whether it is a vitest project whose tests are counted one by one. */
interface Step {
  name: string;
  command: string[];
  counted?: boolean;
}

const REPORTS = '.output/test';
const vitest = (project: string): Step => ({
  name: project,
  command: [
    'vitest',
    'run',
    `--project=${project}`,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${REPORTS}/${project}.json`,
  ],
  counted: true,
});

const STEPS: Step[] = [
  { name: 'types of the entrypoints', command: ['wxt', 'prepare'] },
  { name: 'Biome', command: ['biome', 'check'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'pure fence', command: ['tsc', '-p', 'tsconfig.pure.json'] },
  { name: 'knip', command: ['knip'] },
  vitest('unit'),
  vitest('browser'),
  { name: 'build for Chrome and Edge', command: ['wxt', 'build'] },
  { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox'] },
  { name: 'build for the end-to-end tests', command: ['wxt', 'build', '--mode', 'test'] },
  { name: 'the same for Firefox', command: ['wxt', 'build', '-b', 'firefox', '--mode', 'test'] },
  vitest('e2e'),
  { name: 'size', command: ['size-limit'] },
];

interface Count {
  passed: number;
  failed: number;
}

/** Tests of a vitest report; a run that wrote none counts as one failure. */
function countTests(project: string, ok: boolean): Count {
  const file = `${REPORTS}/${project}.json`;
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(file, 'utf8'));
  if (numPendingTests > 0) console.log(`— ${project}: ${numPendingTests} skipped, and not counted`);
  // A file that does not load, or an error outside a test, fails the run without a failed test.
  return { passed: numPassedTests, failed: Math.max(numFailedTests, ok ? 0 : 1) };
}

function run({ name, command, counted }: Step): Count {
  console.log(`\n— ${name}`);
  const started = Date.now();
  const { status } = spawnSync('npx', command, { stdio: 'inherit', shell: process.platform === 'win32' });
  const ok = status === 0;
  console.log(`— ${name}: ${ok ? 'passed' : 'FAILED'} (${Math.round((Date.now() - started) / 1000)} s)`);
  return counted ? countTests(name, ok) : { passed: Number(ok), failed: Number(!ok) };
}

ensureBrowser();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const only = process.argv.slice(2);
const total = { passed: 0, failed: 0 };
const broken: string[] = [];
for (const step of STEPS.filter(({ name }) => only.length === 0 || only.includes(name))) {
  const { passed, failed } = run(step);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) broken.push(step.name);
}
if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
