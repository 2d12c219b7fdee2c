/* Makes the n-th write, sync, cut, rename or removal of a process go wrong, to see what it leaves behind.
 *
 * Loaded with LD_PRELOAD, in front of the C library, whose functions both SQLite and Rust call; `syscall` itself and mapped
 * memory go past it. What is told to it stands in the environment:
 *   FAULT_KIND    kill: the process dies before the call; torn: in the midst of it; ENOSPC or EIO: the call fails;
 *                 power: the process dies, and with it all that was written and not synced: so does a machine
 *   FAULT_AT      which call, from 1; 0: none, they are only counted; with power, one too many is the end of the process
 *   FAULT_STAYS   if set, that call and all after it
 *   FAULT_DISK    the number of a kind of file system (statfs(2)), which all disks are said to be of
 *   FAULT_HOLD    the end of a path: once it has opened it, read from it, looked for it, made it as a folder, or found nothing
 *                 there, the process stops itself (SIGSTOP), this once
 *   FAULT_HOLD_AT at which of these looks it does so, from 1 (default)
 *   FAULT_ONLY    a part of a path: only writes, cuts and syncs of files whose path holds it are counted and go wrong
 *   FAULT_REPORT  a file for the proof: `fired NAME` at the first fault, `calls N` at the end of a process that had none
 * Standard input, output and error are left alone. A disk without room keeps what it has: the shared memory of a store that
 * was there before (its `-shm`) can be cut and filled again. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_ulong calls;
static unsigned long at;
static int stays, error_number, is_torn, is_power;
static const char *only;
static int report = -1;

static void say(const char *line) {
    if (report >= 0) syscall(SYS_write, report, line, strlen(line));
}

__attribute__((constructor)) static void begin(void) {
    const char *kind = getenv("FAULT_KIND"), *number = getenv("FAULT_AT");
    at = number ? strtoul(number, NULL, 10) : 0;
    stays = getenv("FAULT_STAYS") != NULL;
    /* At the start: the process that reads a workbook may open no file later. */
    const char *path = getenv("FAULT_REPORT");
    if (path) report = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    only = getenv("FAULT_ONLY");
    error_number = !kind ? 0 : !strcmp(kind, "ENOSPC") ? ENOSPC : !strcmp(kind, "EIO") ? EIO : 0;
    is_torn = kind && !strcmp(kind, "torn");
    is_power = kind && !strcmp(kind, "power");
}

/* What a file held before a write that was not synced yet; the newest first. Its file is kept open: it may be renamed. */
struct unsynced {
    struct unsynced *before;
    dev_t device;
    ino_t inode;
    int fd;
    off64_t size, at;
    ssize_t n;
    char old[];
};
static struct unsynced *unsynced;
static atomic_flag is_busy = ATOMIC_FLAG_INIT;

static void lock(void) { while (atomic_flag_test_and_set(&is_busy)) {} }
static void unlock(void) { atomic_flag_clear(&is_busy); }

/* Keeps what a write, or a cut, is about to overwrite. */
static void keep(int fd, off64_t at, size_t n) {
    struct stat64 file;
    if (!is_power || fd <= 2 || fstat64(fd, &file) || !S_ISREG(file.st_mode)) return;
    struct unsynced *kept = malloc(sizeof *kept + n);
    if (!kept) abort();
    lock();
    struct unsynced *same = unsynced;
    while (same && (same->inode != file.st_ino || same->device != file.st_dev)) same = same->before;
    *kept = (struct unsynced){unsynced, file.st_dev, file.st_ino, same ? same->fd : dup(fd), file.st_size, at, 0};
    kept->n = pread64(kept->fd, kept->old, n, at);
    unsynced = kept;
    unlock();
}

/* Keeps what is cut off a file. */
static void keep_cut(int fd, off64_t to) {
    struct stat64 file;
    if (is_power && !fstat64(fd, &file)) keep(fd, to, file.st_size > to ? (size_t)(file.st_size - to) : 0);
}

/* What was written to a file is on the disk. */
static void forget(int fd) {
    struct stat64 file;
    if (!is_power || fstat64(fd, &file)) return;
    lock();
    for (struct unsynced **at = &unsynced; *at;) {
        if ((*at)->inode == file.st_ino && (*at)->device == file.st_dev) *at = (*at)->before;
        else at = &(*at)->before;
    }
    unlock();
}

/* All that is not on the disk is lost. */
static void lose(void) {
    for (; unsynced; unsynced = unsynced->before) {
        if (unsynced->n > 0) syscall(SYS_pwrite64, unsynced->fd, unsynced->old, unsynced->n, unsynced->at);
        syscall(SYS_ftruncate, unsynced->fd, unsynced->size);
    }
}

__attribute__((destructor)) static void end(void) {
    char line[64];
    unsigned long n = atomic_load(&calls);
    if (is_power && at > n) {
        say("fired exit\n");
        lose();
    }
    if (at == 0) {
        snprintf(line, sizeof line, "calls %lu\n", n);
        say(line);
    }
}

/* Whether there is room for this file on a disk that is full. */
static int has_room(int fd) {
    char name[64], path[4096];
    if (!stays || error_number != ENOSPC) return 0;
    snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(name, path, sizeof path);
    return n > 4 && !memcmp(path + n - 4, "-shm", 4);
}

/* Whether calls on this file are meant; -1: a call that names no open file. */
static int is_meant(int fd) {
    char name[64], path[4096];
    if (!only) return 1;
    if (fd < 0) return 0;
    snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(name, path, sizeof path - 1);
    if (n < 0) return 0;
    path[n] = 0;
    return strstr(path, only) != NULL;
}

static void die(void) {
    lose();
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;) pause();
}

/* Whether this call goes wrong. A process that is to die in the midst of a write dies before any other call. */
static int is_hit(const char *name, int is_write) {
    char line[64];
    unsigned long n = atomic_fetch_add(&calls, 1) + 1;
    if (at == 0 || n < at || (n > at && !stays)) return 0;
    if (n == at) {
        snprintf(line, sizeof line, "fired %s\n", name);
        say(line);
    }
    if (!error_number && !(is_torn && is_write)) die();
    return 1;
}

#define REAL(name) \
    static __typeof__(name) *real; \
    if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

#define FAIL do { errno = error_number; return -1; } while (0)

/* The one function, for a file of ours, by way of `torn`: what is written of it before the process dies. */
#define FAULTY(is_ours, name, is_write, torn, args) KEEPING(is_ours, , name, is_write, torn, args)

/* The same, keeping first what is about to be overwritten. */
#define KEEPING(is_ours, kept, name, is_write, torn, args) \
    REAL(name); \
    if ((is_ours) && is_hit(#name, is_write)) { \
        if (!error_number) { torn; die(); } \
        FAIL; \
    } \
    kept; \
    return real args

#define SYNCING(name) \
    REAL(name); \
    if (is_meant(fd) && is_hit(#name, 0)) { \
        if (!error_number) die(); \
        FAIL; \
    } \
    int done = real(fd); \
    if (!done) forget(fd); \
    return done

#define HERE(fd) lseek64(fd, 0, SEEK_CUR)

static size_t size_of(const struct iovec *parts, int n) {
    size_t size = 0;
    for (int i = 0; i < n; i++) size += parts[i].iov_len;
    return size;
}

ssize_t write(int fd, const void *bytes, size_t n) { KEEPING(fd > 2 && is_meant(fd), keep(fd, HERE(fd), n), write, 1, real(fd, bytes, n / 2), (fd, bytes, n)); }
ssize_t writev(int fd, const struct iovec *parts, int n) { KEEPING(fd > 2 && is_meant(fd), keep(fd, HERE(fd), size_of(parts, n)), writev, 1, real(fd, parts, n / 2), (fd, parts, n)); }
ssize_t pwrite(int fd, const void *bytes, size_t n, off_t to) { KEEPING(fd > 2 && is_meant(fd) && !has_room(fd), keep(fd, to, n), pwrite, 1, real(fd, bytes, n / 2, to), (fd, bytes, n, to)); }
ssize_t pwrite64(int fd, const void *bytes, size_t n, off64_t to) { KEEPING(fd > 2 && is_meant(fd) && !has_room(fd), keep(fd, to, n), pwrite64, 1, real(fd, bytes, n / 2, to), (fd, bytes, n, to)); }
int fsync(int fd) { SYNCING(fsync); }
int fdatasync(int fd) { SYNCING(fdatasync); }
int ftruncate(int fd, off_t n) { KEEPING(is_meant(fd) && !has_room(fd), keep_cut(fd, n), ftruncate, 0, , (fd, n)); }
int ftruncate64(int fd, off64_t n) { KEEPING(is_meant(fd) && !has_room(fd), keep_cut(fd, n), ftruncate64, 0, , (fd, n)); }
int rename(const char *from, const char *to) { FAULTY(is_meant(-1), rename, 0, , (from, to)); }
int renameat(int a, const char *from, int b, const char *to) { FAULTY(is_meant(-1), renameat, 0, , (a, from, b, to)); }
int renameat2(int a, const char *from, int b, const char *to, unsigned how) { FAULTY(is_meant(-1), renameat2, 0, , (a, from, b, to, how)); }
int link(const char *from, const char *to) { FAULTY(is_meant(-1), link, 0, , (from, to)); }
int linkat(int a, const char *from, int b, const char *to, int how) { FAULTY(is_meant(-1), linkat, 0, , (a, from, b, to, how)); }
int unlink(const char *path) { FAULTY(is_meant(-1), unlink, 0, , (path)); }
int unlinkat(int a, const char *path, int how) { FAULTY(is_meant(-1), unlinkat, 0, , (a, path, how)); }

static void hold(const char *path) {
    static atomic_ulong looks;
    const char *end = getenv("FAULT_HOLD"), *number = getenv("FAULT_HOLD_AT");
    size_t n = path ? strlen(path) : 0, of_end = end ? strlen(end) : 0;
    unsigned long wanted = number ? strtoul(number, NULL, 10) : 1;
    int found = errno;
    /* Rust asks with no path whether there is a statx. */
    if (path && end && n >= of_end && !strcmp(path + n - of_end, end) && atomic_fetch_add(&looks, 1) + 1 == wanted) raise(SIGSTOP);
    errno = found;
}
/* The file whose path ends as FAULT_HOLD says: each read of it is a look. */
static atomic_int watched = -1;
int open64(const char *path, int flags, ...) {
    REAL(open64);
    va_list more;
    va_start(more, flags);
    int fd = real(path, flags, va_arg(more, mode_t));
    va_end(more);
    const char *end = getenv("FAULT_HOLD");
    size_t n = strlen(path), of_end = end ? strlen(end) : 0;
    if (end && fd >= 0 && n >= of_end && !strcmp(path + n - of_end, end)) atomic_store(&watched, fd);
    hold(path);
    return fd;
}
ssize_t pread64(int fd, void *bytes, size_t n, off64_t from) {
    REAL(pread64);
    ssize_t got = real(fd, bytes, n, from);
    if (fd >= 0 && fd == atomic_load(&watched)) hold(getenv("FAULT_HOLD"));
    return got;
}

int statx(int folder, const char *restrict path, int flags, unsigned wanted, struct statx *restrict found) {
    REAL(statx);
    int is = real(folder, path, flags, wanted, found);
    hold(path);
    return is;
}
int mkdir(const char *path, mode_t mode) {
    REAL(mkdir);
    int is = real(path, mode);
    hold(path);
    return is;
}

static void disguise(__fsword_t *disk) {
    const char *number = getenv("FAULT_DISK");
    if (number) *disk = (__fsword_t)strtoul(number, NULL, 0);
}
int statfs(const char *path, struct statfs *found) { REAL(statfs); int is = real(path, found); disguise(&found->f_type); return is; }
int statfs64(const char *path, struct statfs64 *found) { REAL(statfs64); int is = real(path, found); disguise(&found->f_type); return is; }
