// How to cite an export: a line for a list of references, BibTeX, and a CITATION.cff (https://citation-file-format.github.io, 1.2.0).

export interface Cited {
  readonly version: string
  readonly exportedAt: string
  /** The day at whose end this was known; null: all there is. */
  readonly asOf: string | null
  readonly file: string
  /** Of the file, in hexadecimal. */
  readonly sha256: string
}

const titleOf = ({ version, asOf }: Cited): string =>
  `Blog conversations gathered with Grapevine ${version}${asOf === null ? '' : `, as of ${asOf}`}`
const dayOf = ({ exportedAt }: Cited): string => exportedAt.slice(0, 10)

export function citation(cited: Cited): string {
  const { exportedAt, sha256 } = cited
  const [title, day] = [titleOf(cited), dayOf(cited)]
  return `${title} [data set]. ${day}. sha256 ${sha256.slice(0, 16)}…

    @misc{grapevine-${day},
      title = {${title}},
      year = {${exportedAt.slice(0, 4)}},
      note = {Data set, exported ${exportedAt}, sha256 ${sha256}}
    }`
}

/** Nobody here knows who gathered the data: that one line is to be filled in. A JSON string is a string of YAML too. */
export function citationFile(cited: Cited): string {
  const { version, exportedAt, file, sha256 } = cited
  const text = JSON.stringify
  return `cff-version: 1.2.0
message: If you use this data set, cite it with these words, and say who gathered it.
type: dataset
title: ${text(titleOf(cited))}
authors:
  - name: "Whoever gathered it: write your name here"
version: ${text(sha256.slice(0, 16))}
date-released: ${text(dayOf(cited))}
abstract: ${text(`${file}, exported ${exportedAt}; how it was gathered is in ${file}.methods.md.`)}
identifiers:
  - type: other
    value: ${text(`sha256:${sha256}`)}
    description: ${text(`SHA-256 of ${file}`)}
references:
  - type: software
    title: Grapevine
    version: ${text(version)}
    authors:
      - name: Grapevine contributors
`
}
