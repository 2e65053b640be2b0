// Every service whose lists can be read.
import { SYSTEMS } from '../hosted/all.ts'
import type { Api } from './api.ts'
import { wordpress } from './wordpress.ts'
import { wordpressCom } from './wordpress-com.ts'

export const APIS: readonly Api[] = [wordpress, wordpressCom, ...SYSTEMS.flatMap(({ api }) => api ?? [])]
