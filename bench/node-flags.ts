// What Node is started with by bin/grapevine, which says why; a measured process, ours or a peer's, gets the same.
export const NODE_FLAGS = ['--no-allocation-site-pretenuring', '--no-parallel-scavenge'] as const
