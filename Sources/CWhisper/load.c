#include "CWhisper.h"

#include <dlfcn.h>
#include <stdio.h>

typedef const livecarts_whisper_functions_table *(*functions_entry)(void);

const livecarts_whisper_functions_table *cwhisper_load(const char *library_path, char *problem, size_t problem_size) {
    void *library = dlopen(library_path, RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) {
        snprintf(problem, problem_size, "%s", dlerror());
        return NULL;
    }
    functions_entry entry = (functions_entry)dlsym(library, "livecarts_whisper_functions");
    if (entry == NULL) {
        snprintf(problem, problem_size, "%s is not a recogniser library of LiveCarts", library_path);
        dlclose(library);
        return NULL;
    }
    const livecarts_whisper_functions_table *functions = entry();
    if (functions->interface_version != LIVECARTS_WHISPER_INTERFACE) {
        snprintf(
            problem, problem_size, "%s has interface %d, this program needs %d", library_path,
            functions->interface_version, LIVECARTS_WHISPER_INTERFACE);
        dlclose(library);
        return NULL;
    }
    return functions;
}
