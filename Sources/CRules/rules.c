#include "CRules.h"

// C23; clang has it in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t calling_rules[] = {
#embed "../Scripts/Resources/calling-rules.json"
};
static const uint8_t area_codes[] = {
#embed "../Scripts/Resources/nanp-timezones.json"
};
static const uint8_t holidays[] = {
#embed "../Scripts/Resources/us-state-holidays.json"
};

const uint8_t *calling_rules_bytes(void) { return calling_rules; }
size_t calling_rules_count(void) { return sizeof calling_rules; }
const uint8_t *area_codes_bytes(void) { return area_codes; }
size_t area_codes_count(void) { return sizeof area_codes; }
const uint8_t *holidays_bytes(void) { return holidays; }
size_t holidays_count(void) { return sizeof holidays; }
