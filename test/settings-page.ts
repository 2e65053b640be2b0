// config.ts → docs/settings.md, so that the page never says anything else than the code.
import { environmentName, flagName, SETTINGS } from '../config.ts'

const INTRODUCTION = `# Settings

Every setting is a flag, a name in the environment, and a name in \`grapevine.config.json\` in the folder Grapevine is started from.
Flag beats environment beats file beats default. Durations are written \`500ms\`, \`30s\`, \`10m\`, \`2h\`, \`1d\` (a bare number is milliseconds), sizes
\`500k\`, \`8 MiB\`; lists repeat the flag or use commas. Generated from \`config.ts\`: change it there.

| setting | flag | environment | default | meaning |
|---|---|---|---|---|
`

function shown(fallback: unknown): string {
  if (fallback === null || (Array.isArray(fallback) && fallback.length === 0)) return 'none'
  return `\`${fallback}\``
}

/** The version stands in the default of userAgent; the page must not change with each one. */
export function settingsPage(version: string): string {
  const rows = Object.entries(SETTINGS).map(([name, { fallback, meaning }]) => {
    const cells = [`\`${name}\``, `\`${flagName(name)}\``, `\`${environmentName(name)}\``, shown(fallback), meaning]
    return `| ${cells.join(' | ')} |\n`
  })
  return INTRODUCTION + rows.join('').replace(`/${version}`, '/VERSION')
}
