#pragma once
#include <stdint.h>

/* Allocations (malloc, calloc, realloc, aligned forms) made by the calling thread since it started. */
uint64_t allocation_count(void);
/* 1 when this program counts allocations; 0 under a sanitizer, which brings its own allocator. */
int allocation_counting_available(void);
