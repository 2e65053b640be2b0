// The zone that stands after a clock: an offset, or a name that means one offset wherever it is written.

/** Hours east of Greenwich. Names that several parts of the world use ("IST") tell nothing; those of America mean America. */
const NAMES: Readonly<Record<string, string>> = {
  ...{ Z: 'Z', GMT: 'Z', UTC: 'Z', UT: 'Z', WET: 'Z' },
  ...{ EST: '-05:00', EDT: '-04:00', CST: '-06:00', CDT: '-05:00', MST: '-07:00', MDT: '-06:00' },
  ...{ PST: '-08:00', PDT: '-07:00', AKST: '-09:00', AKDT: '-08:00', HST: '-10:00', NDT: '-02:30' },
  ...{ CET: '+01:00', CEST: '+02:00', MEZ: '+01:00', MESZ: '+02:00', WEST: '+01:00', BST: '+01:00' },
  ...{ EET: '+02:00', EEST: '+03:00', MSK: '+03:00', MSD: '+04:00', JST: '+09:00', KST: '+09:00', HKT: '+08:00' },
  ...{ SGT: '+08:00', AEST: '+10:00', AEDT: '+11:00', ACST: '+09:30', ACDT: '+10:30', AWST: '+08:00' },
  ...{ NZST: '+12:00', NZDT: '+13:00', BRT: '-03:00', SAST: '+02:00' },
}
/** "GMT+2", "UTC +05:30", "+0200", "EST", maybe in brackets or after "Uhr". */
const ZONE =
  /^\s?(?:Uhr|uur|klo|ч\.|น\.)?\s?\(?(?:(?:GMT|UTC?)\s?([+−–-]\d{1,2})(?::?([0-5]\d))?\b|([+−–-]\d{2}):?([0-5]\d)\b|([A-Z]{1,4}|z)\b)/
const FARTHEST = 14

/** "+02:00", "Z", or nothing when no zone is written, or one that nobody can tell. */
export function zoneAt(rest: string): string {
  const [, afterName, itsMinutes, alone, minutes, name] = ZONE.exec(rest) ?? []
  if (name) return NAMES[name.toUpperCase()] ?? ''
  const written = afterName ?? alone ?? ''
  const hours = Number(written.slice(1))
  if (written === '' || hours > FARTHEST) return ''
  return `${written.startsWith('+') ? '+' : '-'}${String(hours).padStart(2, '0')}:${itsMinutes ?? minutes ?? '00'}`
}
