#!/usr/bin/env node
/**
 * `npm test`: every check of the project, one after another, counted together.
 * Installs the project's own npm packages when they are missing and never touches the system.
 * The last line reads `N passed, N failed, N skipped`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const totals = { passed: 0, failed: 0, skipped: 0 }

/** @param {string} command @param {string[]} args */
function run(command, args) {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0
}

/** @param {string} title @param {string[]} args a script of package.json */
function check(title, args) {
  console.log(`\n── ${title}`)
  const passed = run('npm', ['run', '--silent', ...args])
  totals[passed ? 'passed' : 'failed'] += 1
}

/** Runs every vitest project and adds its tests to the totals; a run that reports nothing counts as a failure. */
function vitest() {
  console.log('\n── tests')
  const folder = mkdtempSync(join(tmpdir(), 'khlang-tests-'))
  const report = join(folder, 'report.json')
  const clean = run('npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined
  rmSync(folder, { recursive: true, force: true })
  totals.passed += result?.numPassedTests ?? 0
  totals.skipped += (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0)
  const failed = result?.numFailedTests ?? 0
  // why: a file that cannot be loaded fails the run without one failed test.
  totals.failed += failed === 0 && !clean ? 1 : failed
}

if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) {
  console.log('── installing npm packages')
  if (!run('npm', ['ci', '--no-fund', '--no-audit'])) process.exit(1)
}

check('types', ['types'])
check('lint', ['lint'])
check('format', ['format:check'])
check('architecture', ['architecture'])
check('unused and unlisted', ['deadcode'])
check('build', ['build'])
vitest()

console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`)
process.exit(totals.failed === 0 ? 0 : 1)
