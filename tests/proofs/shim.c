/* Stands between the program and the system's writing calls, and spoils one of them on order.
 *
 * Orders come in a small file that MODUS_SHIM names, mapped by every process that has this library loaded, so that
 * calls are counted across processes and an order given while a process runs holds at once.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { NOTHING, HALF_THEN_KILL, SHORT, NO_SPACE, IO_ERROR, BLOCKS_THEN_KILL };

struct orders {
    int32_t way;         /* one of the above */
    int32_t when;        /* the call of this number, from 1 */
    int32_t for_ever;    /* and all after it */
    int32_t calls;       /* so many matching calls by now */
    int32_t hits;        /* so many of them spoilt */
    char part[236];      /* only files with this in their path */
};

static struct orders *orders;

__attribute__((constructor)) static void begin(void) {
    const char *name = getenv("MODUS_SHIM");
    int file = name ? open(name, O_RDWR | O_CLOEXEC) : -1;
    if (file < 0) return;
    void *found = mmap(NULL, sizeof(struct orders), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    if (found != MAP_FAILED) orders = found;
}

static int meant(int descriptor) {
    char link[64], path[4096];
    if (!orders || orders->way == NOTHING) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    if (!strstr(path, orders->part)) return 0;
    int call = __sync_add_and_fetch(&orders->calls, 1);
    if (call != orders->when && !(orders->for_ever && call > orders->when)) return 0;
    __sync_add_and_fetch(&orders->hits, 1);
    return 1;
}

static ssize_t put(int descriptor, const void *data, size_t size, off_t offset, int at) {
    return at ? syscall(SYS_pwrite64, descriptor, data, size, offset) : syscall(SYS_write, descriptor, data, size);
}

static ssize_t spoil(int descriptor, const void *data, size_t size, off_t offset, int at) {
    switch (orders->way) {
    case HALF_THEN_KILL:
        put(descriptor, data, size / 2, offset, at);
        kill(getpid(), SIGKILL);
        for (;;) pause();
    case BLOCKS_THEN_KILL:
        put(descriptor, data, size >= 1024 ? size / 512 / 2 * 512 : size / 2, offset, at);
        kill(getpid(), SIGKILL);
        for (;;) pause();
    case SHORT:
        return put(descriptor, data, size > 1 ? size / 2 : size, offset, at);
    case NO_SPACE:
        errno = ENOSPC;
        return -1;
    default:
        errno = EIO;
        return -1;
    }
}

ssize_t pwrite64(int descriptor, const void *data, size_t size, off64_t offset) {
    return meant(descriptor) ? spoil(descriptor, data, size, offset, 1) : put(descriptor, data, size, offset, 1);
}

ssize_t pwrite(int descriptor, const void *data, size_t size, off_t offset) {
    return pwrite64(descriptor, data, size, offset);
}

ssize_t write(int descriptor, const void *data, size_t size) {
    return meant(descriptor) ? spoil(descriptor, data, size, 0, 0) : put(descriptor, data, size, 0, 0);
}
