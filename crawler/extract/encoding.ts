// Bytes to text.
export const decode = (body: Uint8Array, _contentType: string | null): string => new TextDecoder().decode(body)
