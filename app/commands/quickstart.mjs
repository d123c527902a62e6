#!/usr/bin/env node
/**
 * `npm run quickstart`: from a fresh clone to a served portal. Plain JavaScript, since it runs before anything is
 * installed. Each step is skipped when its result is newer than what it is made of, so a second run starts in seconds.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const BUILD_INPUTS = ['app', 'db', 'search', 'content', 'public', 'vite.config.ts', 'package-lock.json']

/** @param {string} step */
const say = (step) => console.log(`• ${step}`)

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) {
    console.error(
      `\n${command} ${args.join(' ')} did not finish (status ${status}). Mend what it says above and run this again.`,
    )
    process.exit(1)
  }
}

/** Names, sizes and times of all files below a path, as one short text. @param {string} path @returns {string} */
function stateOf(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return `${path} ${stat.size} ${stat.mtimeMs}\n`
  return readdirSync(path)
    .sort()
    .map((name) => stateOf(join(path, name)))
    .join('')
}

const major = Number(process.versions.node.split('.')[0])
if (major < 20) {
  console.error(`Node ${process.versions.node} is too old: install Node 20 or newer.`)
  process.exit(1)
}

if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) {
  say('ติดตั้งไลบรารี · installing packages (about half a minute)')
  run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel', 'error'])
}

const stamp = join(root, 'build', '.made-from')
const hash = createHash('sha256')
for (const input of BUILD_INPUTS) if (existsSync(join(root, input))) hash.update(stateOf(join(root, input)))
const madeFrom = hash.digest('hex')
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== madeFrom) {
  say('สร้างเว็บไซต์ · building the portal')
  run('npm', ['run', '--silent', 'build', '--', '--logLevel', 'error'])
  writeFileSync(stamp, madeFrom)
}

const dataDir = resolve(root, process.env['DATA_DIR'] ?? '.data')
mkdirSync(dataDir, { recursive: true })

say('เปิดเว็บไซต์ · starting the portal (Ctrl-C stops it)')
const server = spawn(process.execPath, ['--import', 'tsx', 'app/server.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production', DATA_DIR: dataDir },
})
// why: a terminal sends Ctrl-C to both; the server decides when everything is closed.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    if (server.exitCode === null) server.kill(signal)
  })
}
server.on('exit', (code) => process.exit(code ?? 1))
