// Loaded before a program, moves the time of day that it sees by SHIFTED_CLOCK_SECONDS, or lets it stand still at STANDING_CLOCK_SECONDS. Clocks
// that only run on are left alone.
// MOVES_ENVIRONMENT makes it grow the environment as well, as other such libraries do.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>

static time_t shift(void) {
    const char *seconds = getenv("SHIFTED_CLOCK_SECONDS");
    return seconds ? (time_t)atoll(seconds) : 0;
}

// Whether the time of day stands still, and where.
static int stands(time_t *seconds) {
    const char *text = getenv("STANDING_CLOCK_SECONDS");
    if (text) *seconds = (time_t)atoll(text);
    return text != NULL;
}

int clock_gettime(clockid_t clock, struct timespec *moment) {
    static int (*real)(clockid_t, struct timespec *);
    if (!real) real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
    int result = real(clock, moment);
    if (result != 0 || (clock != CLOCK_REALTIME && clock != CLOCK_REALTIME_COARSE)) return result;
    if (stands(&moment->tv_sec)) {
        moment->tv_nsec = 0;
    } else {
        moment->tv_sec += shift();
    }
    return result;
}

int gettimeofday(struct timeval *moment, void *zone) {
    static int (*real)(struct timeval *, void *);
    if (!real) real = (int (*)(struct timeval *, void *))dlsym(RTLD_NEXT, "gettimeofday");
    int result = real(moment, zone);
    if (result != 0) return result;
    if (stands(&moment->tv_sec)) {
        moment->tv_usec = 0;
    } else {
        moment->tv_sec += shift();
    }
    return result;
}

time_t time(time_t *moment) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (moment) *moment = now.tv_sec;
    return now.tv_sec;
}

#ifdef MOVES_ENVIRONMENT
__attribute__((constructor)) static void move_environment(void) { setenv("SHIFTED_CLOCK_IS_LOADED", "1", 1); }
#endif
