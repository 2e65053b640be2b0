// Every setting of config.ts as a flag in kebab-case. Says nothing of defaults to commander, so that environment and file get their turn.
import { type Command as Commander, Option } from 'commander'
import { flagName, SETTINGS, type SettingName } from '../config.ts'

const SWITCHES: readonly string[] = ['verbose', 'quiet']
const names = Object.keys(SETTINGS) as SettingName[]

const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  ...value.split(','),
]

function optionOf(name: SettingName): Option {
  const { meaning, fallback } = SETTINGS[name]
  if (SWITCHES.includes(name)) return new Option(flagName(name), meaning)
  const isList = Array.isArray(fallback)
  const shown = fallback === null || isList ? 'none' : String(fallback)
  const option = new Option(`${flagName(name)} <value>`, `${meaning} (default: ${shown})`)
  return isList ? option.argParser(collect) : option
}

export function addFlags(command: Commander): void {
  command.optionsGroup('Settings (each also as GRAPEVINE_… in the environment and in grapevine.config.json):')
  const own = new Set(command.options.map((option) => option.attributeName()))
  for (const name of names) if (!own.has(name)) command.addOption(optionOf(name))
}

/** The flags that were given, by name of setting. A command's own option of the same name (`copy --from`) is none. */
export function flagsOf(
  options: Readonly<Record<string, unknown>>,
  own: readonly string[],
): Readonly<Record<string, unknown>> {
  const given = names.filter((name) => options[name] !== undefined && !own.includes(name))
  return Object.fromEntries(given.map((name) => [name, options[name]]))
}
