// Copies the address bar: whoever opens the link sees the same.
import { CopyButton } from './copy-button.tsx'

export const CopyLink = () => <CopyButton words="Copy the link" text={() => location.href} />
