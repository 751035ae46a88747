/**
 * What a server's process is started with in its environment. The dictionary is loaded in a thread, and to each thread
 * that allocates glibc gives an arena of its own, which for the dictionary takes 40 MB more than the first one; other
 * allocators take no notice.
 */
export const SERVER_ENVIRONMENT = { MALLOC_ARENA_MAX: "1" } as const;
