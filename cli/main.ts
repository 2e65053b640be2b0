// The front door: finds the command, checks the settings, runs it, says in one sentence what went wrong. Decides nothing.
import { Command as Commander, CommanderError } from 'commander'
import { loadConfig, readConfigFile, VERSION } from '../config.ts'
import type { Command } from './command.ts'
import { COMMANDS } from './commands.ts'
import { explain } from './failure.ts'
import { addFlags, flagsOf } from './flags.ts'
import { endWithReader } from './terminal.ts'

function addCommand(program: Commander, command: Command): void {
  const added = program.command(command.usage).summary(command.summary).description(command.summary)
  for (const [flags, meaning] of command.options) added.option(flags, meaning)
  const own = added.options.map((option) => option.attributeName())
  addFlags(added)
  added.addHelpText('after', `\nExamples:\n${command.examples.map((line) => `  ${line}`).join('\n')}\n`)
  added.action(async () => {
    const options = added.opts()
    const config = loadConfig(flagsOf(options, own), process.env, readConfigFile(process.cwd()))
    const { run } = await command.load()
    process.exitCode = await run({ words: added.args, options, config })
  })
}

function programOf(): Commander {
  const program = new Commander('grapevine')
  program.description('See who answered your post, and how the talk spread.').version(VERSION)
  program
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'grapevine: ')) })
  for (const command of COMMANDS) addCommand(program, command)
  return program
}

async function main(): Promise<void> {
  endWithReader()
  try {
    await programOf().parseAsync()
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2
      return
    }
    const { sentence, status, details } = explain(error)
    process.stderr.write(`grapevine: ${sentence}\n`)
    if (details !== null && process.argv.includes('--verbose')) process.stderr.write(`${details}\n`)
    process.exitCode = status
  }
}

await main()
