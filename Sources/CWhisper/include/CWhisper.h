/* Loads the recogniser library at run time, so that the package builds and runs where no recogniser is installed. */
#pragma once
#include "livecarts-whisper.h"

/* The library's functions, or NULL with a message in `problem`. The library stays loaded until the process ends. */
const livecarts_whisper_functions_table *cwhisper_load(const char *library_path, char *problem, size_t problem_size);
