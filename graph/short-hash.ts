// A short name for some words. Not a secret, not a proof: for those use node:crypto.

/** 13 digits of base 36 from two 32-bit FNV-1a passes (http://www.isthe.com/chongo/tech/comp/fnv/) with different starts. */
export function shortHash(text: string): string {
  return pass(text, 0x811c9dc5) + pass(text, 0x050c5d1f)
}

function pass(text: string, start: number): string {
  let hash = start
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash ^= hash >>> 15
  return (hash >>> 0).toString(36).padStart(7, '0')
}
